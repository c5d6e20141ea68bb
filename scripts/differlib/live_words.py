"""What the generated schemas are made of."""

NAMES = ["t", "users", "item", "account", "node", "post_tag"]
ODD_NAMES = ["order", "My Table", "we\"ird", "naïve", "a.b", "t-1", "UPPER", "it's", "per%cent", "x" * 58, "group", "tab,le", "(par)", "check", "bra[cket", "1st"]
COLUMNS = ["a", "b", "c", "name", "email", "created_at", "status", "n", "parent_id", "body"]
ODD_COLUMNS = ["Order", "group", "a b", "é", "x%y", "q\"q", "MixedCase", "from", "d.e", "com,ma", "p(q)", "semi;", "Check", "it's", "1", "_u"]


class Maker:
    """A random source with a few words of its own."""

    def __init__(self, rng, odd=None):
        self.rng = rng
        # Most schemas have plain names, so that something else is seen too.
        self.odd = odd if odd is not None else rng.choice([0, 0, 0, 0.1, 0.5])
        self.used = set()

    def chance(self, probability):
        return self.rng.random() < probability

    def pick(self, items):
        return self.rng.choice(items)

    def some(self, items, least=1, most=3):
        items = list(items)
        return self.rng.sample(items, min(len(items), self.rng.randint(least, most)))

    def name(self, plain, odd, used):
        """A name that is not used yet, whatever its case."""
        for _ in range(50):
            name = self.pick(odd if self.chance(self.odd) else plain)
            if name.lower() not in used:
                used.add(name.lower())
                return name
        name = f"extra{len(used)}"
        used.add(name)
        return name

    def thing(self, prefix):
        """A name for a constraint or an index."""
        number = len(self.used)
        self.used.add(number)
        odd = ["{} {}", "{}-{}", "{}.{}", "{}\"{}", "{}%{}", "{}É{}", "{}'{}", "{}({})"]
        return (self.pick(odd) if self.chance(self.odd / 2) else "{}_{}").format(prefix, number)


class Column:
    def __init__(self, name, type_, key=False):
        self.name, self.type, self.key = name, type_, key
        self.generated = False


class Table:
    def __init__(self, name):
        self.name = name
        self.columns = []
        # Names of what it has, by kind: "check", "unique", "foreign key", "primary key", "index".
        self.named = {kind: [] for kind in ("check", "unique", "foreignkey", "primary", "index")}

    def names(self):
        return [it.name for it in self.columns]
