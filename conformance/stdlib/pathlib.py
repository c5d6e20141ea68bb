import os
import pathlib
from pathlib import Path, PurePath, PurePosixPath

p = Path("/srv") / "app" / "alembic" / "versions" / "ae10_x.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root)
print(list(p.parents), p.parents[1], len(p.parents), p.parents[-1])
print(p.with_suffix(".py"), p.with_name("b"), p.with_stem("c"), p.as_posix(), p.as_uri())
print(p.relative_to("/srv"), p.is_relative_to("/srv/app"), p.is_relative_to("/other"), p.is_absolute())
print(Path("a") / "../b", Path("a//b/./c"), Path("."), Path(""), Path("a", "/b", "c"), "x" / Path("y"))
print(Path("a/b") == Path("a") / "b", Path("a") < Path("b"), hash(Path("a")) == hash(Path("a")), {Path("a"): 1}[Path("a")])
print(Path("a/b.py").match("*.py"), Path("/a/b.py").match("/a/*.py"), Path("a/b.py").match("c/*.py"))
print(Path("/a").joinpath("b", "c"), os.path.join(Path("a"), "b"), os.fspath(Path("q")), str(Path("a/b/")))
print(isinstance(Path("a"), PurePath), isinstance(Path("a"), pathlib.PosixPath), PurePosixPath("a/b").parent, type(Path()).__name__)
for bad in (lambda: Path("/a").relative_to("/b"), lambda: Path("/").with_name("x"), lambda: Path("a").with_suffix("b")):
    try:
        bad()
    except ValueError as problem:
        print(problem)
here = Path(__file__).resolve().parent
print(here.name, (here / "pathlib.py").is_file(), here.is_dir(), (here / "no such").exists(), here.exists())
text = (here / "logging_config.ini").read_text(encoding="utf-8")
print(len(text), (here / "logging_config.ini").read_bytes() == text.encode(), text.splitlines()[0])
with (here / "logging_config.ini").open() as file:
    print(repr(file.readline()))
print(sorted(one.name for one in here.glob("logging*.py")), sorted(one.name for one in here.glob("logging_*.ini")))
print(sorted(one.name for one in here.rglob("logging*.out")), "pathlib.py" in [one.name for one in here.iterdir()])
print(Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("x").resolve() == Path.cwd() / "x")
os.environ["HOME"] = "/root"
print(Path("~/a").expanduser(), Path.home())
try:
    (here / "no such").read_text()
except FileNotFoundError as problem:
    print(problem.errno, problem.strerror)
import glob, fnmatch

print(sorted(glob.glob("logging*.py")), glob.glob("*.nothing"), fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["a", "b1"], "[b-z]?"))
print([os.path.basename(one) for one in sorted(here.glob("logging*.out"))])
print([os.path.basename(one) for one in sorted(glob.glob(str(here / "logging*.py")))])
