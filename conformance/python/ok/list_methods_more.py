l = [3, 1, 2]
l.append(4); l.extend((5, 6)); l.insert(0, 0); l.insert(-1, 9); l.insert(100, 7)
print(l, l.pop(), l.pop(0), l.index(1), l.count(9), l.copy() == l, l[::-1])
l.remove(9); l.reverse(); print(l); l.sort(); print(l); l.sort(reverse=True, key=lambda x: x % 3); print(l)
l2 = [[0] * 2 for _ in range(2)]; l3 = [[0] * 2] * 2; l2[0][0] = l3[0][0] = 1; print(l2, l3)
l += "ab"; l *= 1; print(l, [1, 2] < [1, 3], [1] < [1, 0], [] == [], [1, [2]] == [1, [2]], 2 in [1, 2], [1, 2] + [3]); l.clear(); print(l, l.index(1, 0) if l else "none")
