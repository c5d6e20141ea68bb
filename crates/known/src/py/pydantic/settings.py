"""pydantic-settings: models whose values come from the environment, from .env files and from files of secrets."""


from pydantic import BaseModel, ConfigDict
from pydantic_settings._sources import *
from pydantic_settings._sources import SettingsError

__version__ = "2.16.3"


class SettingsConfigDict(ConfigDict):
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
    data = {}
    for source in sources:
        if isinstance(source, PydanticBaseSettingsSource):
            source._set_current_state(data)
        found = source(None) if cls.__pydantic_old__ and not isinstance(source, PydanticBaseSettingsSource) else source()
        data = deep_update(found, data)
    return data
