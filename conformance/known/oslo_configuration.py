"""oslo.config and what oslo.db makes of it."""

import os

from oslo_config import cfg, types
from oslo_db import exception, options
from oslo_db.sqlalchemy import enginefacade

conf = cfg.ConfigOpts()
group = cfg.OptGroup("api", title="API")
conf.register_group(group)
conf.register_opts([
    cfg.StrOpt("state-path", default="/var/lib/x", help="state"),
    cfg.StrOpt("lock_path", default="$state_path/lock"),
    cfg.BoolOpt("debug", default=False),
    cfg.IntOpt("workers", default=4, min=1, max=64),
    cfg.FloatOpt("ratio", default=1.5),
    cfg.ListOpt("enabled", default=["a", "b"]),
    cfg.MultiStrOpt("many", default=["x"]),
    cfg.DictOpt("map", default={"a": "b"}),
    cfg.PortOpt("port", default=80),
    cfg.StrOpt("kind", choices=[("one", "the first"), ("two", "the second")], default="one"),
    cfg.StrOpt("new", deprecated_name="old", deprecated_group="legacy"),
])
conf.register_opts([cfg.StrOpt("url", default="http://${state_path}:$DEFAULT.port"), cfg.HostAddressOpt("host", default="127.0.0.1")], group="api")
conf.register_opt(cfg.StrOpt("dollar", default="a$$b"), group)


def show(*names):
    for name in names:
        try:
            print(name, repr(conf[name]))
        except Exception as error:
            print(name, "!", type(error).__name__, str(error).replace(os.getcwd(), "…"))


EVERY = ["state_path", "lock_path", "debug", "workers", "ratio", "enabled", "many", "map", "port", "kind", "new"]
show(*EVERY)
print(conf.api.host, conf.api.dollar, conf.api["host"], "host" in conf.api, "x" in conf.api, sorted(conf.api), "api" in conf, "debug" in conf)
conf.set_default("debug", True)
conf.set_override("workers", 9)
conf.set_override("state_path", "/tmp/x")
conf.set_override("host", "example.com", group="api")
show("debug", "workers", "lock_path")
print(conf.api.host)
for wrong in (lambda: conf.set_override("workers", 99), lambda: conf.set_override("kind", "three"), lambda: conf.set_default("none", 1),
              lambda: conf.set_override("x", 1, group="nowhere"), lambda: conf.register_opt(cfg.IntOpt("debug")),
              lambda: cfg.StrOpt("_x"), lambda: conf.register_opt(cfg.BoolOpt("debug", default=False))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, AttributeError))
conf.clear_override("workers")
show("workers")

os.environ["OS_DEFAULT__PORT"] = "8080"
os.environ["OS_API__DOLLAR"] = "from the environment"
conf(["--config-file", "oslo.conf"], project="x")
show(*EVERY)
print(conf.api.host, repr(conf.api.url), conf.api.dollar, [os.path.basename(it) for it in conf.config_file], os.path.basename(conf.find_file("oslo.conf")))
conf(["--config-file=oslo_wrong.conf"])
show("debug", "workers", "kind", "ratio")
try:
    conf(["--config-file", "nowhere.conf"])
except cfg.ConfigFilesNotFoundError as error:
    print(str(error).replace(os.getcwd(), "…"))
conf.register_opt(cfg.StrOpt("must", required=True))
try:
    conf([])
except cfg.RequiredOptError as error:
    print(str(error).replace(os.getcwd(), "…"))

for kind, text in ((types.Boolean(), "On"), (types.List(types.Integer()), "1, 2"), (types.Integer(), " 5 "), (types.Dict(), "a:b"),
                   (types.List(bounds=True), "[a,b]"), (types.URI(), "http://x"), (types.Float(), "1e3"), (types.IPAddress(4), "1.2.3.4"),
                   (types.IPAddress(6), "1.2.3.4"), (types.Hostname(), "-x"), (types.Port(), "70000"), (types.String(regex="^a"), "b"),
                   (types.String(quotes=True), '"a b"'), (types.String(max_length=2), "abc"), (types.Range(), "1-3"), (types.Dict(), "ab")):
    try:
        print(type(kind).__name__, repr(kind(text)))
    except ValueError as error:
        print(type(kind).__name__, "!", error)

try:
    enginefacade.writer.get_engine()
except exception.CantStartEngineError as error:
    print(str(error).replace(os.getcwd(), "…"))
manager = enginefacade.transaction_context()
manager.configure(connection="sqlite://")
print(manager.writer.get_engine().dialect.name, manager.reader.get_engine() is manager.writer.get_engine(), enginefacade.writer.is_started)
options.set_defaults(cfg.CONF, connection="sqlite:///x.db")
print(cfg.CONF.database.connection, cfg.CONF.database.max_retries, cfg.CONF.database.backend)
print(exception.DBDuplicateEntry(["a"], ValueError("x"), "v").columns, exception.DBReferenceError("t", "c", "k", "kt").table)
print(str(exception.DBError(ValueError("inner"))), isinstance(exception.DBConsistencyError(), exception.DBDeadlock))
