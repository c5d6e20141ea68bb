str(b"\xff", "ascii")
