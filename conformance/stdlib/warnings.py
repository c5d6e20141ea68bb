import sys
import warnings


class Stream:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def shown(body):
    stream = Stream()
    before = sys.stderr
    sys.stderr = stream
    try:
        body()
    finally:
        sys.stderr = before
    return [line.rpartition("warnings.py")[2] for line in stream.text.splitlines()]


def plain():
    warnings.warn("first")
    warnings.warn("second", RuntimeWarning)
    warnings.warn(FutureWarning("third"))
    for _ in range(3):
        warnings.warn("once a place")


print(shown(plain))


def level():
    def inner():
        warnings.warn("outer line", stacklevel=2)

    inner()


print(shown(level))


def ignored():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("hidden")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*col.*", category=UserWarning)
        warnings.warn("a column")
        warnings.warn("shown")


print(shown(ignored))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("kept", DeprecationWarning)
    warnings.warn("kept too")
    print([(one.category.__name__, str(one.message)) for one in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", UserWarning)
    except UserWarning as problem:
        print("caught", problem)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "the line"))
try:
    warnings.warn("x", int)
except TypeError as problem:
    print(problem)
