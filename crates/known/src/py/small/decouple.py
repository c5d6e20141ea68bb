"""python-decouple: settings from the environment, .env and settings.ini."""

import _host
import os

_TRUE = ("y", "yes", "t", "true", "on", "1")
_FALSE = ("n", "no", "f", "false", "off", "0")


class UndefinedValueError(Exception):
    pass


class Undefined:
    pass


undefined = Undefined()
TRUE_VALUES, FALSE_VALUES = set(_TRUE), set(_FALSE)


def strtobool(value):
    if isinstance(value, bool):
        return value
    word = value.lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise ValueError("Invalid truth value: " + word)


class Config:
    def __init__(self, repository):
        self.repository = repository

    def _cast_boolean(self, value):
        value = str(value)
        return strtobool(value) if value else bool(value)

    def get(self, option, default=undefined, cast=undefined):
        if option in os.environ:
            value = os.environ[option]
        elif option in self.repository:
            value = self.repository[option]
        elif default is undefined:
            raise UndefinedValueError(
                "{} not found. Declare it as envvar or define a default value.".format(option)
            )
        else:
            value = default
        if cast is undefined:
            return value
        return self._cast_boolean(value) if cast is bool else cast(value)

    __call__ = get


class RepositoryEmpty:
    def __init__(self, source="", encoding="UTF-8"):
        self.data = {}

    def __contains__(self, key):
        return key in os.environ or key in self.data

    def __getitem__(self, key):
        return self.data[key]


class RepositoryIni(RepositoryEmpty):
    SECTION = "settings"

    def __init__(self, source, encoding="UTF-8"):
        import configparser

        parser = configparser.ConfigParser()
        with open(source, encoding=encoding) as file:
            parser.read_file(file)
        self.data = {}
        self.parser = parser

    def __contains__(self, key):
        return key in os.environ or self.parser.has_option(self.SECTION, key)

    def __getitem__(self, key):
        return self.parser.get(self.SECTION, key)


class RepositoryEnv(RepositoryEmpty):
    def __init__(self, source, encoding="UTF-8"):
        self.data = {}
        with open(source, encoding=encoding) as file:
            for line in file:
                line = line.strip()
                if not line or line.startswith("#") or "=" not in line:
                    continue
                key, _, value = line.partition("=")
                key, value = key.strip(), value.strip()
                if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
                    value = value[1:-1]
                self.data[key] = value


class RepositorySecret(RepositoryEmpty):
    def __init__(self, source="/run/secrets/"):
        self.data = {}
        for name in os.listdir(source):
            with open(os.path.join(source, name)) as file:
                self.data[name] = file.read()


class AutoConfig:
    SUPPORTED = (("settings.ini", RepositoryIni), (".env", RepositoryEnv))
    encoding = "UTF-8"

    def __init__(self, search_path=None):
        self.search_path = search_path
        self.config = None

    def _load(self, folder):
        while _host.may_read(folder):
            for name, kind in self.SUPPORTED:
                path = os.path.join(folder, name)
                if _host.may_read(path) and os.path.isfile(path):
                    return Config(kind(path, encoding=self.encoding))
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
        return Config(RepositoryEmpty())

    def __call__(self, *args, **kwargs):
        if self.config is None:
            folder = self.search_path or os.path.dirname(_host.caller()[0])
            self.config = self._load(os.path.abspath(str(folder) or "."))
        return self.config(*args, **kwargs)


config = AutoConfig()


class Csv:
    def __init__(self, cast=str, delimiter=",", strip=" \t\n\r\x0b\x0c", post_process=list):
        self.cast = cast
        self.delimiter = delimiter
        self.strip = strip
        self.post_process = post_process

    def __call__(self, value):
        if value is None:
            return self.post_process()
        return self.post_process(self.cast(part.strip(self.strip)) for part in self._split(value))

    def _split(self, value):
        """The parts; quotes keep a part together and fall away, as in a shell."""
        parts, part, quote, any_char = [], "", None, False
        for char in value:
            if quote is None and char in "'\"":
                quote = char
            elif char == quote:
                quote = None
            elif char == self.delimiter and quote is None:
                parts.append(part)
                part = ""
            else:
                part += char
            any_char = True
        return parts + [part] if any_char else parts


class Choices:
    def __init__(self, flat=None, cast=str, choices=None):
        self.cast = cast
        self._valid = list(flat or ()) + [value for value, _ in choices or ()]

    def __call__(self, value):
        made = self.cast(value)
        if made not in self._valid:
            raise ValueError("Value not in list: {!r}; valid values are {!r}".format(value, self._valid))
        return made
