try:
    raise ValueError
except "ValueError":
    pass
