"""Modules that have little to say each."""

import ast
import atexit
import builtins
import codecs
import errno
import gettext
import graphlib
import http
import keyword
import linecache
import numbers
import queue
import reprlib
import signal
import stat
from decimal import Decimal
from fractions import Fraction
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)


print("-- ast")
for text in ["1", "-2.5", "+3", "'a' 'b'", "b'x'", "[1, (2, 3), {4: 'x'}, {5, 6}]", "None", "True", "...", "()", "set()", "  7", "{'a': [1, {'b': None}]}"]:
    print(repr(ast.literal_eval(text)))
for text in ["a", "f(1)", "1 + 2", "[x for x in y]", "a.b"]:
    print(attempt(ast.literal_eval, text).split("<")[0])
for text in ["1 +", "x = 1", "", "import os"]:
    print(attempt(ast.literal_eval, text).split(":")[0])

print("-- keyword")
print(len(keyword.kwlist), keyword.iskeyword("class"), keyword.iskeyword("clazz"), keyword.issoftkeyword("match"), keyword.softkwlist)
print(keyword.kwlist)

print("-- errno and signal")
print(errno.ENOENT, errno.EEXIST, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[2], errno.errorcode[11], errno.errorcode[95])
print(len(errno.errorcode), sorted(errno.errorcode.items())[:5])
print(signal.SIGTERM, repr(signal.SIGTERM), signal.Signals(9).name, signal.Signals["SIGINT"] == 2, repr(signal.SIG_DFL), signal.NSIG)
print(repr(signal.SIGCLD), len(signal.Signals), attempt(signal.Signals, 99), len(signal.valid_signals()))

print("-- stat")
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o041777, 0o102745, 0):
    print(stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), stat.S_ISLNK(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
print(stat.S_IRUSR | stat.S_IWUSR, stat.S_IRWXU, stat.ST_SIZE)

print("-- http")
print(http.HTTPStatus.OK, repr(http.HTTPStatus.NOT_FOUND), http.HTTPStatus(201).name, http.HTTPStatus.OK == 200)
print([s.phrase for s in http.HTTPStatus])
print(http.HTTPStatus["CONFLICT"].value, attempt(http.HTTPStatus, 999), list(http.HTTPMethod), http.HTTPMethod.GET == "GET")
print(f"{http.HTTPStatus.CREATED}", http.HTTPStatus.CREATED + 1)

print("-- builtins")
print(builtins.len([1]), builtins.ValueError is ValueError, hasattr(builtins, "print"), builtins.__name__)

print("-- codecs")
print(codecs.encode("é", "utf-8"), codecs.decode(b"\xe9", "latin-1"), codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"))
print(codecs.decode("6162", "hex"), codecs.encode(b"hello", "base64"), codecs.lookup("UTF8").name, codecs.lookup("latin-1").name)
print(attempt(codecs.lookup, "nope"), codecs.BOM_UTF8, codecs.getencoder("ascii")("a"))

print("-- numbers")
for value in (1, True, 1.5, Fraction(1, 2), Decimal(1), "1"):
    kinds = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
    print(type(value).__name__, [isinstance(value, kind) for kind in kinds])
print(attempt(numbers.Integral).split(" with")[0])

print("-- queue")
line = queue.Queue(maxsize=2)
line.put(1)
line.put_nowait(2)
print(line.full(), line.qsize(), attempt(line.put, 3, block=False), line.get(), line.get_nowait(), line.empty())
print(attempt(line.get, False), attempt(line.get, timeout=0.001), line.task_done(), line.task_done(), attempt(line.task_done))
first = queue.PriorityQueue()
for one in (3, 1, 2):
    first.put((one, str(one)))
print([first.get() for _ in range(3)])
last = queue.LifoQueue()
last.put("a")
last.put("b")
print(last.get(), last.get(), queue.SimpleQueue().empty(), queue.Empty.__mro__[1], queue.Full.__module__)

print("-- graphlib")
sorter = graphlib.TopologicalSorter({"d": {"b"}, "b": ["a"], "c": ["a"]})
sorter.add("e", "c", "d")
print(list(sorter.static_order()))
sorter = graphlib.TopologicalSorter()
sorter.add(1, 2)
print(attempt(sorter.get_ready))
sorter.prepare()
print(sorter.is_active(), sorter.get_ready(), sorter.get_ready(), attempt(sorter.done, 1), attempt(sorter.done, 9))
sorter.done(2)
print(sorter.get_ready(), attempt(sorter.add, 5), attempt(sorter.prepare))
try:
    graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except graphlib.CycleError as error:
    print(error.args[0], sorted(error.args[1][:-1]), error.args[1][0] == error.args[1][-1], isinstance(error, ValueError))

print("-- reprlib")
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr((1,)))
print(reprlib.repr(10**60), reprlib.repr({3, 1, 2}), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(set()), reprlib.repr(frozenset([1])))


class Loop:
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<" + repr(self.me) + ">"


loop = Loop()
loop.me = loop
print(loop, Loop.__repr__.__name__)

print("-- the rest")
print(gettext.gettext("text"), gettext.ngettext("one", "many", 2), gettext.translation("x", fallback=True).gettext("m"))
print(attempt(gettext.translation, "nope"), gettext.textdomain(), gettext.find("x"))
print(JSONDecodeError.__module__, JSONDecoder().decode("[1]"), JSONEncoder().encode({"a": 1}))
print(repr(linecache.getline(__file__, 1)), repr(linecache.getline("missing", 1)), repr(linecache.getline(__file__, 10**6)))


@atexit.register
def bye():
    pass


atexit.unregister(bye)
print(attempt(atexit.register, 1))
