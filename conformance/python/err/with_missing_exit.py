class A:
    def __enter__(self):
        return self
with A():
    pass
