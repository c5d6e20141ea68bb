b = b"Hello, World"
print(b.upper(), b.lower(), b.split(b", "), b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.replace(b"l", b"L", 1), b.startswith(b"He"), b.endswith((b"x", b"ld")), b.hex(), b.hex(":"), b.hex("-", 2))
print(b[0], b[-1:], b[::2], b.strip(b"Hd"), b.partition(b","), b.join([b"1", b"2"]), b.isalpha(), b"12".isdigit(), b"ab".zfill(4), b"x".center(3), b.title(), b.swapcase(), b"a b".split(), b"a\nb".splitlines())
print(bytes.fromhex("de ad"), bytes([65, 66]), bytes(3), bytes(b"x"), b"a" + b"b", b"ab" * 2, 65 in b"A", b"ab" in b"cab", b"a" < b"b", list(b"ab"), hash(b"a") == hash(b"a"), b"%d" % 5, b"abc".translate(None, b"b"), b"\x00a".lstrip(b"\x00"))
print(b"ab".ljust(4, b"."), b"pre_x".removeprefix(b"pre_"), b"abc".index(b"c"), b"a,b".rsplit(b",", 1), repr(b'\'"'), b"\t".expandtabs(2), b"abc".rpartition(b"b"), bytes.maketrans(b"a", b"z")[97])
