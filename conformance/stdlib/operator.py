import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 5), op.neg(3))
print(op.eq(1, 1), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt(1, 2), op.ge(2, 2), op.is_(None, None), op.is_not(1, None), op.not_(0), op.truth([]))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.inv(5), op.lshift(1, 3), op.contains([1], 1), op.getitem([5], 0), op.concat([1], [2]))
print(itemgetter(1)([5, 6]), itemgetter(0, 2)("abc"), sorted([{"n": 2}, {"n": 1}], key=itemgetter("n")))


class P:
    def __init__(self, x):
        self.x = x
        self.y = self


print(attrgetter("x")(P(3)), attrgetter("x", "y.x")(P(4)), methodcaller("upper")("a"), methodcaller("replace", "a", "b")("aa"))
items = {"a": 1}
op.setitem(items, "b", 2)
op.delitem(items, "a")
print(items, op.index(5), op.countOf([1, 1, 2], 1), op.indexOf([3, 4], 4), op.iadd([1], [2]), op.length_hint([1, 2]))
