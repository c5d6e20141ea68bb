"""Modules of which a migration uses little."""
import csv
import html
import io
import pprint
import threading
import weakref

out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 'b"c', "d,e", 1, None, 1.5, "x\ny"])
w.writerow([""])
w.writerows([[1, 2], ["q"]])
print(repr(out.getvalue()))
print(list(csv.reader(io.StringIO(out.getvalue(), newline=""))))
print(list(csv.reader(["a;'b;c'", "x; y"], delimiter=";", quotechar="'", skipinitialspace=True)))
print(list(csv.DictReader(io.StringIO("a,b\n1,2\n\n3\n4,5,6\n"))))
out = io.StringIO()
d = csv.DictWriter(out, ["x", "y"], lineterminator="\n", quoting=csv.QUOTE_ALL)
d.writeheader()
d.writerow({"x": 1})
print(out.getvalue())
try:
    d.writerow({"z": 1})
except ValueError as problem:
    print(problem)
print(html.escape("<a href='x'>\"&"), html.escape("'", quote=False), html.unescape("&lt;&#39;&amp;&#x41;&nosuch;"))
data = {"name": "a" * 30, "list": list(range(30)), "nested": {"key": ["x" * 20, "y" * 20, "z" * 20], "b": (1,), "a": None}}
pprint.pprint(data)
pprint.pprint(data, width=40, sort_dicts=False, indent=2)
print(pprint.pformat([1, 2]), pprint.pformat({"b": 1, "a": 2}), pprint.pformat({3, 1}))
lock, again = threading.Lock(), threading.RLock()
with lock, again, again:
    print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), threading.current_thread().name, threading.current_thread() is threading.main_thread())
place = threading.local()
place.x = 1
print(place.x, hasattr(place, "y"))


class Thing:
    pass


thing = Thing()
r = weakref.ref(thing)
names = weakref.WeakKeyDictionary()
names[thing] = 1
values = weakref.WeakValueDictionary(a=thing)
print(r() is thing, names[thing], len(names), values["a"] is thing, thing in weakref.WeakSet([thing]))
import subprocess, socket, signal, ctypes, pickle, http.client, urllib.request, urllib.error, smtplib, ssl, shutil, tempfile, multiprocessing, concurrent.futures

print(issubclass(subprocess.CalledProcessError, Exception), signal.SIGTERM == 15, isinstance(socket.gethostname(), str), issubclass(urllib.error.URLError, OSError))


class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(name)


print(Careful.__mro__[1].__name__, issubclass(Careful, pickle.Unpickler))
