"""What is inside packages: `pkgutil`, `importlib.resources`, `importlib.metadata`."""

import importlib.metadata
import importlib.resources
import os
import pkgutil
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "packages_path"))

import packages_data

print([(info.name, info.ispkg) for info in pkgutil.iter_modules(packages_data.__path__)])
print([info.name for info in pkgutil.walk_packages(packages_data.__path__, "packages_data.")])
print(pkgutil.get_data("packages_data", "inner/words.txt"), pkgutil.resolve_name("packages_data.inner:VALUE"), pkgutil.resolve_name("os.path.join") is os.path.join)
files = importlib.resources.files("packages_data")
print(files.joinpath("inner", "words.txt").read_text(), (files / "inner" / "words.txt").name, files.is_dir())
print(sorted(one.name for one in files.iterdir() if not one.name.startswith("_")))
with importlib.resources.as_file(files / "inner" / "words.txt") as path:
    print(path.read_bytes())
print(importlib.resources.files(packages_data).name)
try:
    importlib.resources.files("packages_data.single")
except TypeError as error:
    print(error)

print(importlib.metadata.version("Some_Package"), importlib.metadata.version("some-package"))
print(importlib.metadata.requires("some.package"), importlib.metadata.metadata("some-package")["Summary"])
print(importlib.metadata.metadata("some-package").get_all("Classifier"), importlib.metadata.metadata("some-package")["Nope"])
found = importlib.metadata.entry_points(group="some.group")
print(len(found), [(one.name, one.value, one.group, one.module, one.attr) for one in found], found["first"].load() is os.path.join)
print(importlib.metadata.distribution("some-package").name)
try:
    importlib.metadata.version("not-there-at-all")
except importlib.metadata.PackageNotFoundError as error:
    print(type(error).__name__, error, isinstance(error, ModuleNotFoundError), error.name)
