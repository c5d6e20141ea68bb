"""pydantic.v1, and what version 1 had at its top: models whose optional members need no default."""

import json

import pydantic
from pydantic import *
from pydantic import _dump
from pydantic.config import BaseConfig, Extra
from pydantic.functional_validators import root_validator, validator
from pydantic.root_model import parse_obj_as
from pydantic_settings import BaseSettings as _Settings

VERSION = "1.10.24"


class _Old:
    """What models of version 1 do otherwise."""

    def json(self, *, indent=None, encoder=None, **options):
        return json.dumps(_dump.jsonable(self.model_dump(mode="json", **options)), indent=indent)


class BaseModel(_Old, pydantic.BaseModel):
    __pydantic_old__ = True

    model_config = {"coerce_numbers_to_str": True}


class BaseSettings(_Old, _Settings):
    __pydantic_old__ = True

    model_config = {"coerce_numbers_to_str": True, "extra": "ignore"}


def create_model(name, /, *, __base__=None, **fields):
    return pydantic.create_model(name, __base__=__base__ or BaseModel, **fields)
