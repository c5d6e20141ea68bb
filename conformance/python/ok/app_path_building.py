import os
from pathlib import Path, PurePosixPath
base = PurePosixPath("/srv/app/migrations/env.py")
print(base.parent.parent, base.name, base.stem, base.suffix, base.parent / "versions" / "a.py", base.parts[1], base.with_suffix(".pyc").name)
print(os.path.join("a", "b", "..", "c"), os.path.normpath("a/b/../c"), os.path.basename("/x/y.z"), os.path.splitext("f.tar.gz"), os.path.dirname("/a/b/"), PurePosixPath("a/b").relative_to("a"))
print(Path("x.ini").exists(), PurePosixPath("/a") / "/b", PurePosixPath("a//b/./c"))
