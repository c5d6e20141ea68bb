{bytearray(b"a"): 1}
