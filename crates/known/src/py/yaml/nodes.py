"""yaml.nodes: what a document consists of. `_yaml_documents` makes them with tag, value, style and places."""

from yaml.error import mark_at


class Node:
    _stream = ("<unicode string>", None)
    _start = _end = None
    anchor = None

    def __init__(self, tag, value, start_mark=None, end_mark=None):
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark

    @property
    def start_mark(self):
        return mark_at(self._stream, self._start) if "_start_mark" not in self.__dict__ else self._start_mark

    @start_mark.setter
    def start_mark(self, mark):
        self._start_mark = mark

    @property
    def end_mark(self):
        return mark_at(self._stream, self._end) if "_end_mark" not in self.__dict__ else self._end_mark

    @end_mark.setter
    def end_mark(self, mark):
        self._end_mark = mark

    def __repr__(self):
        return f"{self.__class__.__name__}(tag={self.tag!r}, value={self.value!r})"


class ScalarNode(Node):
    id = "scalar"

    def __init__(self, tag, value, start_mark=None, end_mark=None, style=None):
        super().__init__(tag, value, start_mark, end_mark)
        self.style = style


class CollectionNode(Node):
    flow_style = None

    def __init__(self, tag, value, start_mark=None, end_mark=None, flow_style=None):
        super().__init__(tag, value, start_mark, end_mark)
        self.flow_style = flow_style


class SequenceNode(CollectionNode):
    id = "sequence"


class MappingNode(CollectionNode):
    id = "mapping"
