"""environs: typed values from the environment."""

import _host
import contextlib
import datetime
import decimal
import json
import logging
import os
import pathlib
import re
import urllib.parse
import uuid

_missing = object()


class EnvError(ValueError):
    pass


class EnvNotSetError(EnvError):
    pass


class EnvValidationError(EnvError):
    def __init__(self, message, error_messages):
        super().__init__(message)
        self.error_messages = error_messages


class EnvSealedError(TypeError):
    pass


class ParserConflictError(ValueError):
    pass


class _Invalid(Exception):
    pass


for _one in (EnvError, EnvNotSetError, EnvValidationError, EnvSealedError, ParserConflictError):
    _one.__module__ = "environs.exceptions"

_TRUE = ("t", "true", "on", "y", "yes", "1")
_FALSE = ("f", "false", "off", "n", "no", "0")


def _number(kind, message):
    def parse(value, **options):
        try:
            return kind(value)
        except (ValueError, ArithmeticError):
            raise _Invalid(message)

    return parse


def _bool(value, **options):
    if isinstance(value, bool):
        return value
    word = value.lower()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise _Invalid("Not a valid boolean.")


def _cast(value, subcast):
    if subcast is None:
        return value
    return _bool(value) if subcast is bool else subcast(value)


def _list(value, subcast=None, delimiter=",", **options):
    if isinstance(value, list):
        return value
    parts = value.split(delimiter) if value != "" else []
    try:
        return [_cast(part.strip() if delimiter == "," else part, subcast) for part in parts]
    except ValueError:
        raise _Invalid("Not a valid list.")


def _dict(value, subcast_values=None, subcast_keys=None, delimiter=",", key_value_delimiter="=", **options):
    if isinstance(value, dict):
        return value
    out = {}
    for pair in value.split(delimiter) if value else []:
        key, found, item = pair.strip().partition(key_value_delimiter)
        if not found:
            raise _Invalid("Not a valid dict.")
        out[_cast(key.strip(), subcast_keys)] = _cast(item.strip(), subcast_values)
    return out


def _json(value, **options):
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise _Invalid("Not valid JSON.")


def _url(value, schemes=("http", "https", "ftp", "ftps"), **options):
    parsed = urllib.parse.urlparse(value)
    if parsed.scheme not in schemes or not parsed.netloc:
        raise _Invalid(["Not a valid URL."])
    return parsed


def _log_level(value, **options):
    if isinstance(value, int) or value.isdigit():
        return int(value)
    level = getattr(logging, value.upper(), None)
    if not isinstance(level, int):
        raise _Invalid("Not a valid log level.")
    return level


def _moment(kind, message):
    def parse(value, **options):
        try:
            return kind.fromisoformat(value)
        except ValueError:
            raise _Invalid(message)

    return parse


def _timedelta(value, **options):
    if re.match(r"^-?\d+$", value):
        return datetime.timedelta(seconds=int(value))
    found = re.match(r"^(?:(-?\d+)w)?\s*(?:(-?\d+)d)?\s*(?:(-?\d+)h)?\s*(?:(-?\d+)m)?\s*(?:(-?\d+)s)?$", value)
    if not found or not value:
        raise _Invalid("Not a valid period of time.")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return datetime.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _enum(value, enum=None, type=None, by_value=False, ignore_case=False, **options):
    kind = enum or type
    for member in kind:
        known = member.value if by_value else member.name
        if known == value or (ignore_case and str(known).lower() == str(value).lower()):
            return member
    raise _Invalid("Must be one of: {}.".format(", ".join(str(m.value if by_value else m.name) for m in kind)))


def _dj_db_url(value, **options):
    _host.unsupported("env.dj_db_url() is not supported")


