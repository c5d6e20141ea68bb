from prelude import dump, engine, refused, sa
from sqlalchemy import event
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import Session, aliased, declarative_base, make_transient, object_session, relationship, scoped_session, sessionmaker

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    first = sa.Column(sa.String(20))
    last = sa.Column(sa.String(20))
    data = sa.Column(MutableDict.as_mutable(sa.JSON))
    words = relationship("Word", order_by="Word.id", cascade="all")
    texts = association_proxy("words", "text", creator=lambda text: Word(text=text))

    @hybrid_property
    def full(self):
        return self.first + " " + self.last

    @hybrid_property
    def initial(self):
        return self.first[0]

    @initial.expression
    def initial(cls):
        return sa.func.substr(cls.first, 1, 1)

    @full.setter
    def full(self, value):
        self.first, self.last = value.split(" ")

    @hybrid_method
    def longer(self, n):
        return sa.func.length(self.first) > n


class Word(Base):
    __tablename__ = "words"
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.ForeignKey("users.id"))
    text = sa.Column(sa.String(20))


@event.listens_for(User, "before_insert")
def lower(mapper, connection, target):
    print("before_insert", type(mapper).__name__, target.first)
    target.last = target.last.lower()


@event.listens_for(User, "after_update")
def after(mapper, connection, target):
    print("after_update", target.first)


@event.listens_for(Session, "before_flush")
def before_flush(session, context, instances):
    print("before_flush", len(session.new), len(session.dirty))


Base.metadata.create_all(engine)
session = scoped_session(sessionmaker(bind=engine))
user = User(first="Ann", last="Archer", data={"a": 1})
user.texts.append("hello")
user.texts.extend(["big", "world"])
session.add(user)
session.commit()
print(user.full, user.initial, list(user.texts), "big" in user.texts, len(user.texts))
dump(session.connection(), User, Word)
print(session.query(User).filter(User.full == "Ann archer").count(), session.query(User.initial).scalar(), session.query(User).filter(User.longer(2)).count())
print(session.query(User).filter(User.texts.contains("big")).count(), session.query(User).filter(User.words.any(text="none")).count())
user.full = "Bea Blue"
user.texts.remove("big")
session.commit()
dump(session.connection(), User)
print(list(user.texts))
user.data["b"] = 2
session.commit()
dump(session.connection(), User)
alias = aliased(User)
print(session.query(alias.full).filter(alias.initial == "B").all())
print(object_session(user) is session(), object_session(User()))
copy = session.query(Word).first()
session.expunge(copy)
make_transient(copy)
copy.id = None
copy.text = "copied"
session.add(copy)
session.commit()
print(session.query(Word.text).order_by(Word.id).all())
Base.query = session.query_property()
print(User.query.filter_by(last="Blue").count(), User.query.get(1).first)
session.remove()
print(object_session(user))
