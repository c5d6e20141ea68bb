def g():
    try:
        for i in range(3):
            yield i
    finally:
        print("closed")
for x in g():
    print(x)
it = g()
for x in it:
    if x == 1:
        break
it.close()
