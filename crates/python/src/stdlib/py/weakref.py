"""Weak references. Nothing is collected while a migration runs: they keep what they refer to."""

from collections import UserDict


class ref:
    def __init__(self, object, callback=None):
        self._object = object

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)


ReferenceType = ref
WeakMethod = ref


def proxy(object, callback=None):
    return object


class WeakKeyDictionary(UserDict):
    def keyrefs(self):
        return [ref(key) for key in self.data]


class WeakValueDictionary(UserDict):
    def valuerefs(self):
        return [ref(value) for value in self.data.values()]


class WeakSet(set):
    pass


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)

    @property
    def alive(self):
        return self._call is not None

    def __call__(self, _=None):
        if self._call is not None:
            (func, args, kwargs), self._call = self._call, None
            return func(*args, **kwargs)

    def detach(self):
        self._call = None


def getweakrefcount(object):
    return 0
