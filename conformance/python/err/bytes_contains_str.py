"a" in b"abc"
