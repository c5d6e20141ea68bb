type Id = int
type Maybe[T] = T | None
type Later = list[Node]
class Node:
    id: Id
    parent: Maybe[Id]
    children: Later
type = "still a name"
print(type, Node.__name__)
def f(x: Id) -> "Maybe[Id]":
    return x
print(f(3))
