"""Settings from files of JSON, TOML and YAML."""

import collections.abc
import json
import pathlib

from pydantic_settings._sources import InitSettingsSource, deep_update

__all__ = [
    "ConfigFileSourceMixin", "JsonConfigSettingsSource", "TomlConfigSettingsSource", "PyprojectTomlConfigSettingsSource",
    "YamlConfigSettingsSource", "DEFAULT_PATH",
]

# What is no file, for an argument that may also be `None`.
DEFAULT_PATH = pathlib.Path()


class ConfigFileSourceMixin:
    @staticmethod
    def _existing_files(files):
        if files is None:
            return []
        several = isinstance(files, collections.abc.Sequence) and not isinstance(files, str)
        paths = [pathlib.Path(file).expanduser() for file in (files if several else [files])]
        return [path for path in paths if path.is_file()]

    def _read_files(self, files, deep_merge=False):
        found = {}
        for path in self._existing_files(files):
            more = self._read_file(path)
            found = deep_update(found, more) if deep_merge else {**found, **more}
        return found

    def _read_file(self, path):
        raise NotImplementedError


class JsonConfigSettingsSource(InitSettingsSource, ConfigFileSourceMixin):
    def __init__(self, settings_cls, json_file=DEFAULT_PATH, json_file_encoding=None, deep_merge=False):
        config = settings_cls.model_config
        self.json_file_path = config.get("json_file") if json_file == DEFAULT_PATH else json_file
        self.json_file_encoding = json_file_encoding or config.get("json_file_encoding")
        self.json_data = self._read_files(self.json_file_path, deep_merge)
        super().__init__(settings_cls, self.json_data)

    def _read_file(self, path):
        text = path.read_text(encoding=self.json_file_encoding or "utf-8")
        return json.loads(text) if text.strip() else {}

    def __repr__(self):
        return "{}(json_file={})".format(type(self).__name__, self.json_file_path)


class TomlConfigSettingsSource(InitSettingsSource, ConfigFileSourceMixin):
    def __init__(self, settings_cls, toml_file=DEFAULT_PATH, toml_table_header=None, deep_merge=False):
        config = settings_cls.model_config
        self.toml_file_path = config.get("toml_file") if toml_file == DEFAULT_PATH else toml_file
        self.toml_table_header = config.get("toml_table_header", ()) if toml_table_header is None else toml_table_header
        self.toml_data = self._read_files(self.toml_file_path, deep_merge)
        if self._existing_files(self.toml_file_path):
            for key in self.toml_table_header:
                if key not in self.toml_data:
                    message = 'toml_table_header key "{}" not found in {}'
                    raise KeyError(message.format(key, self.toml_file_path))
                self.toml_data = self.toml_data[key]
        InitSettingsSource.__init__(self, settings_cls, self.toml_data)

    def _read_file(self, path):
        import tomllib

        with path.open(mode="rb") as file:
            return tomllib.load(file)

    def __repr__(self):
        words = (type(self).__name__, self.toml_file_path, self.toml_table_header)
        return "{}(toml_file={}, toml_table_header={})".format(*words)


class PyprojectTomlConfigSettingsSource(TomlConfigSettingsSource):
    def __init__(self, settings_cls, toml_file=None):
        config = settings_cls.model_config
        self.toml_file_path = _pyproject(toml_file, config.get("pyproject_toml_depth", 0))
        self.toml_table_header = config.get("pyproject_toml_table_header", ("tool", "pydantic-settings"))
        self.toml_data = self._read_files(self.toml_file_path)
        for key in self.toml_table_header:
            self.toml_data = self.toml_data.get(key, {})
        InitSettingsSource.__init__(self, settings_cls, self.toml_data)


def _pyproject(given, depth):
    """The file in the working directory, or in one of so many above it."""
    if given:
        return given.resolve()
    here = pathlib.Path.cwd()
    for folder in (here, *here.parents[:depth]):
        if (folder / "pyproject.toml").is_file():
            return folder / "pyproject.toml"
    return here / "pyproject.toml"


class YamlConfigSettingsSource(InitSettingsSource, ConfigFileSourceMixin):
    def __init__(
        self, settings_cls, yaml_file=DEFAULT_PATH, yaml_file_encoding=None, yaml_config_section=None, deep_merge=False
    ):
        config = settings_cls.model_config
        self.yaml_file_path = config.get("yaml_file") if yaml_file == DEFAULT_PATH else yaml_file
        self.yaml_file_encoding = yaml_file_encoding or config.get("yaml_file_encoding")
        section = config.get("yaml_config_section") if yaml_config_section is None else yaml_config_section
        self.yaml_config_section = section
        self.yaml_data = self._read_files(self.yaml_file_path, deep_merge)
        if section is not None:
            found = self._section(self.yaml_data, section)
            if found is not None and not isinstance(found, dict):
                message = 'yaml_config_section "{}" in {} must be a mapping, got {}.'
                raise TypeError(message.format(section, self.yaml_file_path, type(found).__name__))
            self.yaml_data = found or {}
        super().__init__(settings_cls, self.yaml_data)

    def _read_file(self, path):
        import yaml

        with path.open(encoding=self.yaml_file_encoding or "utf-8") as file:
            return yaml.safe_load(file) or {}

    def _section(self, data, path):
        """What stands under a path with dots; a key may have dots of its own, and the longest is taken."""
        if not path:
            raise ValueError("yaml_config_section cannot be empty")
        if not isinstance(data, dict):
            message = 'yaml_config_section path "{}" cannot be traversed in {}. An intermediate value is not a dictionary.'
            raise TypeError(message.format(self.yaml_config_section, self.yaml_file_path))
        parts = path.split(".")
        for size in range(len(parts), 0, -1):
            key = ".".join(parts[:size])
            if key in data:
                return data[key] if size == len(parts) else self._section(data[key], ".".join(parts[size:]))
        message = 'yaml_config_section key "{}" not found in {}'
        raise KeyError(message.format(self.yaml_config_section, self.yaml_file_path))

    def __repr__(self):
        return "{}(yaml_file={})".format(type(self).__name__, self.yaml_file_path)
