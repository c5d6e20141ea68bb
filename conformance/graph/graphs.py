"""The graphs: some made by hand, the others by chance (with fixed seeds).

A graph is a list of revisions in file order; a revision is a dict with `id`, and as far as it has them `down`, `deps`,
`labels` and `doc`.
"""

import random


def rev(id_, down=(), deps=(), labels=(), doc=None):
    out = {"id": id_, "down": [down] if isinstance(down, str) else list(down)}
    if deps:
        out["deps"] = [deps] if isinstance(deps, str) else list(deps)
    if labels:
        out["labels"] = [labels] if isinstance(labels, str) else list(labels)
    out["doc"] = doc if doc is not None else f"make {id_}"
    return out


def hand_made():
    yield "empty", []
    yield "one", [rev("a1")]
    yield "line", [rev("aaaa1"), rev("bbbb2", "aaaa1"), rev("cccc3", "bbbb2"), rev("dddd4", "cccc3")]
    yield "line, files in reverse", [rev("dddd4", "cccc3"), rev("cccc3", "bbbb2"), rev("bbbb2", "aaaa1"), rev("aaaa1")]
    yield "prefixes", [rev("abcd1111"), rev("abcd2222", "abcd1111"), rev("abce", "abcd2222"), rev("ab", "abce")]
    yield "fork", [rev("base"[::-1]), rev("left", "esab"), rev("right", "esab"), rev("left2", "left")]
    yield "diamond", [
        rev("root1"), rev("left1", "root1"), rev("right1", "root1"), rev("merge1", ["left1", "right1"]),
        rev("tip1", "merge1"),
    ]
    yield "labels", [
        rev("root1"), rev("left1", "root1", labels="lefty"), rev("left2", "left1"),
        rev("right1", "root1", labels=["righty", "other"]), rev("right2", "right1"),
    ]
    yield "label on a line", [rev("aaaa"), rev("bbbb", "aaaa", labels="main"), rev("cccc", "bbbb")]
    yield "two bases", [
        rev("aaaa", labels="one"), rev("bbbb", "aaaa"), rev("xxxx", labels="two"), rev("yyyy", "xxxx"),
    ]
    yield "dependency across", [
        rev("aaaa", labels="one"), rev("bbbb", "aaaa"), rev("xxxx", labels="two"), rev("yyyy", "xxxx", deps="aaaa"),
        rev("cccc", "bbbb", deps="yyyy"),
    ]
    yield "effective head", [rev("aaaa"), rev("bbbb", "aaaa"), rev("xxxx"), rev("yyyy", "xxxx", deps="bbbb")]
    yield "dependency on label", [
        rev("aaaa", labels="one"), rev("bbbb", "aaaa"), rev("xxxx", labels="two", deps="one"), rev("yyyy", "xxxx"),
    ]
    yield "two dependencies", [
        rev("aaaa"), rev("bbbb"), rev("cccc"), rev("dddd", deps=["aaaa", "bbbb"]), rev("eeee", "dddd", deps=["cccc", "aaaa"]),
    ]
    yield "dependency of an ancestor too", [
        rev("aaaa"), rev("xxxx", deps="aaaa"), rev("yyyy", "xxxx", deps="aaaa"), rev("bbbb", "aaaa"),
    ]
    yield "expand and contract", [
        rev("kilo"), rev("exp1", "kilo", labels="expand"), rev("con1", "kilo", labels="contract"),
        rev("exp2", "exp1"), rev("con2", "con1", deps="exp2"), rev("exp3", "exp2"), rev("con3", "con2", deps="exp3"),
    ]
    yield "three way merge", [
        rev("root"), rev("aaaa", "root"), rev("bbbb", "root"), rev("cccc", "root"), rev("mmmm", ["aaaa", "bbbb", "cccc"]),
        rev("nnnn", "mmmm"),
    ]
    yield "merge with an ancestor", [rev("aaaa"), rev("bbbb", "aaaa"), rev("cccc", ["aaaa", "bbbb"])]
    yield "crossed merges", [
        rev("root"), rev("aaaa", "root"), rev("bbbb", "root"), rev("m111", ["aaaa", "bbbb"]), rev("m222", ["aaaa", "bbbb"]),
        rev("last", ["m111", "m222"]),
    ]
    yield "numbers", [rev("0001"), rev("0002", "0001"), rev("0003", "0002"), rev("0010", "0003")]
    yield "long docs", [
        rev("aaaa", doc="First line\n\nRevision ID: aaaa\nRevises: \nCreate Date: 2020-01-01 00:00:00\n\n"),
        rev("bbbb", "aaaa", doc="Two\nlines\n\nRevision ID: bbbb\n"), rev("cccc", "bbbb", doc=""),
        rev("dddd", "cccc", doc="  spaces \x0b odd \u2028 breaks\r\nx  "),
    ]
    yield "cycle", [rev("aaaa"), rev("bbbb", ["aaaa", "dddd"]), rev("cccc", "bbbb"), rev("dddd", "cccc")]
    yield "all in a cycle", [rev("aaaa", "cccc"), rev("bbbb", "aaaa"), rev("cccc", "bbbb")]
    yield "cycle aside", [rev("aaaa"), rev("bbbb", "aaaa"), rev("xxxx", "yyyy"), rev("yyyy", "xxxx")]
    yield "dependency cycle", [rev("aaaa"), rev("bbbb", "aaaa", deps="dddd"), rev("cccc"), rev("dddd", "cccc", deps="bbbb")]
    yield "self loop", [rev("aaaa", "aaaa")]
    yield "dependency self loop", [rev("aaaa", deps="aaaa")]
    yield "missing down revision", [rev("aaaa"), rev("bbbb", "aaaa"), rev("cccc", ["bbbb", "zzzz"], doc="why")]
    yield "missing base", [rev("bbbb", "aaaa"), rev("cccc", "bbbb")]
    yield "missing dependency", [rev("aaaa"), rev("bbbb", "aaaa", deps="zzzz")]
    yield "label twice", [rev("aaaa", labels="one"), rev("bbbb", "aaaa"), rev("cccc", "bbbb", labels="one")]
    yield "label like an id", [rev("aaaa"), rev("bbbb", "aaaa", labels="aaaa")]
    yield "id twice", [rev("aaaa"), rev("bbbb", "aaaa"), rev("bbbb", "aaaa", doc="again"), rev("cccc", "bbbb")]
    yield "head id twice", [rev("aaaa"), rev("bbbb", "aaaa"), rev("bbbb", "aaaa", doc="again")]
    yield "illegal characters", [rev("a-b@c+d:e")]
    yield "illegal minus", [rev("2020-01-01_x")]


