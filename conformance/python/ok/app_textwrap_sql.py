import textwrap
def trigger(table):
    return textwrap.dedent(f"""\
        CREATE TRIGGER {table}_touch
          BEFORE UPDATE ON {table}
          FOR EACH ROW
        BEGIN
          SELECT {{now}};
        END
    """).strip()
print(trigger("users"))
print(textwrap.indent("a\nb", "  "), textwrap.shorten("a long text here", 10))
