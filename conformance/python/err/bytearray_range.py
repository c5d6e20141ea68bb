bytearray(b"a")[0] = 256
