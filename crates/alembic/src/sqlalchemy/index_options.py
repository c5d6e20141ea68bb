"""`Index.dialect_options`: by dialect what was given as `<dialect>_<name>=…`, and what stands for the rest."""

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
