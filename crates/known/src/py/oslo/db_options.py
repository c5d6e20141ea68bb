"""oslo_db.options: the section [database] of a service's configuration."""

from oslo_config import cfg

database_opts = [
    cfg.BoolOpt("sqlite_synchronous", default=True),
    cfg.StrOpt("backend", default="sqlalchemy"),
    cfg.StrOpt("connection", secret=True),
    cfg.StrOpt("slave_connection", secret=True),
    cfg.StrOpt("asyncio_connection", secret=True),
    cfg.StrOpt("asyncio_slave_connection", secret=True),
    cfg.BoolOpt("synchronous_reader", default=True),
    cfg.StrOpt("mysql_sql_mode", default="TRADITIONAL"),
    cfg.IntOpt("mysql_wsrep_sync_wait"),
    cfg.IntOpt("connection_recycle_time", default=3600),
    cfg.IntOpt("max_pool_size", default=5),
    cfg.IntOpt("max_retries", default=10),
    cfg.IntOpt("retry_interval", default=10),
    cfg.IntOpt("max_overflow", default=50),
    cfg.IntOpt("connection_debug", min=0, max=100, default=0),
    cfg.BoolOpt("connection_trace", default=False),
    cfg.IntOpt("pool_timeout"),
    cfg.BoolOpt("use_db_reconnect", default=False),
    cfg.IntOpt("db_retry_interval", default=1),
    cfg.BoolOpt("db_inc_retry_interval", default=True),
    cfg.IntOpt("db_max_retry_interval", default=10),
    cfg.IntOpt("db_max_retries", default=20),
    cfg.StrOpt("connection_parameters", default=""),
]


def set_defaults(conf, connection=None, **values):
    conf.register_opts(database_opts, group="database")
    if connection is not None:
        values["connection"] = connection
    for name, value in values.items():
        if value is not None:
            conf.set_default(name, value, group="database")


def list_opts():
    return [("database", database_opts)]
