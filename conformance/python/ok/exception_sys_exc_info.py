import sys
try:
    raise ValueError("v")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value)
print(sys.exc_info())
