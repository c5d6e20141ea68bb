class Pair:
    def __enter__(self):
        return (1, [2, 3])
    def __exit__(self, *a):
        pass
d = {}
class O:
    pass
o = O()
with Pair() as (x, [y, z]):
    print(x, y, z)
with Pair() as d["k"], Pair() as o.attr:
    print(d, o.attr)
