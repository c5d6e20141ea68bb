"""Functions of the user's that check or write members."""

from pydantic._dumping import SerializationInfo
from pydantic._validate import Info, guarded, positional

__all__ = [
    "AfterValidator", "BeforeValidator", "PlainValidator", "WrapValidator", "InstanceOf", "SkipValidation", "field_validator", "model_validator",
    "ModelWrapValidatorHandler", "ValidatorFunctionWrapHandler", "field_serializer", "model_serializer", "PlainSerializer",
    "WrapSerializer", "SerializeAsAny", "SerializerFunctionWrapHandler", "ValidationInfo", "SerializationInfo",
    "FieldSerializationInfo", "validator", "root_validator",
]

ValidationInfo = Info
FieldSerializationInfo = SerializationInfo


class ModelWrapValidatorHandler:
    def __class_getitem__(cls, item):
        return cls


ValidatorFunctionWrapHandler = SerializerFunctionWrapHandler = ModelWrapValidatorHandler


class _Step:
    def __init__(self, func, **options):
        self.func = func

    def run(self, context, value, *before):
        function = self.func
        if positional(function) == len(before) + 2:
            return guarded(function, value, value, *before, Info(context, context.name))
        return guarded(function, value, value, *before)


class AfterValidator(_Step):
    __pydantic_step__ = "after"

    def around(self, core, context):
        return lambda value: self.run(context, core(value))


class BeforeValidator(_Step):
    __pydantic_step__ = "before"

    def around(self, core, context):
        return lambda value: core(self.run(context, value))


class PlainValidator(_Step):
    __pydantic_step__ = "after"

    def around(self, core, context):
        return lambda value: self.run(context, value)


class WrapValidator(_Step):
    __pydantic_step__ = "after"

    def around(self, core, context):
        return lambda value: self.run(context, value, core)


class InstanceOf:
    def __class_getitem__(cls, item):
        return item


class SkipValidation:
    def __class_getitem__(cls, item):
        import typing

        return typing.Annotated[item, PlainValidator(lambda value: value)]


class PlainSerializer:
    wraps = False

    def __init__(self, func, return_type=None, when_used="always"):
        self.func = func
        self.when_used = when_used


class WrapSerializer(PlainSerializer):
    wraps = True


class SerializeAsAny:
    def __class_getitem__(cls, item):
        return item


class Decorated:
    """A function that the class of the model takes up."""

    def __init__(self, function, what, names=(), mode="after", **options):
        self.function = function
        self.what = what
        self.names = names
        self.mode = mode
        self.options = options

    def plain(self):
        """What the class keeps under the name: the function itself, bound to the class where it needs to be."""
        function = self.function
        instance = self.what in ("field_serializer", "model_serializer") or (
            self.what == "model_validator" and self.mode == "after"
        )
        if isinstance(function, (classmethod, staticmethod)) or instance:
            return function
        return classmethod(function)


def field_validator(field, /, *fields, mode="after", check_fields=None, json_schema_input_type=None):
    return lambda function: Decorated(function, "field_validator", (field,) + fields, mode)


def model_validator(*, mode):
    return lambda function: Decorated(function, "model_validator", (), mode)


def field_serializer(*fields, mode="plain", return_type=None, when_used="always", check_fields=None):
    return lambda function: Decorated(function, "field_serializer", fields, mode, when_used=when_used)


def model_serializer(func=None, /, *, mode="plain", when_used="always", return_type=None):
    def decorate(function):
        return Decorated(function, "model_serializer", (), mode, when_used=when_used)

    return decorate if func is None else decorate(func)


def validator(__field, *fields, pre=False, each_item=False, always=False, check_fields=None, allow_reuse=False):
    mode = "before" if pre else "after"
    return lambda function: Decorated(
        function, "field_validator", (__field,) + fields, mode, old=True, each_item=each_item, always=always
    )


def root_validator(*args, pre=False, skip_on_failure=False, allow_reuse=False):
    def decorate(function):
        return Decorated(function, "root_validator", (), "before" if pre else "after")

    return decorate(args[0]) if args else decorate
