"""flask.config"""

import json
import os


class ConfigAttribute:
    def __init__(self, name, get_converter=None):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.config[self.name]

    def __set__(self, instance, value):
        instance.config[self.name] = value


class Config(dict):
    def __init__(self, root_path, defaults=None):
        super().__init__(defaults or {})
        self.root_path = root_path

    def from_object(self, obj):
        if isinstance(obj, str):
            import importlib

            try:
                obj = importlib.import_module(obj)
            except ImportError:
                module, _, name = obj.rpartition(".")
                if not module:
                    raise
                obj = getattr(importlib.import_module(module), name)
        for key in dir(obj):
            if key.isupper():
                self[key] = getattr(obj, key)

    def from_mapping(self, mapping=None, **more):
        for key, value in {**(mapping or {}), **more}.items():
            if key.isupper():
                self[key] = value
        return True

    def from_envvar(self, variable_name, silent=False):
        name = os.environ.get(variable_name)
        if not name:
            if silent:
                return False
            raise RuntimeError(
                "The environment variable {!r} is not set and as such configuration could not be loaded. Set this "
                "variable and make it point to a configuration file".format(variable_name)
            )
        return self.from_pyfile(name, silent=silent)

    def from_pyfile(self, filename, silent=False):
        import importlib.util

        path = os.path.join(self.root_path, filename)
        if not os.path.isfile(path):
            if silent:
                return False
            raise FileNotFoundError(2, "Unable to load configuration file (No such file or directory)", path)
        spec = importlib.util.spec_from_file_location("config", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.from_object(module)
        return True

    def from_file(self, filename, load, silent=False, text=True):
        path = os.path.join(self.root_path, filename)
        if silent and not os.path.isfile(path):
            return False
        with open(path, "r" if text else "rb") as file:
            return self.from_mapping(load(file))

    def from_prefixed_env(self, prefix="FLASK", *, loads=json.loads):
        start = prefix + "_"
        for name in sorted(os.environ):
            if not name.startswith(start):
                continue
            value = os.environ[name]
            try:
                value = loads(value)
            except Exception:
                pass
            key, *rest = name[len(start) :].split("__")
            if not rest:
                self[key] = value
                continue
            target = self.setdefault(key, {})
            for part in rest[:-1]:
                target = target.setdefault(part, {})
            target[rest[-1]] = value
        return True

    def get_namespace(self, namespace, lowercase=True, trim_namespace=True):
        out = {}
        for key, value in self.items():
            if key.startswith(namespace):
                name = key[len(namespace) :] if trim_namespace else key
                out[name.lower() if lowercase else name] = value
        return out

    def __repr__(self):
        return "<{} {}>".format(type(self).__name__, dict.__repr__(self))
