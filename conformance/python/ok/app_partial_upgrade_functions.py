from functools import partial, reduce, singledispatch, lru_cache, cached_property
rename = partial("ALTER TABLE {table} RENAME COLUMN {old} TO {new}".format, table="users")
print(rename(old="a", new="b"), reduce(lambda acc, n: acc * n, [1, 2, 3, 4], 1))
@singledispatch
def literal(value):
    return repr(value)
@literal.register
def _(value: bool):
    return "TRUE" if value else "FALSE"
@literal.register(type(None))
def _(value):
    return "NULL"
@literal.register(list)
def _(value):
    return "ARRAY[" + ", ".join(map(literal, value)) + "]"
print(literal(True), literal(None), literal("x"), literal([1, None]))
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits > 50)
class C:
    @cached_property
    def value(self):
        print("once")
        return 5
c = C()
print(c.value + c.value)
