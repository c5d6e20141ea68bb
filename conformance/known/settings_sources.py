"""pydantic-settings: sources of a project's own, files of TOML and JSON, several names for one member."""

from pathlib import Path
from typing import Any, Optional

from pydantic import AliasChoices, AliasPath, BaseModel, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    InitSettingsSource,
    JsonConfigSettingsSource,
    PydanticBaseSettingsSource,
    PyprojectTomlConfigSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
    YamlConfigSettingsSource,
)
from pydantic_settings.exceptions import SettingsError as Other
from pydantic_settings.sources import DEFAULT_PATH, ENV_FILE_SENTINEL, ConfigFileSourceMixin, DotenvType

print(SettingsError is Other, SettingsError.__mro__[1], repr(ENV_FILE_SENTINEL), repr(DEFAULT_PATH))


class Config(SettingsConfigDict, total=False):
    """A configuration with a key of one's own."""

    header: tuple[str, ...]


def config(*path) -> Config:
    return Config(env_prefix="NONE_", toml_file="settings.toml", header=path, extra="ignore")


print(config("a", "b"), Config.__total__)


class Sub(BaseModel):
    host: str = "default"
    ports: list[int] = []


class Base(BaseSettings):
    name: str = "default"
    port: int = 0
    sub: Sub = Sub()


class Toml(Base):
    model_config = config()

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


print(Toml(), Toml(port=5, sub={"host": "given"}))


class Headed(Toml):
    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, **others):
        return (init_settings, TomlConfigSettingsSource(settings_cls, toml_table_header=("more", "deep")))


print(Headed())


class Missing(Toml):
    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, **others):
        return (init_settings, TomlConfigSettingsSource(settings_cls, "settings.toml", ("nope",)))


try:
    Missing()
except KeyError as error:
    print("KeyError", error)


class Files(Base):
    model_config = SettingsConfigDict(json_file="settings.json", pyproject_toml_table_header=("tool", "own", "app"))

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, **others):
        own = PyprojectTomlConfigSettingsSource(settings_cls, Path("settings.pyproject.toml"))
        print(own.toml_data, own.toml_file_path.name, own.toml_table_header)
        return init_settings, own, JsonConfigSettingsSource(settings_cls)


print(Files())


class Several(Base):
    model_config = SettingsConfigDict(extra="ignore")

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, **others):
        files = ["settings.json", Path("settings.toml"), "nope.json"]
        toml = TomlConfigSettingsSource(settings_cls, files[1:2] + ["nope.toml"])
        merged = JsonConfigSettingsSource(settings_cls, (files[0], "settings.empty.json", files[2]), deep_merge=True)
        print(toml, merged)
        return toml, merged


print(Several())


class Counting(PydanticBaseSettingsSource):
    def get_field_value(self, field, field_name):
        return {"name": "counted", "sub": '{"host": "json text"}'}.get(field_name), field_name, self.field_is_complex(field)

    def __call__(self) -> dict[str, Any]:
        data = {}
        for name, field in self.settings_cls.model_fields.items():
            value, key, is_complex = self.get_field_value(field, name)
            if value is not None:
                data[key] = self.prepare_field_value(name, field, value, is_complex)
        print(self.current_state, sorted(self.settings_sources_data))
        return data


class Mixed(PydanticBaseSettingsSource, ConfigFileSourceMixin):
    def __init__(self, settings_cls):
        super().__init__(settings_cls)
        self.data = self._read_files(["settings.json", "nope"])

    def _read_file(self, path):
        return {"port": len(path.read_text())}

    def get_field_value(self, field, field_name):
        return self.data.get(field_name), field_name, False

    def __call__(self):
        return self.data


class Filtered(EnvSettingsSource):
    def __init__(self, settings_cls, case_sensitive: Optional[bool] = None, env_prefix: Optional[str] = None, hidden=()):
        super().__init__(settings_cls=settings_cls, case_sensitive=case_sensitive, env_prefix=env_prefix)
        self.env_vars = {key: value for key, value in self.env_vars.items() if key.lower() not in hidden}


class FilteredFile(DotEnvSettingsSource):
    def __init__(self, settings_cls, env_file: Optional[DotenvType] = ENV_FILE_SENTINEL, hidden=()):
        super().__init__(settings_cls, env_file=env_file, env_prefix="APP_")
        self.env_vars = {key: value for key, value in self.env_vars.items() if key.lower() not in hidden}


class Own(Base):
    model_config = SettingsConfigDict(env_prefix="APP_", env_file=".env", extra="ignore", env_nested_delimiter="__")
    from_file: str = "none"

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        assert isinstance(init_settings, InitSettingsSource)
        return (
            init_settings,
            Filtered(settings_cls, cls.model_config.get("case_sensitive"), cls.model_config.get("env_prefix"), ["app_name"]),
            FilteredFile(settings_cls, hidden=["app_port", "app_name"]),
            Mixed(settings_cls),
            Counting(settings_cls),
        )


print(Own())
print(FilteredFile(Own, env_file=None).env_vars, sorted(FilteredFile(Own, ".env").env_vars)[:3])


class Aliased(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", extra="ignore", populate_by_name=True)
    name: str = Field("default", validation_alias=AliasChoices(AliasPath("title"), "first", "app_name"))
    port: int = Field(0, validation_alias=AliasChoices("port_number", "app_port"))


print(Aliased(), Aliased(name="given"), Aliased(first="one"), Aliased(title="two"), Aliased(port=1, port_number=2))
print(Aliased(port=4).model_fields_set, Aliased(_env_prefix="X").model_fields_set)
try:
    Aliased(port="x")
except ValidationError as error:
    print(error)


def yaml_settings(**options):
    class Yaml(Base):
        model_config = SettingsConfigDict(yaml_file="settings.yaml", extra="ignore")

        @classmethod
        def settings_customise_sources(cls, settings_cls, init_settings, **others):
            return init_settings, YamlConfigSettingsSource(settings_cls, **options)

    try:
        print(Yaml())
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


yaml_settings()
yaml_settings(yaml_file=["settings.yaml", "nope.yaml"], yaml_file_encoding="utf-8")
for section in ("app", "app.deep", "with.dots", "with.dots.more", "nothing", "list", "nope", "app.nope", "name.x", ""):
    yaml_settings(yaml_config_section=section)
print(YamlConfigSettingsSource(Base, "settings.yaml"), YamlConfigSettingsSource(Base, "nope.yaml").yaml_data)
