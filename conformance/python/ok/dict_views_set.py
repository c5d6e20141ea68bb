a = {"id": 1, "name": 2}
b = {"name": 3, "age": 4}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()))
print(a.keys() == {"id", "name"}, ("id", 1) in a.items(), 2 in a.values(), a.items() & {("id", 1)})
print(a.keys().isdisjoint(["zz"]), len(a.values()), a.keys() <= {"id", "name", "x"})
