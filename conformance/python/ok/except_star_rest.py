try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2), TypeError(3)])
    except* ValueError as e:
        print("inner", e.exceptions)
except ExceptionGroup as rest:
    print("rest", rest, rest.exceptions)
