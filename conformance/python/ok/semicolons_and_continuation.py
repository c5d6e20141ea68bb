a = 1; b = 2; print(a, b)
total = a + \
    b + (3 +
         4)
if total > 3: print("one line"); print("two")
else: print("no")
class C: x = 1; y = 2
def f(): return 5
for i in 1, 2: print(i, end=" ")
print(total, C.y, f())
