"""Differences between sequences."""

import heapq as _heapq
from collections import namedtuple as _namedtuple

Match = _namedtuple("Match", "a b size", module="difflib")


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._blocks = self._opcodes = None

    def set_seq2(self, b):
        self.b = b
        self._blocks = self._opcodes = self._counts = None
        self.b2j = {}
        for at, item in enumerate(b):
            self.b2j.setdefault(item, []).append(at)
        self.bjunk = {item for item in self.b2j if self.isjunk and self.isjunk(item)}
        self.bpopular = set()
        limit = len(b) // 100 + 1
        if self.autojunk and len(b) >= 200:
            self.bpopular = {item for item, at in self.b2j.items() if item not in self.bjunk and len(at) > limit}
        for item in self.bjunk | self.bpopular:
            del self.b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = now[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    best_a, best_b, size = i - length + 1, j - length + 1, length
            lengths = now
        # Items that are too frequent to begin a match extend it, then junk next to it does.
        for wanted in (False, True):
            while best_a > alo and best_b > blo and (b[best_b - 1] in junk) is wanted and a[best_a - 1] == b[best_b - 1]:
                best_a, best_b, size = best_a - 1, best_b - 1, size + 1
            while (
                best_a + size < ahi
                and best_b + size < bhi
                and (b[best_b + size] in junk) is wanted
                and a[best_a + size] == b[best_b + size]
            ):
                size += 1
        return Match(best_a, best_b, size)

    def get_matching_blocks(self):
        if self._blocks is not None:
            return self._blocks
        todo, found = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            if match.size:
                found.append(match)
                if alo < match.a and blo < match.b:
                    todo.append((alo, match.a, blo, match.b))
                if match.a + match.size < ahi and match.b + match.size < bhi:
                    todo.append((match.a + match.size, ahi, match.b + match.size, bhi))
        blocks = []
        for match in sorted(found):
            last = blocks[-1] if blocks else None
            if last and last.a + last.size == match.a and last.b + last.size == match.b:
                blocks[-1] = Match(last.a, last.b, last.size + match.size)
            else:
                blocks.append(match)
        self._blocks = blocks + [Match(len(self.a), len(self.b), 0)]
        return self._blocks

    def get_opcodes(self):
        if self._opcodes is None:
            self._opcodes = []
            i = j = 0
            for a, b, size in self.get_matching_blocks():
                tag = "replace" if i < a and j < b else "delete" if i < a else "insert" if j < b else ""
                if tag:
                    self._opcodes.append((tag, i, a, j, b))
                i, j = a + size, b + size
                if size:
                    self._opcodes.append(("equal", a, i, b, j))
        return self._opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(match.size for match in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        left = {}
        for item in self.b:
            left[item] = left.get(item, 0) + 1
        matches = 0
        for item in self.a:
            if left.get(item, 0) > 0:
                matches += 1
                left[item] -= 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for one in possibilities:
        matcher.set_seq1(one)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), one))
    return [one for _, one in _heapq.nlargest(n, found)]


def _unified_range(start, stop):
    count = stop - start
    if count == 1:
        return str(start + 1)
    return "%d,%d" % (start + 1 if count else start, count)


def _context_range(start, stop):
    count = stop - start
    first = start + 1 if count else start
    return str(first) if count <= 1 else "%d,%d" % (first, first + count - 1)


def _dated(name, date):
    return name + "\t" + date if date else name


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "--- " + _dated(fromfile, fromfiledate) + lineterm
            yield "+++ " + _dated(tofile, tofiledate) + lineterm
        first, last = group[0], group[-1]
        ranges = _unified_range(first[1], last[2]), _unified_range(first[3], last[4])
        yield "@@ -%s +%s @@%s" % (*ranges, lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "*** " + _dated(fromfile, fromfiledate) + lineterm
            yield "--- " + _dated(tofile, tofiledate) + lineterm
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield "*** %s ****%s" % (_context_range(first[1], last[2]), lineterm)
        if any(code[0] in ("replace", "delete") for code in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield "--- %s ----%s" % (_context_range(first[3], last[4]), lineterm)
        if any(code[0] in ("replace", "insert") for code in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def ndiff(a, b, linejunk=None, charjunk=None):
    import _host

    _host.unsupported("difflib.ndiff() is not supported; unified_diff() is")
