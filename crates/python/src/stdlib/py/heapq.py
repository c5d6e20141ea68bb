"""Heaps kept in lists: the smallest item is the first."""


def _rise(heap, start, at):
    """Moves the item at `at` towards `start` until its parent is not larger."""
    item = heap[at]
    while at > start:
        parent = (at - 1) // 2
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    """Moves the item at `at` down to a leaf along the smaller children, then up to its place."""
    item, start, end = heap[at], at, len(heap)
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at)


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    _sink(heap, 0)
    return first


def heapreplace(heap, item):
    first, heap[0] = heap[0], item
    _sink(heap, 0)
    return first


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    for at in reversed(range(len(x) // 2)):
        _sink(x, at)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


class _Head:
    """The next item of one of the iterables that `merge` merges."""

    def __init__(self, rank, rest, key, reverse):
        self.rank, self.rest, self.key, self.reverse = rank, rest, key, reverse

    def advance(self):
        for self.item in self.rest:
            self.by = self.item if self.key is None else self.key(self.item)
            return True
        return False

    def __lt__(self, other):
        if self.by < other.by:
            return not self.reverse
        if other.by < self.by:
            return self.reverse
        return self.rank < other.rank


def merge(*iterables, key=None, reverse=False):
    heads = [_Head(rank, iter(one), key, reverse) for rank, one in enumerate(iterables)]
    heap = [head for head in heads if head.advance()]
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        if head.advance():
            heapreplace(heap, head)
        else:
            heappop(heap)
