"""`fileConfig` and `dictConfig`, by the formats of the documentation of `logging.config`."""

import _host
import configparser
import logging
import logging.handlers
import os
import sys
import importlib

DEFAULT_LOGGING_CONFIG_PORT = 9030


def _resolve(name):
    """The object behind a dotted name; names without a dot (or beginning with `handlers.`) are those of `logging`."""
    try:
        found = logging
        for part in name.split("."):
            found = getattr(found, part)
        return found
    except AttributeError:
        pass
    module, _, rest = name.rpartition(".")
    if not module:
        raise ValueError("Cannot resolve %r" % name)
    return getattr(importlib.import_module(module), rest)


def _words(text):
    return [part.strip() for part in text.split(",") if part.strip()]


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        else:
            if not os.path.exists(fname):
                raise FileNotFoundError("%s doesn't exist" % fname)
            try:
                parser.read(fname)
            except configparser.ParsingError as problem:
                raise RuntimeError("%s is invalid: %s" % (fname, problem))
    formatters = _file_formatters(parser)
    _clear()
    handlers = _file_handlers(parser, formatters)
    _file_loggers(parser, handlers, disable_existing_loggers)


def _clear():
    for handler in list(logging._handlers):
        handler.close()


def _file_formatters(parser):
    made = {}
    for name in _words(parser["formatters"]["keys"]):
        section = "formatter_" + name
        fmt = parser.get(section, "format", raw=True, fallback=None)
        datefmt = parser.get(section, "datefmt", raw=True, fallback=None)
        style = parser.get(section, "style", raw=True, fallback="%")
        klass = logging.Formatter
        wanted = parser[section].get("class")
        if wanted:
            klass = _resolve(wanted)
        made[name] = klass(fmt, datefmt, style)
    return made


def _file_handlers(parser, formatters):
    made = {}
    for name in _words(parser["handlers"]["keys"]):
        section = parser["handler_" + name]
        klass = _resolve(section["class"])
        # The documentation: `args` and `kwargs` are evaluated in the namespace of the `logging` package.
        space = {**logging.__dict__, "logging": logging, "sys": sys, "os": os, "handlers": logging.handlers}
        args = _host.evaluate(section.get("args", "()"), space)
        kwargs = _host.evaluate(section.get("kwargs", "{}"), space)
        handler = klass(*args, **kwargs)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        formatter = section.get("formatter", "")
        if formatter:
            handler.setFormatter(formatters[formatter])
        made[name] = handler
    return made


def _file_loggers(parser, handlers, disable_existing):
    names = _words(parser["loggers"]["keys"])
    names.remove("root")
    section = parser["logger_root"]
    root = logging.root
    if "level" in section:
        root.setLevel(section["level"])
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    for name in _words(section["handlers"]):
        root.addHandler(handlers[name])
    configured = []
    for name in names:
        section = parser["logger_" + name]
        qualified = section["qualname"]
        logger = logging.getLogger(qualified)
        configured.append(qualified)
        if "level" in section:
            logger.setLevel(section["level"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
        for handler in _words(section["handlers"]):
            logger.addHandler(handlers[handler])
    _settle(configured, disable_existing)


def _settle(configured, disable_existing):
    """Loggers that existed before: children of configured ones are reset, all others are disabled (or not)."""
    for name, logger in logging.manager.loggerDict.items():
        if name in configured:
            continue
        if any(name.startswith(above + ".") for above in configured):
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable_existing


def _value(value):
    """`ext://` and `cfg://` of the documentation; only the first is known here."""
    if isinstance(value, str):
        if value.startswith("ext://"):
            module, _, rest = value[6:].rpartition(".")
            parts = []
            while module:
                try:
                    found = importlib.import_module(module)
                    break
                except ImportError:
                    module, _, last = module.rpartition(".")
                    parts.insert(0, last)
            else:
                raise ValueError("Cannot resolve %r: No module named %r" % (value[6:], value[6:]))
            for part in parts + [rest]:
                found = getattr(found, part)
            return found
        if value.startswith("cfg://"):
            raise NotImplementedError("cfg:// is not supported in logging configurations")
    return value


def _made(config, default, taken):
    factory = config.get("()")
    if factory is not None:
        if isinstance(factory, str):
            factory = _resolve(factory)
        kwargs = {key: _value(value) for key, value in config.items() if key not in taken}
        made = factory(**kwargs)
        for name, value in config.get(".", {}).items():
            setattr(made, name, value)
        return made
    return default(config)


def _dict_formatter(config):
    klass = _resolve(config["class"]) if "class" in config else logging.Formatter
    if config.get("defaults") is not None:
        return klass(
            config.get("format"), config.get("datefmt"), config.get("style", "%"), defaults=config.get("defaults")
        )
    return klass(config.get("format"), config.get("datefmt"), config.get("style", "%"))


def _dict_handler(config):
    klass = config["class"]
    if isinstance(klass, str):
        klass = _resolve(klass)
    taken = ("class", "level", "formatter", "filters", "()", ".")
    return klass(**{key: _value(value) for key, value in config.items() if key not in taken})


def dictConfig(config):
    if "version" not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config["version"] != 1:
        raise ValueError("Unsupported version: %s" % config["version"])
    incremental = config.get("incremental", False)
    formatters, filters, handlers = {}, {}, {}
    if not incremental:
        _clear()
        for name, one in config.get("formatters", {}).items():
            formatters[name] = _made(one, _dict_formatter, ("()", "."))
        for name, one in config.get("filters", {}).items():
            filters[name] = _made(one, lambda one: logging.Filter(one.get("name", "")), ("()", "."))
        for name, one in config.get("handlers", {}).items():
            try:
                handler = _made(one, _dict_handler, ("()", ".", "level", "formatter", "filters", "class"))
            except Exception as problem:
                raise ValueError("Unable to configure handler %r" % name) from problem
            handler.name = name
            if "level" in one:
                handler.setLevel(one["level"])
            if one.get("formatter"):
                handler.setFormatter(formatters[one["formatter"]])
            for filter in one.get("filters", ()):
                handler.addFilter(filters[filter] if isinstance(filter, str) else filter)
            handlers[name] = handler
    loggers = config.get("loggers", {})
    for name, one in loggers.items():
        _dict_logger(logging.getLogger(name), one, handlers, filters, incremental)
    if "root" in config:
        _dict_logger(logging.root, config["root"], handlers, filters, incremental, False)
    if not incremental:
        _settle([name for name in loggers if name], config.get("disable_existing_loggers", True))


def _dict_logger(logger, config, handlers, filters, incremental, named=True):
    level = config.get("level")
    if level is not None:
        logger.setLevel(level)
    if named and config.get("propagate") is not None:
        logger.propagate = config["propagate"]
    if incremental:
        return
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for handler in config.get("handlers", ()):
        logger.addHandler(handlers[handler] if isinstance(handler, str) else handler)
    for filter in config.get("filters", ()):
        logger.addFilter(filters[filter] if isinstance(filter, str) else filter)
    if named:
        logger.disabled = False
