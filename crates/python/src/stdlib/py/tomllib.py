"""Reading TOML, by the documentation of `tomllib`."""

import _toml

__all__ = ("loads", "load", "TOMLDecodeError")


class TOMLDecodeError(ValueError):
    pass


def loads(s, /, *, parse_float=float):
    found = _toml.decode(s.replace("\r\n", "\n"), None if parse_float is float else _plain(parse_float))
    if isinstance(found, str):
        raise TOMLDecodeError(found)
    return found


def _plain(parse_float):
    def parse(text):
        number = parse_float(text)
        if isinstance(number, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return number

    return parse


def load(fp, /, *, parse_float=float):
    text = fp.read()
    if isinstance(text, str):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    return loads(text.decode(), parse_float=parse_float)
