x = "global"
class C:
    x = "class"
    y = x
    z = [x for _ in range(1)]
    def m(self):
        return x
    w = (lambda: x)()
print(C.y, C.z, C().m(), C.w)
def f():
    y = "function"
    class D:
        a = y
        z = "own"
        b = z
    return D.a, D.b
print(f())
