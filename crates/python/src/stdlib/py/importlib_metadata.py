"""The versions and entry points of the packages that the project's Python has."""

import _host
import re as _re
from collections import namedtuple as _namedtuple


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return "No package metadata was found for " + self.name

    @property
    def name(self):
        return self.args[0]


class EntryPoint(_namedtuple("EntryPoint", "name value group", module="importlib.metadata")):
    @property
    def module(self):
        return self.value.partition(":")[0].strip()

    @property
    def attr(self):
        return _re.sub(r"\s*\[.*\]$", "", self.value.partition(":")[2]).strip()

    def load(self):
        from importlib import import_module

        found = import_module(self.module)
        for part in filter(None, self.attr.split(".")):
            found = getattr(found, part)
        return found

    def __repr__(self):
        return "EntryPoint(name=%r, value=%r, group=%r)" % tuple(self)


class EntryPoints(tuple):
    def select(self, **params):
        return EntryPoints(e for e in self if all(getattr(e, key) == value for key, value in params.items()))

    def __getitem__(self, name):
        for one in self:
            if one.name == name:
                return one
        raise KeyError(name)

    @property
    def names(self):
        return {one.name for one in self}

    @property
    def groups(self):
        return {one.group for one in self}


class _Metadata(dict):
    """The first value of each header; `get_all` has every one."""

    def __init__(self, text):
        super().__init__()
        self._all = {}
        for line in text.split("\n\n")[0].split("\n"):
            name, colon, value = line.partition(": ")
            if colon and not line[0].isspace():
                self.setdefault(name, value)
                self._all.setdefault(name.lower(), []).append(value)

    def __getitem__(self, name):
        values = self._all.get(name.lower())
        return values[0] if values else None

    def get(self, name, failobj=None):
        values = self._all.get(name.lower())
        return values[0] if values else failobj

    def __contains__(self, name):
        return name.lower() in self._all

    def get_all(self, name, failobj=None):
        return self._all.get(name.lower(), failobj)


class Distribution:
    def __init__(self, files):
        self._files = files

    @staticmethod
    def from_name(name):
        if not name:
            raise ValueError("A distribution name is required.")
        wanted = _normal(name)
        for one in distributions():
            if _normal(one.name or "") == wanted:
                return one
        raise PackageNotFoundError(name)

    def read_text(self, filename):
        return self._files.get(filename)

    @property
    def metadata(self):
        return _Metadata(self._files.get("METADATA") or "")

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")

    @property
    def entry_points(self):
        found, group = [], None
        for line in (self._files.get("entry_points.txt") or "").split("\n"):
            line = line.strip()
            if line.startswith("["):
                group = line[1:-1]
            elif "=" in line and not line.startswith("#"):
                name, _, value = line.partition("=")
                found.append(EntryPoint(name.strip(), value.strip(), group))
        return EntryPoints(found)


def _normal(name):
    return _re.sub(r"[-_.]+", "-", name).lower()


def distributions(**kwargs):
    for files in _host.distributions():
        yield Distribution(files)


def distribution(distribution_name):
    return Distribution.from_name(distribution_name)


def metadata(distribution_name):
    return distribution(distribution_name).metadata


def version(distribution_name):
    return distribution(distribution_name).version


def requires(distribution_name):
    return distribution(distribution_name).requires


def files(distribution_name):
    _host.unsupported("importlib.metadata.files() is not supported")


def entry_points(**params):
    return EntryPoints(e for one in distributions() for e in one.entry_points).select(**params)


def packages_distributions():
    found = {}
    for one in distributions():
        for top in (one.read_text("top_level.txt") or "").split():
            found.setdefault(top, []).append(one.name)
    return found
