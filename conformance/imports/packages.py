"""Packages, relative imports, `__all__`, submodules."""
import pkg
import pkg.deep.leaf as leaf
from pkg import *

print(pkg.__name__, pkg.__doc__, pkg.__package__, pkg.first.package, pkg.first.half)
print(leaf.value, pkg.leaf_value, pkg.public, hasattr(pkg, "_private"))
print(shown, first.name, later.other, later.the_leaf is leaf)
print("public" in globals(), "_hidden" in globals())
print([path.rsplit("/", 1)[1] for path in pkg.__path__], pkg.__file__.rsplit("/", 1)[1])
from pkg.second import *

print(public, "_private" in globals())
from pkg import deep, first as renamed

print(deep.__name__, renamed.__name__)
from shadow import run
from shadow.run import helper
import shadow

print(run(), shadow.run(), helper)
try:
    from pkg import nothing
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
try:
    import pkg.nothing
except ModuleNotFoundError as error:
    print(error)
try:
    from .pkg import first
except ImportError as error:
    print(error)
try:
    pkg.nothing
except AttributeError as error:
    print(error)
