b"abc".index(b"z")
