a = [1, 2, 3, 4, 5]
del a[0], a[-1]
del (a[0])
print(a)
d = dict(a=1, b=2)
del d["a"]
class O:
    x = 1
o = O()
o.y = o.z = 2
del o.y, o.z
del O.x
print(d, vars(o), hasattr(O, "x"))
[b, c] = 1, 2
del [b, c]
print("b" in globals())
