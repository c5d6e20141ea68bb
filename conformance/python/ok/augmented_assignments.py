x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 8; x &= 30; x ^= 5
print(x)
y = 7
y /= 2
print(y)
l = m = [1]
l += [2]
l = l + [3]
print(l, m)
d = {"n": 1, "l": []}
d["n"] += 1; d["l"] += "ab"
class O:
    count = 0
o = O()
o.count += 1
print(d, o.count, O.count)
