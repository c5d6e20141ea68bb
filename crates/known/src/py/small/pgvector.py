"""pgvector: vectors of PostgreSQL."""

from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, UserDefinedType


def _text(value):
    return "[" + ",".join(str(float(one)) for one in value) + "]"


class _Vector(UserDefinedType):
    cache_ok = True

    def __init__(self, dim=None):
        super(UserDefinedType, self).__init__()
        self.dim = dim

    def get_col_spec(self, **kw):
        return type(self)._word if self.dim is None else "{}({})".format(type(self)._word, self.dim)

    def bind_processor(self, dialect):
        return lambda value: value if value is None or isinstance(value, str) else self._written(value)

    def _written(self, value):
        return _text(value)

    def result_processor(self, dialect, coltype):
        return lambda value: self._read(value) if isinstance(value, str) else value

    def _read(self, value):
        return [float(part) for part in value[1:-1].split(",")]

    def __repr__(self):
        return "{}({})".format(type(self).__name__, "" if self.dim is None else "dim={}".format(self.dim))


class VECTOR(_Vector):
    _word = "VECTOR"


class HALFVEC(_Vector):
    _word = "HALFVEC"


class SPARSEVEC(_Vector):
    _word = "SPARSEVEC"

    def _written(self, value):
        found = {index + 1: one for index, one in enumerate(value) if one}
        return "{" + ",".join("{}:{}".format(k, float(v)) for k, v in found.items()) + "}/" + str(len(value))

    def _read(self, value):
        return value


class BIT(TypeDecorator):
    impl = postgresql.BIT
    cache_ok = True


Vector = VECTOR
