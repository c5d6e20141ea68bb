"""sqlmodel: models that are tables. What a revision file uses is here at once, the models when they are asked for."""

import sqlalchemy
import sqlmodel.sql.expression
import sqlmodel.sql.sqltypes
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime
from sqlmodel.sql.expression import col, select
from sqlmodel.orm.session import Session

__version__ = "0.0.50"

_MODELS = ("SQLModel", "Field", "Relationship")


def __getattr__(name):
    if name in _MODELS:
        import sqlmodel.main

        return getattr(sqlmodel.main, name)
    return getattr(sqlalchemy, name)
