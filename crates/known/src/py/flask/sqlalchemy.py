"""flask_sqlalchemy"""

import os
import re

import sqlalchemy as sa
import sqlalchemy.orm
from sqlalchemy.orm import DeclarativeBase, DeclarativeBaseNoMeta, declared_attr, registry
from sqlalchemy.orm.decl_api import DeclarativeMeta

import flask

__version__ = "3.1.1"

_made = []


def camel_to_snake_case(name):
    name = re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", name)
    return name.lower().lstrip("_")


def _has_key(cls):
    """Whether the class or a mixin of it has a primary key of its own."""
    for one in cls.__mro__:
        if "__table__" in one.__dict__:
            break
        for value in list(one.__dict__.values()):
            if isinstance(value, declared_attr):
                value = value.__get__(None, cls)
            if getattr(value, "primary_key", False) is True:
                return True
    return False


def _wants_name(cls):
    if cls.__dict__.get("__abstract__") or "__table__" in cls.__dict__:
        return False
    for one in cls.__mro__:
        if "__tablename__" in one.__dict__:
            fixed = one is cls or isinstance(one.__dict__["__tablename__"], declared_attr)
            if fixed or "__table__" not in one.__dict__:
                return False
            break
    return _has_key(cls)


def _prepare(cls):
    """The name and the bind of a model, before it is mapped."""
    binds = getattr(cls, "__fsa__", None)
    key = getattr(cls, "__bind_key__", None)
    if binds is not None and key is not None and not cls.__dict__.get("__abstract__"):
        cls.metadata = binds._metadata_of(key)
    if _wants_name(cls):
        cls.__tablename__ = camel_to_snake_case(cls.__name__)


class DefaultMeta(DeclarativeMeta):
    def __init__(cls, name, bases, namespace, **keywords):
        _prepare(cls)
        super().__init__(name, bases, namespace, **keywords)


class _Named:
    def __init_subclass__(cls, **keywords):
        _prepare(cls)
        super().__init_subclass__(**keywords)


class _Query:
    def __get__(self, instance, owner):
        return owner.__fsa__.session.query(owner)


class Model:
    query = _Query()

    def __repr__(self):
        keys = [column.key for column in type(self).__table__.primary_key.columns]
        values = [str(getattr(self, key)) for key in keys]
        if any(getattr(self, key) is None for key in keys):
            return "<{} (transient {})>".format(type(self).__name__, id(self))
        return "<{} {}>".format(type(self).__name__, ", ".join(values))


def _construct(self, **values):
    for name, value in values.items():
        if not hasattr(type(self), name):
            raise TypeError("'{}' is an invalid keyword argument for {}".format(name, type(self).__name__))
        setattr(self, name, value)


class SQLAlchemy:
    def __init__(
        self, app=None, *, metadata=None, session_options=None, query_class=None, model_class=Model, engine_options=None,
        add_models_to_shell=True, disable_autonaming=False, **options,
    ):
        self.metadatas = {}
        self._engine_options = engine_options or {}
        self._engines = {}
        self._session_options = dict(session_options or {})
        self.Model = self._make_model(model_class, metadata)
        self.metadatas[None] = self.Model.metadata
        self.session = sqlalchemy.orm.scoped_session(sqlalchemy.orm.sessionmaker())
        _made.append(self)
        if app is not None:
            self.init_app(app)

    def _make_model(self, given, metadata):
        own = {"__abstract__": True, "__fsa__": self}
        if isinstance(given, type) and issubclass(given, (DeclarativeBase, DeclarativeBaseNoMeta)):
            bases = (_Named, given) if issubclass(given, Model) else (_Named, given, Model)
            return type(given)("FlaskSQLAlchemyBase", bases, own)
        if isinstance(given, DeclarativeMeta):
            given.__fsa__ = self
            return given
        kept = registry(metadata=sa.MetaData() if metadata is None else metadata)
        own.update(metadata=kept.metadata, registry=kept, __init__=_construct)
        return DefaultMeta("Model", (given,), own)

    def _metadata_of(self, key):
        if key not in self.metadatas:
            self.metadatas[key] = sa.MetaData(info={"bind_key": key})
        return self.metadatas[key]

    def init_app(self, app):
        app.extensions["sqlalchemy"] = self
        app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {})
        app.config.setdefault("SQLALCHEMY_BINDS", {})
        for name in ("SQLALCHEMY_ECHO", "SQLALCHEMY_RECORD_QUERIES", "SQLALCHEMY_TRACK_MODIFICATIONS"):
            app.config.setdefault(name, False)
        for key in app.config["SQLALCHEMY_BINDS"] or {}:
            self._metadata_of(key)

    @property
    def metadata(self):
        return self.metadatas[None]

    @property
    def engines(self):
        app = flask.current_app._get_current_object()
        if app not in self._engines:
            self._engines[app] = self._make_engines(app)
        return self._engines[app]

    def _make_engines(self, app):
        config = app.config
        options = {None: {"url": config.get("SQLALCHEMY_DATABASE_URI"), **self._engine_options}}
        options[None].update(config.get("SQLALCHEMY_ENGINE_OPTIONS") or {})
        for key, value in (config.get("SQLALCHEMY_BINDS") or {}).items():
            options[key] = dict(value) if isinstance(value, dict) else {"url": value}
        engines = {}
        for key, given in options.items():
            url = given.pop("url", None)
            if url is None:
                continue
            engines[key] = sa.create_engine(_placed(sa.make_url(url), app), **given)
        if not engines:
            raise RuntimeError("Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.")
        return engines

    @property
    def engine(self):
        return self.engines[None]

    def get_engine(self, bind_key=None, **options):
        # Older applications, and the env.py of Flask-Migrate, call it `bind`.
        return self.engines[options.get("bind", bind_key)]

    def Table(self, name, *args, **options):
        if args and isinstance(args[0], sa.MetaData):
            return sa.Table(name, *args, **options)
        return sa.Table(name, self._metadata_of(options.pop("bind_key", None)), *args, **options)

    def __getattr__(self, name):
        for module in (sa, sqlalchemy.orm):
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(name)

    def __repr__(self):
        return "<SQLAlchemy>"


def _placed(url, app):
    """A database in a file lies in the application's instance folder."""
    name = url.database
    if url.get_backend_name() == "sqlite" and name not in (None, "", ":memory:") and not name.startswith("file:"):
        return url.set(database=os.path.join(app.instance_path, name))
    return url


def get_state(app):
    return app.extensions["sqlalchemy"]
