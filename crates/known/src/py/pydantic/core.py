"""pydantic_core: errors of validation, what is not set, URLs."""

__version__ = "2.50.4"


class PydanticUndefinedType:
    def __repr__(self):
        return "PydanticUndefined"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


PydanticUndefined = PydanticUndefinedType()

# The message of each kind of error; what stands in braces comes from its context.
MESSAGES = {
    "missing": "Field required",
    "missing_argument": "Missing required argument",
    "extra_forbidden": "Extra inputs are not permitted",
    "frozen_instance": "Instance is frozen",
    "frozen_field": "Field is frozen",
    "no_such_attribute": "Object has no attribute '{attribute}'",
    "none_required": "Input should be None",
    "int_type": "Input should be a valid integer",
    "int_parsing": "Input should be a valid integer, unable to parse string as an integer",
    "int_from_float": "Input should be a valid integer, got a number with a fractional part",
    "float_type": "Input should be a valid number",
    "float_parsing": "Input should be a valid number, unable to parse string as a number",
    "finite_number": "Input should be a finite number",
    "bool_type": "Input should be a valid boolean",
    "bool_parsing": "Input should be a valid boolean, unable to interpret input",
    "string_type": "Input should be a valid string",
    "string_too_short": "String should have at least {min_length} character{expected_plural}",
    "string_too_long": "String should have at most {max_length} character{expected_plural}",
    "string_pattern_mismatch": "String should match pattern '{pattern}'",
    "bytes_type": "Input should be a valid bytes",
    "bytes_too_short": "Data should have at least {min_length} byte{expected_plural}",
    "bytes_too_long": "Data should have at most {max_length} byte{expected_plural}",
    "list_type": "Input should be a valid list",
    "tuple_type": "Input should be a valid tuple",
    "set_type": "Input should be a valid set",
    "frozen_set_type": "Input should be a valid frozenset",
    "dict_type": "Input should be a valid dictionary",
    "iterable_type": "Input should be iterable",
    "too_short": "{field_type} should have at least {min_length} item{expected_plural} after validation, not {actual_length}",
    "too_long": "{field_type} should have at most {max_length} item{expected_plural} after validation, not {actual_length}",
    "model_type": "Input should be a valid dictionary or instance of {class_name}",
    "model_attributes_type": "Input should be a valid dictionary or object to extract fields from",
    "dataclass_type": "Input should be a dictionary or an instance of {class_name}",
    "literal_error": "Input should be {expected}",
    "enum": "Input should be {expected}",
    "uuid_type": "UUID input should be a string, bytes or UUID object",
    "uuid_parsing": "Input should be a valid UUID, {error}",
    "datetime_type": "Input should be a valid datetime",
    "datetime_parsing": "Input should be a valid datetime, {error}",
    "datetime_from_date_parsing": "Input should be a valid datetime or date, {error}",
    "date_type": "Input should be a valid date",
    "date_from_datetime_parsing": "Input should be a valid date or datetime, {error}",
    "date_from_datetime_inexact": "Datetimes provided to dates should have zero time - e.g. be exact dates",
    "time_type": "Input should be a valid time",
    "time_parsing": "Input should be in a valid time format, {error}",
    "time_delta_type": "Input should be a valid timedelta",
    "time_delta_parsing": "Input should be a valid timedelta, {error}",
    "decimal_type": "Decimal input should be an integer, float, string or Decimal object",
    "decimal_parsing": "Input should be a valid decimal",
    "greater_than": "Input should be greater than {gt}",
    "greater_than_equal": "Input should be greater than or equal to {ge}",
    "less_than": "Input should be less than {lt}",
    "less_than_equal": "Input should be less than or equal to {le}",
    "multiple_of": "Input should be a multiple of {multiple_of}",
    "is_instance_of": "Input should be an instance of {class}",
    "is_subclass_of": "Input should be a subclass of {class}",
    "is_type": "Input should be a type",
    "callable_type": "Input should be callable",
    "json_type": "JSON input should be string, bytes or bytearray",
    "json_invalid": "Invalid JSON: {error}",
    "url_type": "URL input should be a string or URL",
    "url_parsing": "Input should be a valid URL, {error}",
    "url_scheme": "URL scheme should be {expected_schemes}",
    "url_too_long": "URL should have at most {max_length} character{expected_plural}",
    "value_error": "Value error, {error}",
    "assertion_error": "Assertion failed, {error}",
    "union_tag_invalid": "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}",
    "union_tag_not_found": "Unable to extract tag using discriminator {discriminator}",
}


