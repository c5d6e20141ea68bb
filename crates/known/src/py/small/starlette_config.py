"""starlette.config"""

import os

_missing = object()


class undefined:
    pass


class EnvironError(Exception):
    pass


class Environ:
    def __init__(self, environ=None):
        self._environ = os.environ if environ is None else environ
        self._read = set()

    def __getitem__(self, key):
        self._read.add(key)
        return self._environ[key]

    def __setitem__(self, key, value):
        if key in self._read:
            raise EnvironError(
                "Attempting to set environ['{}'], but the value has already been read.".format(key)
            )
        self._environ[key] = value

    def __delitem__(self, key):
        del self._environ[key]

    def __contains__(self, key):
        return key in self._environ

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def get(self, key, default=None):
        return self[key] if key in self._environ else default


environ = Environ()


class Config:
    def __init__(self, env_file=None, environ=environ, env_prefix="", encoding="utf-8"):
        self.environ = environ
        self.env_prefix = env_prefix
        self.file_values = {}
        if env_file is not None and os.path.isfile(env_file):
            with open(env_file, encoding=encoding) as file:
                for line in file:
                    line = line.strip()
                    if "=" in line and not line.startswith("#"):
                        key, _, value = line.partition("=")
                        self.file_values[key.strip()] = value.strip().strip("\"'")

    def __call__(self, key, cast=None, default=undefined):
        return self.get(key, cast, default)

    def get(self, key, cast=None, default=undefined):
        key = self.env_prefix + key
        if key in self.environ:
            return self._cast(key, self.environ[key], cast)
        if key in self.file_values:
            return self._cast(key, self.file_values[key], cast)
        if default is not undefined:
            return self._cast(key, default, cast)
        raise KeyError("Config '{}' is missing, and has no default.".format(key))

    def _cast(self, key, value, cast):
        if cast is None or value is None:
            return value
        if cast is bool and isinstance(value, str):
            known = {"true": True, "1": True, "false": False, "0": False}
            if value.lower() not in known:
                raise ValueError("Config '{}' has value '{}'. Not a valid bool.".format(key, value))
            return known[value.lower()]
        try:
            return cast(value)
        except (TypeError, ValueError):
            raise ValueError("Config '{}' has value '{}'. Not a valid {}.".format(key, value, cast.__name__))
