"""sqlalchemy_utils"""

import _host
import datetime

import sqlalchemy as sa
import sqlalchemy_utils.types
from sqlalchemy_utils.types import *

__version__ = "0.43.0"


def _now():
    return datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)


class Timestamp:
    """Adds `created` and `updated`."""

    created = sa.Column(sa.DateTime, default=_now, nullable=False)
    updated = sa.Column(sa.DateTime, default=_now, nullable=False)


def generic_repr(*fields):
    names = None if len(fields) == 1 and isinstance(fields[0], type) else fields

    def decorate(cls):
        def __repr__(self):
            keys = names or [column.key for column in type(self).__table__.columns]
            values = ", ".join("{}={!r}".format(key, getattr(self, key)) for key in keys)
            return "{}({})".format(type(self).__name__, values)

        cls.__repr__ = __repr__
        return cls

    return decorate if names is not None else decorate(fields[0])


def force_auto_coercion(mapper=None):
    pass


force_instant_defaults = force_auto_coercion


def observes(*paths, **options):
    return lambda function: function


def aggregated(relationship, column):
    """The decorated function computes the column when objects change; in a schema it is just the column."""
    return lambda function: column


def create_database(url, *args, **options):
    _host.denied("creating databases is not allowed")


def drop_database(url):
    _host.denied("dropping databases is not allowed")


def database_exists(url):
    _host.denied("connecting to a database that env.py did not configure is not allowed")


def get_tables(mixed):
    if isinstance(mixed, sa.Table):
        return [mixed]
    return [mixed.__table__]


def get_columns(mixed):
    return (mixed if isinstance(mixed, sa.Table) else mixed.__table__).columns


def table_name(obj):
    return (obj if isinstance(obj, sa.Table) else obj.__table__).name


class ImproperlyConfigured(Exception):
    pass
