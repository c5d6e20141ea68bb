"""python-decouple."""

from decouple import Choices, Config, Csv, RepositoryEmpty, RepositoryEnv, RepositoryIni, UndefinedValueError, config, strtobool

print(config("APP_NAME"), config("APP_PORT", cast=int), config("APP_DEBUG", cast=bool), config("NOPE", default="d"))
print(config("NOPE", default="5", cast=int), config("NUMBERS", cast=Csv(int)), config("NUMBERS", cast=Csv(post_process=tuple)))
print(config("INI_ONLY"), config("INI_NUMBER", cast=int), config("PERCENT"))
try:
    config("NOPE")
except UndefinedValueError as error:
    print(error)
env = Config(RepositoryEnv("dot.env"))
print(env("PLAIN"), repr(env("DOUBLE")), repr(env("SINGLE")), env("APP_NAME"), repr(env("SPACED")))
print(Config(RepositoryIni("settings.ini"))("INI_ONLY"))
print(Csv()("a, 'b c', d"), Csv(cast=lambda s: s.upper(), delimiter=";", strip="*")("*a*;b"))
print(strtobool("yes"), strtobool("0"), config("FLAG", cast=Choices(["yes", "no"])))
try:
    config("APP_NAME", cast=bool)
except ValueError as error:
    print(error)
print(config("EMPTY", default=False, cast=bool))
