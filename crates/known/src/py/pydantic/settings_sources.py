"""Where the values of settings come from."""

import _host
import collections.abc
import json
import os
import typing

from pydantic import BaseModel
from pydantic.fields import AliasChoices, AliasPath

__all__ = [
    "PydanticBaseSettingsSource", "InitSettingsSource", "EnvSettingsSource", "DotEnvSettingsSource",
    "SecretsSettingsSource", "JsonConfigSettingsSource", "NoDecode", "ForceDecode", "SettingsError", "deep_update",
]


class SettingsError(ValueError):
    pass


SettingsError.__module__ = "pydantic_settings.exceptions"


class NoDecode:
    pass


class ForceDecode:
    pass


def deep_update(*mappings):
    out = {}
    for mapping in mappings:
        for key, value in mapping.items():
            if key in out and isinstance(out[key], dict) and isinstance(value, dict):
                out[key] = deep_update(out[key], value)
            else:
                out[key] = value
    return out


class PydanticBaseSettingsSource:
    def __init__(self, settings_cls, _config=None):
        self.settings_cls = settings_cls
        self.config = settings_cls.model_config if _config is None else _config
        self._current_state = {}

    def _set_current_state(self, state):
        self._current_state = state

    @property
    def current_state(self):
        return self._current_state

    def get_field_value(self, field, field_name):
        raise NotImplementedError

    def prepare_field_value(self, field_name, field, value, value_is_complex):
        if value is not None and (value_is_complex or _is_complex(field.annotation)):
            return self.decode_complex_value(field_name, field, value)
        return value

    def decode_complex_value(self, field_name, field, value):
        if any(one is NoDecode or isinstance(one, NoDecode) for one in field._extras):
            return value
        return json.loads(value)

    def __call__(self):
        raise NotImplementedError


class InitSettingsSource(PydanticBaseSettingsSource):
    def __init__(self, settings_cls, init_kwargs, **options):
        super().__init__(settings_cls)
        self.init_kwargs = init_kwargs

    def __call__(self):
        return dict(self.init_kwargs)


class JsonConfigSettingsSource(InitSettingsSource):
    def __init__(self, settings_cls, json_file=None, json_file_encoding=None):
        files = settings_cls.model_config.get("json_file") if json_file is None else json_file
        data = {}
        for file in _several(files):
            if os.path.isfile(file):
                with open(file, encoding=json_file_encoding or "utf-8") as opened:
                    data = deep_update(data, json.load(opened))
        super().__init__(settings_cls, data)


def _several(files):
    if files is None:
        return []
    return list(files) if isinstance(files, (list, tuple)) else [files]


def _is_complex(annotation):
    """Whether text has to be JSON to become such a value."""
    if annotation is None or _host.is_unknown(annotation):
        return False
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _is_complex(typing.get_args(annotation)[0])
    if origin is typing.Union or _host.is_union(annotation):
        return any(_is_complex(one) for one in typing.get_args(annotation))
    kind = origin or annotation
    if not isinstance(kind, type) or issubclass(kind, (str, bytes)):
        return False
    complex_kinds = (BaseModel, dict, list, set, frozenset, tuple, collections.abc.Mapping, collections.abc.Sequence)
    if kind in (collections.abc.Mapping, collections.abc.Sequence, collections.abc.Iterable, collections.abc.Set):
        return True
    return issubclass(kind, complex_kinds) or hasattr(kind, "__dataclass_fields__")


def _is_union(annotation):
    args = [one for one in typing.get_args(annotation) if one is not type(None)]
    union = typing.get_origin(annotation) is typing.Union or _host.is_union(annotation)
    return union and len(args) > 1


