"""Namespace packages: one name, many folders."""
import space
import space.right
from space import left

print(space.__name__, len(list(space.__path__)), getattr(space, "__file__", None))
print(left.side, space.right.side, space.right.left is left)
