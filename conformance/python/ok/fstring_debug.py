x, name = 5, "bob"
print(f"{x=}", f"{name=}", f"{x = }", f"{name=!s}", f"{x=:>5}", f"{x + 1=}", f"{name.upper()=}", f"{len(name) = :03d}")
