"abc".encode("no-such-codec")
