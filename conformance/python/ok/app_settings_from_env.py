import os
os.environ.update({"DB_HOST": "db", "DB_PORT": "5433", "DEBUG": "true"})
def env(name, default=None, cast=str):
    raw = os.environ.get(name)
    if raw is None:
        if default is None:
            raise KeyError(name)
        return default
    return cast(raw)
class Settings:
    host = env("DB_HOST")
    port = env("DB_PORT", 5432, int)
    debug = env("DEBUG", False, lambda v: v.lower() in ("1", "true", "yes"))
    name = env("DB_NAME_X", "app")
    @property
    def url(self):
        return f"postgresql://{self.host}:{self.port}/{self.name}"
s = Settings()
print(s.url, s.debug, Settings.port + 1)
