"""Models around one value, models made by a call, and the validation of types that are no models."""

import typing

from pydantic import _dump, _validate
from pydantic._validate import Context, Failure
from pydantic.fields import FieldInfo
from pydantic.main import BaseModel
from pydantic_core import PydanticUndefined, ValidationError

__all__ = ["create_model", "RootModel", "TypeAdapter"]

_Root = typing.TypeVar("RootModelRootType")


class RootModel(BaseModel):
    root: _Root

    def __init__(self, /, root=PydanticUndefined, **data):
        if data:
            root = data
        try:
            type(self)._fill(self, {} if root is PydanticUndefined else {"root": root})
        except Failure as failure:
            raise ValidationError(type(self)._title(), [(k, loc[1:], v, c, t) for k, loc, v, c, t in failure.lines])

    @classmethod
    def __pydantic_check__(cls, value, context):
        if isinstance(value, cls):
            return value
        try:
            return cls(value)
        except ValidationError as error:
            raise Failure(error._lines)

    def _dump_members(self, mode, options, include, exclude):
        return self._dump_one("root", type(self).__pydantic_fields__["root"], self.root, mode, options, include, exclude)


def create_model(model_name, /, *, __config__=None, __base__=None, __module__=None, __validators__=None, __doc__=None, __cls_kwargs__=None, **fields):
    bases = __base__ if isinstance(__base__, tuple) else (__base__ or BaseModel,)
    namespace = {"__module__": __module__ or "__main__", "__qualname__": model_name}
    if __config__ is not None:
        namespace["model_config"] = __config__
    namespace.update(__validators__ or {})
    made = type(bases[0])(model_name, bases, namespace)
    for name, given in fields.items():
        annotation, default = given if isinstance(given, tuple) else (given, PydanticUndefined)
        field = default if isinstance(default, FieldInfo) else FieldInfo(default)
        field = field._attach(made, name)
        field._annotation = annotation
        made.__pydantic_fields__[name] = field
    return made


class TypeAdapter:
    def __init__(self, type, *, config=None, module=None):
        self._type = type
        self._config = config or {}

    def __class_getitem__(cls, item):
        return cls

    def validate_python(self, object, /, *, strict=None, context=None, **options):
        made = Context(self._config, user=context)
        try:
            return _validate.check(self._type, object, made.strictly(bool(strict)))
        except Failure as failure:
            raise ValidationError(_validate.label(self._type), failure.lines)

    def validate_json(self, data, /, **options):
        import json

        return self.validate_python(json.loads(data), **options)

    validate_strings = validate_python

    def dump_python(self, instance, /, *, mode="python", **options):
        return _dump.plain(instance, mode, {})

    def dump_json(self, instance, /, *, indent=None, **options):
        return _dump.text(_dump.jsonable(instance), indent).encode()


def parse_obj_as(type_, obj):
    return TypeAdapter(type_).validate_python(obj)
