"""python-dotenv: files of `NAME=value` lines."""

import _host
import collections
import os
import re

__all__ = ["dotenv_values", "find_dotenv", "get_key", "load_dotenv", "set_key", "unset_key"]

_BLANK = re.compile(r"\s*")
_SPACE = re.compile(r"[^\S\r\n]*")
_EXPORT = re.compile(r"export[^\S\r\n]+")
_QUOTED_KEY = re.compile(r"'([^']+)'")
_KEY = re.compile(r"([^=#\s]+)")
_SINGLE = re.compile(r"'((?:\\'|[^'])*)'")
_DOUBLE = re.compile(r'"((?:\\"|[^"])*)"')
_REST = re.compile(r"[^\r\n]*")
_END = re.compile(r"[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)")
_ESCAPE = re.compile(r"\\[\\'\"abfnrtv]")
_PLACE = re.compile(r"\$\{([^}:]*)(?::-([^}]*))?\}")
_MEANING = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _unescaped(found):
    char = found.group(0)[1]
    return _MEANING.get(char, char)


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def take(self, pattern):
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def bindings(self):
        self.take(_BLANK)
        while self.at < len(self.text):
            start = self.at
            if self.text[start] == "#":
                self.take(_REST)
            else:
                binding = self.binding()
                if binding is None:
                    self.at = start
                    self.take(_REST)
                else:
                    yield binding
            self.take(_BLANK)

    def binding(self):
        self.take(_EXPORT)
        key = self.take(_QUOTED_KEY) or self.take(_KEY)
        if key is None:
            return None
        self.take(_SPACE)
        value = None
        if self.text[self.at : self.at + 1] == "=":
            self.at += 1
            self.take(_SPACE)
            value = self.value()
        return (key.group(1), value) if self.take(_END) else None

    def value(self):
        mark = self.text[self.at : self.at + 1]
        if mark == "'":
            found = self.take(_SINGLE)
            if found:
                return re.sub(r"\\[\\']", _unescaped, found.group(1))
        elif mark == '"':
            found = self.take(_DOUBLE)
            if found:
                return _ESCAPE.sub(_unescaped, found.group(1))
        else:
            return re.sub(r"(^|\s+)#.*", "", self.take(_REST).group(0)).rstrip()
        return None


def _interpolated(pairs, override):
    out = collections.OrderedDict()
    for name, value in pairs:
        if value is not None:

            def known(found):
                layers = [os.environ, out] if override else [out, os.environ]
                values = {}
                for layer in layers:
                    values.update(layer)
                chosen = values.get(found.group(1), found.group(2) or "")
                return "" if chosen is None else chosen

            value = _PLACE.sub(known, value)
        out[name] = value
    return out


def _values(path, stream, interpolate, override, encoding):
    if stream is not None:
        text = stream.read()
    elif path and _host.may_read(str(path)) and os.path.isfile(path):
        with open(path, encoding=encoding) as file:
            text = file.read()
    else:
        text = ""
    pairs = list(_Reader(text).bindings())
    return _interpolated(pairs, override) if interpolate else collections.OrderedDict(pairs)


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    folder = os.getcwd()
    if not usecwd:
        calling = os.path.dirname(_host.caller()[0])
        if calling:
            folder = os.path.abspath(calling)
    while True:
        path = os.path.join(folder, filename)
        if not _host.may_read(path):
            break
        if os.path.isfile(path):
            return path
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    if raise_error_if_not_found:
        raise OSError("File not found")
    return ""


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    if dotenv_path is None and stream is None:
        dotenv_path = find_dotenv()
    return _values(dotenv_path, stream, interpolate, True, encoding)


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    if os.environ.get("PYTHON_DOTENV_DISABLED", "").lower() in ("1", "true", "t", "yes", "y"):
        return False
    if dotenv_path is None and stream is None:
        dotenv_path = find_dotenv()
    values = _values(dotenv_path, stream, interpolate, override, encoding)
    for name, value in values.items():
        if value is not None and (override or name not in os.environ):
            os.environ[name] = value
    return bool(values)


def get_key(dotenv_path, key_to_get, encoding="utf-8"):
    return dotenv_values(dotenv_path, encoding=encoding).get(key_to_get)


def set_key(*args, **options):
    _host.denied("writing a .env file is not allowed")


unset_key = set_key
