"""Digests."""

import _digest

algorithms_guaranteed = algorithms_available = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128)}


class _Hash:
    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = b""
        self.update(data)

    def update(self, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data = self._data + bytes(data)

    def digest(self):
        return getattr(_digest, self.name)(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)


def new(name, data=b"", *, usedforsecurity=True, string=None):
    if name.lower() not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return _Hash(name.lower(), data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return _Hash(name, string)

    make.__name__ = name
    return make


md5 = _maker("md5")
sha1 = _maker("sha1")
sha224 = _maker("sha224")
sha256 = _maker("sha256")
sha384 = _maker("sha384")
sha512 = _maker("sha512")


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    name = hash_name.lower()
    if name not in _SIZES:
        raise ValueError("unsupported hash type " + hash_name)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = _SIZES[name][0] if dklen is None else dklen
    return getattr(_digest, "pbkdf2_" + name)(password, salt, iterations, size)


def file_digest(fileobj, digest, /):
    found = new(digest) if isinstance(digest, str) else digest()
    found.update(fileobj.read())
    return found


def __getattr__(name):
    if name.startswith(("blake2", "sha3_", "shake_", "scrypt")):
        import _host

        return lambda *args, **kwargs: _host.unsupported("hashlib.%s is not supported" % name)
    raise AttributeError("module 'hashlib' has no attribute %r" % name)
