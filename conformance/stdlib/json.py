import json

value = {"a": [1, 2.5, None, True], "b": {"c": "é\"\n\u2028"}, 1: "x", None: 0, 2.0: [], "e": {}}
print(json.dumps(value))
print(json.dumps(value, indent=2, ensure_ascii=False))
print(json.dumps({"b": 1, "a": (1, 2)}, sort_keys=True, separators=(",", ":")))
print(json.dumps([float("inf"), 1e100, 1e-7, 10**20, "😀\x7f\x01"]))
print(json.dumps({"x": {1}}, default=lambda o: sorted(o)), json.dumps([], indent=4), json.dumps("é"), json.dumps(None))
print(json.loads('{"a": [1, -2.5e3, "\\u00e9\\ud83d\\ude00", null, true, NaN], "b": {}}'))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: "i" + s), json.loads(b'"x"'), json.loads("12345678901234567890123"))
print(json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: len(d)))
for bad in ["", "{", "[1,", "[1 2]", '{"a" 1}', '{a: 1}', "nul", '"abc', "1 2", '"\\x"', '"\\u12"', '"a\nb"', "[1,]", '{"a":1,}', "-"]:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), "->", error, error.lineno, error.colno, error.pos)
for bad in [object(), {(1, 2): 3}, {1, 2}]:
    try:
        json.dumps(bad)
    except TypeError as error:
        print(error)
try:
    json.loads(5)
except TypeError as error:
    print(error)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return "custom" if isinstance(o, set) else super().default(o)


print(json.dumps({"s": {1}}, cls=Encoder, indent="\t"))
