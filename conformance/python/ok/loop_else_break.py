for n in range(2, 8):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print("done")
while True:
    break
else:
    print("never")
for i in []:
    pass
else:
    print("empty")
