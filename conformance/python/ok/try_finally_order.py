def f():
    try:
        print("try")
        return "from try"
    finally:
        print("finally")
def g():
    try:
        return "lost"
    finally:
        return "finally wins"
def h():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("body", i)
        finally:
            print("fin", i)
            if i == 2:
                break
    return i
def k():
    try:
        raise ValueError
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("k finally")
print(f(), g(), h(), k())
