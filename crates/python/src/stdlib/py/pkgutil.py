"""The modules that a package contains."""

import _host
import os as _os
from collections import namedtuple as _namedtuple
from importlib import import_module as _import_module

ModuleInfo = _namedtuple("ModuleInfo", "module_finder name ispkg", module="pkgutil")


class _Finder:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return "FileFinder(%r)" % self.path

    def find_spec(self, name, target=None):
        from importlib.util import find_spec

        return find_spec(name)


def iter_modules(path=None, prefix=""):
    if path is None:
        import sys

        path = sys.path
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in path:
        if not _os.path.isdir(folder):
            continue
        for name in sorted(_os.listdir(folder)):
            base, end = _os.path.splitext(name)
            full = _os.path.join(folder, name)
            package = _os.path.isdir(full) and _os.path.isfile(_os.path.join(full, "__init__.py"))
            if not package and end != ".py" or base == "__init__" or base in seen or "." in base:
                continue
            seen.add(base)
            yield ModuleInfo(_Finder(folder), prefix + base, package)


def walk_packages(path=None, prefix="", onerror=None):
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            module = _import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(list(getattr(module, "__path__", [])), info.name + ".", onerror)


def get_data(package, resource):
    module = _import_module(package)
    folder = _os.path.dirname(module.__file__)
    with open(_os.path.join(folder, *resource.split("/")), "rb") as file:
        return file.read()


def extend_path(path, name):
    return path


def resolve_name(name):
    module, colon, rest = name.partition(":")
    if colon:
        found = _import_module(module)
        return _follow(found, rest.split(".") if rest else [])
    parts = name.split(".")
    found = _import_module(parts[0])
    for at, part in enumerate(parts[1:], 1):
        try:
            found = _import_module(".".join(parts[: at + 1]))
        except ImportError:
            return _follow(found, parts[at:])
    return found


def _follow(found, names):
    for name in names:
        found = getattr(found, name)
    return found


def find_loader(fullname):
    _host.unsupported("pkgutil.find_loader() is not supported; importlib.util.find_spec() is")
