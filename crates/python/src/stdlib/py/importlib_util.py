"""What can be imported, without importing it twice."""

import os

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


class _FileLoader:
    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _host.run_module_file(module)

    def get_filename(self, name=None):
        return self.path


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    location = os.path.abspath(os.fspath(location))
    spec = _Spec(name, location, None)
    spec.has_location = True
    spec.submodule_search_locations = submodule_search_locations
    spec.loader = loader or _FileLoader(name, location)
    return spec


def module_from_spec(spec):
    module = _host.module_of_file(spec.name, spec.origin)
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    module.__spec__ = spec
    module.__loader__ = spec.loader
    return module
