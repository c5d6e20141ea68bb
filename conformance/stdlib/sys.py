import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version_info[0], sys.maxsize)
print(sys.platform, sys.byteorder, isinstance(sys.path, list), isinstance(sys.argv, list), "sys" in sys.modules, sys.exc_info())
try:
    raise ValueError("x")
except ValueError:
    kind, value, trace = sys.exc_info()
    print(kind, value)
try:
    sys.exit(3)
except SystemExit as error:
    print(error.code, error.args, isinstance(error, Exception))
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
sys.stdout.flush()
