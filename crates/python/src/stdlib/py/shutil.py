"""What only looks; what copies, moves or removes is refused."""

import _host
import fnmatch as _fnmatch
import os as _os
from collections import namedtuple as _namedtuple

Error = type("Error", (OSError,), {"__module__": "shutil"})
SameFileError = type("SameFileError", (Error,), {"__module__": "shutil"})
SpecialFileError = type("SpecialFileError", (OSError,), {"__module__": "shutil"})
ExecError = type("ExecError", (OSError,), {"__module__": "shutil"})
ReadError = type("ReadError", (OSError,), {"__module__": "shutil"})
_TerminalSize = _namedtuple("terminal_size", "columns lines", module="os")


def _refuse(name):
    def function(*args, **kwargs):
        _host.denied(
            "`shutil.%s` is not allowed: Stillhead runs no programs, writes no files and opens no connections for "
            "Python code" % name
        )

    function.__name__ = name
    return function


copy, copy2, copyfile, copytree = map(_refuse, ("copy", "copy2", "copyfile", "copytree"))
copymode, copystat, chown = map(_refuse, ("copymode", "copystat", "chown"))
rmtree, move, disk_usage = map(_refuse, ("rmtree", "move", "disk_usage"))
make_archive, unpack_archive = map(_refuse, ("make_archive", "unpack_archive"))


def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())


def ignore_patterns(*patterns):
    def ignored(path, names):
        return {name for pattern in patterns for name in _fnmatch.filter(names, pattern)}

    return ignored


def get_terminal_size(fallback=(80, 24)):
    def number(name):
        text = _os.environ.get(name, "")
        return int(text) if text.isdigit() else 0

    return _TerminalSize(number("COLUMNS") or fallback[0], number("LINES") or fallback[1])


def which(cmd, mode=1, path=None):
    # Nothing can be run: no program is found.
    return None
