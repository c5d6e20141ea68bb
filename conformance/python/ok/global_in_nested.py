x = 0
def outer():
    x = 1
    def middle():
        global x
        x = 2
        def inner():
            return x
        return inner()
    return middle(), x
print(outer(), x)
