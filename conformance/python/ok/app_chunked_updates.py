def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start:start + size]
ids = list(range(1, 12))
for batch in chunks(ids, 4):
    placeholders = ", ".join(f":id_{n}" for n, _ in enumerate(batch))
    params = {f"id_{n}": value for n, value in enumerate(batch)}
    print(f"DELETE FROM t WHERE id IN ({placeholders})", params)
