try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
try:
    for i in range(3):
        try:
            if i == 1:
                raise ValueError(i)
        except* ValueError as e:
            print(i, e.exceptions)
finally:
    print("done")
