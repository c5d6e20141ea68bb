def t(n):
    print("t", n)
    return True
def f(n):
    print("f", n)
    return False
print(t(1) or t(2), f(3) and t(4), f(5) or f(6) or t(7), not f(8) and t(9), [] or {} or "last", 1 and "x" and 0)
