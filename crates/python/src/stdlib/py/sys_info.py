"""What `sys` tells about the interpreter besides what every program asks for."""

import sys
from collections import namedtuple as _namedtuple


def _struct(name, /, **fields):
    return _namedtuple(name, list(fields), module="sys")(**fields)


class _Implementation:
    name = "cpython"
    cache_tag = "cpython-311"
    version = sys.version_info
    hexversion = sys.hexversion

    def __repr__(self):
        return "namespace(name=%r, cache_tag=%r, version=%r, hexversion=%r)" % (
            self.name, self.cache_tag, self.version, self.hexversion
        )


class _Nothing:
    """Standard input: a migration is run without anybody who types."""

    name, mode, encoding, closed = "<stdin>", "r", "utf-8", False

    def read(self, size=-1):
        return ""

    def readline(self, size=-1):
        return ""

    def readlines(self, hint=-1):
        return []

    def __iter__(self):
        return iter(())

    def isatty(self):
        return False

    def fileno(self):
        return 0


implementation = _Implementation()
stdin = __stdin__ = _Nothing()
float_info = _struct(
    "float_info",
    max=1.7976931348623157e308,
    max_exp=1024,
    max_10_exp=308,
    min=2.2250738585072014e-308,
    min_exp=-1021,
    min_10_exp=-307,
    dig=15,
    mant_dig=53,
    epsilon=2.220446049250313e-16,
    radix=2,
    rounds=1,
)
int_info = _struct(
    "int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640
)
hash_info = _struct(
    "hash_info", width=64, modulus=2**61 - 1, inf=314159, nan=0, imag=1000003, algorithm="siphash13", hash_bits=64,
    seed_bits=128, cutoff=0,
)
thread_info = _struct("thread_info", name="pthread", lock="semaphore", version=None)
flags = _struct(
    "flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, no_user_site=0, no_site=0,
    ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=1, isolated=0, dev_mode=False,
    utf8_mode=1, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300,
)
builtin_module_names = ("builtins", "sys", "time")
api_version = 1013
abiflags = ""
platlibdir = "lib"
base_exec_prefix = "/usr"
float_repr_style = "short"
orig_argv = list(sys.argv)
meta_path, path_hooks, path_importer_cache = [], [], {}
tracebacklimit = 1000


def is_finalizing():
    return False


def getswitchinterval():
    return 0.005


def getfilesystemencodeerrors():
    return "surrogateescape"


def get_int_max_str_digits():
    return 4300


def set_int_max_str_digits(maxdigits):
    pass


def _getframe(depth=0):
    import _host

    _host.unsupported("sys._getframe() is not supported")


def settrace(function):
    pass


def setprofile(function):
    pass


def excepthook(type, value, traceback):
    import traceback as module

    module.print_exception(type, value, traceback)
