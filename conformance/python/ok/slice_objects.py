s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(3) == slice(None, 3), slice(-3, None).indices(10))
class T:
    def __getitem__(self, i):
        return i
print(T()[1:2], T()[:], T()[1:2, ::3], T()[...], T()[1, 2], T()[()], T()[*[1, 2], 3])
