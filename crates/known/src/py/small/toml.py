"""toml"""

import tomllib


class TomlDecodeError(ValueError):
    pass


def loads(text, _dict=dict, decoder=None):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlDecodeError(str(error)) from None


def load(file, _dict=dict, decoder=None):
    if hasattr(file, "read"):
        return loads(file.read())
    with open(file, encoding="utf-8") as opened:
        return loads(opened.read())
