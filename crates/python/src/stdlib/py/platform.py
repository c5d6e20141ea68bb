"""What the program runs on, as far as a migration may know."""

import sys
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine", module="platform")


def system():
    return {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}.get(sys.platform, sys.platform)


def python_version():
    return "%d.%d.%d" % tuple(sys.version_info[:3])


def python_version_tuple():
    return tuple(str(one) for one in sys.version_info[:3])


def python_implementation():
    return "CPython"


def machine():
    return "x86_64"


processor = machine


def node():
    import socket

    return socket.gethostname()


def uname():
    return uname_result(system(), node(), release(), version(), machine())


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "ELF")


def libc_ver(executable=None, lib="", version="", chunksize=0):
    return ("", "")


def python_build():
    return ("main", "")


def python_compiler():
    return ""


def python_branch():
    return ""


def python_revision():
    return ""


def release():
    return ""


version = release


def platform(aliased=False, terse=False):
    return "%s-%s" % (system(), machine())
