from itertools import batched, pairwise
print(list(batched("abcde", 2)), list(pairwise([1, 2, 3])))
from typing import override, Self
class A:
    def m(self) -> Self:
        return self
class B(A):
    @override
    def m(self) -> Self:
        return self
print(type(B().m()).__name__)
