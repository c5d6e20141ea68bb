"""pydantic-settings."""

from pathlib import Path
from typing import Annotated, Any, Dict, List, Literal, Optional

from pydantic import AliasChoices, BaseModel, Field, PostgresDsn, SecretStr, ValidationError, computed_field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


def attempt(make):
    try:
        print(repr(make()))
    except ValidationError as error:
        print(error)
    except Exception as error:
        print(type(error).__name__, error)


class Deep(BaseModel):
    level: int = 0


class Sub(BaseModel):
    host: str = "localhost"
    port: int = 1
    deep: Deep = Deep()


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_nested_delimiter="__", env_file=".env", extra="ignore")

    name: str = "default"
    debug: bool = False
    port: int = 1
    tags: List[str] = []
    nested: Dict[str, int] = {}
    sub: Sub = Sub()
    missing: Optional[str] = None
    from_file: str = ""
    lower: str = ""
    database: PostgresDsn = Field(alias="DATABASE_URL")
    secret: SecretStr = Field(validation_alias=AliasChoices("NOPE", "SECRET_KEY"))
    flag: bool = Field(False, validation_alias="FLAG")


attempt(lambda: Settings())
attempt(lambda: Settings(name="argument", sub={"host": "argument"}))
attempt(lambda: Settings(_env_file=None, port="x"))
attempt(lambda: Settings(_env_file=(".env", ".env.local")).from_file)
attempt(lambda: Settings(_env_prefix="NO_").name)
print(Settings().model_dump()["sub"], str(Settings().database), Settings().secret.get_secret_value())


class Plain(BaseSettings):
    database_url: str
    secret_key: str = "x"
    settings_only: str = "default"


attempt(lambda: Plain())


class Required(BaseSettings):
    model_config = {"env_prefix": "REQ_"}
    one: int
    two: str = Field(description="two")


attempt(lambda: Required())
attempt(lambda: Required(one=1, two="2", three=3))


class Forbidding(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="APP_")
    name: str = ""


attempt(lambda: Forbidding())


class Sensitive(BaseSettings):
    model_config = SettingsConfigDict(case_sensitive=True)
    app_name: str = "not found"
    APP_NAME: str = "default"
    app_lower: str = "no"


attempt(lambda: Sensitive())


class Bad(BaseSettings):
    app_port: List[int] = []
    app_name: Dict[str, str] = {}


attempt(lambda: Bad())


class NoDecoding(BaseSettings):
    numbers: Annotated[List[int], NoDecode] = []
    database: Optional[str] = None

    @field_validator("numbers", mode="before")
    @classmethod
    def split(cls, value):
        return [int(part) for part in value.split(",")] if isinstance(value, str) else value

    @computed_field
    @property
    def total(self) -> int:
        return sum(self.numbers)


attempt(lambda: NoDecoding())


class WithSecrets(BaseSettings):
    model_config = SettingsConfigDict(secrets_dir="secrets", env_prefix="app_")
    secret_file: str = ""
    secret_number: int = 0
    port: int = 0


attempt(lambda: WithSecrets())


class OldConfig(BaseSettings):
    app_name: str = ""
    settings_only: str = ""

    class Config:
        env_file = Path(".env")
        extra = "allow"


attempt(lambda: sorted(OldConfig().model_dump().items()))


class Child(Settings):
    model_config = SettingsConfigDict(env_prefix="CHILD_")
    name: str = "child"
    kind: Literal["a", "b"] = "a"


attempt(lambda: Child())


class Empty(BaseSettings):
    model_config = SettingsConfigDict(env_ignore_empty=True, env_parse_none_str="null")
    empty: str = "ignored empty"
    json_value: Any = None


attempt(lambda: Empty())


class Sources(BaseSettings):
    app_name: str = ""

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        return (init_settings, lambda: {"app_name": "custom"}, env_settings)


attempt(lambda: Sources())
attempt(lambda: Sources(app_name="init"))


class Max(BaseSettings):
    model_config = SettingsConfigDict(env_nested_delimiter="_", env_nested_max_split=1, env_prefix="APP_")
    sub: Dict[str, str] = {}


attempt(lambda: sorted(Max().sub.items()))
attempt(lambda: BaseSettings())
