import shlex

for text in [
    "a b  c",
    "foo 'bar baz' \"qux quux\"",
    r"a\ b c\"d",
    r'"a \" b \\ \c" d',
    "'it'\"'\"'s'",
    "a # b",
    "x=1 y='2 3'",
    "",
    "a '' b",
    "postgresql://user:pass@host/db --flag=\"a b\"",
]:
    print(shlex.split(text), shlex.split(text, comments=True), shlex.split(text.replace("\\", ""), posix=False))
for text in ["'open", '"open', "end\\"]:
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
for text in ["", "plain", "a b", "it's", "a/b.c:d,e=f@g%h", "ä", "$x"]:
    print(shlex.quote(text))
print(shlex.join(["a", "b c", "", "d'e"]))
print(list(shlex.shlex("a = 1 + b_2 # rest\n'x y'")))
print(list(shlex.shlex("a && b || (c;d)", punctuation_chars=True)))
print(list(shlex.shlex("~/a && *.c", posix=True, punctuation_chars=True)))
