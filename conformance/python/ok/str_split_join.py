print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a b c".rsplit(" ", 1), "a,b,c".split(",", 0), "".split(), "".split(","), "abc".partition("b"), "abc".rpartition("x"), "abc".partition("x"))
print("a\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), "-".join("abc"), "".join([]), ", ".join(str(i) for i in range(3)), "a\tb".expandtabs(4), "1\t22\t3".expandtabs())
