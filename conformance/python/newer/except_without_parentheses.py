# 3.14: several classes without parentheses.
for error in (KeyError("k"), ValueError("v"), TypeError("t")):
    try:
        raise error
    except KeyError, ValueError:
        print("one of two", repr(error))
    except TypeError:
        print("other")
