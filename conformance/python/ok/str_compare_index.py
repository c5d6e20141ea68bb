s = "héllo😀"
print(len(s), s[1], s[-1], s[1:3], s[::-1], "é" in s, "a" < "b", "Z" < "a", "abc" < "abd", "" < "a", max("hello"), sorted("hello"), min("b", "a"), list(enumerate("ab")), ord("😀"), chr(233))
