from prelude import engine, sa
from sqlalchemy.orm import *
from sqlalchemy.orm import relationship, backref, remote, foreign, Session, declarative_base, column_property, composite, validates
from sqlalchemy.orm.collections import attribute_mapped_collection, attribute_keyed_dict
Base = declarative_base()
class Mixin:
    @declared_attr
    def creator_id(cls):
        return sa.Column(sa.Integer, sa.ForeignKey("ab_user.id"))
    @declared_attr
    def creator(cls):
        return relationship("User", primaryjoin="%s.creator_id == User.id" % cls.__name__, enable_typechecks=False)
class User(Base):
    __tablename__ = "ab_user"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)
class A(Mixin, Base):
    __tablename__ = "a"
    id = sa.Column(sa.Integer, primary_key=True)
    kv = relationship("KV", collection_class=attribute_keyed_dict("key"), cascade="all, delete-orphan")
    bs = relationship("B", foreign_keys="[B.a_id]", back_populates="a", primaryjoin="A.id == B.a_id", order_by="desc(B.id)", passive_deletes=True)
    main_b_id = sa.Column(sa.Integer)
    main_b = relationship("B", primaryjoin="foreign(A.main_b_id) == B.id", uselist=False, viewonly=True)
    actives = relationship("B", primaryjoin=lambda: sa.and_(A.id == B.a_id, B.active == True), viewonly=True)
    n = column_property(sa.select(sa.func.count(sa.text("1"))).select_from(sa.text("b")).scalar_subquery())
class B(Base):
    __tablename__ = "b"
    id = sa.Column(sa.Integer, primary_key=True)
    a_id = sa.Column(sa.Integer, sa.ForeignKey("a.id", ondelete="CASCADE"))
    other_id = sa.Column(sa.Integer, sa.ForeignKey("a.id"))
    active = sa.Column(sa.Boolean, default=False)
    a = relationship("A", foreign_keys=[a_id], back_populates="bs")
    other = relationship(A, foreign_keys=[other_id])
class KV(Base):
    __tablename__ = "kv"
    a_id = sa.Column(sa.Integer, sa.ForeignKey("a.id"), primary_key=True)
    key = sa.Column(sa.String, primary_key=True)
    value = sa.Column(sa.String)
class Assoc(Base):
    __tablename__ = "assoc"
    a_id = sa.Column(sa.ForeignKey("a.id"), primary_key=True)
    b_id = sa.Column(sa.ForeignKey("b.id"), primary_key=True)
    extra = sa.Column(sa.String)
    a = relationship("A", backref=backref("assocs", cascade="all, delete-orphan", lazy="dynamic"))
    b = relationship("B")
class Folder(Base):
    __tablename__ = "folder"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("folder.id"))
    parent = relationship("Folder", remote_side="Folder.id", backref="kids")
class Pt:
    def __init__(self, x, y): self.x, self.y = x, y
    def __composite_values__(self): return self.x, self.y
    def __eq__(self, o): return isinstance(o, Pt) and (o.x, o.y) == (self.x, self.y)
class V(Base):
    __tablename__ = "v"
    id = sa.Column(sa.Integer, primary_key=True)
    x1 = sa.Column(sa.Integer)
    y1 = sa.Column(sa.Integer)
    start = composite(Pt, x1, y1)
Base.metadata.create_all(engine)
s = Session(engine)
u = User(name="u"); a = A(creator=u); a.kv["k"] = KV(key="k", value="v")
a.bs.append(B(active=True)); a.bs.append(B())
s.add(a); s.commit()
print(a.creator.name, dict((k, x.value) for k, x in a.kv.items()), [b.id for b in a.bs], a.n)
print([b.id for b in a.actives], a.main_b)
a.main_b_id = 2; s.commit(); print(a.main_b.id)
b = a.bs[0]; b.other = a; s.flush(); print(b.other_id)
s.add(Assoc(a=a, b=b, extra="e")); s.commit()
print(a.assocs.count(), a.assocs.filter(Assoc.extra == "e").first().b is b)
del a.kv["k"]; s.commit(); print(s.query(KV).count())
f = Folder(kids=[Folder(), Folder(kids=[Folder()])]); s.add(f); s.commit()
print([(x.id, x.parent_id) for x in s.query(Folder).order_by(Folder.id)])
print(s.query(Folder).filter(Folder.parent == None).count(), s.query(Folder).filter(Folder.kids.any()).count())
v = V(start=Pt(1, 2)); s.add(v); s.commit(); print(v.start == Pt(1, 2), v.x1)
print(s.query(A).join(A.bs).filter(B.active.is_(True)).count(), s.query(A).outerjoin(B, B.a_id == A.id).group_by(A.id).having(sa.func.count(B.id) > 1).count())
print(s.query(A.id, sa.func.count(B.id).label("c")).join(B, A.bs).group_by(A.id).all())
s.delete(a); s.commit()
print(s.query(B).count(), s.query(Assoc).count())
try:
    print(b.a)
except Exception as e: print(type(e).__name__)
from sqlalchemy.orm.exc import NoResultFound, MultipleResultsFound
from sqlalchemy.orm.session import Session as S2, object_session
from sqlalchemy.orm.query import Query
from sqlalchemy.orm.attributes import InstrumentedAttribute, flag_modified, get_history
from sqlalchemy.orm.properties import ColumnProperty
from sqlalchemy.orm.interfaces import MapperProperty
from sqlalchemy.orm.mapper import Mapper
from sqlalchemy.orm.decl_api import DeclarativeMeta
print(S2 is Session, isinstance(Base, DeclarativeMeta))
s.close()
