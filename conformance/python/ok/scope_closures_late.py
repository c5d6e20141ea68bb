def make():
    def get():
        return value
    value = "later"
    return get
print(make()())
def use_before():
    def get():
        return value
    try:
        get()
    except NameError as e:
        print(type(e).__name__)
    value = 1
use_before()
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
