"""starlette.config"""

from starlette.config import Config, environ
from starlette.datastructures import URL, CommaSeparatedStrings, Secret

config = Config("dot.env")
print(config("APP_NAME"), config("APP_PORT", cast=int), config("APP_DEBUG", cast=bool), config("NOPE", default=None))
print(config("NUMBERS", cast=CommaSeparatedStrings), list(config("NUMBERS", cast=CommaSeparatedStrings)))
secret = config("SECRET_KEY", cast=Secret)
print(repr(secret), str(secret), bool(secret), config("PLAIN"), config("NOPE", cast=Secret, default="d"))
url = config("DATABASE_URL", cast=URL)
print(url, repr(url), url.hostname, url.port, url.username, url.password, url.path, url.scheme, url.netloc)
print(url.replace(scheme="postgresql+asyncpg"), url.replace(path="/other"), url.replace(password="new"), url.replace(hostname="h"))
for make in (lambda: config("NOPE"), lambda: config("APP_NAME", cast=int), lambda: config("APP_NAME", cast=bool)):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
prefixed = Config(env_prefix="APP_")
print(prefixed("NAME"), prefixed.get("PORT", cast=int), environ.get("FLAG"))
print(Config(environ={"A": "1"})("A"), CommaSeparatedStrings("a, b")[1], len(CommaSeparatedStrings(["x"])))
