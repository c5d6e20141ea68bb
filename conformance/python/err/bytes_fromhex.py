bytes.fromhex("xyz")
