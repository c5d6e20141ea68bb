from collections import Counter, defaultdict
from itertools import groupby
from operator import itemgetter
rows = [{"org": 2, "user": "c"}, {"org": 1, "user": "a"}, {"org": 2, "user": "b"}]
by_org = defaultdict(list)
for row in rows:
    by_org[row["org"]].append(row["user"])
print(dict(by_org), Counter(r["org"] for r in rows).most_common(1))
for org, group in groupby(sorted(rows, key=itemgetter("org", "user")), key=itemgetter("org")):
    print(org, [r["user"] for r in group])
