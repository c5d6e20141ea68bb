"""pydantic.v1, and what version 1 had at its top: models whose optional members need no default."""

import pydantic
from pydantic import *
from pydantic.config import BaseConfig, Extra
from pydantic.functional_validators import root_validator, validator
from pydantic.main import parse_obj_as
from pydantic_settings import BaseSettings as _Settings

VERSION = "1.10.24"


class BaseModel(pydantic.BaseModel):
    __pydantic_old__ = True

    model_config = {"coerce_numbers_to_str": True}


class BaseSettings(_Settings):
    __pydantic_old__ = True

    model_config = {"coerce_numbers_to_str": True, "extra": "ignore"}


def create_model(name, /, *, __base__=None, **fields):
    return pydantic.create_model(name, __base__=__base__ or BaseModel, **fields)
