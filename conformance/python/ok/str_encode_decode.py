s = "héllo €"
print(s.encode(), s.encode("latin-1", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", "backslashreplace"), s.encode("utf-16-le")[:4], s.encode("cp1252"))
print(b"h\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode(errors="backslashreplace"), str(b"abc", "utf-8"), "x".encode("UTF8") == b"x", bytes("é", "utf-8"))
