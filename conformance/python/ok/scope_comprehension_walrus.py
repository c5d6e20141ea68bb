data = [1, 5, 3, 8]
if (n := len(data)) > 3:
    print(n)
print([y := 1, y ** 2], [last := x for x in data], last, any((hit := x) > 4 for x in data), hit)
def f():
    total = 0
    sums = [total := total + v for v in data]
    return sums, total
print(f())
while (chunk := data[:2]):
    print(chunk)
    data = data[2:]
