"""What all parts of scripts/corpus share: the cache, the packages, running programs, collecting results."""

import ast
import collections
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECTS = REPOSITORY / "conformance" / "projects"
CACHE = Path(os.environ.get("STILLHEAD_CACHE") or Path.home() / ".cache" / "stillhead") / "corpus"
PINS = [
    "alembic==1.20.1",
    "sqlalchemy==2.1.9",
    "psycopg[binary]==3.3.9",
    "aiosqlite==0.22.1",
    "asyncpg==0.32.0",
    "greenlet==3.5.6",
    "typing_extensions==4.16.0",
]
VENV_PYTHON = CACHE / "venv" / "bin" / "python"
VENV_ALEMBIC = CACHE / "venv" / "bin" / "alembic"


def note(text):
    """A progress line for the person who waits; the tables alone go to standard output."""
    print(text, file=sys.stderr, flush=True)


class Tree:
    """One migration tree of one package: where its script folder and its version folders are."""

    def __init__(self, entry):
        self.name = entry["name"]
        self.requirement = f"{entry['pypi']}=={entry['version']}"
        self.wheel_prefix = entry["pypi"].replace("-", "_") + "-" + entry["version"] + "-"
        self.root = CACHE / "src" / f"{entry['pypi']}-{entry['version']}"
        self.script = self.root / entry["migrations_path"]
        self.version_folders = entry["version_folders"]
        self.recursive = entry.get("recursive", False)
        self.values = entry.get("values", {})
        self.expected_revisions = entry["revisions"]

    @property
    def slug(self):
        """The name without `#`, which starts a comment in an ini file."""
        return self.name.replace("#", "-")

    def files(self):
        """Every file that Alembic would load as a revision, sorted by path."""
        found = []
        for folder in self.version_folders:
            pattern = "**/*.py" if self.recursive else "*.py"
            found += [p for p in (self.script / folder).glob(pattern) if not p.name.startswith(("__init__", ".#"))]
        return sorted(p for p in found if "__pycache__" not in p.parts)


def load_trees(only=None):
    """The trees of conformance/projects/corpus.toml; `only` is a list of name prefixes."""
    entries = tomllib.loads((PROJECTS / "corpus.toml").read_text())["project"]
    trees = [Tree(entry) for entry in entries]
    return [t for t in trees if not only or any(t.name.startswith(o) for o in only)]


def python_for_venv():
    """A Python of 3.11 if there is one: the expected texts were made with it."""
    candidates = [sys.executable] if sys.version_info[:2] == (3, 11) else []
    candidates += [p for p in [shutil.which("python3.11"), sys.executable] if p]
    return candidates[0]