class EnvSettingsSource(PydanticBaseSettingsSource):
    def __init__(self, settings_cls, case_sensitive=None, env_prefix=None, env_nested_delimiter=None, _config=None, **more):
        super().__init__(settings_cls, _config)
        given = {"case_sensitive": case_sensitive, "env_prefix": env_prefix, "env_nested_delimiter": env_nested_delimiter}
        self.config = {**self.config, **{key: value for key, value in {**given, **more}.items() if value is not None}}
        self.env_vars = self._load_env_vars()

    def _load_env_vars(self):
        return self._known(os.environ)

    def _known(self, variables):
        out = {}
        for name, value in variables.items():
            if value == "" and self.config.get("env_ignore_empty"):
                continue
            if value is not None and value == self.config.get("env_parse_none_str"):
                value = None
            out[self._case(name)] = value
        return out

    def _case(self, name):
        return name if self.config.get("case_sensitive") else name.lower()

    def _names(self, name, field):
        """The keys that a member's value may have, each with the variable that gives it."""
        prefix = self.config.get("env_prefix") or ""
        old = field.extra.get("env") or (self.config.get("fields") or {}).get(name, {}).get("env")
        if old is not None:
            return [(self._key(name, field), self._case(one)) for one in _several(old)]
        alias, found = field.validation_alias, []
        if isinstance(alias, AliasChoices):
            for one in alias.choices:
                word = one.path[0] if isinstance(one, AliasPath) else one
                found.append((word, self._case(word)))
        elif isinstance(alias, AliasPath):
            found.append((alias.path[0], self._case(alias.path[0])))
        elif alias is not None:
            found.append((alias, self._case(alias)))
        if not found or self.config.get("populate_by_name") or self.config.get("validate_by_name"):
            found.append((name, self._case(prefix + name)))
        return found

    def _key(self, name, field):
        return field.validation_alias if isinstance(field.validation_alias, str) else name

    def get_field_value(self, field, field_name):
        for key, variable in self._names(field_name, field):
            if variable in self.env_vars:
                return self.env_vars[variable], key, False
        names = self._names(field_name, field)
        return None, names[0][0] if names else field_name, False

    def prepare_field_value(self, field_name, field, value, value_is_complex):
        if not _is_complex(field.annotation) and not value_is_complex:
            return value
        exploded = self.explode_env_vars(field_name, field, self.env_vars)
        if value is None:
            return exploded or None
        try:
            value = self.decode_complex_value(field_name, field, value)
        except ValueError:
            if not _is_union(field.annotation):
                raise
        return deep_update(value, exploded) if isinstance(value, dict) else value

    def explode_env_vars(self, field_name, field, env_vars):
        delimiter, out = self.config.get("env_nested_delimiter"), {}
        if not delimiter:
            return out
        most = self.config.get("env_nested_max_split")
        for _, variable in self._names(field_name, field):
            start = variable + self._case(delimiter)
            for name, value in env_vars.items():
                if not name.startswith(start):
                    continue
                rest = name[len(start) :]
                *keys, last = rest.split(self._case(delimiter), -1 if most is None else most - 1)
                target, annotation = out, field.annotation
                for key in keys:
                    annotation = _member(annotation, key)
                    target = target.setdefault(key, {})
                    if not isinstance(target, dict):
                        break
                else:
                    target[last] = _decoded(_member(annotation, last), value)
        return out

    def __call__(self):
        data = {}
        for name, field in self.settings_cls.model_fields.items():
            try:
                value, key, is_complex = self.get_field_value(field, name)
                value = self.prepare_field_value(name, field, value, is_complex)
            except ValueError as error:
                raise SettingsError(
                    'error parsing value for field "{}" from source "{}"'.format(name, type(self).__name__)
                ) from error
            if value is not None or (key in data):
                data[key] = value
        return data


def _member(annotation, name):
    """The annotation of a member of a model, however it is wrapped."""
    if annotation is None:
        return None
    for one in typing.get_args(annotation):
        if isinstance(one, type) and issubclass(one, BaseModel):
            annotation = one
    if typing.get_origin(annotation) is dict:
        return typing.get_args(annotation)[1]
    fields = getattr(annotation, "model_fields", None)
    if fields is None:
        return None
    for known, field in fields.items():
        if name in (known, known.lower(), field.validation_alias):
            return field.annotation
    return None


def _decoded(annotation, value):
    if value is None or not _is_complex(annotation):
        return value
    try:
        return json.loads(value)
    except ValueError:
        if not _is_union(annotation):
            raise
        return value


class DotEnvSettingsSource(EnvSettingsSource):
    def _load_env_vars(self):
        from dotenv import dotenv_values

        out = {}
        for file in _several(self.config.get("env_file")):
            path = os.path.expanduser(str(file))
            if os.path.isfile(path):
                encoding = self.config.get("env_file_encoding") or "utf-8"
                out.update(self._known(dotenv_values(path, encoding=encoding)))
        return out

    def __call__(self):
        data = super().__call__()
        extra = getattr(self.config.get("extra"), "value", self.config.get("extra"))
        if extra == "ignore" or self.settings_cls.__pydantic_old__:
            return data
        delimiter = self.config.get("env_nested_delimiter")
        used = set()
        for name, field in self.settings_cls.model_fields.items():
            used.update(variable for _, variable in self._names(name, field))
        for name, value in self.env_vars.items():
            nested = delimiter and any(name.startswith(one + self._case(delimiter)) for one in used)
            if value and name not in used and name not in data and not nested:
                data[name] = value
        return data


class SecretsSettingsSource(EnvSettingsSource):
    def _load_env_vars(self):
        out = {}
        for folder in _several(self.config.get("secrets_dir")):
            path = os.path.expanduser(str(folder))
            if not os.path.isdir(path):
                continue
            for name in os.listdir(path):
                file = os.path.join(path, name)
                if os.path.isfile(file):
                    with open(file, encoding="utf-8") as opened:
                        out[self._case(name)] = opened.read().strip()
        return out
