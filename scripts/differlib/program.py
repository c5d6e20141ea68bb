"""Programs as trees: a random one is built of these nodes, and a smaller one is made by leaving some of them out."""

import re

NONE = object()


class Node:
    """A piece of Python."""

    def text(self):
        """The piece as Python's text."""
        raise NotImplementedError

    def smaller(self):
        """Pieces that are a bit simpler and may stand in its place, the simplest first."""
        return iter(())


class Raw(Node):
    """Any text, and what may stand for it."""

    def __init__(self, source, *instead):
        self.source, self.instead = source, instead

    def text(self):
        return self.source

    def smaller(self):
        return (Raw(it) if isinstance(it, str) else it for it in self.instead)


class Value(Node):
    """A constant."""

    def __init__(self, value):
        self.value = value

    def text(self):
        return repr(self.value)

    def smaller(self):
        # Short names may be those of columns, which must stay the same.
        if isinstance(self.value, str) and not (self.value.isidentifier() and len(self.value) < 20):
            yield Value("x")
        elif isinstance(self.value, int) and not isinstance(self.value, bool) and self.value != 1:
            yield Value(1)


class Call(Node):
    """A call, or anything else with arguments; `pick` are those that may stand for the whole."""

    def __init__(self, name, /, *arguments, **keywords):
        self.name = name
        self.arguments = [node(it) for it in arguments]
        self.keywords = {key: node(it) for key, it in keywords.items() if it is not NONE}

    def text(self):
        name = self.name.text() if isinstance(self.name, Node) else self.name
        keywords = (f"{key}={it.text()}" for key, it in self.keywords.items() if key.isidentifier())
        odd = ", ".join(f"{key!r}: {it.text()}" for key, it in self.keywords.items() if not key.isidentifier())
        arguments = [*(it.text() for it in self.arguments), *keywords, *(["**{" + odd + "}"] if odd else [])]
        return f"{name}({', '.join(arguments)})"

    def kind(self):
        """What calls have in common of which one may stand for the other: all types, all functions."""
        first = self.name.split(".")[-1][0] if isinstance(self.name, str) else ""
        if isinstance(self.name, str) and self.name.startswith(("op.", "sa.select", "sa.insert", "sa.update", "sa.delete")):
            return self
        items = ("Column", "Constraint", "Index", "Key", "Computed", "Identity", "Sequence")
        return self.name if isinstance(self.name, str) and self.name.endswith(items) else first.isupper()

    def copy(self, name, arguments, keywords):
        other = Call(name)
        other.arguments, other.keywords = arguments, keywords
        return other

    def smaller(self):
        method = isinstance(self.name, Attribute)
        directive = isinstance(self.name, str) and self.name.startswith("op.")
        # An insert without its values means something else.
        if method and "values" not in self.name.name:
            yield self.name.owner
        # The first argument belongs to the call; so do the plain ones of a directive.
        for arguments in fewer(self.arguments[1:]):
            if not directive or all(it in arguments or isinstance(it, Call) for it in self.arguments[1:]):
                yield self.copy(self.name, self.arguments[:1] + arguments, self.keywords)
        for key in self.keywords:
            yield self.copy(self.name, self.arguments, {k: it for k, it in self.keywords.items() if k != key})
        # A type or an expression of the same kind that stands inside it, as X in ARRAY(X).
        yield from (it for it in self.arguments if isinstance(it, Call) and self.kind() == it.kind())
        if isinstance(self.name, Node):
            yield from (self.copy(it, self.arguments, self.keywords) for it in self.name.smaller())
        for arguments in each(self.arguments):
            if self.name != "op.execute" or is_statement(arguments[0].text()):
                yield self.copy(self.name, arguments, self.keywords)
        for key, value in self.keywords.items():
            for less in value.smaller():
                yield self.copy(self.name, self.arguments, self.keywords | {key: less})


class Attribute(Node):
    """`owner.name`, of a node; a call of a method is `Call(Attribute(owner, name), …)`."""

    def __init__(self, owner, name):
        self.owner, self.name = node(owner), name

    def text(self):
        return f"{self.owner.text()}.{self.name}"

    def smaller(self):
        return (Attribute(it, self.name) for it in self.owner.smaller())


class Operator(Node):
    """`left + right`, `left[right]` as `[]`, `-right` with no left."""

    def __init__(self, left, sign, right):
        self.left, self.sign, self.right = left if left is None else node(left), sign, node(right)

    def text(self):
        if self.left is None:
            return f"({self.sign}{self.right.text()})"
        if self.sign == "[]":
            return f"{self.left.text()}[{self.right.text()}]"
        return f"({self.left.text()} {self.sign} {self.right.text()})"

    def smaller(self):
        if self.sign in ("+", "-", "*", "/", "//", "%", "~", "&", "|"):
            yield from (it for it in (self.left, self.right) if it is not None)
        if self.left is not None:
            yield from (Operator(it, self.sign, self.right) for it in self.left.smaller())
        yield from (Operator(self.left, self.sign, it) for it in self.right.smaller())


