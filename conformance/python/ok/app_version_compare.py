def key(version):
    return tuple(int(p) if p.isdigit() else p for p in version.split("."))
versions = ["1.10.0", "1.9.2", "1.9.10", "2.0"]
print(sorted(versions, key=key), max(versions, key=key), key("1.9") < key("1.10"), (1, 9) <= (1, 9, 0))
