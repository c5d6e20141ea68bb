s = "héllo wörld"
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[-5:], s[:100], s[5:2], len(s))
print([c for c in "añb"], sorted("banana"), list(reversed("abc")), "a" * 3, 2 * "ab", "x" * -1 == "")
print("a" < "b", "abc" < "abd", "Z" < "a", "é" > "z", max("hello"), min("hello"))
print(ord("é"), chr(8364), "\u20ac", "\x41", "\N{BULLET}" if False else "•", r"\n", b"\x00ab")
