try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        print("types are handled as well")
except ExceptionGroup as group:
    print(repr(group))
