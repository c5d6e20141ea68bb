s = "abcdefghij"
print(s[::2], s[1::3], s[::-1], s[5:1:-1], s[-1:-4:-1], s[8:2:-2], s[:3:-2], s[20:], s[3:3])
l = list(range(10))
print(l[::-3], l[-3::-3], l[None:None:4], l[slice(1, 8, 2)], (1, 2, 3)[::-1], b"abc"[::-1], range(10)[2:8:3], range(10)[::-1])
