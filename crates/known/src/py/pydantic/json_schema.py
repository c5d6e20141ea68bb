"""pydantic.json_schema: what describes a member there; schemas themselves are not made."""

import typing

__all__ = ["WithJsonSchema", "SkipJsonSchema", "Examples", "JsonSchemaValue"]

JsonSchemaValue = typing.Dict[str, typing.Any]


class WithJsonSchema:
    def __init__(self, json_schema, mode=None):
        self.json_schema, self.mode = json_schema, mode


class Examples:
    def __init__(self, examples, mode=None):
        self.examples, self.mode = examples, mode


class SkipJsonSchema:
    def __class_getitem__(cls, item):
        return typing.Annotated[item, cls()]
