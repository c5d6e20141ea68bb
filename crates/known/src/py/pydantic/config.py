"""pydantic.config"""

import enum
from typing import TypedDict


class ConfigDict(TypedDict, total=False):
    """The configuration of a model."""


class Extra(str, enum.Enum):
    allow = "allow"
    ignore = "ignore"
    forbid = "forbid"


class BaseConfig:
    pass
