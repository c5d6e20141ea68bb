"""What the mode of a file says."""

import sys as _sys

_CONSTANTS = """
S_IFDOOR=0 S_IFPORT=0 S_IFWHT=0 S_IFIFO=0o010000 S_IFCHR=0o020000 S_IFDIR=0o040000 S_IFBLK=0o060000
S_IFREG=0o100000 S_IFLNK=0o120000 S_IFSOCK=0o140000 S_ISUID=0o4000 S_ISGID=0o2000 S_ISVTX=0o1000 S_ENFMT=0o2000
S_IRWXU=0o700 S_IRUSR=0o400 S_IWUSR=0o200 S_IXUSR=0o100 S_IREAD=0o400 S_IWRITE=0o200 S_IEXEC=0o100
S_IRWXG=0o070 S_IRGRP=0o040 S_IWGRP=0o020 S_IXGRP=0o010 S_IRWXO=0o007 S_IROTH=0o004 S_IWOTH=0o002 S_IXOTH=0o001
ST_MODE=0 ST_INO=1 ST_DEV=2 ST_NLINK=3 ST_UID=4 ST_GID=5 ST_SIZE=6 ST_ATIME=7 ST_MTIME=8 ST_CTIME=9
"""

for _entry in _CONSTANTS.split():
    _name, _value = _entry.split("=")
    setattr(_sys.modules["stat"], _name, int(_value, 0))


def S_IMODE(mode):
    return mode & 0o7777


def S_IFMT(mode):
    return mode & 0o170000


def _tester(kind):
    return lambda mode: S_IFMT(mode) == kind


S_ISDIR, S_ISCHR, S_ISBLK = _tester(0o040000), _tester(0o020000), _tester(0o060000)
S_ISREG, S_ISFIFO, S_ISLNK, S_ISSOCK = _tester(0o100000), _tester(0o010000), _tester(0o120000), _tester(0o140000)
S_ISDOOR = S_ISPORT = S_ISWHT = lambda mode: False

_LETTERS = {0o010000: "p", 0o020000: "c", 0o040000: "d", 0o060000: "b", 0o100000: "-", 0o120000: "l", 0o140000: "s"}


def filemode(mode):
    text = _LETTERS.get(S_IFMT(mode), "?")
    for shift, special, letter in ((6, 0o4000, "s"), (3, 0o2000, "s"), (0, 0o1000, "t")):
        bits = mode >> shift
        text += ("r" if bits & 4 else "-") + ("w" if bits & 2 else "-")
        if mode & special:
            text += letter if bits & 1 else letter.upper()
        else:
            text += "x" if bits & 1 else "-"
    return text
