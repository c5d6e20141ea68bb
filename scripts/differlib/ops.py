"""Random directives and the scripts of `--sql`."""

from differlib import sides
from differlib.dice import Dice
from differlib.program import Call, Program, indented


class Attempts(Program):
    """A program whose statements stand alone: if there are several, an error of one of them does not end the others."""

    def body(self, statements):
        if len(statements) < 2:
            return super().body(statements)
        error = 'op.execute(f"-- ! {type(error).__module__}.{type(error).__name__}: {error}".replace(":", "\\\\:"))'
        return "\n".join(f"try:\n{indented(it.text())}\nexcept Exception as error:\n    {error}" for it in statements)


def generate(random, dialect, only):
    dice = Dice(random, dialect)
    drop = lambda: Call("op.drop_table", dice.quoted(), schema=dice.maybe(0.2, dice.schema))  # noqa: E731
    return Attempts([], dice.some(drop, 1, 8))


def parts(program):
    """Each statement alone, without the others."""
    return [program.with_("up", [it]) for it in program.up] if len(program.up) > 1 else []


def told(side, source, dialect):
    return sides.script(side, source, dialect)


def same(real, ours, source, dialect):
    return real == ours
