"""What modules say of their import."""
import importlib

import pkg
import pkg.first

for module in (pkg, pkg.first):
    spec = module.__spec__
    print(type(spec).__name__, spec.name, repr(spec.parent), spec.has_location, spec.origin == module.__file__)
    print(spec.submodule_search_locations is not None, spec.parent == module.__package__)
print(importlib.import_module(".first", package=pkg.__spec__.parent) is pkg.first)
