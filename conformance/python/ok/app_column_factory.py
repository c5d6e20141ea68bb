from typing import NamedTuple
class Column(NamedTuple):
    name: str
    type_: str
    nullable: bool = True
    def ddl(self):
        return f"{self.name} {self.type_}{'' if self.nullable else ' NOT NULL'}"
def timestamps():
    return [Column("created_at", "TIMESTAMP", nullable=False), Column("updated_at", "TIMESTAMP")]
def create_table(name, *columns, **options):
    body = ",\n    ".join(c.ddl() for c in columns)
    suffix = "".join(f" {k.upper()}={v}" for k, v in sorted(options.items()))
    return f"CREATE TABLE {name} (\n    {body}\n){suffix}"
print(create_table("users", Column("id", "INTEGER", False), *timestamps(), engine="InnoDB", charset="utf8"))
