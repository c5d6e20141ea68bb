"""Where two sides differ: whether, by what, the smallest program that shows it, and which differences are one."""

import difflib
import re

# How often a difference is made smaller before its program is shown as it is.
ATTEMPTS = 300


def error_of(text):
    """The class of the error a side ends with, or "" without one."""
    found = re.search(r"^! (.*)", text, re.MULTILINE)
    return found[1] if found else ""


def blanked(text):
    """A text without what names and numbers it speaks of."""
    text = re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "'…'", text)
    return re.sub(r"\d+", "0", text)


def sort_of(real, ours):
    """What a smaller program must keep: who fails, and with what class."""
    return tuple(re.split(r"[:\s]", error_of(it))[0] for it in (real, ours))


class Groups:
    """The differences so far, by cause."""

    def __init__(self):
        self.found = {}
        self.programs = 0

    def look(self, kind, program, dialect, pair, again):
        """Runs a program (and the parts that `kind.parts` can take it into) and shows a difference that is new."""
        whole = self.outcome(kind, program, dialect, pair)
        if whole is None:
            return
        parts = [(it, self.outcome(kind, it, dialect, pair)) for it in kind.parts(program)]
        # A program of one part is its own; where no part differs alone, something that failed has written half of it.
        for part, differs in [it for it in parts if it[1]] if parts else [(program, whole)]:
            if not self.known(part, *differs):
                part, differs = self.shrink(kind, part, differs, dialect, pair)
                if not self.known(part, *differs):
                    self.found[self.key(part, *differs)] = 1
                    self.show(part, dialect, *differs, again)

    def known(self, program, real, ours):
        """Whether this difference has been shown; if so it is counted."""
        key = self.key(program, real, ours)
        if key in self.found:
            self.found[key] += 1
        return key in self.found

    def outcome(self, kind, program, dialect, pair):
        """(real, ours) where they differ, else None."""
        self.programs += 1
        source = program.text()
        real, ours = (kind.told(side, source, dialect) for side in pair)
        return None if kind.same(real, ours, source, dialect) else (real, ours)

    def shrink(self, kind, program, found, dialect, pair):
        """The smallest program with a difference of the same sort, and what both sides say to it."""
        sort, attempts, again = sort_of(*found), 0, True
        while again and attempts < ATTEMPTS:
            again = False
            for less in program.smaller():
                attempts += 1
                differs = self.outcome(kind, less, dialect, pair)
                if differs and sort_of(*differs) == sort:
                    program, found, again = less, differs, True
                    break
                if attempts >= ATTEMPTS:
                    break
        return program, found

    def key(self, program, real, ours):
        """Errors are one difference if they say the same; else it is the program's shape."""
        errors = [blanked(error_of(it)) for it in (real, ours)]
        return tuple(errors) if any(errors) else blanked(program.text())

    def show(self, program, dialect, real, ours, again):
        lines = difflib.unified_diff(real.splitlines(), ours.splitlines(), "real Alembic", "ours", lineterm="", n=1)
        text = "\n".join(it for it in lines if not it.startswith("@@"))
        print(f"==== {len(self.found)}: {dialect}, {again}\n{program.text()}\n{text}\n", flush=True)

    def summary(self):
        known = sum(self.found.values())
        return f"{known} differences of {len(self.found)} kinds; {self.programs} runs of each side"
