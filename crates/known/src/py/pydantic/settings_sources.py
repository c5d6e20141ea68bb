"""Where the values of settings come from."""

import _host
import collections.abc
import json
import os
import pathlib
import typing

from pydantic import BaseModel
from pydantic.fields import AliasChoices, AliasPath
from pydantic_settings.exceptions import SettingsError

__all__ = [
    "PydanticBaseSettingsSource", "InitSettingsSource", "EnvSettingsSource", "DotEnvSettingsSource",
    "SecretsSettingsSource", "NoDecode", "ForceDecode", "ENV_FILE_SENTINEL", "DotenvType", "PathType", "deep_update",
]

# What is no file, for an argument that may also be `None`.
ENV_FILE_SENTINEL = pathlib.Path()
DotenvType = PathType = typing.Union[pathlib.Path, str, typing.Sequence[typing.Union[pathlib.Path, str]]]


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
        self._settings_sources_data = {}

    def _set_current_state(self, state):
        self._current_state = state

    @property
    def current_state(self):
        return self._current_state

    def _set_settings_sources_data(self, states):
        self._settings_sources_data = states

    @property
    def settings_sources_data(self):
        return self._settings_sources_data

    def get_field_value(self, field, field_name):
        raise NotImplementedError

    def field_is_complex(self, field):
        return _is_complex(field.annotation)

    def prepare_field_value(self, field_name, field, value, value_is_complex):
        if value is not None and (value_is_complex or self.field_is_complex(field)):
            return self.decode_complex_value(field_name, field, value)
        return value

    def decode_complex_value(self, field_name, field, value):
        if any(one is NoDecode or isinstance(one, NoDecode) for one in field._extras):
            return value
        return json.loads(value)

    def __call__(self):
        raise NotImplementedError


class InitSettingsSource(PydanticBaseSettingsSource):
    """What is given directly; a member that has several aliases stands under the first of them."""

    def __init__(self, settings_cls, init_kwargs, **options):
        super().__init__(settings_cls)
        self.init_kwargs = dict(init_kwargs)
        if settings_cls.__pydantic_old__:
            return
        for names, accepted in accepted_names(settings_cls):
            given = [one for one in accepted if one in self.init_kwargs]
            if given:
                value = self.init_kwargs[given[0]]
                for one in given:
                    del self.init_kwargs[one]
                self.init_kwargs[names[0]] = value

    def get_field_value(self, field, field_name):
        return None, "", False

    def __call__(self):
        return dict(self.init_kwargs)


def accepted_names(settings_cls):
    """For each member its aliases, and all names that it may be given by."""
    config = settings_cls.model_config
    by_name = config.get("populate_by_name") or config.get("validate_by_name")
    for name, field in settings_cls.model_fields.items():
        names = _aliases(name, field)
        yield names, [*names, name] if by_name and name not in names else names


def _aliases(name, field):
    """The names that a member may be given by."""
    alias = field.validation_alias
    choices = alias.choices if isinstance(alias, AliasChoices) else [name if alias is None else alias]
    words = [one for one in choices if isinstance(one, str)]
    return words or [choices[0].path[0]]


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

    def _preferred(self, name, field, key):
        """The key for a value that may come by several: the first of them."""
        alias = field.validation_alias
        first = alias.choices[0] if isinstance(alias, AliasChoices) else alias
        by_name = self.config.get("populate_by_name") or self.config.get("validate_by_name")
        if (isinstance(first, AliasPath) and len(first.path) > 1) or (by_name and key == name):
            return key
        return self._names(name, field)[0][0]

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
                if not is_complex:
                    key = self._preferred(name, field, key)
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
    def __init__(self, settings_cls, env_file=ENV_FILE_SENTINEL, env_file_encoding=None, _config=None, **more):
        config = dict(settings_cls.model_config if _config is None else _config)
        if env_file != ENV_FILE_SENTINEL:
            config["env_file"] = env_file
        self.env_file = config.get("env_file")
        self.env_file_encoding = env_file_encoding or config.get("env_file_encoding")
        super().__init__(settings_cls, _config=config, **more)

    def _load_env_vars(self):
        from dotenv import dotenv_values

        out = {}
        for file in _several(self.env_file):
            path = os.path.expanduser(str(file))
            if os.path.isfile(path):
                encoding = self.env_file_encoding or "utf-8"
                out.update(self._known(dotenv_values(path, encoding=encoding)))
        return out

    def __call__(self):
        data = super().__call__()
        if self.settings_cls.__pydantic_old__:
            return data
        extra = getattr(self.config.get("extra"), "value", self.config.get("extra"))
        delimiter, prefix = self.config.get("env_nested_delimiter"), self._case(self.config.get("env_prefix") or "")
        used, fields = set(), self.settings_cls.model_fields
        for name, field in fields.items():
            used.update(variable for _, variable in self._names(name, field))
        for name, value in self.env_vars.items():
            nested = delimiter and any(name.startswith(one + self._case(delimiter)) for one in used)
            if not value or name in used or name in data or nested or (prefix and name in fields):
                continue
            stripped = name[len(prefix) :] if extra != "forbid" and name.startswith(prefix) else name
            data[stripped] = value
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
