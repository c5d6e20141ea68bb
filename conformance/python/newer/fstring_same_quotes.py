names = ["a", "b"]
print(f"{", ".join(names)} {"\n".join(names)!r} {f"{f"{1 + 1}"}"}")
print(f"{
    names[0]  # a comment
}", f"{'x' + "y"}")
