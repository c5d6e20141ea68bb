from dataclasses import asdict, dataclass, field, replace
@dataclass(order=True)
class Column:
    name: str
    type: str = field(default="TEXT", compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)
@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple = ()
    def with_column(self, column):
        return replace(self, columns=(*self.columns, column))
t = Table("users").with_column(Column("id", "INT")).with_column(Column("email"))
print(t, asdict(t)["columns"][0], sorted(t.columns)[0].name, Column("a") < Column("b"), hash(Table("x")) == hash(Table("x")))
try:
    t.name = "other"
except Exception as e:
    print(type(e).__name__, e)
