"""What can be imported, without importing it twice."""

import _host


class _Spec:
    def __init__(self, name, origin, module):
        self.name = name
        self.origin = origin
        self.loader = None
        self.parent = name.rpartition(".")[0]
        self.submodule_search_locations = getattr(module, "__path__", None)


def find_spec(name, package=None):
    module = _host.find_module(name)
    if module is None:
        return None
    return _Spec(name, getattr(module, "__file__", None), module)


def spec_from_file_location(name, location=None, **kwargs):
    _host.unsupported("importlib.util.spec_from_file_location() is not supported")


def module_from_spec(spec):
    _host.unsupported("importlib.util.module_from_spec() is not supported")
