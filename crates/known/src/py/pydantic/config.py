"""pydantic.config"""

import enum


class ConfigDict(dict):
    """The configuration of a model."""


class Extra(str, enum.Enum):
    allow = "allow"
    ignore = "ignore"
    forbid = "forbid"


class BaseConfig:
    pass
