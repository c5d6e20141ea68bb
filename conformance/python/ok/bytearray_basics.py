b = bytearray(b"abc")
b.append(100)
b.extend(b"ef")
b[0] = 65
b[1:3] = b"ZZZ"
del b[-1]
print(b, len(b), b[1], b[1:3], bytes(b), list(b))
b += b"!"
print(b.decode(), b"Z" in b, 33 in b, b.upper(), b.index(b"!"), b == bytes(b))
