import textwrap


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


t="The quick brown fox jumped over the lazy dog, and then it ran away from the hyper-extended situation."
print(textwrap.wrap(t,20)); print(textwrap.fill(t,30,initial_indent="* ",subsequent_indent="  ")); print(textwrap.shorten(t,30),textwrap.shorten("a b c",width=3,placeholder="~")); print(repr(textwrap.dedent("  a\n    b\n\n  c\n")),repr(textwrap.indent("a\n\nb","> ")),repr(textwrap.indent("a\nb","> ",lambda l: "a" in l)),repr(textwrap.dedent("\ta\n\t b")),textwrap.wrap("a"*30,10),textwrap.wrap("a b",1),textwrap.wrap("",5),textwrap.fill("x y z",3,max_lines=1,placeholder="."),textwrap.wrap("hello\tworld",8),textwrap.wrap("a-b-c d",3,break_on_hyphens=False,break_long_words=False),textwrap.TextWrapper(width=10).wrap("one two three four"))
