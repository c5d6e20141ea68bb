class Squares:
    def __len__(self):
        return 5
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        if not 0 <= i < 5:
            raise IndexError(i)
        return i * i
s = Squares()
print(list(s), s[1:4], s[-1], 9 in s, 10 in s, list(reversed(s)), [*s], max(s), s[::2])
a, *b = s
print(a, b)
