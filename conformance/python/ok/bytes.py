b = b"hello world"
print(b[0], b[1:3], len(b), b.upper(), b.split(), b.replace(b"o", b"0"), b.startswith(b"he"), b.find(b"w"), b"ell" in b, 104 in b, list(b"ab"), b + b"!", b * 1, b == b"hello world", b < b"z", b"-".join([b"a", b"b"]), b.count(b"l"), b.hex())
