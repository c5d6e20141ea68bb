import re

print(re.match(r"(\w+)-(\d+)", "abc-12 x").groups())
m = re.search(r"(?P<y>\d{4})-(?P<m>\d\d)", "on 2024-05-06")
print(m, m.group("y", "m"), m.groupdict(), m.span(), m.start("m"), m[0], m["y"], m.lastgroup, m.lastindex)
print(re.findall(r"a(b)?", "ab a"), re.findall("x*", "axb"), re.findall(r"(a)(b)", "abab"))
print(re.sub("x*", "-", "abxd"), re.sub(r"(\w+) (\w+)", r"\2 \g<1>", "hello world"), re.sub("a", "b", "aaa", count=2))
print(re.subn("a", lambda m: m.group().upper() + str(m.start()), "banana"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split("(,)", "a,b"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "axb"))
print(re.escape("a.b*c_d-e f/g"), re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"), re.match("b", "ab"))
print(re.compile(r"A.b$", re.I | re.S).search("xa\nB\n"), re.compile("x", re.I), re.compile("a").flags)
print([x.span() for x in re.finditer(r"é+", "aéébé")], re.search("^b", "a\nb", re.M).start())
print(re.sub(r"(?i)HELLO\Z", "bye", "say hello"), re.match(r"(a)(?P=n)?" if False else r"(?P<n>a)(?P=n)", "aa").end())
print(re.compile(r"""
   \d+  # number
   \s*  [a-z #]+ # word
""", re.X).match("12 a#b").group())
print(re.compile("a(b)(?P<x>c)").groupindex, re.compile("a(b)").groups, re.compile("b").match("ab", 1), re.compile("b").search("abcb", 2).start())
for bad in ["(", "[a", "*a", r"\q"]:
    try:
        re.compile(bad)
        print("compiled", bad)
    except re.error:
        print("error", bad)
print(re.match("a{,2}b{x}", "aab{x}"), re.findall("[^]]", "a]b"), re.findall(r"[\w-]+", "a-b c"))
print(re.sub("(a)|b", r"[\1]", "ab"), repr(re.sub(r"\s+", " ", " a \n b ")))
p = re.compile(r"\$\{(\w+)\}")
print(p.pattern, p.sub(lambda m: m.group(1), "${HOME}/x"))
print(re.search(r"\bfoo\b", "a foo b").span(), re.findall(r"(?<!a)b(?=c)", "bc abc"), re.match("(a)|(b)", "b").groups("-"))
