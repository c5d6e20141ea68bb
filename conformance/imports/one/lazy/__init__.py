known = "known"


def __getattr__(name):
    if name == "made":
        return "made of " + __name__
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return ["made", "known"]
