"""The order of things that depend on each other."""


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before = {}
        self._ready = None
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def __class_getitem__(cls, item):
        return cls

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        before = self._before.setdefault(node, [])
        for one in predecessors:
            self._before.setdefault(one, [])
            before.append(one)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._after = {node: [] for node in self._before}
        for node, before in self._before.items():
            for one in before:
                self._after[one].append(node)
        self._missing = {node: len(before) for node, before in self._before.items()}
        self._ready = [node for node, count in self._missing.items() if count == 0]
        self._out = set()
        self._finished = 0
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        """The nodes of a cycle, or `None`; each node is followed by one that depends on it."""
        seen = set()
        for start in self._after:
            path, at = [], {}
            todo = [(start, None)]
            while todo:
                node, leaving = todo.pop()
                if leaving:
                    path.pop()
                    del at[node]
                elif node in at:
                    return path[at[node] :] + [node]
                elif node not in seen:
                    seen.add(node)
                    at[node] = len(path)
                    path.append(node)
                    todo.append((node, True))
                    todo.extend((next_, None) for next_ in reversed(self._after[node]))
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        ready, self._ready = tuple(self._ready), []
        self._out.update(ready)
        return ready

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return bool(self._ready) or bool(self._out)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._before:
                raise ValueError("node {!r} was not added using add()".format(node))
            if node not in self._out:
                if self._missing[node] > 0 or node in self._ready:
                    raise ValueError(
                        "node {!r} was not passed out (still not ready)".format(node)
                    )
                raise ValueError("node {!r} was already marked done".format(node))
            self._out.discard(node)
            self._finished += 1
            for after in self._after[node]:
                self._missing[after] -= 1
                if self._missing[after] == 0:
                    self._ready.append(after)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
