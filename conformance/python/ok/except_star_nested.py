group = ExceptionGroup("outer", [
    ValueError(1),
    ExceptionGroup("inner", [TypeError(2), ValueError(3)]),
])
try:
    raise group
except* ValueError as e:
    print(repr(e))
except* TypeError as e:
    print(repr(e))
