"""Members of classes of `enum` beside columns whose type stores words for them."""

import enum
from typing import Optional

from prelude import dump, engine, sa
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column


class Color(enum.Enum):
    RED = "r"
    BLUE = "b"


class Tone(str, enum.Enum):
    RED = "r"
    BLUE = "b"


class Number(enum.IntEnum):
    one = 1
    two = 2


def values(members):
    return [member.value for member in members]


class Decorated(sa.TypeDecorator):
    impl = sa.Enum(Color, name="decorated")
    cache_ok = True


class Base(DeclarativeBase):
    pass


class Thing(Base):
    __tablename__ = "things"
    id: Mapped[int] = mapped_column(primary_key=True)
    color: Mapped[Color]
    tone: Mapped[Optional[Tone]]
    number: Mapped[Number]
    valued = mapped_column(sa.Enum(Tone, values_callable=values, name="valued"))
    other = mapped_column("other_name", sa.Enum(Tone, native_enum=False))
    decorated = mapped_column(Decorated)
    default = mapped_column(sa.Enum(Color), default=Color.RED, server_default=Color.BLUE.name)


things = Thing.__table__
Base.metadata.create_all(engine)
with Session(engine) as session:
    for id, name in ((1, "RED"), (2, "BLUE")):
        color, tone = Color[name], Tone[name]
        session.add(Thing(
            id=id, color=color, tone=tone, number=Number(id), valued=tone, other=tone, decorated=color,
        ))
    session.commit()

    def stored():
        print(session.execute(sa.text("SELECT * FROM things ORDER BY id")).all())

    stored()
    for condition in (
        Thing.color == Color.RED, Color.RED == Thing.color, Thing.color != Color.RED, ~(Thing.color == Color.RED),
        Thing.tone == Tone.RED, Thing.number == Number.one, Thing.valued == Tone.RED, Thing.other == Tone.RED,
        Thing.decorated == Color.RED, Thing.default == Color.RED, Thing.color.in_([Color.RED]),
        Thing.valued.in_([Tone.RED]), Thing.other.in_([Tone.RED]), Thing.decorated.in_({Color.RED}),
        Thing.number.in_([Number.one]), Thing.valued == "r", Thing.tone == "RED", Thing.color == "RED",
        Thing.color == sa.literal(Color.RED), Thing.tone == sa.bindparam("x", Tone.RED),
        Thing.color.is_distinct_from(Color.RED), Thing.color > Color.RED,
        Thing.valued.between(Tone.RED, Tone.BLUE), Thing.other.between(Tone.BLUE, Tone.RED),
        Thing.color == sa.type_coerce("RED", sa.Enum(Color)),
    ):
        print([it.id for it in session.scalars(sa.select(Thing).where(condition).order_by(Thing.id))])
    print(session.query(Thing).filter_by(color=Color.RED, valued=Tone.RED).count())
    print(session.query(Thing).filter_by(other=Tone.RED, decorated=Color.RED).one().id)

    thing = session.get(Thing, 1)
    thing.color, thing.valued, thing.other, thing.decorated = Color.BLUE, Tone.BLUE, Tone.BLUE, Color.BLUE
    session.commit()
    stored()
    dump(session, Thing)
    session.query(Thing).filter(Thing.valued == Tone.BLUE).update(
        {Thing.valued: Tone.RED, "other": Tone.RED, Thing.decorated: Color.RED}
    )
    stored()
    session.execute(sa.update(Thing).where(Thing.color == Color.BLUE).values(color=Color.RED, tone=Tone.BLUE))
    session.execute(things.update().where(things.c.valued == Tone.RED).values(valued=Tone.BLUE, other_name=Tone.BLUE))
    stored()
    print(session.execute(sa.update(things).values(color=sa.bindparam("new")), {"new": Color.BLUE}).rowcount)
    dump(session, Thing)
    found = sa.select(things.c.id, things.c.color)
    print(session.execute(found.where(things.c.color == sa.bindparam("p")), {"p": Color.RED}).all())
    print(session.execute(
        found.where(things.c.color.in_(sa.bindparam("p", expanding=True))).order_by(things.c.id), {"p": [Color.BLUE]}
    ).all())
    other = aliased(Thing)
    print(session.execute(sa.select(other.id).where(other.valued == Tone.BLUE).order_by(other.id)).all())
    inner = sa.select(Thing).subquery()
    print(session.execute(sa.select(inner.c.id).where(inner.c.valued == Tone.BLUE).order_by(inner.c.id)).all())
    pairs = sa.tuple_(Thing.color, Thing.id).in_([(Color.BLUE, 1), (Color.RED, 2)])
    print(session.execute(sa.select(Thing.id).where(pairs)).all())
    print(session.execute(sa.select(sa.cast("RED", sa.Enum(Color)), sa.literal(Color.RED, sa.Enum(Color)))).all())

    bare = sa.table(
        "things", sa.column("id"), sa.column("valued", sa.Enum(Tone, values_callable=values, name="valued")),
        sa.column("color", sa.Enum(Color)),
    )
    for condition in (bare.c.valued == Tone.BLUE, bare.c.color == Color.BLUE):
        print(session.execute(sa.select(bare).where(condition).order_by(bare.c.id)).all())
    session.execute(bare.update().values(valued=Tone.RED, color=Color.RED))
    dump(session, Thing)
