import configparser

text = """
# comment
[DEFAULT]
here = /tmp
[main]
url: sqlite:///%(here)s/x.db
Empty =
multi = one
  two

  three
percent = 100%%
flag = yes
number = 42
; other
[second]
here = /second
a = %(b)s
b = %(c)s
c = end
"""
parser = configparser.ConfigParser()
parser.read_string(text)
print(parser.sections(), parser.options("main"), parser.has_section("x"), "main" in parser)
print(parser.get("main", "url"), parser["main"]["multi"].split("\n"), repr(parser["main"]["empty"]), parser["main"]["percent"])
print(parser.getboolean("main", "flag"), parser.getint("main", "number"), parser["main"].getint("none", fallback=7), parser.get("main", "none", fallback="f"))
print(parser["second"]["a"], parser["second"]["here"], parser.get("main", "url", raw=True), dict(parser["second"]))
print(parser.items("second"), parser["main"].get("none"), parser.get("main", "url", vars={"here": "/v"}))
for attempt in [
    lambda: parser.get("x", "y"),
    lambda: parser.get("main", "y"),
    lambda: parser["x"],
    lambda: parser.read_string("[a]\nx = 1\nx = 2"),
    lambda: parser.read_string("[a]\n[a]"),
    lambda: parser.read_string("x = 1"),
    lambda: parser.read_string("[a]\nx"),
    lambda: parser.set("main", "z", "%x"),
    lambda: parser.set("main", "z", 5),
    lambda: parser.getboolean("main", "url"),
]:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
parser = configparser.ConfigParser()
parser.read_string("[a]\nx = %(nope)s\ny = %z\n")
for name in "xy":
    try:
        parser.get("a", name)
    except configparser.Error as error:
        print(error)
parser["new"] = {"k": "v"}
parser.set("new", "K2", "w")
print(dict(parser["new"]), parser.has_option("new", "k"), parser.remove_option("new", "k"), parser.options("new"))
