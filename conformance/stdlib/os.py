import os
import os.path as path
from os.path import join, splitext

print(join("a", "b", "c"), join("a/", "b"), join("a", "/b"), join("", "b"), join("a", ""), join("/", "x"))
for text in ["/a/b.txt", "a", "/a", "a/", "//a", ".bashrc", "a.tar.gz", "a.b/c", "..x", "/"]:
    print(text, path.split(text), path.dirname(text), path.basename(text), splitext(text), path.normpath(text))
print(path.normpath("/a/./b/../c//d"), path.normpath("../a/.."), path.normpath(""), path.normpath("/.."), path.isabs("/a"))
print(path.relpath("/a/b/c", "/a/d"), path.relpath("/a", "/a"), path.commonpath(["/a/b", "/a/c"]))
os.environ["STILLHEAD_T"] = "one"
print(os.environ["STILLHEAD_T"], os.getenv("STILLHEAD_T"), "STILLHEAD_T" in os.environ, os.environ.get("NO_SUCH", 5), os.getenv("NO_SUCH"))
print(os.environ.setdefault("STILLHEAD_U", "two"), os.environ.pop("STILLHEAD_T"), "STILLHEAD_T" in os.environ)
print(path.expandvars("$STILLHEAD_U/${STILLHEAD_U}x/$NO_SUCH_VAR/$"), os.sep, os.linesep == "\n", os.name, os.pathsep)
try:
    os.environ["NO_SUCH"]
except KeyError as error:
    print(repr(error))
try:
    os.environ["A"] = 1
except TypeError as error:
    print(error)
here = path.dirname(path.abspath(__file__))
print(path.exists(__file__), path.isfile(__file__), path.isdir(here), path.exists(join(here, "none")), path.basename(here))
print("os.py" in os.listdir(here), path.getsize(__file__) > 100, os.fspath("x"))
try:
    os.listdir(join(here, "none"))
except FileNotFoundError as error:
    print(error.errno, error.strerror)
for top, dirs, files in os.walk(here):
    print(path.basename(top), "os.py" in files)
    break
tree = os.path.join(os.path.dirname(os.path.abspath(__file__)), "packages_path", "packages_data")
print([(os.path.relpath(r, tree), sorted(d), sorted(f)) for r, d, f in os.walk(tree, topdown=False)])
with os.scandir(tree) as entries:
    print(sorted((e.name, e.is_dir(), e.is_symlink(), e.stat().st_size > 0, repr(e)) for e in entries if e.name != "__init__.py"))
print(os.stat(tree).st_nlink > 0, os.stat(tree).st_uid == os.getuid(), os.stat(tree).st_mtime_ns // 10**9 == int(os.stat(tree).st_mtime), os.stat(tree).st_ino > 0)
