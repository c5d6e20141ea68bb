"""pydantic: models that are checked against their annotations, by the behaviour of version 2."""

from pydantic_core import PydanticUndefined, ValidationError
from pydantic.errors import *
from pydantic.fields import *
from pydantic.functional_validators import *
from pydantic.config import ConfigDict, Extra
from pydantic.json_schema import WithJsonSchema
from pydantic.main import *
from pydantic.root_model import *
from pydantic.root_model import parse_obj_as
from pydantic.networks import *
from pydantic.types import *

VERSION = __version__ = "2.14.3"


class GetCoreSchemaHandler:
    pass


class GetJsonSchemaHandler:
    pass


def validate_call(func=None, /, *, config=None, validate_return=False):
    return (lambda function: function) if func is None else func


validate_arguments = validate_call


def __getattr__(name):
    if name == "BaseSettings":
        import pydantic.v1

        return pydantic.v1.BaseSettings
    raise AttributeError("module 'pydantic' has no attribute {!r}".format(name))
