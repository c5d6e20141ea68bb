"""yaml.dumper: nodes to the events of a document, which `_yaml_documents` writes."""

import _host
import _yaml_documents
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.representer import BaseRepresenter, Representer, SafeRepresenter
from yaml.resolver import BaseResolver, Resolver


class _Events:
    # libyaml's dumpers write fewer `...`.
    _quietly = False

    def __init__(
        self,
        stream,
        default_style=None,
        default_flow_style=False,
        canonical=None,
        indent=None,
        width=None,
        allow_unicode=None,
        line_break=None,
        encoding=None,
        explicit_start=None,
        explicit_end=None,
        version=None,
        tags=None,
        sort_keys=True,
    ):
        super().__init__(default_style, default_flow_style, sort_keys)
        if version or tags or line_break not in (None, "\n"):
            _host.unsupported("yaml.dump() with version=, tags= or line_break= is not supported")
        if type(self).increase_indent is not _Events.increase_indent:
            _host.unsupported("a YAML dumper with its own increase_indent() is not supported")
        self.stream = stream
        self._options = {
            "indent": indent or 2,
            "width": min(width, 2**31 - 1) if width and width > 2 * (indent or 2) else 80,
            "allow_unicode": bool(allow_unicode),
            "canonical": bool(canonical),
        }
        self._encoding = encoding
        self._explicit = bool(explicit_start), bool(explicit_end)
        self._events = []

    def increase_indent(self, flow=False, indentless=False):
        pass

    def open(self):
        pass

    def close(self):
        if self._is_open():
            self._events[-1] = ("end", True)
        text = _yaml_documents.emit(self._events, **self._options)
        self.stream.write(text.encode(self._encoding) if self._encoding else text)

    def dispose(self):
        pass

    def serialize(self, node):
        start, end = self._explicit
        self._events.append(("document", start))
        self._anchors, self._numbered = {}, 0
        self._count(node)
        self._serialized = set()
        self._serialize(node)
        self._events.append(("end", end))

    def _is_open(self):
        """Whether only `...` says that the last document is over: a plain scalar might go on."""
        event = self._events[-2] if self._events else ("nothing",)
        if self._quietly or event[0] != "scalar" or self._events[-3][0] != "document":
            return False
        text = _yaml_documents.emit([("document", False), event, ("end", False)], **self._options)
        if text.startswith("!"):
            text = text.partition(" ")[2]
        return text[:1] not in ("'", '"', "|", ">")

    def _count(self, node):
        """Gives the nodes that stand more than once an anchor, in the order of their second places."""
        if node in self._anchors:
            if self._anchors[node] is None:
                self._numbered += 1
                self._anchors[node] = f"id{self._numbered:03}"
            return
        self._anchors[node] = None
        if isinstance(node, SequenceNode):
            for child in node.value:
                self._count(child)
        elif isinstance(node, MappingNode):
            for key, value in node.value:
                self._count(key)
                self._count(value)

    def _serialize(self, node):
        anchor = self._anchors[node]
        if node in self._serialized:
            self._events.append(("alias", anchor))
            return
        self._serialized.add(node)
        if isinstance(node, ScalarNode):
            plain = not node.style and node.tag == self.resolve(ScalarNode, node.value, (True, False))
            quoted = node.tag == self.DEFAULT_SCALAR_TAG
            self._events.append(("scalar", anchor, node.tag, node.value, plain, quoted, node.style))
            return
        name = node.id
        implicit = node.tag == self.resolve(type(node), node.value, True)
        self._events.append((name, anchor, node.tag, implicit, bool(node.flow_style)))
        for child in node.value:
            for part in child if name == "mapping" else [child]:
                self._serialize(part)
        self._events.append((name + " end",))


class BaseDumper(_Events, BaseRepresenter, BaseResolver):
    pass


class SafeDumper(_Events, SafeRepresenter, Resolver):
    pass


class Dumper(_Events, Representer, Resolver):
    pass


class _QuietEvents(_Events):
    _quietly = True


class CBaseDumper(_QuietEvents, BaseRepresenter, BaseResolver):
    pass


class CSafeDumper(_QuietEvents, SafeRepresenter, Resolver):
    pass


class CDumper(_QuietEvents, Representer, Resolver):
    pass
