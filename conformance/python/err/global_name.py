def f():
    global g
    g = 1
f()
print(g)
del g
print(g)
