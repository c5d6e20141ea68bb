"""Text in HTML."""

import re

_NAMES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "hellip": "\u2026"}
_NAMES.update({"ndash": "\u2013", "mdash": "\u2014", "euro": "\u20ac", "reg": "\xae", "eacute": "\xe9"})


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _character(found):
    name = found.group(1) or found.group(2)
    if name.startswith("#"):
        return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
    return _NAMES.get(name, found.group())


def unescape(s):
    # The oldest names may stand without the semicolon.
    return re.sub(r"&(?:(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z]+);|(amp|lt|gt|quot|nbsp|copy|reg|eacute))", _character, s)
