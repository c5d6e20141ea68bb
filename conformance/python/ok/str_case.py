for s in ["hello World", "ÄÖ straße", "it's 3rd", "", "ABC", "a1b2"]:
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle())
for s in ["12", "1a", "", " ", "²", "abc", "_x1", "1x", "\n"]:
    print(repr(s), s.isdigit(), s.isalpha(), s.isalnum(), s.isspace(), s.isdecimal(), s.isidentifier(), s.isprintable(), s.isascii())
