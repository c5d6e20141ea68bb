"""`__getattr__` and `__dir__` of a module."""
import lazy
from lazy import made

print(lazy.made, made, lazy.known, dir(lazy))
print(hasattr(lazy, "other"), getattr(lazy, "other", "default"))
try:
    from lazy import other
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    lazy.other
except AttributeError as error:
    print(error)
