data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], bytes(view[1:3]), len(view), view.tobytes(), view.tolist())
view[0] = 90
view[1:3] = b"YX"
print(data, view.readonly, memoryview(b"x").readonly, view == data, view.nbytes)
print(bytes(memoryview(b"abc")), b"".join([memoryview(b"a"), b"b"]))
