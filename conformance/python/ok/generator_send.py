def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return total
g = averager()
print(next(g), g.send(10), g.send(20))
try:
    g.send(None)
except StopIteration as e:
    print("returned", e.value)
