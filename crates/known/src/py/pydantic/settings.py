"""pydantic-settings: models whose values come from the environment, from .env files and from files of secrets."""

import warnings

from pydantic import BaseModel, ConfigDict
from pydantic_settings._sources import accepted_names
from pydantic_settings.exceptions import SettingsError
from pydantic_settings.sources import *

__version__ = "2.16.3"


class SettingsConfigDict(ConfigDict, total=False):
    """The configuration of settings."""


_OPTIONS = (
    "case_sensitive", "env_prefix", "env_file", "env_file_encoding", "env_ignore_empty", "env_nested_delimiter",
    "env_nested_max_split", "env_parse_none_str", "env_parse_enums", "secrets_dir", "nested_model_default_partial_update",
    "env_prefix_target",
)


class BaseSettings(BaseModel):
    model_config = SettingsConfigDict(
        extra="forbid", arbitrary_types_allowed=True, validate_default=True, case_sensitive=False, env_prefix="",
        env_file=None, env_file_encoding=None, env_ignore_empty=False, env_nested_delimiter=None,
        env_nested_max_split=None, env_parse_none_str=None, secrets_dir=None, protected_namespaces=(),
    )

    def __init__(self, /, **values):
        cls = type(self)
        given = {name: values.pop("_" + name) for name in _OPTIONS if "_" + name in values}
        for name in list(values):
            if name.startswith("_cli"):
                values.pop(name)
        config = {**cls.model_config, **{k: v for k, v in given.items() if v is not None or k == "env_file"}}
        super().__init__(**_gathered(cls, values, config))

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        return init_settings, env_settings, dotenv_settings, file_secret_settings

    @staticmethod
    def _settings_warn_unused_config_keys(sources, model_config):
        """Warns of files in the configuration that no source reads."""
        for kind, keys in _FILE_KEYS:
            if any(isinstance(source, kind) for source in sources):
                continue
            for key in keys:
                if model_config.get(key) is not None:
                    warnings.warn(_UNUSED.format(key, kind.__name__, kind.__name__), UserWarning, stacklevel=3)


_FILE_KEYS = (
    (JsonConfigSettingsSource, ("json_file", "json_file_encoding")),
    (PyprojectTomlConfigSettingsSource, ("pyproject_toml_depth", "pyproject_toml_table_header")),
    (TomlConfigSettingsSource, ("toml_file", "toml_table_header")),
    (YamlConfigSettingsSource, ("yaml_file", "yaml_file_encoding", "yaml_config_section")),
)
_UNUSED = (
    "Config key `{}` is set in model_config but will be ignored because no {} source is configured. To use this config "
    "key, add a {} source to the settings sources via the settings_customise_sources hook."
)


def _gathered(cls, values, config):
    init = InitSettingsSource(cls, values)
    env = EnvSettingsSource(cls, _config=config)
    dotenv = DotEnvSettingsSource(cls, _config=config)
    secrets = SecretsSettingsSource(cls, _config=config)
    old = cls.model_config.get("customise_sources")
    if old is not None:
        sources = old(init_settings=init, env_settings=env, file_secret_settings=secrets)
    else:
        sources = cls.settings_customise_sources(
            cls, init_settings=init, env_settings=env, dotenv_settings=dotenv, file_secret_settings=secrets
        )
    if not cls.__pydantic_old__:
        cls._settings_warn_unused_config_keys(sources, cls.model_config)
    data, states = {}, {}
    for source in sources:
        if isinstance(source, PydanticBaseSettingsSource):
            source._set_current_state(data)
            source._set_settings_sources_data(states)
        found = source(None) if cls.__pydantic_old__ and not isinstance(source, PydanticBaseSettingsSource) else source()
        states[getattr(source, "__name__", type(source).__name__)] = found
        data = deep_update(found, data)
    if not cls.__pydantic_old__:
        _named_as_given(cls, values, data)
    return data


def _named_as_given(cls, values, data):
    """What was given directly keeps the name it was given by: an error says it."""
    for _, accepted in accepted_names(cls):
        given = [one for one in accepted if one in values]
        there = [one for one in accepted if one in data]
        if given and there:
            value = data[there[0]]
            for one in there:
                del data[one]
            data[given[0]] = value
