"""Asks real Alembic about every graph of graphs.py and prints the answers as JSON. Run by generate.py."""

import io
import json
import random
import sys
import types
import warnings

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import HeadMaintainer
from alembic.script.base import Script, ScriptDirectory
from alembic.script.revision import Revision, RevisionMap
from alembic.util import CommandError, to_tuple

import graphs


class Ordered(tuple):
    """A frozenset that keeps its order, for the children of a revision: Alembic prints them in the set's order, which
    is a different one in each process. Ours is the order of the files."""

    def union(self, more):
        return Ordered(dict.fromkeys([*self, *more]))


class Labels(set):
    """A set of labels that is printed in alphabetical order, for the same reason."""

    def __iter__(self):
        return iter(sorted(set.__iter__(self)))


Revision.nextrev = Revision._all_nextrev = Ordered()


class Out(io.StringIO):
    encoding = "utf-8"


def script(revision):
    module = types.ModuleType(revision["id"])
    down = revision["down"]
    module.down_revision = None if not down else down[0] if len(down) == 1 else tuple(down)
    module.branch_labels = tuple(revision["labels"]) if "labels" in revision else None
    module.depends_on = tuple(revision["deps"]) if "deps" in revision else None
    module.__doc__ = revision["doc"]
    module.upgrade = lambda: None
    module.downgrade = lambda: None
    module.upgrade.__name__, module.downgrade.__name__ = "upgrade", "downgrade"
    made = Script(module, revision["id"], f"/v/{revision['id']}.py")
    made.branch_labels = Labels(revision.get("labels", []))
    return made


def directory(revisions):
    """A script directory without files."""
    made = ScriptDirectory("/", version_locations=[])
    made.revision_map = RevisionMap(lambda: (script(revision) for revision in revisions))
    return made


class Rows(HeadMaintainer):
    """Writes down the statements on the version table instead of running them."""

    def __init__(self, heads):
        self.heads = set(heads)
        self.changes = []

    def _insert_version(self, version):
        assert version not in self.heads
        self.heads.add(version)
        self.changes.append(["insert", version])

    def _delete_version(self, version):
        self.heads.remove(version)
        self.changes.append(["delete", version])

    def _update_version(self, from_, to_):
        assert to_ not in self.heads
        self.heads.remove(from_)
        self.heads.add(to_)
        self.changes.append(["update", from_, to_])


def steps(planned, heads):
    rows = Rows(heads)
    out = []
    for step in planned:
        rows.changes = []
        rows.update_to_step(step)
        assert str(step) == step.short_log + (f", {step.doc}" if step.doc else "")
        out.append([str(step), rows.changes])
    return {"steps": out, "rows": sorted(rows.heads)}


def printed(revisions, function, **options):
    """What a command prints, with the script directory replaced."""
    out = Out()
    config = Config(stdout=out)
    original = ScriptDirectory.from_config
    ScriptDirectory.from_config = classmethod(lambda cls, config: directory(revisions))
    try:
        function(config, **options)
    finally:
        ScriptDirectory.from_config = original
    return {"text": out.getvalue()}


def current(revisions, heads, verbose):
    made = directory(revisions)
    found = sorted(made.get_all_current(tuple(heads)), key=lambda s: list(made.revision_map._revision_map).index(s.revision))
    return {"text": "".join(s.cmd_format(verbose) + "\n" for s in found)}


def marked_history(revisions, heads, base, head):
    made = directory(revisions)
    text = ""
    for s in made.walk_revisions(base=base or "base", head=head or "heads"):
        s._db_current_indicator = s.revision in heads
        text += s.cmd_format(verbose=False, include_branches=True, include_doc=True, include_parents=True) + "\n"
    return {"text": text}


