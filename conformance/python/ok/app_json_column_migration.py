import json
rows = [(1, '{"a": 1, "tags": ["x"]}'), (2, None), (3, "not json"), (4, '{"tags": []}')]
def upgrade_row(raw):
    try:
        data = json.loads(raw)
    except (TypeError, ValueError) as e:
        return None, type(e).__name__
    data.setdefault("version", 2)
    data["tags"] = sorted({*data["tags"], "migrated"})
    return json.dumps(data, sort_keys=True), None
for id_, raw in rows:
    print(id_, *upgrade_row(raw))
