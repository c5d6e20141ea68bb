print("é€".encode(), "abc".encode("ascii"), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"))
print("é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))
for f in (lambda: "é".encode("ascii"), lambda: b"a\xff".decode(), lambda: b"\xff".decode("ascii")):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
print(str(b"abc", "utf-8"), bytes("é", "utf-8"), bytes(3), bytes([1, 2, 255]), b"ab".hex(), bytes.fromhex("00ff 10"))
