"""packaging.version."""

from packaging import version
from packaging.version import InvalidVersion, Version, parse

TEXTS = """1.0 1 2.0.36 v1.2 1!2.0 1.0a1 1.0.alpha-2 1.0b 1.0rc1 1.0c2 1.0-pre3 1.0.post1 1.0-4 1.0rev5 1.0.dev6 1.0a1.dev2
1.0.post1.dev3 1.0+local 1.0+ubuntu.1 1.0+1 1.0+abc-DEF_2 2024.01.05 1.0.0.0 01.02 1.10 1.9 1.0RC1 1.0.dev 1.0a""".split()
for text in TEXTS:
    one = parse(text)
    print(text, str(one), repr(one), one.release, one.pre, one.post, one.dev, one.local, one.epoch, one.public)
    print(one.base_version, one.major, one.minor, one.micro, one.is_prerelease, one.is_postrelease, one.is_devrelease)
print([str(one) for one in sorted(map(Version, TEXTS))])
print(Version("1.0") == Version("1.0.0"), hash(Version("1.0")) == hash(Version("1.0.0")), Version("1.0") != Version("1.1"))
print(version.parse("2.1.9") >= version.parse("2.0"), parse("1.4.54") < Version("2.0.0b1"), Version("1.0") == "1.0")
print(Version("1.0") <= Version("1.0.post1"), Version("1.0.dev1") > Version("1.0a1"), max(Version("1.10"), Version("1.9")))
for text in ["", "x", "1.0-", "1..0", "1.0+", "french toast", "1.0a1b2"]:
    try:
        print(Version(text))
    except InvalidVersion as error:
        print(type(error).__name__, error, isinstance(error, ValueError))
try:
    Version("1.0") < "2.0"
except TypeError as error:
    print(error)
