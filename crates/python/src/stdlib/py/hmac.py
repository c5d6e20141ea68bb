"""Keyed digests, by RFC 2104."""

import hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        make = digestmod if callable(digestmod) else lambda data=b"": hashlib.new(digestmod, data)
        size = make().block_size
        if len(key) > size:
            key = make(key).digest()
        key = key + b"\0" * (size - len(key))
        self._make = make
        self._outer = bytes(one ^ 0x5C for one in key)
        self._inner = make(bytes(one ^ 0x36 for one in key))
        self.digest_size = self._inner.digest_size
        self.name = "hmac-" + self._inner.name
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._inner.update(msg)

    def digest(self):
        return self._make(self._outer + self._inner.digest()).digest()

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = object.__new__(HMAC)
        made.__dict__.update(self.__dict__)
        made._inner = self._inner.copy()
        return made


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    return a == b
