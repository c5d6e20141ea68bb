"""Iterators, by the documentation of `itertools`."""

import _host

_UNSET = object()


class chain:
    def __init__(self, *iterables):
        self._rest = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable):
        made = cls()
        made._rest = _chained(iterable)
        return made

    def __class_getitem__(cls, item):
        return _host.make_alias(cls, item)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rest)


def _chained(iterables):
    for iterable in iterables:
        for one in iterable:
            yield one


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    seen = []
    for one in iterable:
        seen.append(one)
        yield one
    while seen:
        for one in seen:
            yield one


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def islice(iterable, *bounds):
    if len(bounds) == 1:
        start, stop, step = 0, bounds[0], 1
    else:
        start, stop, step = (bounds + (None,))[:3]
    for value in (start, stop):
        if value is not None and (not isinstance(value, int) or value < 0):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iterable, start or 0, stop, step or 1)


def _sliced(iterable, start, stop, step):
    if stop is not None and stop <= 0:
        return
    at = 0
    wanted = start
    for one in iterable:
        if stop is not None and at >= stop:
            return
        if at == wanted:
            yield one
            wanted += step
        at += 1
        if stop is not None and at >= stop:
            return


def accumulate(iterable, func=None, *, initial=None):
    rest = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(rest)
        except StopIteration:
            return
    yield total
    for one in rest:
        total = total + one if func is None else func(total, one)
        yield total


def takewhile(predicate, iterable):
    for one in iterable:
        if not predicate(one):
            return
        yield one


def dropwhile(predicate, iterable):
    rest = iter(iterable)
    for one in rest:
        if not predicate(one):
            yield one
            break
    for one in rest:
        yield one


def filterfalse(predicate, iterable):
    for one in iterable:
        if not (one if predicate is None else predicate(one)):
            yield one


def compress(data, selectors):
    for one, wanted in zip(data, selectors):
        if wanted:
            yield one


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def pairwise(iterable):
    before = _UNSET
    for one in iterable:
        if before is not _UNSET:
            yield before, one
        before = one


def batched(iterable, n):
    if n < 1:
        raise ValueError("n must be at least one")
    batch = []
    for one in iterable:
        batch.append(one)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def zip_longest(*iterables, fillvalue=None):
    rest = [iter(one) for one in iterables]
    done = [False] * len(rest)
    while True:
        row = []
        for at, one in enumerate(rest):
            value = fillvalue if done[at] else next(one, _UNSET)
            if value is _UNSET:
                done[at] = True
                value = fillvalue
            row.append(value)
        if all(done):
            return
        yield tuple(row)


def groupby(iterable, key=None):
    group = _UNSET
    members = []
    for one in iterable:
        this = one if key is None else key(one)
        if group is not _UNSET and this == group:
            members.append(one)
            continue
        if group is not _UNSET:
            yield group, iter(members)
        group = this
        members = [one]
    if group is not _UNSET:
        yield group, iter(members)


class _Tee:
    def __init__(self, source, seen):
        self._source = source
        self._seen = seen
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at == len(self._seen):
            self._seen.append(next(self._source))
        self._at += 1
        return self._seen[self._at - 1]


def tee(iterable, n=2):
    source = iter(iterable)
    seen = []
    return tuple(_Tee(source, seen) for _ in range(n))


def product(*iterables, repeat=1):
    pools = [tuple(one) for one in iterables] * repeat
    at = [0] * len(pools)
    if any(not pool for pool in pools):
        return
    while True:
        yield tuple(pool[index] for pool, index in zip(pools, at))
        position = len(pools) - 1
        while position >= 0:
            at[position] += 1
            if at[position] < len(pools[position]):
                break
            at[position] = 0
            position -= 1
        if position < 0:
            return


def _chosen(pool, length, after):
    """All ways to choose `length` positions; `after` says which may follow the ones chosen."""
    chosen = []
    candidates = [iter(after(chosen, len(pool)))]
    if length == 0:
        yield ()
        return
    while candidates:
        index = next(candidates[-1], None)
        if index is None:
            candidates.pop()
            if chosen:
                chosen.pop()
            continue
        if len(chosen) + 1 == length:
            yield tuple(pool[one] for one in chosen) + (pool[index],)
            continue
        chosen.append(index)
        candidates.append(iter(after(chosen, len(pool))))


def permutations(iterable, r=None):
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    return _chosen(pool, length, lambda chosen, size: [one for one in range(size) if one not in chosen])


def combinations(iterable, r):
    return _chosen(tuple(iterable), r, lambda chosen, size: range(chosen[-1] + 1 if chosen else 0, size))


def combinations_with_replacement(iterable, r):
    return _chosen(tuple(iterable), r, lambda chosen, size: range(chosen[-1] if chosen else 0, size))
