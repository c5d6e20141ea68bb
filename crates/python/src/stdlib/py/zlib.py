"""Checksums. Compression is not supported."""

import _binary
import _host

adler32 = _binary.adler32
crc32 = _binary.crc32


class error(Exception):
    pass


def _missing(name):
    def missing(*args, **kwargs):
        _host.unsupported("zlib.%s() is not supported" % name)

    return missing


compress = _missing("compress")
decompress = _missing("decompress")
compressobj = _missing("compressobj")
decompressobj = _missing("decompressobj")
