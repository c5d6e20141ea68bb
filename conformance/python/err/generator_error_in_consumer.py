def rows():
    yield {"id": 1}
    yield {}
print([r["id"] for r in rows()])