class PydanticCustomError(ValueError):
    def __init__(self, error_type, message_template, context=None):
        self.type = error_type
        self.message_template = message_template
        self.context = context

    def message(self):
        text = self.message_template
        for key, value in (self.context or {}).items():
            text = text.replace("{" + key + "}", str(value))
        return text

    def __str__(self):
        return self.message()


class PydanticKnownError(ValueError):
    def __init__(self, error_type, context=None):
        self.type = error_type
        self.context = context or {}

    def message(self):
        return _message(self.type, self.context)

    def __str__(self):
        return self.message()


class PydanticOmit(Exception):
    pass


class PydanticUseDefault(Exception):
    pass


class PydanticSerializationError(ValueError):
    pass


def _message(kind, context):
    text = MESSAGES.get(kind, kind)
    for key in ("min_length", "max_length"):
        if key in context:
            text = text.replace("{expected_plural}", "" if context[key] == 1 else "s")
    for key, value in context.items():
        text = text.replace("{" + key + "}", str(value))
    return text


class Failure(Exception):
    """What a validator of ours raises: the errors found so far, each (kind, location, input, context, message)."""

    def __init__(self, lines):
        self.lines = lines

    def inside(self, place):
        return [(kind, (place,) + loc, value, context, text) for kind, loc, value, context, text in self.lines]


def fail(kind, value, **context):
    raise Failure([(kind, (), value, context, None)])


def _shown(value):
    text = repr(value)
    if len(text) > 50:
        return text[:25] + "..." + text[-24:]
    return text


class ValidationError(ValueError):
    def __init__(self, title, lines):
        self.title = title
        self._lines = lines

    @classmethod
    def from_exception_data(cls, title, line_errors, input_type="python", hide_input=False):
        lines = []
        for line in line_errors:
            kind, text, context = line["type"], None, line.get("ctx") or {}
            if isinstance(kind, PydanticCustomError):
                kind, text, context = kind.type, kind.message(), kind.context or {}
            lines.append((kind, tuple(line.get("loc", ())), line.get("input"), context, text))
        return cls(title, lines)

    def error_count(self):
        return len(self._lines)

    def errors(self, *, include_url=True, include_context=True, include_input=True):
        out = []
        for kind, loc, value, context, text in self._lines:
            entry = {"type": kind, "loc": loc, "msg": _message(kind, context) if text is None else text}
            if include_input:
                entry["input"] = value
            if context and include_context:
                entry["ctx"] = {k: v for k, v in context.items() if k != "expected_plural"}
            if include_url and text is None:
                entry["url"] = _help(kind)
            out.append(entry)
        return out

    def json(self, *, indent=None, include_url=True, include_context=True, include_input=True):
        import json

        return json.dumps(self.errors(include_url=include_url, include_input=include_input), indent=indent, default=str)

    def __str__(self):
        count = len(self._lines)
        out = ["{} validation error{} for {}".format(count, "" if count == 1 else "s", self.title)]
        for kind, loc, value, context, text in self._lines:
            if loc:
                out.append(".".join(str(part) for part in loc))
            out.append(
                "  {} [type={}, input_value={}, input_type={}]".format(
                    _message(kind, context) if text is None else text, kind, _shown(value), type(value).__name__
                )
            )
            if text is None:
                out.append("    For further information visit " + _help(kind))
        return "\n".join(out)

    __repr__ = __str__


ValidationError.__module__ = "pydantic_core._pydantic_core"
PydanticCustomError.__module__ = "pydantic_core._pydantic_core"


def _help(kind):
    return "https://errors.pydantic.dev/2.14/v/" + kind


def __getattr__(name):
    if name in ("Url", "MultiHostUrl"):
        import pydantic_core._url

        return getattr(pydantic_core._url, name)
    if name in ("to_json", "to_jsonable_python", "from_json"):
        import pydantic._dump

        return getattr(pydantic._dump, name)
    raise AttributeError("module 'pydantic_core' has no attribute {!r}".format(name))