def by_chance(seed):
    pick = random.Random(seed)
    count = pick.randint(2, 14)
    names = [f"{pick.randrange(16**4):04x}{index:x}" for index in range(count)]
    revisions = []
    heads = []
    for index, name in enumerate(names):
        earlier = names[:index]
        kind = pick.random()
        if not earlier or kind < 0.08:
            down = []
        elif kind < 0.60 and heads:
            down = [pick.choice(heads)]
        elif kind < 0.80:
            down = [pick.choice(earlier)]
        else:
            pool = heads if pick.random() < 0.7 and len(heads) > 1 else earlier
            down = pick.sample(pool, min(len(pool), pick.choice([2, 2, 3])))
        deps = []
        others = [other for other in earlier if other not in down]
        if others and pick.random() < 0.2:
            deps = pick.sample(others, min(len(others), pick.choice([1, 1, 2])))
        labels = []
        if pick.random() < 0.15 or (not down and pick.random() < 0.5):
            labels = [f"label{index}"]
        heads = [head for head in heads if head not in down] + [name]
        revisions.append(rev(name, down, deps, labels))
    if pick.random() < 0.5:
        pick.shuffle(revisions)
    return revisions


def all_graphs():
    yield from hand_made()
    for seed in range(120):
        yield f"chance {seed}", by_chance(seed)
