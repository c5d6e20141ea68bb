"""pydantic.v1: what version 1 had, where its own name was pydantic."""

from typing import Any, Dict, List, Optional

from pydantic.v1 import BaseModel, BaseSettings, Field, PostgresDsn, SecretStr, root_validator, validator


class Item(BaseModel):
    name: str
    size: Optional[int]
    tags: List[str] = []
    price = 1.5

    @validator("name", pre=True)
    def strip(cls, value):
        return value.strip() if isinstance(value, str) else value

    @validator("tags", each_item=True)
    def lower(cls, value):
        return value.lower()

    @validator("size", always=True)
    def default_size(cls, value, values):
        return value or len(values.get("name", ""))

    @root_validator
    def check(cls, values):
        values["tags"] = sorted(values.get("tags", []))
        return values


item = Item(name="  abc ", tags=["B", "A"])
print(repr(item), item.dict(), item.json())
print(Item(name=5).name, Item.parse_obj({"name": "x"}).size, item.copy(update={"size": 9}).size, list(Item.__fields__))


class Settings(BaseSettings):
    name: str = "default"
    port: int = Field(1, env="APP_PORT")
    database: str = Field("", env=["NOPE", "DATABASE_URL"])
    secret: SecretStr = Field(..., env="SECRET_KEY")
    tags: List[str] = []
    only: Optional[str]
    settings_only: str = ""

    @validator("database", pre=True)
    def make(cls, value: Optional[str], values: Dict[str, Any]) -> Any:
        return value.replace("postgresql://", "postgresql+asyncpg://")

    class Config:
        env_prefix = "app_"
        env_file = ".env"
        fields = {"settings_only": {"env": "SETTINGS_ONLY"}}
        case_sensitive = False


settings = Settings()
print(settings, settings.secret.get_secret_value())
print(Settings(name="given", port="7").dict(exclude={"secret"}))
