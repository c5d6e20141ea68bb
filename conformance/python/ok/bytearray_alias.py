a = bytearray(b"one")
b = a
b[0:1] = b"ST"
print(a, a is b, a == b"STne")
a *= 2
print(b)
