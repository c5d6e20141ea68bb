old = [{"id": 1, "n": "a"}, {"id": 2, "n": "b"}]
new = [{"id": 2, "n": "B"}, {"id": 3, "n": "c"}]
index = lambda rows: {r["id"]: r for r in rows}
before, after = index(old), index(new)
added = after.keys() - before.keys()
removed = before.keys() - after.keys()
changed = {k for k in before.keys() & after.keys() if before[k] != after[k]}
print(sorted(added), sorted(removed), sorted(changed), [{**before[k], **after[k]} for k in changed])
