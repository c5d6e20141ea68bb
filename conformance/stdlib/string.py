import string

for name in ("whitespace", "ascii_lowercase", "ascii_uppercase", "ascii_letters", "digits", "hexdigits", "octdigits", "punctuation", "printable"):
    print(name, repr(getattr(string, name)))
print(string.capwords("hello big  world"), string.capwords("a-b c-d", "-"))
t = string.Template("$who owes ${what} $$5 $other")
print(t.template, t.safe_substitute(who="a", what="b"))
print(t.substitute({"who": 1}, what=2, other=3))
for text in ("$", "a\nb ${x", "$1"):
    try:
        string.Template(text).substitute()
    except ValueError as problem:
        print(problem)
try:
    t.substitute(who=1)
except KeyError as problem:
    print("KeyError", problem)
print(string.Formatter().format("{0} {a!r:>5} {0}", 1, a="x"))
