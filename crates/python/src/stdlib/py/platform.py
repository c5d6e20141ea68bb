"""What the program runs on, as far as a migration may know."""

import sys


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
    return "localhost"


def release():
    return ""


version = release


def platform(aliased=False, terse=False):
    return "%s-%s" % (system(), machine())
