"""Base 64, 32 and 16, by RFC 4648."""

import _binary
import binascii

_BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _bytes(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if not isinstance(data, bytes):
        raise TypeError(
            "argument should be a bytes-like object or ASCII string, not %r" % type(data).__name__
        )
    return data


def b64encode(s, altchars=None):
    encoded = _binary.encode_base64(s)
    if altchars is not None:
        encoded = encoded.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    out = []
    for at in range(0, len(s), 5):
        part = s[at : at + 5]
        number = int.from_bytes(part + b"\0" * (5 - len(part)), "big")
        used = (len(part) * 8 + 4) // 5
        digits = [_BASE32[(number >> (35 - 5 * place)) & 31] for place in range(used)]
        out.append("".join(digits) + "=" * (8 - used))
    return "".join(out).encode()


def b32decode(s, casefold=False, map01=None):
    text = _bytes(s).decode("ascii")
    if casefold:
        text = text.upper()
    if len(text) % 8:
        raise binascii.Error("Incorrect padding")
    out = b""
    for at in range(0, len(text), 8):
        part = text[at : at + 8].rstrip("=")
        number = 0
        for digit in part:
            if digit not in _BASE32:
                raise binascii.Error("Non-base32 digit found")
            number = number * 32 + _BASE32.index(digit)
        if len(part) not in (2, 4, 5, 7, 8):
            raise binascii.Error("Incorrect padding")
        whole = (number << (5 * (8 - len(part)))).to_bytes(5, "big")
        out += whole[: len(part) * 5 // 8]
    return out


def b16encode(s):
    return s.hex().upper().encode()


def b16decode(s, casefold=False):
    text = _bytes(s).decode("ascii")
    if any(c not in "0123456789ABCDEF" for c in (text.upper() if casefold else text)):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(text)


def encodebytes(s):
    return b"".join(binascii.b2a_base64(s[at : at + 57]) for at in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(s)


def b85encode(b, pad=False):
    missing = -len(b) % 4
    text = ""
    padded = b + b"\0" * missing
    for at in range(0, len(padded), 4):
        number = int.from_bytes(padded[at : at + 4], "big")
        group = ""
        for _ in range(5):
            number, digit = divmod(number, 85)
            group = _BASE85[digit] + group
        text += group
    return (text if pad or not missing else text[:-missing]).encode("ascii")


def b85decode(b):
    text = _bytes(b).decode("ascii")
    missing = -len(text) % 5
    data = b""
    for at in range(0, len(text), 5):
        number = 0
        for place, char in enumerate((text[at : at + 5] + "~~~~")[:5]):
            digit = _BASE85.find(char)
            if digit < 0:
                raise ValueError("bad base85 character at position %d" % (at + place))
            number = number * 85 + digit
        if number >> 32:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at)
        data += number.to_bytes(4, "big")
    return data[:-missing] if missing else data


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))
