"""environs."""

import datetime

from environs import Env, EnvError, EnvValidationError, env as shared

env = Env()
env.read_env("dot.env")
print(env("APP_NAME"), env.str("PLAIN"), env.int("APP_PORT"), env.bool("FLAG"), env.list("NUMBERS"), env.list("NUMBERS", subcast=int))
print(env.dict("MAPPING"), env.dict("MAPPING", subcast_values=int), env.json("JSON_VALUE"), env("NOPE", "default"), env.int("NOPE", 3))
print(env.float("APP_PORT"), env.decimal("APP_PORT"), env.path("HOME"), env.log_level("NOPE", "x"))
print(env.str("NOPE", None), env.list("NOPE", []), env.bool("EMPTY", False) if False else "-")
with env.prefixed("APP_"):
    print(env("NAME"), env.int("PORT"), env.str("NOPE", "d"))
    with env.prefixed("SUB__"):
        print(env("HOST"), env.int("PORT"))
for make in (lambda: env("NOPE"), lambda: env.int("APP_NAME"), lambda: env.bool("APP_NAME"), lambda: env.json("APP_NAME")):
    try:
        make()
    except EnvError as error:
        print(type(error).__name__, error)
print(env.date("NOPE", datetime.date(2020, 1, 2)), env.timedelta("NOPE", datetime.timedelta(1)), env.uuid("NOPE", None))
print(env.str("APP_NAME", validate=lambda value: None))
print(shared.str("SECRET_KEY"))


@env.parser_for("reversed")
def reverse(value):
    return value[::-1]


print(env.reversed("SECRET_KEY"))
expanded = Env(expand_vars=True)
print(expanded.str("NOPE", "x"))
