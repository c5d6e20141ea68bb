"""What a model is written as: Python values, values of JSON, text."""

import collections
import datetime
import decimal
import enum
import json
import pathlib
import uuid

from pydantic_core import PydanticSerializationError


def _duration(span):
    seconds = span.days * 86400 + span.seconds
    sign = "-" if seconds < 0 else ""
    seconds = abs(seconds)
    days, seconds = divmod(seconds, 86400)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    out = sign + "P" + ("{}D".format(days) if days else "")
    time = ("{}H".format(hours) if hours else "") + ("{}M".format(minutes) if minutes else "")
    if span.microseconds:
        time += "{}.{}S".format(seconds, "{:06}".format(span.microseconds).rstrip("0"))
    elif seconds:
        time += "{}S".format(seconds)
    if time:
        out += "T" + time
    return out if out[-1] != "P" else out + "T0S"


def jsonable(value, options=None):
    """A value as JSON has it."""
    if value is None or isinstance(value, (bool, float)) or type(value) in (int, str):
        return value
    if isinstance(value, enum.Enum):
        return jsonable(value.value, options)
    if isinstance(value, (int, str)):
        return value + 0 if isinstance(value, int) else str(value)
    if hasattr(value, "__pydantic_dump__"):
        return value.__pydantic_dump__("json", options or {})
    if isinstance(value, dict):
        return {str(jsonable(key)): jsonable(item, options) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset, collections.deque)):
        return [jsonable(item, options) for item in value]
    if isinstance(value, datetime.datetime):
        text = value.isoformat()
        return text[:-6] + "Z" if text.endswith("+00:00") else text
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, (uuid.UUID, decimal.Decimal, pathlib.PurePath)):
        return str(value)
    if hasattr(value, "get_secret_value"):
        return str(value)
    if hasattr(value, "_constraints") or hasattr(value, "unicode_string") or type(value).__module__ == "ipaddress":
        return str(value)
    if hasattr(value, "__dataclass_fields__"):
        return {name: jsonable(getattr(value, name), options) for name in value.__dataclass_fields__}
    raise PydanticSerializationError("Unable to serialize unknown type: {}".format(type(value)))


def plain(value, mode, options, include=None, exclude=None):
    """A value inside of a model as `model_dump` has it."""
    if hasattr(value, "__pydantic_dump__") and not isinstance(value, type):
        return value.__pydantic_dump__(mode, options, include, exclude)
    if isinstance(value, dict):
        made = {key: plain(item, mode, options) for key, item in value.items()}
        return made if mode == "python" else {str(jsonable(key)): item for key, item in made.items()}
    if type(value) in (list, tuple, set, frozenset):
        made = [plain(item, mode, options) for item in value]
        return made if mode == "json" or type(value) is list else type(value)(made)
    return jsonable(value, options) if mode == "json" else value


def text(value, indent=None):
    if indent is None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(value, ensure_ascii=False, indent=indent)


def to_json(value, *, indent=None, **options):
    return text(jsonable(value), indent).encode()


def to_jsonable_python(value, **options):
    return jsonable(value)


def from_json(data, **options):
    return json.loads(data)
