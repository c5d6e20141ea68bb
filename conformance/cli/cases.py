"""The command lines of the suite: (project, [command line, …]) each on a fresh copy of the project."""

UP = "upgrade head"
ALL = "upgrade heads"


def each(project, *lines, before=()):
    """One case per line, each after the same preparation."""
    return [(project, [*before, line]) for line in lines]


CASES = [
    # Reading the graph.
    *each("linear", "heads", "heads -v", "heads --verbose", "heads --resolve-dependencies", "branches", "branches -v"),
    *each("linear", "history", "history -v", "history -i", "history -i -v", "history -r ae1027:2b1d", "history -r ae1027:"),
    *each("linear", "history -r :2b1d", "history -r base:head", "history -r-2:", "history -r head:head", "history -r 2b1d:+1"),
    *each("linear", "history -r nonsense", "history -r nothere:", "history -rc8d4:ae1027", "history --rev-range=-3:-1"),
    *each("linear", "show head", "show ae10f55c5b5d", "show 2b1d", "show base", "show heads", "show nothere", "show current"),
    *each("linear", "history -r-1:current", "history -r current:", "history -i", "show current", before=["upgrade 2b1d"]),
    *each("branched", "heads", "heads -v", "branches", "branches -v", "history", "history -v", "history -r shop:"),
    *each("branched", "history -r shop@base:shop@head", "show 1000dddd0001", "show shop", "show 1000aaaa0001", "show blog@head"),
    *each("branched", "history -r :1000cccc0002", "history -i -v", before=["upgrade shop@1000bbbb0002"]),
    *each("two-heads", "heads", "heads -v", "branches", "branches -v", "history", "history -v", "show head", "show heads"),
    *each("two-heads", "show left@head", "show right"),
    *each("depends", "heads", "heads -v", "heads --resolve-dependencies", "branches", "history", "history -v"),
    *each("depends", "show plugin@head", "show core", "history -r plugin@base:plugin@head"),
    *each("empty", "heads", "history", "branches", "current", "upgrade head", "show head", "upgrade head --sql", "stamp head"),
    *each("two-folders", "heads -v", "history -v", "upgrade head"),
    *each("values", "upgrade head", "upgrade head --sql", "-n pg upgrade head --sql", "downgrade 8000aaaa0001:base --sql"),
    *each("annotated", "heads", "history", "history -v", "upgrade head", "upgrade head --sql"),
    *each("annotated", "downgrade -1", "downgrade base", before=[UP]),
    # Going up.
    *each("linear", UP, "upgrade heads", "upgrade +1", "upgrade +2", "upgrade ae1027a6acf0", "upgrade 2b1d", "upgrade ae1027+1"),
    *each("linear", "upgrade c8d4-1", "upgrade head-1", "upgrade base", "upgrade ae10", "upgrade nothere", "upgrade +9"),
    *each("linear", "upgrade -1", "upgrade a:b", "upgrade ae1027:2b1d", "upgrade shop@head", "upgrade base+2", "-q upgrade head"),
    *each("linear", "upgrade +1", UP, "upgrade ae1027", "upgrade +2", "upgrade 2b1d+1", before=["upgrade ae10f"]),
    *each("linear", UP, "upgrade +1", "current", "current -v", "--quiet current", "-q current -v", before=[UP]),
    *each("branched", UP, "upgrade shop@head", "upgrade shop", "upgrade blog@head", "upgrade 1000bbbb0002", "upgrade +1", "upgrade +2"),
    *each("branched", "upgrade shop@+1", "upgrade shop@+2", "upgrade 1000dddd0001", "upgrade heads", "upgrade 1000bbbb0001+1"),
    *each("branched", UP, "upgrade +1", "upgrade blog@+1", "current", "current -v", before=["upgrade shop@1000bbbb0002"]),
    *each("two-heads", UP, ALL, "upgrade left@head", "upgrade right", "upgrade 2000cccc0001", "upgrade +1", "upgrade head-1"),
    *each("two-heads", "upgrade left@head-1", "upgrade heads-1", "upgrade left@+2", "upgrade 2000bbbb0001"),
    *each("two-heads", "current", "current -v", "current -c", "upgrade +1", "history -i", "heads", before=[ALL]),
    *each("two-heads", "current --check-heads", ALL, before=["upgrade left@head"]),
    *each("depends", ALL, "upgrade plugin@head", "upgrade plugin@+2", "upgrade core@head", "upgrade 3000bbbb0002", UP),
    *each("depends", "current", "downgrade plugin@base", "downgrade core@base", "downgrade base", "downgrade core@-1", before=[ALL]),
    # Going down.
    *each("linear", "downgrade -1", "downgrade -2", "downgrade base", "downgrade ae10f", "downgrade c8d4-1", "downgrade -9", before=[UP]),
    *each("linear", "downgrade head", "downgrade head-2", "downgrade ae1027+1", "downgrade +1", "downgrade nothere", before=[UP]),
    *each("linear", "downgrade ae10", "downgrade heads", "downgrade c8d4:ae10f", "-q downgrade base", before=[UP]),
    *each("linear", "downgrade base", "downgrade -1", "downgrade ae1027"),
    *each("linear", UP, "current", before=[UP, "downgrade base"]),
    *each("branched", "downgrade -1", "downgrade -2", "downgrade base", "downgrade 1000aaaa0001", "downgrade shop@base", before=[UP]),
    *each("branched", "downgrade shop@-1", "downgrade 1000bbbb0002", "downgrade blog@1000cccc0001", "downgrade 1000dddd0001", before=[UP]),
    *each("two-heads", "downgrade -1", "downgrade left@-1", "downgrade base", "downgrade left@base", "downgrade 2000aaaa0001", before=[ALL]),
    *each("two-heads", "downgrade right@-1", "downgrade 2000bbbb0001", before=[ALL]),
    # Stamping.
    *each("linear", "stamp head", "stamp 2b1d", "stamp base", "stamp nothere", "stamp ae10", "stamp heads", "stamp +1"),
    *each("linear", "stamp base", "stamp ae1027", "stamp --purge 2b1d", "stamp -1", "stamp --purge base", before=[UP]),
    *each("two-heads", "stamp head", "stamp heads", "stamp left@head", "stamp 2000bbbb0002 2000cccc0001", "stamp 2000aaaa0001"),
    *each("two-heads", "stamp 2000aaaa0001", "stamp --purge left@head", "stamp base", "stamp 2000bbbb0001", before=[ALL]),
    *each("branched", "stamp head", "stamp 1000dddd0001", "stamp 1000bbbb0002 1000cccc0001"),
    *each("branched", "stamp 1000aaaa0001", "stamp shop@head", before=[UP]),
    *each("linear", "ensure_version", "ensure_version --sql", "-n pg ensure_version --sql"),
    *each("linear", "ensure_version", "current", before=["ensure_version"]),
    # --sql.
    *each("linear", "upgrade head --sql", "-n pg upgrade head --sql", "-n lite upgrade head --sql", "-n pg upgrade ae1027:2b1d --sql"),
    *each("linear", "-n pg downgrade head:base --sql", "-n pg downgrade c8d4:ae10f --sql", "downgrade 2b1d:ae1027 --sql"),
    *each("linear", "downgrade base --sql", "downgrade -1 --sql", "-n pg upgrade 2b1d: --sql", "-n pg upgrade +2 --sql"),
    *each("linear", "-n pg stamp head --sql", "-n pg stamp ae1027:2b1d --sql", "-n pg stamp 2b1d:base --sql", "stamp head --sql"),
    *each("linear", "stamp --purge head --sql", "stamp ae1027 2b1d --sql", "-n pg upgrade head --sql --tag v1", "upgrade nothere --sql"),
    *each("linear", "-n pg upgrade ae1027:+2 --sql", "current --sql", "-n pg upgrade :2b1d --sql", "-q -n pg upgrade ae1027 --sql"),
    *each("branched", "-n pg upgrade head --sql", "-n pg downgrade head:base --sql", "-n pg upgrade shop@head --sql", "upgrade heads --sql"),
    *each("branched", "-n pg upgrade 1000bbbb0002:1000dddd0002 --sql", "-n pg downgrade 1000dddd0001:1000aaaa0001 --sql"),
    *each("two-heads", "-n pg upgrade heads --sql", "upgrade head --sql", "-n pg upgrade left@head --sql", "stamp heads --sql"),
    *each("depends", "-n pg upgrade heads --sql", "-n pg downgrade plugin@head:base --sql"),
    *each("half-way", "upgrade head --sql", "-n pg upgrade head --sql"),
    # Options of env.py.
    *each("options", UP, "-n pg upgrade head --sql", "upgrade head --sql", "current", "stamp head"),
    *each("options", "downgrade base", "current", "downgrade -1", before=[UP]),
    *each("schema", "-n pg upgrade head --sql", "-n pg downgrade head:base --sql", "-n pg stamp head --sql"),
    *each("x", "-x a=1 -x b=two=2 upgrade head", "-x flag current", "upgrade head --sql --tag t1", "-x a=1 heads", "current"),
    # Choosing the configuration.
    *each("linear", "-c alembic.ini heads", "-c nothere.ini heads", "-n nothere current", "ALEMBIC_CONFIG=alembic.ini heads"),
    *each("linear", "--config alembic.ini current", "--config=alembic.ini heads", "ALEMBIC_CONFIG=nothere.ini heads", "-n nothere heads"),
    # Bad input.
    *each("linear", "", "nothere", "upgrade", "heads --nothere", "history -r", "downgrade", "stamp", "show", "history -r -2:head"),
    *each("linear", "heads --verb", "branches extra"),
    *each("no-ini", "heads", UP, "current", "history"),
    *each("no-script-location", "heads", UP),
    *each("no-folder", "heads", UP, "history"),
    *each("syntax-error", "heads", UP, "history", "current"),
    *each("missing-parent", "heads", UP, "history", "branches"),
    *each("cycle", "heads", UP, "history", "branches"),
    *each("self-loop", "heads", UP),
    *each("dependency-cycle", "heads", UP),
    *each("duplicate", "heads", "history", UP),
    *each("same-label", "heads", ALL),
    *each("bad-id", "heads", UP),
    *each("no-id", "heads", UP),
    *each("env-raises", "current", UP, "heads", "history -i"),
    *each("no-env", "current", "heads", UP),
    *each("unreachable", UP, "current", "stamp head", "downgrade base"),
    *each("half-way", UP, "upgrade +1", "upgrade +2"),
    *each("half-way", "current", UP, before=[UP]),
    *each("half-way-each", UP, "upgrade 4000aaaa0001"),
    *each("half-way-each", "current", before=[UP]),
    *each("wrong-sql", UP, "upgrade head --sql"),
    # Sessions within migrations.
    *each("sessions", *[
        f"MODE={mode} upgrade head" for mode in (
            "commit", "close", "rollback", "commit.raise", "rollback.raise", "close.raise", "commit.rollback.add.commit",
            "commit.close.add.commit.close", "rollback.add.commit", "table.rollback", "add.close", "begin_nested.rollback",
            "begin_nested.add.commit.count", "twice.rollback.count", "add.rollback.count.close",
        )
    ]),
    # The database is somewhere that these files do not know.
    *each("two-heads", "current", UP, "downgrade -1", "stamp heads", "stamp --purge heads", before=["stamp heads", "downgrade base", "stamp left@head"]),
    # Contexts, scripts, operations and events (contexts.py).
    *each("asking", "-x a=1 -x b upgrade head", "upgrade head --sql --tag v1", "upgrade ae1027:+2 --sql", "stamp head"),
    *each("asking", "downgrade -1", "downgrade head:base --sql", "stamp ae1027", "stamp base", before=["upgrade head"]),
    *each("asking-branched", "upgrade head", "upgrade shop@head --sql", "stamp heads"),
    *each("asking-branched", "downgrade base", before=["upgrade head"]),
    *each("asking-two-heads", "upgrade heads", "stamp 2000aaaa0001 --sql"),
    *each("asking-depends", "upgrade heads"),
    ("library", ["upgrade head", "current", "downgrade base"]),
    *each("operations", "-n pg upgrade head --sql"),
    *each("implementation", "-n pg upgrade head --sql", "-n pg downgrade head:base --sql", "upgrade head --sql"),
    *each("events", "upgrade head", "-n pg upgrade head --sql", "-n pg downgrade head:base --sql", "upgrade head --sql"),
    *each("switches", *[
        f"MODE={mode} {line}" for mode in (
            "text", "stdout", "bytes", "file", "ddl", "no-ddl", "each", "starting", "tag", "table"
        ) for line in ("-n pg upgrade head --sql", "-n pg downgrade head:base --sql", "upgrade head --sql --tag t")
    ]),
    *each("broken-output", "upgrade head --sql"),
    # The cookbook (recipes.py).
    *each("optional-parts", "upgrade head", "-x rows=1 upgrade head", "-x rows upgrade head --sql", "-x rows=1 -n pg upgrade head --sql"),
    *each("optional-parts", "downgrade base", "-x rows=yes downgrade base", before=["-x rows=1 upgrade head"]),
    *each("replaced-views", "upgrade head", "-n pg upgrade head --sql", "-n pg downgrade head:c100aaaa0002 --sql"),
    ("replaced-views", ["upgrade head", "downgrade -1", "downgrade base", "upgrade c100aaaa0002", "upgrade head"]),
    ("at-head", ["upgrade ae1027", "upgrade head", "current", "downgrade base"]),
    # Ranges of scripts in all their forms.
    *each("linear", *[f"-n pg upgrade {it} --sql" for it in (
        "head", "heads", "base:head", "ae10f:heads", "ae1027:head-1", "ae1027:ae1027+2", "2b1d:+1", "2b1d:-1", "base:+2",
    )]),
    *each("linear", *[f"-n pg downgrade {it} --sql" for it in (
        "head:-1", "head:base", "2b1d:ae1027+1", "head:head-2", "heads:base", "ae10f:ae10f", "2b1d:head", "c8d4:-2", "head:+1",
    )]),
    *each("linear", *[f"-n pg stamp {it} --sql" for it in ("base:head", "head:ae1027", "ae1027:heads", "2b1d:base", "ae10f:ae10f")]),
    *each("branched", *[f"-n pg upgrade {it} --sql" for it in (
        "blog@head", "1000aaaa0001:blog@head", "1000bbbb0001:heads", "shop@+2", "1000dddd0001:+1",
    )]),
    *each("branched", *[f"-n pg downgrade {it} --sql" for it in ("shop@head:shop@base", "head:1000bbbb0002", "1000cccc0002:1000aaaa0001", "head:blog@base")]),
    *each("two-heads", *[f"-n pg stamp {it} --sql" for it in ("left@head", "2000bbbb0001:2000bbbb0002", "2000aaaa0001:heads")]),
    *each("depends", *[f"-n pg upgrade {it} --sql" for it in ("core@head", "plugin@head", "3000bbbb0002", "3000aaaa0001:heads")]),
    # Branches in the version table: merges, unmerges, stamps across branches.
    ("branched", ["upgrade 1000aaaa0001", "upgrade shop@+1", "upgrade blog@+1", "current", "upgrade heads", "downgrade -1", "current", "downgrade shop@1000aaaa0001", "current", "upgrade head", "current"]),
    ("branched", ["stamp 1000bbbb0002 1000cccc0002", "current", "stamp 1000dddd0001", "current", "stamp 1000bbbb0001", "current", "stamp shop@head blog@head", "current"]),
    ("two-heads", ["upgrade heads", "downgrade left@-1", "current", "upgrade left@+1", "stamp right@base", "current", "stamp right@head", "downgrade base", "current"]),
    ("depends", ["upgrade core@head", "current", "upgrade plugin@head", "downgrade plugin@-1", "stamp heads", "downgrade plugin@-1"]),
]
