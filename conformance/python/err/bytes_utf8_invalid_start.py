b"ok\x80".decode("utf-8")
