"""lazy-object-proxy and toml."""

import toml
from lazy_object_proxy import Proxy

made = []


def make():
    made.append(1)
    return [3, 1, 2]


proxy = Proxy(make)
print(made, bool(proxy), made, len(proxy), sorted(proxy), proxy[1], 2 in proxy, proxy == [3, 1, 2], str(proxy), made)
print(isinstance(proxy, list), isinstance(proxy, Proxy), type(proxy).__name__, proxy.__class__, hasattr(proxy, "append"))
proxy.append(4)
proxy[0] = 9
print(list(proxy), proxy.__wrapped__, proxy + [5], [0] + list(proxy))


class Kind:
    def __init__(self, *args, size=3):
        self.args, self.size = args, size


kind = Proxy(lambda: Kind)
print(kind("a", size=5).args, kind(1).size, kind.__name__, isinstance(kind(), Kind), isinstance(kind, type))
instance = Proxy(lambda: Kind("x"))
instance.size = 8
print(instance.size, instance.args, Proxy(lambda: 5) + 1, 7 - Proxy(lambda: 5), Proxy(lambda: 5) < 6, int(Proxy(lambda: 5)))
try:
    Proxy(lambda: 1 / 0) + 1
except ZeroDivisionError as error:
    print(error)

print(toml.loads('title = "a"\n[owner]\nname = "b"\nports = [1, 2]\non = true\nratio = 1.5\n[[list]]\nx = 1\n[[list]]\nx = 2\n'))
try:
    toml.loads("a = \n")
except toml.TomlDecodeError as error:
    print(type(error).__name__, isinstance(error, ValueError))
