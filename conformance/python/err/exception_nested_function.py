def outer():
    class LocalError(Exception):
        pass
    raise LocalError("local")
outer()
