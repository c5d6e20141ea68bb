"""The docstring.

With more.
"""
print(repr(__doc__))
def f():
    'single'
class C:
    """Class doc"""
    def m(self):
        f"not a docstring {1}"
print(f.__doc__, C.__doc__, C.m.__doc__, C().m.__doc__)