class Items(Node):
    """A list, or a tuple with the brackets `()`."""

    def __init__(self, items, brackets="[]"):
        self.items, self.brackets = [node(it) for it in items], brackets

    def text(self):
        items = ", ".join(it.text() for it in self.items)
        comma = "," if self.brackets == "()" and len(self.items) == 1 else ""
        return self.brackets[0] + items + comma + self.brackets[1]

    def smaller(self):
        if self.brackets == "[]" and len(self.items) > 1:
            yield from (Items(it) for it in fewer(self.items))
        yield from (Items(it, self.brackets) for it in each(self.items))


class Mapping(Node):
    """A dict whose keys are constants."""

    def __init__(self, items):
        self.items = {key: node(it) for key, it in items.items()}

    def text(self):
        return "{" + ", ".join(f"{key!r}: {it.text()}" for key, it in self.items.items()) + "}"

    def smaller(self):
        for key in self.items if len(self.items) > 1 else ():
            yield Mapping({k: it for k, it in self.items.items() if k != key})
        for key, value in self.items.items():
            yield from (Mapping(self.items | {key: less}) for less in value.smaller())


class Assign(Node):
    """`name = value`, a statement."""

    def __init__(self, name, value):
        self.name, self.value = name, node(value)

    def text(self):
        return f"{self.name} = {self.value.text()}"

    def smaller(self):
        return (Assign(self.name, it) for it in self.value.smaller())


class Block(Node):
    """`with header as name:` or any other statement that holds others: `head` is its first line without the colon."""

    def __init__(self, head, statements):
        self.head, self.statements = node(head), statements

    def text(self):
        lines = "\n".join(it.text() for it in self.statements) or "pass"
        return f"{self.head.text()}:\n" + indented(lines)

    def smaller(self):
        yield from (Block(self.head, it) for it in fewer(self.statements))
        yield from (Block(it, self.statements) for it in self.head.smaller())
        yield from (Block(self.head, it) for it in each(self.statements))


class Around(Node):
    """A node with text on both sides, as `with … as batch_op`."""

    def __init__(self, before, inside, after=""):
        self.before, self.inside, self.after = before, node(inside), after

    def text(self):
        return self.before + self.inside.text() + self.after

    def smaller(self):
        return (Around(self.before, it, self.after) for it in self.inside.smaller())


def is_statement(text):
    """Whether it is one as a whole: what stands inside it is none."""
    starts = (
        r"(sa\.(select|insert|update|delete|text|schema|DDL|union|intersect|except)|t\.(insert|update|delete)|\w+\.insert|'|\")"
    )
    return re.match(starts, text)


def node(value):
    """Python values stand for themselves."""
    if isinstance(value, Node):
        return value
    if isinstance(value, (list, tuple)):
        return Items(value, "[]" if isinstance(value, list) else "()")
    return Mapping(value) if isinstance(value, dict) else Value(value)


def indented(text):
    return "\n".join("    " + it for it in text.splitlines())


def fewer(nodes):
    """Lists with one left out; long ones are halved first."""
    if len(nodes) > 3:
        middle = len(nodes) // 2
        yield nodes[:middle]
        yield nodes[middle:]
    for place in range(len(nodes)):
        yield nodes[:place] + nodes[place + 1 :]


def each(nodes):
    """Lists with one made smaller."""
    for place, it in enumerate(nodes):
        yield from (nodes[:place] + [less] + nodes[place + 1 :] for less in it.smaller())


class Program(Node):
    """A revision: `settings` are statements of the module, `up` and `down` those of its two functions."""

    imports = ("import sqlalchemy as sa", "from alembic import op")

    def __init__(self, settings, up, down=()):
        self.settings, self.up, self.down = list(settings), list(up), list(down)

    def body(self, statements):
        """The text of a function's statements."""
        return "\n".join(it.text() for it in statements) or "pass"

    def text(self):
        lines = ['"""A random revision."""', *self.imports, "", *(it.text() for it in self.settings)]
        for name, statements in (("upgrade", self.up), ("downgrade", self.down)):
            lines += ["", "", f"def {name}():", indented(self.body(statements))]
        return "\n".join(lines) + "\n"

    def smaller(self):
        for part in ("down", "up", "settings"):
            statements = getattr(self, part)
            yield from (self.with_(part, it) for it in fewer(statements))
        for part in ("down", "up", "settings"):
            yield from (self.with_(part, it) for it in each(getattr(self, part)))

    def with_(self, part, statements):
        """The program with other statements in a part."""
        return type(self)(*(statements if it == part else getattr(self, it) for it in ("settings", "up", "down")))
