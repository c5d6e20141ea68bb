"""tomllib: values of every kind, and what is said of documents that are wrong."""

import io
import tomllib
from decimal import Decimal

print(tomllib.__all__, tomllib.TOMLDecodeError.__mro__, tomllib.TOMLDecodeError.__module__)

with open("tomllib.toml", "rb") as file:
    found = tomllib.load(file)
with open("tomllib.toml", encoding="utf-8") as file:
    document = file.read()


def show(value, indent=""):
    if isinstance(value, dict):
        for key, item in value.items():
            print(f"{indent}{key!r}:")
            show(item, indent + "  ")
    else:
        print(f"{indent}{type(value).__name__} {value!r}")


show(found)
print(list(found), found["moments"]["aware"].utcoffset(), found["moments"]["offset"].isoformat())
print(tomllib.loads(document.replace("\n", "\r\n")) == tomllib.loads(document), tomllib.loads(""), tomllib.loads("\n # nothing"))
print(tomllib.load(io.BytesIO("a = 'é'\nb = 2".encode())))
print(tomllib.loads("a = [1.10, 1e2, inf, nan, 3]", parse_float=Decimal), tomllib.loads("a = 1_0.5", parse_float=str))


def wrong(function, *args, **options):
    try:
        print(function(*args, **options))
    except Exception as error:
        print(type(error).__name__, error)


wrong(tomllib.load, io.StringIO("a = 1"))
wrong(tomllib.loads, b"a = 1")
wrong(tomllib.loads, "a = 1.5", parse_float=lambda text: [text])
wrong(tomllib.loads, "a = 1.5", parse_float=lambda text: 1 // 0)
wrong(tomllib.load, io.BytesIO(b"\xff = 1"))

for document in [
    "a = \n",
    "a =",
    "a",
    "a b = 1",
    "= 1",
    "a = 1\na = 2",
    "[a]\n[a]\n",
    "[a]\nx = 1\n\n[ a.b ]\n[a.b] # again\n",
    "a = 1 2",
    "a = 01",
    "a = 1__0",
    'a = "x',
    'a = "x\ny"',
    "a = 'x",
    "a = '''x",
    'a = """x',
    'a = "\\q"',
    'a = "\\u12"',
    "a = [1, 2",
    "a = [1 2]",
    "a = {x = 1",
    "a = {x = 1 y = 2}",
    "[a",
    "[a]x",
    "[[a]]\n[a]",
    "a = truex",
    "a = tru",
    "a = yes",
    "a = 1.2.3",
    "a = 1e",
    "a = 0xZ",
    "a = _1",
    "a = \x01",
    'a = "\x01"',
    "a = 1 # \x7f",
    "a.b = 1\n[a]\n",
    "a = 1\nb = = 2",
    "[]",
    "a..b = 1",
    "é = 1",
    "x = 1\n\n   y = @",
    'a = "é" x',
    "a = [1,,2]",
    "a = 1979-02-30",
    "\ufeffa = 1",
    "a=1 b=2",
    "key: value",
]:
    wrong(tomllib.loads, document)
