try:
    try:
        raise KeyError("inner")
    except ValueError:
        print("wrong")
    finally:
        print("inner finally")
except KeyError as e:
    print("outer", e)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("translated") from e
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__suppress_context__)
