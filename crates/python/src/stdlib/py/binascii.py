"""Bytes as text."""

import _binary


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


crc32 = _binary.crc32


def hexlify(data, sep=None, bytes_per_sep=1):
    if sep is None:
        return data.hex().encode()
    return data.hex(sep, bytes_per_sep).encode()


def unhexlify(hexstr):
    text = hexstr.decode("latin-1") if isinstance(hexstr, bytes) else hexstr
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(c not in "0123456789abcdefABCDEF" for c in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    return _binary.encode_base64(data) + (b"\n" if newline else b"")


def a2b_base64(data, *, strict_mode=False):
    found = _binary.decode_base64(data.encode("ascii") if isinstance(data, str) else data, strict_mode)
    if isinstance(found, str):
        raise Error(found)
    return found
