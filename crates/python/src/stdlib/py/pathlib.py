"""Paths, by the documentation of `pathlib`. Files can be looked at below the project's folder, and never written."""

import os
import fnmatch
import _host


def _parse(parts):
    text = ""
    for part in parts:
        part = os.fspath(part)
        if not isinstance(part, str):
            raise TypeError("argument should be a str or an os.PathLike object, not %r" % type(part).__name__)
        if part.startswith("/"):
            text = part
        elif part:
            text = text + "/" + part if text else part
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [one for one in text.split("/") if one and one != "."]


def _refused(name):
    def refused(self, *args, **kwargs):
        _host.denied("Path.%s(%r) is not allowed: no files are written for Python code" % (name, str(self)))

    return refused


class PurePath:
    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, *args):
        self._root, self._parts = _parse(args)

    def _made(self, root, parts):
        made = object.__new__(type(self))
        made._root = root
        made._parts = parts
        return made

    def __str__(self):
        return self._root + "/".join(self._parts) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        return "file://" + quote(str(self))

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.as_posix())

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        if not isinstance(other, (str, PurePath)) and not hasattr(other, "__fspath__"):
            return NotImplemented
        return self.joinpath(other)

    def __rtruediv__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return type(self)(other, self)

    def joinpath(self, *others):
        return type(self)(self, *others)

    def with_segments(self, *segments):
        return type(self)(*segments)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._parts)

    @property
    def parent(self):
        return self._made(self._root, self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        found = []
        for length in range(len(self._parts) - 1, -1, -1):
            found.append(self._made(self._root, self._parts[:length]))
        return _Parents(found, type(self).__name__)

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + one for one in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._made(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self.with_name((self.name[: -len(old)] if old else self.name) + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_relative_to(self, *other):
        other = type(self)(*other)
        return self._root == other._root and self._parts[: len(other._parts)] == other._parts

    def relative_to(self, *other):
        other = type(self)(*other)
        if not self.is_relative_to(other):
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute."
                % (str(self), str(other))
            )
        return self._made("", self._parts[len(other._parts) :])

    def match(self, path_pattern):
        root, parts = _parse((path_pattern,))
        if root and len(parts) != len(self._parts) or len(parts) > len(self._parts):
            return False
        mine = self._parts[len(self._parts) - len(parts) :]
        return all(fnmatch.fnmatchcase(one, pattern) for one, pattern in zip(mine, parts))

    def __class_getitem__(cls, parameters):
        return cls


class _Parents(tuple):
    def __new__(cls, items, kind):
        made = tuple.__new__(cls, items)
        made._kind = kind
        return made

    def __repr__(self):
        return "<%s.parents>" % self._kind


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *args):
        _host.unsupported("pathlib.PureWindowsPath is not supported")


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def absolute(self):
        return self if self._root else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict and not self.exists():
            raise FileNotFoundError(2, "No such file or directory", str(self))
        return type(self)(os.path.realpath(str(self)))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def is_mount(self):
        return os.path.ismount(str(self))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self))

    def samefile(self, other_path):
        return os.path.samefile(str(self), other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, encoding=encoding)

    def read_text(self, encoding=None, errors=None):
        with open(str(self), encoding=encoding) as file:
            return file.read()

    def read_bytes(self):
        with open(str(self), "rb") as file:
            return file.read()

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self / name

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, dirs, files in os.walk(str(self), top_down):
            yield type(self)(folder), dirs, files

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % pattern)
        root, parts = _parse((pattern,))
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        seen = set()
        for one in _matching(self, parts):
            if str(one) not in seen:
                seen.add(str(one))
                yield one

    def rglob(self, pattern):
        return self.glob("**/" + str(pattern))

    def owner(self):
        _host.denied("Path.owner() is not allowed")

    write_text = _refused("write_text")
    write_bytes = _refused("write_bytes")
    mkdir = _refused("mkdir")
    rmdir = _refused("rmdir")
    touch = _refused("touch")
    unlink = _refused("unlink")
    rename = _refused("rename")
    replace = _refused("replace")
    chmod = _refused("chmod")
    symlink_to = _refused("symlink_to")
    hardlink_to = _refused("hardlink_to")


def _matching(folder, parts):
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "**":
        for one in _below(folder):
            for found in _matching(one, rest):
                yield found
    elif any(mark in part for mark in "*?["):
        if folder.is_dir():
            for name in os.listdir(str(folder)):
                if fnmatch.fnmatchcase(name, part):
                    one = folder / name
                    if not rest or one.is_dir():
                        for found in _matching(one, rest):
                            yield found
    else:
        one = folder / part
        if one.exists():
            for found in _matching(one, rest):
                yield found


def _below(folder):
    yield folder
    if folder.is_dir():
        for name in os.listdir(str(folder)):
            one = folder / name
            if one.is_dir() and not one.is_symlink():
                for found in _below(one):
                    yield found


class PosixPath(Path, PurePosixPath):
    pass


WindowsPath = PureWindowsPath
