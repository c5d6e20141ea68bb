"""yaml.loader: a stream, its documents, and which values they may have."""

import _yaml_documents
from yaml.constructor import BaseConstructor, Constructor, FullConstructor, SafeConstructor, UnsafeConstructor
from yaml.error import ComposerError, ParserError, ReaderError, ScannerError, mark_at
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver, Resolver

ERRORS = {"parser": ParserError, "scanner": ScannerError, "composer": ComposerError}


class _Documents:
    """The documents of a stream, composed when the first one is asked for."""

    # Whether errors quote the line and names: those of libyaml's loaders do not.
    _quotes = True

    def __init__(self, stream):
        super().__init__()
        self.stream = None
        buffer = None
        if isinstance(stream, str):
            self.name, text, buffer = "<unicode string>", stream, stream
        elif isinstance(stream, bytes):
            self.name, text = "<byte string>", self._decode(stream)
            buffer = text
        else:
            self.name = getattr(stream, "name", "<file>")
            text = stream.read()
            if isinstance(text, bytes):
                text = self._decode(text)
        unprintable = _yaml_documents.unprintable(text)
        if unprintable is not None:
            index, character = unprintable
            raise ReaderError(self.name, index, character, "unicode", "special characters are not allowed")
        self._text = text
        self._stream = (self.name, buffer if self._quotes else None)
        self._roots = None
        self._failure = None

    def _decode(self, data):
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReaderError(self.name, error.start, data[error.start], "utf-8", error.reason) from None

    def _compose(self):
        if self._roots is not None:
            return
        self._roots, plain, failure = _yaml_documents.compose(
            self._text, self._stream, ScalarNode, SequenceNode, MappingNode
        )
        self._roots.reverse()
        known = {}
        for node in plain:
            value = node.value
            tag = known.get(value)
            if tag is None:
                tag = known[value] = self.resolve(ScalarNode, value, (True, False))
            node.tag = tag
        if failure is not None:
            self._failure = self._error(*failure)

    def _error(self, kind, context, context_place, problem, place):
        if kind == "composer":
            name = f" {context!r}" if self._quotes else ""
            if context_place is None:
                context, problem = None, f"found undefined alias{name}"
            else:
                context, problem = f"found duplicate anchor{name}; first occurrence", "second occurrence"
        return ERRORS[kind](context, self._mark(context_place), problem, self._mark(place))

    def _mark(self, place):
        return mark_at(self._stream, place)

    def check_node(self):
        self._compose()
        if not self._roots and self._failure is not None:
            raise self._failure
        return bool(self._roots)

    def get_node(self):
        return self._roots.pop() if self.check_node() else None

    def get_single_node(self):
        node = self.get_node()
        if self.check_node():
            context = "expected a single document in the stream"
            place = self._mark(self._roots[-1]._document)
            raise ComposerError(context, node.start_mark, "but found another document", place)
        return node

    def check_data(self):
        return self.check_node()

    def get_data(self):
        return self.construct_document(self.get_node()) if self.check_node() else None

    def get_single_data(self):
        node = self.get_single_node()
        return None if node is None else self.construct_document(node)

    def dispose(self):
        pass


class BaseLoader(_Documents, BaseConstructor, BaseResolver):
    pass


class SafeLoader(_Documents, SafeConstructor, Resolver):
    pass


class FullLoader(_Documents, FullConstructor, Resolver):
    pass


class Loader(_Documents, Constructor, Resolver):
    pass


class UnsafeLoader(_Documents, UnsafeConstructor, Resolver):
    pass


class _Unquoted(_Documents):
    _quotes = False


class CBaseLoader(_Unquoted, BaseConstructor, BaseResolver):
    pass


class CSafeLoader(_Unquoted, SafeConstructor, Resolver):
    pass


class CFullLoader(_Unquoted, FullConstructor, Resolver):
    pass


class CLoader(_Unquoted, Constructor, Resolver):
    pass


class CUnsafeLoader(_Unquoted, UnsafeConstructor, Resolver):
    pass
