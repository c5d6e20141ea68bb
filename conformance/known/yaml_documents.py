"""PyYAML: scalars by the rules of YAML 1.1, collections, anchors, tags, constructors of one's own, errors."""

import datetime
import io

import yaml

SCALARS = """
yes Yes YES yEs no No NO on On ON off OFF true True TRUE tRue false False FALSE y n Y N
~ null Null NULL nULL none None
0 00 07 08 010 0o10 0b101 0b2 0x1F 0xg +12 -12 1_000 1_0_ _1 1__0 190:20:30 -1:30 1:60 0:30 +0 -0 0_1
1.5 -1.5 +1.5 1. .5 -.5 1.5e3 1.5e+3 1.5E-3 1e3 1e+3 1.e+3 .5e+1 1_0.5_0 190:20:30.15 .inf -.inf +.Inf .INF .nan .NaN -.nan .NAn
1.2.3 1.2e 12e03 0.1_ 0.
2001-12-14 2001-1-1 2001-12-14t21:59:43.10-05:00 2001-12-14T21:59:43Z 2001-12-15T02:59:43.1234567 2001-12-14T21:59:43+5:30
2001-12-14T1:59:43 20011214 2001-12
abc 'yes' "no" 'a''b' "a\\tb\\u00e9\\x41\\n" << a:b http://x:1/y #c a#b -a :a ?a
"""


def shown(value):
    return f"{type(value).__name__} {value!r}"


for word in SCALARS.split():
    try:
        print(word, "->", shown(yaml.safe_load("- " + word)[0]))
    except (yaml.YAMLError, ValueError) as error:
        print(word, "->", error)
for text in ["2001-12-14 21:59:43.10 -5", "2001-12-14 21:59:43", "2001-12-14   21:59:43 Z", "2001-12-14 21:59:43 +03:30"]:
    print(text, "->", shown(yaml.safe_load(text)))

DOCUMENT = """
# A comment
database: &database
  url: postgresql://user:pass@localhost/db   # behind a value
  pool: {size: 5, recycle: 1_800, pre_ping: on}
  hosts: [a, "b, c", 'd', ]
test:
  <<: *database
  url: sqlite://
several:
  <<: [*database, {echo: yes, pool: none}]
literal: |
  first
    second

  third
stripped: >-
  folded
  text

  another
kept: |+
  line

plain: text
  over lines
empty:
tilde: ~
? complex key
: complex value
1: number
1.5: float
true: truth
2001-01-01: date
quoted: "a \\
  b"
list:
- one
-
  - nested
  - more
- key: value
  other: value
"""
loaded = yaml.safe_load(DOCUMENT)
for key, value in loaded.items():
    print(repr(key), repr(value))
print(loaded["database"]["hosts"] is loaded["test"]["hosts"])

print(yaml.safe_load(""), yaml.safe_load("# nothing"), yaml.safe_load("---"), yaml.safe_load("--- text\n...\n"))
print(list(yaml.safe_load_all("a: 1\n---\n- b\n---\n")), yaml.safe_load(b"caf\xc3\xa9: \xe2\x82\xac"))
print(yaml.safe_load("\ufeffa: 1"), yaml.safe_load("a: 1".encode("utf-16")), yaml.safe_load(io.StringIO("x: [1, 2]")))
print(yaml.safe_load(io.BytesIO(b"x: {y: z}")), yaml.load("a: 1", Loader=yaml.CSafeLoader), yaml.full_load("!!python/tuple [1, 2]"))
print(yaml.load("a: yes", Loader=yaml.BaseLoader), yaml.safe_load("{a: 1, a: 2, b}"), yaml.safe_load('{"a":1,"b":[1,2]}'))
recursive = yaml.safe_load("&a [1, *a]")
print(recursive[1] is recursive)
recursive = yaml.safe_load("&a {self: *a}")
print(recursive["self"] is recursive)

