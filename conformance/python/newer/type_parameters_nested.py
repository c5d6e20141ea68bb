def outer[T]():
    def inner[U](x: U, y: T):
        return T.__name__, U.__name__
    class Local[V](list[V]):
        def names(self):
            return T.__name__, V.__name__
    return inner(1, 2), Local([1, 2]).names(), Local([1, 2])
print(outer())