def prepare(trees):
    """Make the virtual environment with the pinned Alembic and unpack the wheels: once, into the cache."""
    CACHE.mkdir(parents=True, exist_ok=True)
    make_venv(CACHE / "venv", "\n".join(PINS), "making the virtual environment of real Alembic", PINS)
    wheels = CACHE / "wheels"
    wheels.mkdir(exist_ok=True)
    for tree in trees:
        if is_unpacked(tree.root):
            continue
        wheel = next((w for w in wheels.glob("*.whl") if w.name.startswith(tree.wheel_prefix)), None)
        if wheel is None:
            note(f"downloading {tree.requirement}")
            pip = [str(VENV_PYTHON), "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
            subprocess.run([*pip, "--only-binary", ":all:", "-d", str(wheels), tree.requirement], check=True)
            wheel = next(w for w in wheels.glob("*.whl") if w.name.startswith(tree.wheel_prefix))
        unpack(wheel, tree.root)


def make_venv(folder, wanted, what, packages):
    """A virtual environment with packages (arguments of pip), unless the one that is there was made for the same text."""
    marker = folder / "pins.txt"
    if marker.exists() and marker.read_text() == wanted:
        return
    note(what)
    subprocess.run([python_for_venv(), "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(folder / "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, *packages], check=True)
    marker.write_text(wanted)


# Only Python and configuration files: the rest of these wheels is a gigabyte of web pages.
SUFFIXES = (".py", ".mako", ".ini", ".cfg", ".toml", ".sql", ".json", ".yml", ".yaml")


def is_unpacked(root):
    marker = root / ".suffixes"
    return marker.exists() and marker.read_text() == " ".join(SUFFIXES)


def unpack(wheel, root):
    temporary = root.with_name(root.name + ".part")
    shutil.rmtree(temporary, ignore_errors=True)
    with zipfile.ZipFile(wheel) as archive:
        members = [m for m in archive.namelist() if m.endswith(SUFFIXES)]
        # A folder that is there was unpacked when fewer kinds of files were.
        archive.extractall(root if root.exists() else temporary, members)
    if not root.exists():
        temporary.rename(root)
    (root / ".suffixes").write_text(" ".join(SUFFIXES))


def run(command, cwd=None, env=None, timeout=600):
    """Run a program with no terminal: (exit code, standard output, standard error)."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "ignore", **(env or {})}
    try:
        done = subprocess.run(
            [str(c) for c in command],
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
        )
    except subprocess.TimeoutExpired:
        return -9, "", f"no end after {timeout} seconds"
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def in_parallel(function, items):
    """The results of `function` over `items`, in order, with as many at once as there are processors."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        return list(pool.map(function, items))


def identifiers(path, values):
    """Docstring and literal identifiers of one revision file: {"doc", "revision", "down_revision", …, "spans"}.

    `spans` gives for each name the byte range of its value, so that the file can be edited in place.
    """
    source = path.read_bytes()
    module = ast.parse(source)
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = {"doc": ast.get_docstring(module, clean=False), "spans": {}}
    for node in module.body:
        if isinstance(node, ast.Assign):
            names, value = [t.id for t in node.targets if isinstance(t, ast.Name)], node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
            names, value = [node.target.id], node.value
        else:
            continue
        for name in set(names) & {"revision", "down_revision", "branch_labels", "depends_on"}:
            found[name] = literal(value, values)
            begin = starts[value.lineno - 1] + value.col_offset
            found["spans"][name] = (begin, starts[value.end_lineno - 1] + value.end_col_offset)
    return found


def literal(node, values):
    """The value of a literal node, after names in `values` are replaced."""

    class Replace(ast.NodeTransformer):
        def generic_visit(self, inner):
            text = ast.unparse(inner) if isinstance(inner, (ast.Name, ast.Attribute)) else None
            if text in values:
                return ast.Constant(values[text])
            return super().generic_visit(inner)

    return ast.literal_eval(Replace().visit(node))


class Report:
    """Counts per row and column, and both texts of every mismatch in a folder."""

    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        self.rows = collections.OrderedDict()
        self.reasons = collections.Counter()
        self.examples = {}

    def count(self, row, column, amount=1):
        self.rows.setdefault(row, collections.Counter())[column] += amount

    def mismatch(self, name, expected, ours, reason):
        """Keep both texts beside each other and remember why."""
        target = self.folder / re.sub(r"[^A-Za-z0-9_.#-]+", "_", name)
        self.folder.mkdir(parents=True, exist_ok=True)
        target.with_name(target.name + ".expected").write_text(expected)
        target.with_name(target.name + ".ours").write_text(ours)
        self.reasons[reason] += 1
        self.examples.setdefault(reason, name)

    def total(self, column):
        return sum(row[column] for row in self.rows.values())

    def table(self, title, columns):
        """Print one line per row and a total."""
        print(f"\n{title}")
        width = max([len(r) for r in self.rows] + [len("total")])
        print(" " * width + "".join(f"  {c:>14}" for c in columns))
        for name, row in self.rows.items():
            print(f"{name:<{width}}" + "".join(f"  {row[c]:>14}" for c in columns))
        print(f"{'total':<{width}}" + "".join(f"  {self.total(c):>14}" for c in columns))

    def print_reasons(self, limit=25):
        if not self.reasons:
            return
        print(f"\nmost common reasons ({sum(self.reasons.values())} in all; texts in {self.folder})")
        for reason, count in self.reasons.most_common(limit):
            print(f"{count:6}  {reason}\n        e.g. {self.examples[reason]}")

    def as_json(self):
        return {"rows": self.rows, "reasons": dict(self.reasons.most_common()), "texts": str(self.folder)}


def failure_reason(stdout, stderr):
    """One line that says why our program failed, without the names that make each case its own."""
    lines = [line.strip() for line in (stderr + "\n" + stdout).splitlines() if line.strip()]
    lines = [line for line in lines if not re.match(r"(INFO|DEBUG)\b", line)]
    best = next((line for line in lines if re.match(r"(error|ERROR|FAILED|thread .* panicked)", line)), None)
    if best is None:
        best = lines[0] if lines else "no message"
    if "panicked at" in best:  # the place and, on the next line, the message
        place = best.split("panicked at ")[1]
        best = f"panicked at {place} {lines[lines.index(best) + 1] if best != lines[-1] else ''}"
    best = re.sub(r"(?<![\w./])/[^\s'\"]*/", "…/", best)
    return re.sub(r"\b[0-9a-f]{8,}\b", "ID", best)[:160]


def difference_reason(expected, ours):
    """The first pair of lines that differ, with literals and long names masked."""

    def mask(line):
        line = re.sub(r"'[^']*'", "'…'", line.strip())
        return re.sub(r"\b[0-9a-f]{12}\b", "ID", line)[:90]

    left, right = expected.splitlines(), ours.splitlines()
    for one, other in zip(left, right):
        if one != other:
            return f"«{mask(one)}» but «{mask(other)}»"
    if len(left) > len(right):
        return f"missing «{mask(left[len(right)])}»"
    if len(right) > len(left):
        return f"extra «{mask(right[len(left)])}»"
    return "line ends differ"


def in_set_order(text, separator="\n\n", index=r"CREATE (UNIQUE )?INDEX "):
    """Sort neighbouring CREATE INDEX statements.

    SQLAlchemy keeps a table's indexes in a set, so real Alembic writes those that come with a create_table in an order
    that changes from run to run: no order is the right one.
    """
    blocks, result, run_of_indexes = text.split(separator), [], []
    for block in [*blocks, ""]:
        if re.match(index, block):
            run_of_indexes.append(block)
        else:
            result += [*sorted(run_of_indexes), block]
            run_of_indexes = []
    return separator.join(result[:-1])


LOGGING = """
[loggers]
keys = root,sqlalchemy,alembic
[handlers]
keys = console
[formatters]
keys = generic
[logger_root]
level = WARNING
handlers = console
qualname =
[logger_sqlalchemy]
level = WARNING
handlers =
qualname = sqlalchemy.engine
[logger_alembic]
level = INFO
handlers =
qualname = alembic
[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic
[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
"""


def ini_text(script, versions, url="", sys_path=(), recursive=False):
    """An alembic.ini like the one that `alembic init` writes."""
    lines = ["[alembic]", f"script_location = {script}", "path_separator = os"]
    lines.append("version_locations = " + os.pathsep.join(str(v) for v in versions))
    if sys_path:
        lines.append("prepend_sys_path = " + os.pathsep.join(str(p) for p in sys_path))
    if recursive:
        lines.append("recursive_version_locations = true")
    lines.append("sqlalchemy.url = " + url.replace("%", "%%"))
    return "\n".join(lines) + "\n" + LOGGING
