"""Functions for the end of the program. A migration's Python code ends before the program does: they are not called."""


def register(func, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    return func


def unregister(func):
    pass
