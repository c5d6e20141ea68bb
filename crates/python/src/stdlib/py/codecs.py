"""Encodings by name."""

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

_BYTES = {"base64": "base64", "base_64": "base64", "hex": "hex", "hex_codec": "hex", "base64_codec": "base64"}


def _binary(encoding):
    return _BYTES.get(encoding.lower().replace("-", "_"))


def _rot13(text):
    def turn(char):
        first = "A" if "A" <= char <= "Z" else "a" if "a" <= char <= "z" else None
        return char if first is None else chr((ord(char) - ord(first) + 13) % 26 + ord(first))

    return "".join(map(turn, text))


def encode(obj, encoding="utf-8", errors="strict"):
    import binascii

    if encoding.lower().replace("-", "_") in ("rot13", "rot_13"):
        return _rot13(obj)
    kind = _binary(encoding)
    if kind == "hex":
        return binascii.hexlify(obj)
    if kind == "base64":
        lines = [obj[at : at + 57] for at in range(0, len(obj), 57)]
        return b"".join(binascii.b2a_base64(line) for line in lines)
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    import binascii

    if encoding.lower().replace("-", "_") in ("rot13", "rot_13"):
        return _rot13(obj)
    kind = _binary(encoding)
    if kind == "hex":
        return binascii.unhexlify(obj)
    if kind == "base64":
        return binascii.a2b_base64(obj)
    return obj.decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, name):
        made = tuple.__new__(cls, (encode, decode, None, None))
        made.encode, made.decode, made.name = encode, decode, name
        return made

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s>" % self.name


_NAMES = {
    "utf8": "utf-8",
    "u8": "utf-8",
    "utf": "utf-8",
    "utf_8": "utf-8",
    "latin1": "iso8859-1",
    "latin_1": "iso8859-1",
    "l1": "iso8859-1",
    "iso_8859_1": "iso8859-1",
    "iso8859_1": "iso8859-1",
    "us_ascii": "ascii",
    "ascii": "ascii",
    "utf_16": "utf-16",
    "utf16": "utf-16",
    "utf_8_sig": "utf-8-sig",
}


def lookup(encoding):
    name = _NAMES.get(encoding.lower().replace("-", "_").replace(" ", "_"), encoding.lower())
    if _binary(encoding) is None:
        "".encode(name)

    def encoder(text, errors="strict"):
        return encode(text, name, errors), len(text)

    def decoder(data, errors="strict"):
        return decode(data, name, errors), len(data)

    return CodecInfo(encoder, decoder, name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins

    if encoding is None or "b" in mode:
        return builtins.open(filename, mode)
    return builtins.open(filename, mode, encoding=encoding, errors=errors, newline="")


def iterencode(iterator, encoding, errors="strict"):
    for part in iterator:
        yield encode(part, encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    yield decode(b"".join(iterator), encoding, errors)