TAGS = """
- !!str 12
- !!int "12"
- !!float 1
- !!bool "yes"
- !!null ""
- !!binary aGVsbG8=
- !!set {a, b}
- !!omap [a: 1, b: 2]
- !!pairs [a: 1, a: 2]
- !!timestamp 2020-01-02
- ! 12
- !!seq [1]
- !!map {a: 1}
- !<tag:yaml.org,2002:str> 7
"""
for value in yaml.safe_load(TAGS):
    print(shown(sorted(value) if isinstance(value, set) else value))


class EnvironmentLoader(yaml.SafeLoader):
    pass


def environment(loader, node):
    return {"HOME_URL": "sqlite://"}.get(loader.construct_scalar(node), "none")


def joined(loader, node):
    return "/".join(str(part) for part in loader.construct_sequence(node))


def point(loader, node):
    values = loader.construct_mapping(node, deep=True)
    return ("point", sorted(values.items()))


def generated(loader, node):
    data = []
    yield data
    data.extend(loader.construct_sequence(node))


def prefixed(loader, suffix, node):
    return f"{suffix}({node.value})"


EnvironmentLoader.add_constructor("!ENV", environment)
EnvironmentLoader.add_constructor("!join", joined)
EnvironmentLoader.add_constructor("!point", point)
EnvironmentLoader.add_constructor("!generated", generated)
EnvironmentLoader.add_multi_constructor("!pre/", prefixed)
import re  # noqa: E402

EnvironmentLoader.add_implicit_resolver("!ENV", re.compile(r"\$\w+"), None)
EnvironmentLoader.add_implicit_resolver("!percent", re.compile(r"^\d+%$"), list("0123456789"))
EnvironmentLoader.add_constructor("!percent", lambda loader, node: int(node.value[:-1]) / 100)
OWN = "{url: !ENV HOME_URL, other: $X, path: !join [a, 1], at: !point {x: {y: [1]}}, all: !generated [1, 2], pre: !pre/fix v, share: 50%}"
print(yaml.load(OWN, Loader=EnvironmentLoader))


class NoDates(yaml.SafeLoader):
    pass


NoDates.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
print(yaml.load("a: 2020-01-01", Loader=NoDates), yaml.safe_load("a: 2020-01-01"))


class Monster(yaml.YAMLObject):
    yaml_tag = "!Monster"
    yaml_loader = yaml.SafeLoader

    def __init__(self, name):
        self.name = name


monster = yaml.safe_load("!Monster {name: Cave, hp: [2, 6]}")
print(type(monster).__name__, monster.name, monster.hp)

node = yaml.compose("a: [1, {b: c}]\nd: 'e'")
print(node)
print(node.value[0][1].start_mark.line, node.value[0][1].start_mark.column, node.value[1][1].style, node.id)

WRONG = [
    "!unknown 1",
    "a: !!python/object:x.y {}",
    "{[1]: 2}",
    "{a: 1}\n--- b",
    "!!int [1]",
    "a: !ENV x",
    "<<: 1",
    "a\x00b",
    "!!omap {a: 1}",
]
for text in WRONG:
    try:
        print("no error", yaml.safe_load(text))
    except yaml.YAMLError as error:
        print(type(error).__name__, error)
for text in ["a: b: c", "[1, 2", "'open", "a: *missing", "\tb: 1\n a", "%x", "{a: 1}}", "- a\nb: c", "@a", "a: |x\n  b"]:
    try:
        print("no error", yaml.safe_load(text))
    except yaml.MarkedYAMLError as error:
        print(isinstance(error, yaml.YAMLError), error.problem_mark is not None)
try:
    yaml.load("a: !x\n  - " + "long " * 40, Loader=yaml.SafeLoader)
except yaml.constructor.ConstructorError as error:
    print(error)
    print(error.problem, error.problem_mark.line, error.problem_mark.column, error.context)
try:
    yaml.load("a: !x 1", Loader=yaml.CSafeLoader)
except yaml.YAMLError as error:
    print(error)
print(datetime.date(2020, 1, 1) == yaml.safe_load("2020-01-01"))
