"""Importing by name."""

import sys
import _host


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(
                "the 'package' argument is required to perform a relative import for {!r}".format(name)
            )
        level = len(name) - len(name.lstrip("."))
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[: len(parts) - level + 1])
        rest = name[level:]
        name = base + "." + rest if rest else base
    return _host.import_module(name)


def reload(module):
    _host.unsupported("importlib.reload() is not supported")


def invalidate_caches():
    pass
