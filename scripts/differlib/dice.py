"""Random choices, with names and constants that are mostly plain and sometimes odd."""

from differlib.program import NONE, Call, Value

PLAIN = ["a", "b", "c", "id", "name", "t", "users", "account_id", "created_at", "ix_t_a", "value"]
ODD = [
    "user", "order", "select", "table", "Mixed", "UPPER", "with space", 'q"uote', "per%cent", "%(x)s", "größe", "a.b", "1st",
    "col:on", "back\\slash", "semi;colon", "ap'os", "$dollar", "_under", "dash-ed", "x" * 63, "y" * 64, "long_name_" * 8, "名前",
    "a$b", "true", "end", "%s", "%%", "br[ack]et", "par(en)", "new\nline", ":name", "trailing ", "offset", "left", "index", "key",
]  # fmt: skip
TEXTS = [
    "", "x", "it's", 'q"', "100%", "%s", "%(a)s", ":p", "a:b", "\\", "\\'", "new\nline", "ünï ☃ 🎉", "{}", "NULL", "''", ";", "--", "a b",
    "[1, 2]", '{"a": "b:c"}', "\t", "12:30:00", "$1", "?",
]  # fmt: skip


class Dice:
    """A source of random choices for one dialect."""

    def __init__(self, random, dialect):
        self.random, self.dialect = random, dialect

    @property
    def postgresql(self):
        return self.dialect == "postgresql"

    def chance(self, share):
        return self.random.random() < share

    def one(self, *choices):
        return self.random.choice(choices)

    def weighted(self, choices):
        """A key of {key: weight}."""
        return self.random.choices(list(choices), list(choices.values()))[0]

    def some(self, make, least, most):
        """A list of what `make` makes."""
        return [make() for _ in range(self.random.randint(least, most))]

    def whole(self, least=0, most=20):
        return self.random.randint(least, most)

    def name(self, odd=0.15):
        """An identifier."""
        return self.one(*ODD) if self.chance(odd) else self.one(*PLAIN)

    def quoted(self):
        """An identifier, as the classes have it that say something about quotes."""
        name = self.name()
        if self.chance(0.95):
            return Value(name)
        # Nobody writes quoted_name in a directive; ours forgets its `quote` in some of them.
        return Call(self.one("op.f", "sa.schema.conv"), name)

    def schema(self):
        return self.one("s", "s", "public", "Mixed", "with space", "a.b", 'q"', "per%cent")

    def text(self):
        return self.one(*TEXTS)

    def maybe(self, share, make):
        """A value made by `make`, or NONE: the keyword is left out."""
        return make() if self.chance(share) else NONE

    def flag(self, share=0.3):
        return self.maybe(share, lambda: self.one(True, True, False, None))

    def perhaps(self, share, make):
        """A list of one made value, or of none: for arguments by place."""
        return [make()] if self.chance(share) else []
