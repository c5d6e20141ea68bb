"""Files of packages."""

import pathlib as _pathlib
from contextlib import contextmanager as _contextmanager
from importlib import import_module as _import_module

Package = object
Resource = str


def files(package):
    module = _import_module(package) if isinstance(package, str) else package
    folders = getattr(module, "__path__", None)
    if folders:
        return _pathlib.Path(list(folders)[0])
    if isinstance(package, str) or not getattr(module, "__file__", None):
        raise TypeError("{!r} is not a package".format(getattr(module, "__name__", module)))
    raise TypeError("{!r} is not a package".format(module.__name__))


@_contextmanager
def as_file(path):
    yield path


def open_text(package, resource, encoding="utf-8", errors="strict"):
    return files(package).joinpath(resource).open("r", encoding=encoding, errors=errors)


def open_binary(package, resource):
    return files(package).joinpath(resource).open("rb")


def read_text(package, resource, encoding="utf-8", errors="strict"):
    return files(package).joinpath(resource).read_text(encoding=encoding, errors=errors)


def read_binary(package, resource):
    return files(package).joinpath(resource).read_bytes()


@_contextmanager
def path(package, resource):
    yield files(package).joinpath(resource)


def is_resource(package, name):
    return files(package).joinpath(name).is_file()


def contents(package):
    return [one.name for one in files(package).iterdir()]
