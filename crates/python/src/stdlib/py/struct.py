"""Values as packed bytes, by the documentation of `struct`."""

import _binary


class error(Exception):
    pass


_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "f": 4, "d": 8, "s": 1, "p": 1}


def _parsed(format):
    format = format.decode() if isinstance(format, bytes) else format
    mark = format[:1] if format[:1] in "@=<>!" else ""
    native = mark in ("", "@")
    order = "big" if mark in (">", "!") else "little"
    sizes = dict(_SIZES, l=8, L=8, n=8, N=8, P=8) if native else _SIZES
    fields, at, count = [], 0, ""
    for c in format[len(mark) :]:
        if c.isdigit():
            count += c
            continue
        if c.isspace():
            continue
        if c not in sizes:
            raise error("bad char in struct format")
        size = sizes[c]
        if native and size > 1 and at % size:
            fields.append(("x", size - at % size))
            at += size - at % size
        times = int(count) if count else 1
        count = ""
        if c in "sx":
            fields.append((c, times))
            at += times
        else:
            fields.extend([(c, size)] * times)
            at += size * times
    return order, fields


def calcsize(format):
    return sum(size for _, size in _parsed(format)[1])


def pack(format, *values):
    order, fields = _parsed(format)
    wanted = sum(1 for c, _ in fields if c != "x")
    if wanted != len(values):
        raise error("pack expected %d items for packing (got %d)" % (wanted, len(values)))
    values = iter(values)
    out = []
    for c, size in fields:
        if c == "x":
            out.append(b"\0" * size)
            continue
        value = next(values)
        if c == "s":
            if not isinstance(value, bytes):
                raise error("argument for 's' must be a bytes object")
            out.append((value + b"\0" * size)[:size])
        elif c == "c":
            if not isinstance(value, bytes) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            out.append(value)
        elif c == "?":
            out.append(b"\1" if value else b"\0")
        elif c in "fd":
            packed = _binary.pack_float(value, size)
            out.append(packed if order == "big" else packed[::-1])
        else:
            if not isinstance(value, int):
                raise error("required argument is not an integer")
            try:
                out.append(value.to_bytes(size, order, signed=c.islower()))
            except OverflowError:
                low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if c.islower() else (0, (1 << 8 * size) - 1)
                raise error("'%s' format requires %d <= number <= %d" % (c, low, high))
    return b"".join(out)


def unpack_from(format, buffer, offset=0):
    order, fields = _parsed(format)
    size = sum(one for _, one in fields)
    if len(buffer) - offset < size:
        raise error(
            "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)"
            % (size + offset, size, offset, len(buffer))
        )
    found = []
    for c, size in fields:
        part = buffer[offset : offset + size]
        offset += size
        if c == "x":
            continue
        if c in "sc":
            found.append(part)
        elif c == "?":
            found.append(part != b"\0")
        elif c in "fd":
            found.append(_binary.unpack_float(part if order == "big" else part[::-1]))
        else:
            found.append(int.from_bytes(part, order, signed=c.islower()))
    return tuple(found)


def unpack(format, buffer):
    size = calcsize(format)
    if len(buffer) != size:
        raise error("unpack requires a buffer of %d bytes" % size)
    return unpack_from(format, buffer)


def iter_unpack(format, buffer):
    size = calcsize(format)
    if not size or len(buffer) % size:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
    return iter([unpack_from(format, buffer, at) for at in range(0, len(buffer), size)])


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)
