"""packaging.version: versions as PEP 440 writes and orders them."""

import re

VERSION_PATTERN = r"""
    v?
    (?:(?P<epoch>[0-9]+)!)?
    (?P<release>[0-9]+(?:\.[0-9]+)*)
    (?P<pre>[-_.]?(?P<pre_l>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<pre_n>[0-9]+)?)?
    (?P<post>-(?P<post_n1>[0-9]+)|[-_.]?(?P<post_l>post|rev|r)[-_.]?(?P<post_n2>[0-9]+)?)?
    (?P<dev>[-_.]?(?P<dev_l>dev)[-_.]?(?P<dev_n>[0-9]+)?)?
    (?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?
"""
_VERSION = re.compile(r"^\s*" + VERSION_PATTERN + r"\s*$", re.VERBOSE | re.IGNORECASE)
_LETTERS = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


class InvalidVersion(ValueError):
    pass


def parse(version):
    return Version(version)


def _local_part(part):
    return int(part) if part.isdigit() else part.lower()


class Version:
    def __init__(self, version):
        found = _VERSION.match(version)
        if not found:
            raise InvalidVersion(f"Invalid version: {version!r}")
        part = found.groupdict()
        self.epoch = int(part["epoch"] or 0)
        self.release = tuple(int(number) for number in part["release"].split("."))
        self.pre = self.post = self.dev = self.local = None
        if part["pre"]:
            letter = part["pre_l"].lower()
            self.pre = (_LETTERS.get(letter, letter), int(part["pre_n"] or 0))
        if part["post"]:
            self.post = int(part["post_n1"] or part["post_n2"] or 0)
        if part["dev"]:
            self.dev = int(part["dev_n"] or 0)
        if part["local"]:
            self._local = tuple(_local_part(one) for one in re.split("[-_.]", part["local"]))
            self.local = ".".join(map(str, self._local))
        self._key = self._order()

    def _order(self):
        """What versions are compared by: missing parts are `(-1,)` where they come first, `(1,)` where last."""
        release = self.release
        while release and release[-1] == 0:
            release = release[:-1]
        if self.pre is not None:
            pre = (0, *self.pre)
        else:
            pre = (-1,) if self.post is None and self.dev is not None else (1,)
        post = (-1,) if self.post is None else (0, self.post)
        dev = (1,) if self.dev is None else (0, self.dev)
        local = ()
        if self.local is not None:
            # Numbers come after words.
            local = tuple((1, one, "") if isinstance(one, int) else (0, 0, one) for one in self._local)
        return self.epoch, release, pre, post, dev, self.local is not None, local

    @property
    def major(self):
        return self.release[0]

    @property
    def minor(self):
        return self.release[1] if len(self.release) > 1 else 0

    @property
    def micro(self):
        return self.release[2] if len(self.release) > 2 else 0

    @property
    def base_version(self):
        return (f"{self.epoch}!" if self.epoch else "") + ".".join(map(str, self.release))

    @property
    def public(self):
        return str(self).partition("+")[0]

    @property
    def is_prerelease(self):
        return self.dev is not None or self.pre is not None

    @property
    def is_postrelease(self):
        return self.post is not None

    @property
    def is_devrelease(self):
        return self.dev is not None

    def __str__(self):
        text = self.base_version
        if self.pre is not None:
            text += "".join(map(str, self.pre))
        if self.post is not None:
            text += f".post{self.post}"
        if self.dev is not None:
            text += f".dev{self.dev}"
        return text if self.local is None else f"{text}+{self.local}"

    def __repr__(self):
        return f"<Version('{self}')>"

    def __hash__(self):
        return hash(self._key)

    def __eq__(self, other):
        return self._key == other._key if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self._key < other._key if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self._key <= other._key if isinstance(other, Version) else NotImplemented

    def __gt__(self, other):
        return self._key > other._key if isinstance(other, Version) else NotImplemented

    def __ge__(self, other):
        return self._key >= other._key if isinstance(other, Version) else NotImplemented
