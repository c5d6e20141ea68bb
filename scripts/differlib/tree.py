"""Texts that know their parts: a generated program can be made smaller by leaving parts out."""


class Block:
    """Parts between an opening and a closing text; each part is a string or a block."""

    def __init__(self, open_, parts, close, separator=", ", indent="", empty="", keep=0):
        self.open, self.parts, self.close = open_, list(parts), close
        self.separator, self.indent, self.empty = separator, indent, empty
        # So many parts at the beginning cannot be left out.
        self.keep = keep

    def __str__(self):
        body = self.separator.join(str(it) for it in self.parts) or self.empty
        if self.indent:
            body = "\n".join(self.indent + line if line else line for line in body.split("\n"))
        return self.open + body + self.close

    def smaller(self):
        """Every block with one part less; bigger cuts first."""
        count = len(self.parts)
        for size in (count // 2, 1):
            if size < 1 or (size > 1 and count < 4):
                continue
            for start in range(self.keep, count, size):
                yield self.with_parts(self.parts[:start] + self.parts[start + size :])
        for at, part in enumerate(self.parts):
            if isinstance(part, Block):
                for less in part.smaller():
                    yield self.with_parts(self.parts[:at] + [less] + self.parts[at + 1 :])

    def with_parts(self, parts):
        return Block(self.open, parts, self.close, self.separator, self.indent, self.empty, self.keep)


def call(function, *parts, keep=0, **keywords):
    """`function(parts, keyword=value)`."""
    named = [f"{name}={value}" if not isinstance(value, Block) else prefixed(f"{name}=", value) for name, value in keywords.items()]
    return Block(f"{function}(", [*parts, *named], ")", keep=keep)


def prefixed(prefix, block):
    return Block(prefix + block.open, block.parts, block.close, block.separator, block.indent, block.empty, block.keep)


def listed(parts):
    return Block("[", parts, "]")


def suite(head, lines):
    """A compound statement of Python."""
    return Block(head + ":\n", lines, "", separator="\n", indent="    ", empty="pass")


def shrunk(tree, holds, attempts):
    """The smallest tree found of which `holds` is still true."""
    progress = True
    while progress and attempts > 0:
        progress = False
        for candidate in tree.smaller():
            attempts -= 1
            if attempts <= 0:
                break
            if holds(candidate):
                tree, progress = candidate, True
                break
    return tree
