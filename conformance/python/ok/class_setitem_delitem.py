class Store:
    def __init__(self):
        self.log = []
    def __setitem__(self, k, v):
        self.log.append(("set", k, v))
    def __getitem__(self, k):
        self.log.append(("get", k))
        return 1
    def __delitem__(self, k):
        self.log.append(("del", k))
s = Store()
s["a"] = 1
s[1:2] = "x"
s[1, ..., ::2] = 0
s["n"] += 5
del s["a"], s[0:1]
for entry in s.log:
    print(entry)
