try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__cause__)
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2) from None
except TypeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
