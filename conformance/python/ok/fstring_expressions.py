d = {"a": [1, 2]}
f = lambda x: x * 2
print(f"{d['a'][0]}", f"{f(3)}", f"{(lambda x: x + 1)(2)}", f"{[i for i in range(3)]}", f"{'yes' if d else 'no'}", f"{1 if 0 else 2:>3}", f"{(y := 7)} {y}", f"{3 != 4}", f"{d!r}", f"{not d}", f"{*[1, 2],}")
