"""PyYAML: values to documents."""

import datetime
import io
from collections import OrderedDict

import yaml

DATA = {
    "name": "value",
    "url": "postgresql://user:p@ss@host/db?x=1#y",
    "numbers": [1, -2, 3.5, 1e17, 1e-7, float("inf"), float("-inf"), 0.1],
    "truths": [True, False, None],
    "looks like": ["yes", "no", "true", "null", "~", "1", "1.5", "0x1f", "1_000", "2020-01-01", "", " ", "on", "1e3", "=", "<<"],
    "special": ["a: b", "a #b", "- x", "? y", "'quoted'", '"double"', "tab\there", "line\nbreak", "trailing ", " leading", "é", "€\u2028", "{x}", "[x]", "@x", "`x`", "%x", "&x", "*x", "!x", "a:", ":a", "a,b", "back\\slash", "\x01"],
    "empty": {"list": [], "dict": {}, "text": ""},
    "nested": [{"a": 1, "b": [1, 2, [3]]}, ["x", {"y": None}]],
    "when": [datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 678), datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)],
    "long": "word " * 40,
    "text": "first\nsecond\n  third\n",
    "bytes": b"\x00\x01binary",
    1: "integer key",
}
DATA["tuple"] = (1, 2)
print(yaml.safe_dump({key: value for key, value in DATA.items() if key != 1}))
print(yaml.safe_dump(DATA, sort_keys=False, allow_unicode=True, width=40, indent=4))
print(yaml.safe_dump({"b": [1, 2], "a": {"x": 1}}, default_flow_style=True))
print(yaml.safe_dump({"b": [1, 2], "a": {"x": [1, {"y": 2}]}}, default_flow_style=None))
print(yaml.safe_dump({"b": "x", "a": 1}, default_style='"'), yaml.safe_dump("text", default_style="|"))
print(yaml.safe_dump("text"), yaml.safe_dump(5), yaml.safe_dump(None), yaml.safe_dump([]), yaml.safe_dump({"a": 1}, explicit_start=True, explicit_end=True))
print(yaml.safe_dump_all([{"a": 1}, [2], "x"]))
print(yaml.dump({"a": (1, 2), "s": {"k"}}), yaml.dump({"a": {1, 2}}, Dumper=yaml.CSafeDumper), yaml.safe_dump({"x": "é"}, encoding="utf-8", allow_unicode=True))
shared = {"host": "localhost"}
print(yaml.safe_dump({"one": shared, "two": shared, "list": [shared, []], "x": ["a", "a"]}))
first, second = [1], [2]
print(yaml.safe_dump([first, second, second, first]))
recursive = []
recursive.append(recursive)
print(yaml.safe_dump(recursive))
for dumper in (yaml.SafeDumper, yaml.CSafeDumper):
    print(repr(yaml.dump_all(["a", "b", [1], "'", 1], Dumper=dumper)), repr(yaml.dump_all(["a", 1], Dumper=dumper, explicit_start=True)))
    print(repr(yaml.dump("a\n\n", Dumper=dumper, default_style="|")), repr(yaml.dump({"x": "a\n\n"}, Dumper=dumper, default_style="|")))
stream = io.StringIO()
print(yaml.dump({"a": [1]}, stream), repr(stream.getvalue()))
for text in ["a" * 100, "word " * 30, "x" * 70 + " " + "y" * 40]:
    print(yaml.safe_dump({"k": text, "l": [text]}))
    print(yaml.safe_dump({"k": text + "\n" + text[:9]}, width=200))
    print(yaml.safe_dump({"k": text}, width=float("inf")) == yaml.safe_dump({"k": text}, width=10**9))


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


class Point:
    def __init__(self, x):
        self.x = x


Dumper.add_representer(OrderedDict, lambda dumper, data: dumper.represent_dict(data.items()))
Dumper.add_representer(Point, lambda dumper, data: dumper.represent_mapping("!point", {"x": data.x}))
Dumper.add_representer(
    str, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", data, style="|" if "\n" in data else None)
)
print(yaml.dump({"o": OrderedDict([("z", 1), ("a", 2)]), "p": Point(3), "t": "a\nb", "s": [shared, shared]}, Dumper=Dumper))
try:
    yaml.safe_dump(Point(1))
except yaml.representer.RepresenterError as error:
    print(type(error).__name__, error.args[0])
except yaml.YAMLError as error:
    print(error)


class Monster(yaml.YAMLObject):
    yaml_tag = "!Monster"

    def __init__(self, name):
        self.name = name


print(yaml.dump(Monster("Cave")), yaml.load(yaml.dump(Monster("Cave")), Loader=yaml.Loader).name)
for value in ["", "a", 1.5, [[]], [{}], {"a": {}}, [[1, 2], [3]], {"a": [{"b": 1, "c": 2}]}, {None: 1, True: 2}, [None]]:
    print(repr(value), repr(yaml.safe_dump(value)), yaml.safe_load(yaml.safe_dump(value)) == value)
