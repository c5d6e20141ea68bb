"""Streams in memory."""

import _host

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
UnsupportedOperation = type("UnsupportedOperation", (OSError, ValueError), {"__module__": "io"})


class IOBase:
    closed = False

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self.closed = True

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    pass


class _Memory:
    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def getvalue(self):
        self._open()
        return self._text

    def read(self, size=-1):
        self._open()
        end = len(self._text) if size is None or size < 0 else self._at + size
        part = self._text[self._at : end]
        self._at += len(part)
        return part

    def readline(self, size=-1):
        self._open()
        end = self._text.find(self._newline, self._at)
        end = len(self._text) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = self._text[self._at : end]
        self._at += len(part)
        return part

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, s):
        self._open()
        if not isinstance(s, type(self._empty)):
            if self._empty == "":
                raise TypeError("string argument expected, got '%s'" % type(s).__name__)
            raise TypeError("a bytes-like object is required, not '%s'" % type(s).__name__)
        text = self._text
        if self._at == len(text):
            self._text = text + s
        else:
            self._text = text[: self._at] + s + text[self._at + len(s) :]
        self._at += len(s)
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def tell(self):
        return self._at

    def seek(self, pos, whence=0):
        self._at = pos if whence == 0 else self._at + pos if whence == 1 else len(self._text) + pos
        return self._at

    def truncate(self, size=None):
        size = self._at if size is None else size
        self._text = self._text[:size]
        return size


class StringIO(_Memory, TextIOBase):
    _empty = ""
    _newline = "\n"

    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value or ""
        self._at = 0


class BytesIO(_Memory, BufferedIOBase):
    _empty = b""
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        self._text = bytes(initial_bytes)
        self._at = 0

    def getbuffer(self):
        return self._text


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding="utf-8", **kwargs):
        self.buffer = buffer
        self.encoding = encoding

    def read(self, size=-1):
        return self.buffer.read(size).decode(self.encoding)

    def write(self, s):
        self.buffer.write(s.encode(self.encoding))
        return len(s)


open = open
