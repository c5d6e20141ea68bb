import argparse
import io
import sys


def attempt(parser, *args):
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        return parser.parse_args(list(args))
    except SystemExit as end:
        return "exit %s: %s" % (end.code, sys.stderr.getvalue().strip().split("\n")[-1])
    finally:
        sys.stderr = old


p = argparse.ArgumentParser(prog="tool", description="d")
p.add_argument("name")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-x", dest="xs", action="append")
p.add_argument("--level", choices=["a", "b"], default="a")
p.add_argument("--number", "-n", type=int, default="7")
p.add_argument("--flag", action="store_true")
p.add_argument("--no-color", dest="color", action="store_false")
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("--two", nargs=2, metavar=("A", "B"))
p.add_argument("--some", nargs="+")
p.add_argument("--on", action=argparse.BooleanOptionalAction)
for args in [
    ["n"],
    ["n", "1", "2", "-vv", "-x", "a=1", "-xb=2"],
    ["--level=b", "n", "--number", "5", "--flag", "--no-color"],
    ["n", "--opt"],
    ["n", "--opt", "O", "--two", "1", "2"],
    ["--some", "a", "b", "--", "n", "3"],
    ["n", "--on"],
    ["n", "--no-on"],
    ["n", "--num", "9", "-n3"],
    ["n", "-vx", "q"],
    ["n", "-5"],
]:
    print(args, attempt(p, *args))
for args in [[], ["n", "x"], ["n", "--level", "c"], ["n", "--number", "x"], ["n", "--zzz"], ["n", "--two", "1"], ["n", "--some"], ["n", "-x"]]:
    print(args, attempt(p, *args))
print(p.parse_known_args(["n", "--unknown", "-q"]))
print(p.get_default("level"), argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))

s = argparse.ArgumentParser(prog="git")
s.add_argument("--dry", action="store_true")
commands = s.add_subparsers(dest="command", required=True)
up = commands.add_parser("upgrade", aliases=["up"])
up.add_argument("revision", nargs="?", default="head")
up.set_defaults(function="U")
down = commands.add_parser("downgrade")
down.add_argument("revision")
for args in [["upgrade"], ["--dry", "up", "abc"], ["downgrade", "-1"], ["downgrade"], [], ["zip"]]:
    print(args, attempt(s, *args))

e = argparse.ArgumentParser(prog="e")
group = e.add_mutually_exclusive_group(required=True)
group.add_argument("--a", action="store_true")
group.add_argument("--b", action="store_const", const=5)
e.add_argument_group("more").add_argument("--c", type=float, required=False)
for args in [["--a"], ["--b", "--c", "1.5"], ["--a", "--b"], []]:
    print(args, attempt(e, *args))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


def positive(text):
    if int(text) <= 0:
        raise argparse.ArgumentTypeError("%s is not positive" % text)
    return int(text)


c = argparse.ArgumentParser(prog="c", add_help=False, parents=[], argument_default=argparse.SUPPRESS)
c.add_argument("--up", action=Upper)
c.add_argument("--pos", type=positive)
print(attempt(c), attempt(c, "--up", "x"), attempt(c, "--pos", "0"), attempt(c, "--pos", "3"))