def answer(revisions, query):
    kind = query[0]
    if kind == "heads":
        return printed(revisions, command.heads, verbose=query[1], resolve_dependencies=query[2])
    if kind == "history":
        return printed(revisions, command.history, rev_range=query[1], verbose=query[2])
    if kind == "branches":
        return printed(revisions, command.branches, verbose=query[1])
    if kind == "show":
        return printed(revisions, command.show, rev=query[1])
    if kind == "current":
        return current(revisions, query[1], query[2])
    if kind == "history_current":
        return marked_history(revisions, tuple(query[1]), *[tuple(query[1]) if end == "current" else end for end in query[2:]])
    made = directory(revisions)
    if kind == "upgrade":
        return steps(made._upgrade_revs(query[2], tuple(query[1])), query[1])
    if kind == "downgrade":
        return steps(made._downgrade_revs(query[2], tuple(query[1])), query[1])
    if kind == "stamp":
        return steps(made._stamp_revs(to_tuple(query[2]), tuple(query[1])), query[1])
    if kind == "graph":
        map_ = made.revision_map
        return {
            "heads": list(map_.heads), "real_heads": list(map_._real_heads), "bases": list(map_.bases),
            "labels": {id_: sorted(map_._revision_map[id_].branch_labels) for id_ in sorted({r["id"] for r in revisions})},
            "normalized": {
                id_: sorted(map_._revision_map[id_]._normalized_down_revisions)
                for id_ in sorted({r["id"] for r in revisions})
            },
        }
    raise AssertionError(kind)


def observe(revisions, query):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = answer(revisions, query)
        except CommandError as error:
            result = {"error": str(error)}
        except Exception as error:
            result = {"exception": type(error).__name__, "text": str(error)}
    users = [str(w.message) for w in caught if w.category is UserWarning]
    if users:
        result["warnings"] = users
    return result


def states(revisions, pick):
    """Some rows that the version table can have: what upgrades from nothing leave behind."""
    found = [[]]
    for revision in pick.sample(revisions, min(len(revisions), 3)):
        try:
            made = directory(revisions)
            state = found[pick.randrange(len(found))]
            rows = Rows(state)
            for step in made._upgrade_revs(revision["id"], tuple(state)):
                rows.update_to_step(step)
        except Exception:
            continue
        if sorted(rows.heads) not in [sorted(state) for state in found]:
            order = [r["id"] for r in revisions]
            found.append(sorted(rows.heads, key=order.index))
    return found


def targets(revisions, pick):
    ids = [revision["id"] for revision in revisions]
    labels = [label for revision in revisions for label in revision.get("labels", [])]
    some = pick.sample(ids, min(len(ids), 3))
    out = ["head", "heads", "base", "+1", "+2", "-1", "-2", "+0", "nope", "heads-1", "head-1", "base+1", "-99", "+99"]
    for id_ in some:
        out += [id_, id_[:4], id_[:2], f"{id_}+1", f"{id_}-1", f"{id_}@head", f"{id_}-9", f"{id_}+9"]
    for label in labels[:2]:
        out += [label, f"{label}@head", f"{label}@heads", f"{label}@base", f"{label}@+1", f"{label}@-1", f"{label}@+9"]
        out += [f"{label}@{id_}" for id_ in some[:2]] + [f"{label}@{some[0]}-1", f"{label}@{some[0]}+1", label[:4]]
    out += ["none@head", "none@base", "@head"]
    return out


def queries(revisions, seed):
    pick = random.Random(seed)
    yield ["graph"]
    for verbose in (False, True) if seed < 45 else (False,):
        yield ["heads", verbose, False]
        yield ["heads", verbose, True]
        yield ["history", None, verbose]
        yield ["branches", verbose]
    if not revisions:
        yield ["upgrade", [], "head"]
        yield ["upgrade", [], "heads"]
        yield ["downgrade", [], "base"]
        yield ["show", "head"]
        return
    all_targets = targets(revisions, pick)
    ids = [revision["id"] for revision in revisions]
    for target in pick.sample(all_targets, min(len(all_targets), 5)):
        yield ["show", target]
    for _ in range(6):
        yield ["history", f"{pick.choice(all_targets + ids * 3 + [''])}:{pick.choice(all_targets + ids * 3 + [''])}", False]
    for rows in states(revisions, pick)[:3]:
        yield ["current", rows, False]
        yield ["history_current", rows, "base", "heads"]
        yield ["history_current", rows, "current", ""]
        yield ["history_current", rows, "", "current"]
        yield ["history_current", rows, "-2", "current"]
        for kind in ("upgrade", "downgrade", "stamp"):
            for target in pick.sample(all_targets, min(len(all_targets), 6)):
                yield [kind, rows, [target] if kind == "stamp" else target]
        yield ["upgrade", rows, "heads"]
        yield ["downgrade", rows, "base"]
        yield ["stamp", rows, pick.sample(ids, min(len(ids), 2))]


def main():
    out = []
    for seed, (name, revisions) in enumerate(graphs.all_graphs()):
        asked = [{"query": query, "result": observe(revisions, query)} for query in queries(revisions, seed)]
        out.append({"name": name, "revisions": revisions, "queries": asked})
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main()
