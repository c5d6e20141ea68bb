class A:
    def __enter__(self):
        raise OSError("cannot open")
    def __exit__(self, *a):
        print("not called")
with A():
    pass
