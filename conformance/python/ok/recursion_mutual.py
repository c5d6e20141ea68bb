def is_even(n):
    return True if n == 0 else is_odd(n - 1)
def is_odd(n):
    return False if n == 0 else is_even(n - 1)
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(is_even(50), is_odd(7), ackermann(2, 3))
def flatten(x):
    return [y for i in x for y in (flatten(i) if isinstance(i, (list, tuple)) else [i])]
print(flatten([1, (2, [3, [[4]]]), []]))
