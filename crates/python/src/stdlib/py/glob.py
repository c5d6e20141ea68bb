"""Files by pattern, below the project's folder."""

import os
import pathlib


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    pattern = pathname if recursive else pathname.replace("**", "*")
    # What comes before the first pattern is gone to directly: the folders above may not be readable.
    parts = [one for one in pattern.split("/") if one]
    fixed = 0
    while fixed < len(parts) - 1 and not has_magic(parts[fixed]):
        fixed += 1
    base = pathlib.Path("/" if pattern.startswith("/") else root_dir or ".", *parts[:fixed])
    if not parts:
        return
    for found in base.glob("/".join(parts[fixed:])):
        name = str(found)
        if root_dir is not None:
            name = os.path.relpath(name, root_dir)
        if not include_hidden and "/." in "/" + os.path.basename(name) and "/." not in pathname:
            continue
        yield name


def glob(pathname, **kwargs):
    return list(iglob(pathname, **kwargs))


def escape(pathname):
    return "".join("[" + c + "]" if c in "*?[" else c for c in pathname)


def has_magic(s):
    return any(c in s for c in "*?[")
