for s in ("abc", "ABC", "Abc Def", "123", "a1", " ", "", "½", "²", "a_b", "é", "\n", "x y"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
