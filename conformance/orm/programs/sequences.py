"""Sequences of columns and of `MetaData`."""

from prelude import dump, engine, sa

metadata = sa.MetaData()
first = sa.Table(
    "first",
    metadata,
    sa.Column("id", sa.Integer, sa.Sequence("first_ids", start=5), primary_key=True),
    sa.Column("number", sa.Integer, sa.Sequence("numbers", metadata=metadata, increment=10)),
    sa.Column("optional", sa.Integer, sa.Sequence("optional_numbers", optional=True)),
)
second = sa.Table("second", metadata, sa.Column("id", sa.Integer, sa.Sequence("first_ids"), primary_key=True))
alone = sa.Sequence("alone", metadata=metadata)


def show():
    inspector = sa.inspect(engine)
    names = inspector.get_sequence_names() if engine.dialect.supports_sequences else []
    print(sorted(inspector.get_table_names()), sorted(names))


with engine.begin() as connection:
    second.create(connection)
show()
with engine.begin() as connection:
    second.drop(connection)
show()
metadata.create_all(engine)
metadata.create_all(engine)
show()
with engine.begin() as connection:
    for _ in range(2):
        result = connection.execute(first.insert().values(optional=3))
        print(result.inserted_primary_key)
    dump(connection, first)
    if engine.dialect.supports_sequences:
        print(connection.execute(alone), connection.scalar(alone.next_value()))
metadata.drop_all(engine)
show()
metadata.create_all(engine, tables=[second])
show()
metadata.drop_all(engine, tables=[second])
show()
