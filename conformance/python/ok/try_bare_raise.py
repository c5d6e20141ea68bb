def handle():
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("other")
        except KeyError:
            pass
        raise
try:
    handle()
except ValueError as e:
    print("got", e, e.__context__)
