"""Writes golden.json: what CPython's ConfigParser (and Alembic's Config on top of it) make of many ini files.

    /path/to/python/with/alembic crates/config/tests/observe.py
"""

import json
import pathlib
import random
import tempfile
import warnings

from alembic.config import Config

HEAD = "[alembic]\n"
TEXTS = [
    "", "\n\n", "# only a comment\n", HEAD, HEAD + "a = 1\nb: 2\nC=Three\n", HEAD + "a = x # no comment\n; c\n  # d\nb = y ; z\n",
    HEAD + "a = 1\n  two\n\tthree\n\n  four\n\nb = 5\n", HEAD + "a =\n  x\n  y\nb=\n", HEAD + "  a = 1\n  b = 2\n   c = 3\n",
    HEAD + "a = 1\na = 2\n", HEAD + "a = 1\nA = 2\n", HEAD + "a = 1\n[alembic]\n", "a = 1\n" + HEAD, "  \n\n x\n" + HEAD,
    HEAD + "novalue\n", HEAD + "= x\n", HEAD + "novalue\nalso none\na = 1\n", HEAD + "a = 1\n novalue\n", HEAD + "a b c = 1 = 2 : 3\n",
    "[DEFAULT]\nd = 1\n" + HEAD + "a = %(d)s%(D)s\n", "[DEFAULT]\nd = 1\n[DEFAULT]\ne = 2\n" + HEAD, "[DEFAULT]\nhere = mine\n" + HEAD + "a = %(here)s\n",
    HEAD + "a = %(here)s/x\nb = %%(here)s 100%%\n", HEAD + "a = 100%\n", HEAD + "a = %(nope)s\n", HEAD + "a = %(b)s\nb = %(a)s\n",
    HEAD + "a = %(b\n", HEAD + "a = %(b)d\nb = 1\n", HEAD + "a = %x\n", HEAD + "a = %()s\n", HEAD + "a0 = end\n" + "".join(f"a{i} = %(a{i-1})s\n" for i in range(1, 13)),
    "[one] trailing\nx = 1\n[two]]\ny = 2\n[]\nz = 3\n", "[a]b]\nx = 1\n", "[alembic\na = 1\n", "[]\n" + HEAD, "\ufeff" + HEAD + "a = 1\n",
    HEAD + "a = 1\r\nb = 2\r\n  cont\rc = 3\n", HEAD + "ä = ö\nÄ = ü\n", HEAD + "É = 1\n", HEAD + "a = x\x0cy\n b\x0bz\n", HEAD + "a = \u3000x\u3000\n", HEAD + "\x1ca = 1\n",
    HEAD + "path_separator = os\nversion_locations = a:b: c :: d\nprepend_sys_path = .:x\n", HEAD + "path_separator = space\nversion_locations = a b  c\nprepend_sys_path = . x\n",
    HEAD + "path_separator = newline\nversion_locations =\n  a\n  b c\nprepend_sys_path =\n  .\n  x\n", HEAD + "path_separator = ;\nversion_locations = a;b\n",
    HEAD + "path_separator = :\nversion_locations = a:b\n", HEAD + "path_separator = |\nversion_locations = a:b\n", HEAD + "version_path_separator = os\nversion_locations = a:b\nprepend_sys_path = .:x y,z\n",
    HEAD + "version_path_separator = bad\nversion_locations = a:b\n", HEAD + "version_locations = a, b,c d  e,,f\nprepend_sys_path = ., x y:z\n", HEAD + "version_locations =\n", HEAD + "version_path_separator = bad\n",
    HEAD + "path_separator = os\nversion_path_separator = space\nversion_locations = a:b c\n", HEAD + "sourceless = true\nrecursive_version_locations = True\n",
    HEAD + "script_location = %(here)s/x\nsqlalchemy.url = postgresql://u:p%%40@h/d\n[loggers]\nkeys = root\n[logger_root]\nhandlers =\nformat = %%(levelname)s\n",
    "[other]\nscript_location = x\n",
]
SETS = ["plain", "a%%b", "%(here)s/x", "a%b", "100%", "%%%", "%(a)d", "%()s x", "é%x", "%(x)s%(y)s%"]


def attempt(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = function()
        except Exception as error:
            value = {"error": str(error), "class": type(error).__name__}
    if caught:
        return {"value": value, "warnings": [[w.category.__name__, str(w.message)] for w in caught]}
    return {"value": value}


def by_chance(seed):
    pick = random.Random(seed)
    pieces = ["[alembic]", "[b]", "[DEFAULT]", "a = 1", "b: %(a)s", "  indented", "\tc = x", "# c", " ; d", "", "   ", "a", "C = %%", "d=%(here)s", "e = %(b)s!", "=", "x ="]
    return "".join(pick.choice(pieces) + pick.choice(["\n", "\n", "\n", "\r\n"]) for _ in range(pick.randint(1, 12)))


def observe(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "alembic.ini"
        path.write_bytes(text.encode())
        fresh = lambda: Config(str(path))
        result = {
            "text": text,
            "sections": attempt(lambda: fresh().file_config.sections()),
            "section": attempt(lambda: list((fresh().get_section("alembic", {"no": "section"})).items())),
            "a": attempt(lambda: fresh().get_main_option("A")),
            "script_location": attempt(lambda: fresh().get_alembic_option("script_location")),
            "version_locations": attempt(lambda: fresh().get_version_locations_list()),
            "prepend_sys_path": attempt(lambda: fresh().get_prepend_sys_paths_list()),
            "sourceless": attempt(lambda: fresh().get_alembic_boolean_option("sourceless")),
            "recursive": attempt(lambda: fresh().get_alembic_boolean_option("recursive_version_locations")),
        }
        return json.loads(json.dumps(result).replace(folder, "FOLDER"))


def set_and_get(value):
    config = Config()

    def run():
        config.set_main_option("sqlalchemy.url", value)
        return config.get_main_option("sqlalchemy.url")

    return {"set": value, "result": attempt(run)}


def main():
    texts = TEXTS + [by_chance(seed) for seed in range(150)]
    out = {"files": [observe(text) for text in texts], "sets": [set_and_get(value) for value in SETS]}
    target = pathlib.Path(__file__).parent / "golden.json"
    files = ",\n".join(json.dumps(one) for one in out["files"])
    sets = ",\n".join(json.dumps(one) for one in out["sets"])
    target.write_text(f'{{"files": [\n{files}\n], "sets": [\n{sets}\n]}}\n')


if __name__ == "__main__":
    main()
