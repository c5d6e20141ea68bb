import bisect
import heapq

data = [5, 1, 8, 3, 9, 2, 7, 0, 4, 6]
heap = []
for one in data:
    heapq.heappush(heap, one)
    print(heap)
while heap:
    print(heapq.heappop(heap), heap)
heap = list(data)
heapq.heapify(heap)
print(heap, heapq.heapreplace(heap, 10), heap)
print(heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 3), heap)
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(0, data), heapq.nsmallest(20, data))
print(heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(2, ["a", "bbb", "cc"], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 9])))
print(list(heapq.merge(["b", "aa"], ["c", "bb", "ccc"], key=len)))
print(list(heapq.merge([9, 4, 1], [8, 5], reverse=True)))
try:
    heapq.heappop([])
except IndexError as error:
    print(type(error).__name__, error)
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as error:
    print(error)

row = [1, 3, 3, 5]
print([bisect.bisect(row, n) for n in range(7)], [bisect.bisect_left(row, n) for n in range(7)])
print(bisect.bisect_right(row, 3, 0, 2), bisect.bisect_left(row, 3, lo=2))
print(bisect.bisect_left([(1, "a"), (3, "b")], 3, key=lambda pair: pair[0]))
bisect.insort(row, 4)
bisect.insort_left(row, 3)
print(row)
rows = [("a", 1), ("b", 5)]
bisect.insort(rows, ("c", 3), key=lambda pair: pair[1])
print(rows)
try:
    bisect.bisect(row, 1, -1)
except ValueError as error:
    print(error)
