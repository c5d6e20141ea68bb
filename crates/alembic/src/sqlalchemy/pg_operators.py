"""sqlalchemy.dialects.postgresql.operators: what the operators that only PostgreSQL has are known by."""


class custom_op:
    def __init__(self, opstring):
        self.opstring = opstring

    def __call__(self, left, right, **options):
        return left.op(self.opstring)(right)


ASTEXT = custom_op("->>")
JSONPATH_ASTEXT = custom_op("#>>")
HAS_KEY = custom_op("?")
HAS_ALL = custom_op("?&")
HAS_ANY = custom_op("?|")
CONTAINS = custom_op("@>")
CONTAINED_BY = custom_op("<@")
DELETE_PATH = custom_op("#-")
PATH_EXISTS = custom_op("@?")
PATH_MATCH = custom_op("@@")
OVERLAP = custom_op("&&")