_PARSERS = {
    "str": lambda value, **options: value,
    "int": _number(int, "Not a valid integer."),
    "float": _number(float, "Not a valid number."),
    "decimal": _number(decimal.Decimal, "Not a valid number."),
    "bool": _bool,
    "list": _list,
    "dict": _dict,
    "json": _json,
    "url": _url,
    "path": lambda value, **options: pathlib.Path(value),
    "log_level": _log_level,
    "uuid": _number(uuid.UUID, "Not a valid UUID."),
    "datetime": _moment(datetime.datetime, "Not a valid datetime."),
    "date": _moment(datetime.date, "Not a valid date."),
    "time": _moment(datetime.time, "Not a valid time."),
    "timedelta": _timedelta,
    "enum": _enum,
    "dj_db_url": _dj_db_url,
}
_PLACE = re.compile(r"(?<!\\)\$\{([A-Za-z0-9_]+)(?::-([^}]*))?\}")


class Env:
    def __init__(self, *, eager=True, expand_vars=False, prefix=None):
        self.eager = eager
        self.expand_vars = expand_vars
        self._prefix = prefix
        self._parsers = dict(_PARSERS)
        self._errors = {}

    @property
    def prefix(self):
        return self._prefix

    @staticmethod
    def read_env(path=None, recurse=True, verbose=False, override=False, return_path=False):
        from dotenv import find_dotenv, load_dotenv

        if path is None:
            found = find_dotenv(".env")
        else:
            found = str(path)
            if recurse and not os.path.isabs(found):
                folder = os.path.dirname(_host.caller()[0]) or "."
                found = Env._search(os.path.abspath(folder), found) or found
        loaded = load_dotenv(found, override=override) if found else False
        return (found or None) if return_path else loaded

    @staticmethod
    def _search(folder, name):
        while _host.may_read(os.path.join(folder, name)):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return path
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
        return None

    @contextlib.contextmanager
    def prefixed(self, prefix):
        before = self._prefix
        self._prefix = prefix if before is None else before + prefix
        try:
            yield self
        finally:
            self._prefix = before

    def seal(self):
        if self._errors:
            errors = self._errors
            self._errors = {}
            raise EnvValidationError("Environment variables invalid: {}".format(errors), errors)

    def parser_for(self, name):
        def decorate(function):
            self.add_parser(name, function)
            return function

        return decorate

    def add_parser(self, name, function):
        if name in self._parsers:
            raise ParserConflictError("Env already has a method with name '{}'. Use a different name.".format(name))
        self._parsers[name] = lambda value, **options: function(value)

    def dump(self):
        return {}

    def __call__(self, name, default=_missing, **options):
        return self._get("str", name, default, **options)

    def __getattr__(self, name):
        parsers = self.__dict__.get("_parsers", {})
        if name not in parsers:
            raise AttributeError("{!r} object has no attribute {!r}".format(type(self).__name__, name))
        return lambda *args, **options: self._get(name, *args, **options)

    def _get(self, kind, name, default=_missing, *, validate=None, subcast=None, **options):
        key = (self._prefix or "") + name
        value = os.environ.get(key, _missing)
        if value is not _missing and self.expand_vars:
            value = _PLACE.sub(self._expanded, value)
        if value is _missing:
            if default is _missing:
                return self._failed(key, EnvNotSetError('Environment variable "{}" not set'.format(key)), ["not set"])
            return default
        if subcast is not None:
            options["subcast"] = subcast
        try:
            made = self._parsers[kind](value, **options)
            for check in validate if isinstance(validate, (list, tuple)) else [validate] if validate else []:
                check(made)
        except _Invalid as error:
            return self._failed(key, None, error.args[0])
        except EnvError as error:
            return self._failed(key, None, error.args[0])
        return made

    def _expanded(self, found):
        value = os.environ.get(found.group(1), found.group(2))
        if value is None:
            raise EnvNotSetError('Environment variable "{}" not set'.format(found.group(1)))
        return value

    def _failed(self, key, error, messages):
        error = error or EnvValidationError('Environment variable "{}" invalid: {}'.format(key, messages), messages)
        if self.eager:
            raise error
        self._errors.setdefault(key, []).append(messages)
        return None


env = Env()
