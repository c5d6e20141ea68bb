"""What makes sessions."""

from types import GenericAlias

from sqlalchemy.orm._mapping import mapper_of
from sqlalchemy.orm._session import Session
from sqlalchemy.orm._state import object_session
from sqlalchemy.orm._transaction import SessionTransaction


class AsyncSession(Session):
    """A session whose methods are awaited; nothing here happens at the same time."""

    sync_session = property(lambda self: self)
    stream, stream_scalars = Session.execute, Session.scalars
    __aenter__, __aexit__ = Session.__enter__, Session.__exit__

    def run_sync(self, function, *arguments, **options):
        return function(self, *arguments, **options)


class sessionmaker:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, bind=None, *, class_=Session, autoflush=True, expire_on_commit=True, info=None, **options):
        self.kw = {"bind": bind, "autoflush": autoflush, "expire_on_commit": expire_on_commit, **options}
        self.class_ = class_

    def __call__(self, **options):
        return self.class_(**{**self.kw, **options})

    def configure(self, **options):
        self.kw.update(options)

    def begin(self):
        return SessionTransaction(self(), closing=True)


class async_sessionmaker(sessionmaker):
    def __init__(self, bind=None, *, class_=AsyncSession, **options):
        sessionmaker.__init__(self, bind, class_=class_, **options)


class scoped_session:
    """One session for all who ask, made when it is first asked for."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self.__dict__["_made"] = None

    def __call__(self, **options):
        if self._made is None:
            self._made = self.session_factory(**options)
        return self._made

    registry = property(lambda self: self)

    def configure(self, **options):
        self.session_factory.configure(**options)

    def remove(self):
        if self._made is not None:
            self._made.close()
        self._made = None

    def query_property(self, query_cls=None):
        return QueryProperty(self)

    def __getattr__(self, name):
        return getattr(self(), name)

    def __setattr__(self, name, value):
        if name in ("session_factory", "_made"):
            self.__dict__[name] = value
        else:
            setattr(self(), name, value)

    def __contains__(self, obj):
        return obj in self()

    def __iter__(self):
        return iter(self())


async_scoped_session, async_object_session = scoped_session, object_session


class QueryProperty:
    """`Base.query = session.query_property()`"""

    def __init__(self, session):
        self.session = session

    def __get__(self, obj, owner):
        return None if mapper_of(owner) is None else self.session.query(owner)


def close_all_sessions():
    return None
