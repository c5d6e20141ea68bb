float.fromhex("xyz")
