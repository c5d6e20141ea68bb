bytearray(b"a")[3]
