for k, v in {"abc": 1}:
    pass
