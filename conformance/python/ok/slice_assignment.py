a = list(range(10))
a[2:5] = ["x"]
print(a)
a[1:1] = [100, 200]
print(a)
a[::3] = "abcd"[:len(a[::3])]
print(a)
del a[1:4]
print(a)
del a[::2]
print(a)
a[:] = []
print(a)
a[5:] = (1, 2)
a[-1:] = "yz"
print(a, a[-2:], a[:-1], a[10:], a[-100:2])
