counter = 0
def bump():
    global counter, created
    counter += 1
    created = "by function"
def read():
    return counter
bump(); bump()
print(counter, created, read())
def outer():
    counter = 100
    def inner():
        global counter
        counter = -1
    inner()
    return counter
print(outer(), counter)
def deleter():
    global created
    del created
deleter()
print("created" in globals())
