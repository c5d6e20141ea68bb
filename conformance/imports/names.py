"""Importing by name, `sys.modules`, `sys.path`."""
import importlib
import os
import sys

print(importlib.import_module("pkg.deep.leaf").value)
print(importlib.import_module(".leaf", "pkg.deep").value)
print(importlib.import_module("..first", package="pkg.deep").name)
print(__import__("pkg.deep.leaf").__name__)
print(__import__("pkg.deep.leaf", fromlist=["value"]).__name__)
print(__import__("pkg", globals(), locals(), ["later"], 0).later.__name__)
print(__import__("deep.leaf", {"__package__": "pkg"}, None, ["value"], 1).__name__)
print(sys.modules["pkg.deep.leaf"] is importlib.import_module("pkg.deep.leaf"))
import replaces

print(replaces.debug, type(replaces).__name__)
sys.modules["invented"] = importlib.import_module("pkg.second")
import invented
from invented import public

print(invented.__name__, public)
sys.modules["forbidden"] = None
try:
    import forbidden
except ModuleNotFoundError as error:
    print(error)
del sys.modules["pkg.second"]
again = importlib.import_module("pkg.second")
print(again is invented, again.public)
try:
    importlib.import_module("pkg.first.inside")
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    importlib.import_module("no.such.module")
except ModuleNotFoundError as error:
    print(error, error.name)
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "three")
try:
    import found_later
except ImportError:
    print("not yet")
sys.path.insert(0, folder)
import found_later

print(found_later.where, sys.path[0] == folder)
sys.path.remove(folder)
import importlib.util

spec = importlib.util.spec_from_file_location("by_path", os.path.join(folder, "by-path.py"))
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module.answer, "by_path" in sys.modules)
print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("pkg").name)
