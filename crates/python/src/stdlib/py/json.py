"""JSON, by the documentation of `json`."""

import _json


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, self.lineno, self.colno, pos))


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__)

    def encode(self, o):
        return _json.encode(
            o,
            self.indent,
            self.item_separator,
            self.key_separator,
            self.sort_keys,
            self.skipkeys,
            self.ensure_ascii,
            self.allow_nan,
            self.default,
        )

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None
    ):
        self._hooks = (object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict)

    def _decode(self, text, start, whole):
        found = _json.decode(text, start, whole, *self._hooks)
        if len(found) == 3:
            raise JSONDecodeError(found[0], text, found[1])
        return found

    def decode(self, s):
        return self._decode(s, 0, True)[0]

    def raw_decode(self, s, idx=0):
        return self._decode(s, idx, False)


def dumps(obj, *, cls=None, **kwargs):
    return (cls or JSONEncoder)(**kwargs).encode(obj)


def dump(obj, fp, **kwargs):
    fp.write(dumps(obj, **kwargs))


def loads(s, *, cls=None, **kwargs):
    if isinstance(s, bytes):
        s = s.decode(detect_encoding(s), "surrogatepass")
    elif not isinstance(s, str):
        raise TypeError(
            "the JSON object must be str, bytes or bytearray, not " + s.__class__.__name__
        )
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**kwargs).decode(s)


def detect_encoding(b):
    """The encoding that the byte order mark, or the zeros among the first bytes, say."""
    if b[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        return "utf-32"
    if b[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    zeros = [byte == 0 for byte in b[:4]]
    if zeros[:3] == [True, True, True]:
        return "utf-32-be"
    if zeros[:1] == [True]:
        return "utf-16-be"
    if zeros[1:4] == [True, True, True]:
        return "utf-32-le"
    return "utf-16-le" if zeros[1:2] == [True] else "utf-8"


def load(fp, **kwargs):
    return loads(fp.read(), **kwargs)
