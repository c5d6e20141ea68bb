"""What programs ask about the libraries that they run with."""

import sqlite3

import importlib_metadata
import importlib_resources

print(sqlite3.sqlite_version_info >= (3, 35), sqlite3.sqlite_version == ".".join(map(str, sqlite3.sqlite_version_info)))
try:
    importlib_metadata.version("no-such-package")
except importlib_metadata.PackageNotFoundError as error:
    print(error, error.name)
print(list(importlib_metadata.entry_points(group="no.such.group")), callable(importlib_metadata.distributions))
print(callable(importlib_resources.files))
