import textwrap

print(repr(textwrap.dedent("\n    a\n      b\n\n   \n    c\n")))
print(repr(textwrap.dedent("\ta\n\t  b\n  c")))
print(repr(textwrap.dedent("""\
    CREATE TABLE t (
        id INTEGER
    )
    """)))
print(repr(textwrap.indent("a\n\nb\n", "  ")))
print(repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
text = "The quick brown fox jumped over the lazy dog; a well-known sentence that contains every-letter."
for width in (10, 20, 33, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("averyveryverylongword indeed", 8))
print(textwrap.wrap("averyveryverylongword indeed", 8, break_long_words=False))
print(textwrap.wrap("", 8), textwrap.wrap("  a  b ", 80))
print(textwrap.shorten("Hello  world!", width=12))
print(textwrap.shorten("Hello  world!", width=11))
print(textwrap.shorten("Hello world again", width=10, placeholder="..."))
print(textwrap.wrap(text, 20, max_lines=2))
