def add_column(table, name, type_="TEXT", *, nullable=True, server_default=None, if_not_exists=False):
    sql = f"ALTER TABLE {table} ADD COLUMN {'IF NOT EXISTS ' * if_not_exists}{name} {type_}"
    if server_default is not None:
        sql += f" DEFAULT {server_default!r}"
    return sql + ("" if nullable else " NOT NULL")
print(add_column("t", "a"))
print(add_column("t", "b", "INT", nullable=False, server_default="0", if_not_exists=True))
kwargs = dict(server_default="now()", nullable=False)
print(add_column("t", "c", **kwargs))
