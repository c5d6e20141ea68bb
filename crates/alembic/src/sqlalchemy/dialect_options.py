"""Keyword arguments of dialects (`<dialect>_<name>=…`): which there are, and `Index.dialect_options`."""

_LENGTH = {"using": None, "length": None, "prefix": None, "with_parser": None}
_DEFAULTS = {
    "postgresql": {
        "include": None,
        "using": False,
        "ops": {},
        "where": None,
        "with": {},
        "tablespace": None,
        "concurrently": False,
        "nulls_not_distinct": None,
    },
    "sqlite": {"where": None},
    "mysql": _LENGTH,
    "mariadb": _LENGTH,
    "mssql": {"clustered": None, "include": None, "where": None, "columnstore": None},
    "oracle": {"bitmap": False, "compress": False, "vector": False},
}


class _Options(dict):
    """The options of one dialect; what is set here is set in the index."""

    def __init__(self, given, dialect):
        self._given = given
        self._prefix = dialect + "_"
        super().__init__(_DEFAULTS[dialect])
        for name, value in given.items():
            if name.startswith(self._prefix):
                super().__setitem__(name.removeprefix(self._prefix), value)

    def __setitem__(self, name, value):
        self._given[self._prefix + name] = value
        super().__setitem__(name, value)


def options_of(given):
    return {dialect: _Options(given, dialect) for dialect in _DEFAULTS}


# What the classes of schema items accept beside the above. `*` is anything.
_MYSQL = {"Table": "*", "PrimaryKeyConstraint": "using", "Index": ""}
_ACCEPTED = {
    "postgresql": {
        "Index": "invalid",
        "Table": "ignore_search_path inherits on_commit partition_by tablespace using with with_oids",
        "CheckConstraint": "not_valid",
        "ForeignKeyConstraint": "not_valid",
        "PrimaryKeyConstraint": "include",
        "UniqueConstraint": "include nulls_not_distinct",
    },
    "sqlite": {
        "Table": "autoincrement strict with_rowid",
        "Index": "",
        "Column": "on_conflict_not_null on_conflict_primary_key on_conflict_unique",
        "Constraint": "on_conflict",
    },
    "mysql": _MYSQL,
    "mariadb": _MYSQL,
    "oracle": {
        "Table": "compress on_commit resolve_synonyms tablespace",
        "Index": "",
        "Sequence": "order",
        "Identity": "on_null order",
    },
    "mssql": {
        "PrimaryKeyConstraint": "clustered",
        "UniqueConstraint": "clustered",
        "Index": "",
        "Column": "identity_increment identity_start",
    },
}


_WORDS = {"using": str, "tablespace": str, "with": dict, "include": (str, list, tuple)}


def misused(argument, value):
    """Whether this is no value for an argument of an index."""
    kind = _WORDS.get(argument)
    return kind is not None and value is not None and not isinstance(value, kind)


def refuses(dialect, argument, classes):
    """Whether the dialect is known and has no such argument of any of these classes."""
    if dialect not in _ACCEPTED:
        return False
    accepted = set(_DEFAULTS[dialect]) if "Index" in classes else set()
    for name in classes:
        accepted.update(_ACCEPTED[dialect].get(name, "").split())
    return "*" not in accepted and argument not in accepted
