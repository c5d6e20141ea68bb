def insert(table, *rows, **defaults):
    keys = list(dict.fromkeys(k for row in (*rows, defaults) for k in row))
    values = [tuple({**defaults, **row}.get(k) for k in keys) for row in rows]
    return f"INSERT INTO {table} ({', '.join(keys)}) VALUES ({', '.join('?' * len(keys))})", values
print(*insert("t", {"a": 1}, {"b": 2, "a": 3}, active=True), sep="\n")
