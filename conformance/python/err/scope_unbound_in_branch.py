def f(flag):
    if flag:
        x = 1
    return x
f(False)
