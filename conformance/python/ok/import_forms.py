import os.path as p, json
import collections.abc
from os import path, sep as separator
from json import (dumps, loads as parse,)
print(p is path, separator, dumps(parse("[1]")), collections.abc.Mapping.__name__, json.__name__)
def f():
    import math
    from math import floor as down
    return down(math.pi)
print(f(), "math" in globals())
