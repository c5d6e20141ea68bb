"""yaml.error: where something stands in a document, and what can be wrong with it."""


class Mark:
    def __init__(self, name, index, line, column, buffer, pointer):
        self.name = name
        self.index = index
        self.line = line
        self.column = column
        self.buffer = buffer
        self.pointer = pointer

    def get_snippet(self, indent=4, max_length=75):
        """The line of the mark, shortened around it, with an arrow below."""
        if self.buffer is None:
            return None
        half = max_length / 2 - 1
        start = self.pointer
        head = ""
        while start > 0 and self.buffer[start - 1] not in "\0\r\n\x85\u2028\u2029":
            start -= 1
            if self.pointer - start > half:
                head = " ... "
                start += 5
                break
        end = self.pointer
        tail = ""
        while end < len(self.buffer) and self.buffer[end] not in "\0\r\n\x85\u2028\u2029":
            end += 1
            if end - self.pointer > half:
                tail = " ... "
                end -= 5
                break
        arrow = " " * (indent + self.pointer - start + len(head)) + "^"
        return " " * indent + head + self.buffer[start:end] + tail + "\n" + arrow

    def __str__(self):
        text = f'  in "{self.name}", line {self.line + 1}, column {self.column + 1}'
        snippet = self.get_snippet()
        return text if snippet is None else f"{text}:\n{snippet}"


def mark_at(stream, place):
    """The mark of a place as `_yaml_documents` tells it; the stream is its name and, where errors quote it, its text."""
    if place is None:
        return None
    name, buffer = stream
    index, line, column = place
    return Mark(name, index, line, column, buffer, index)


class YAMLError(Exception):
    pass


class MarkedYAMLError(YAMLError):
    def __init__(self, context=None, context_mark=None, problem=None, problem_mark=None, note=None):
        self.context = context
        self.context_mark = context_mark
        self.problem = problem
        self.problem_mark = problem_mark
        self.note = note

    def _says_context_mark(self):
        context, problem = self.context_mark, self.problem_mark
        if context is None:
            return False
        if self.problem is None or problem is None:
            return True
        return (context.name, context.line, context.column) != (problem.name, problem.line, problem.column)

    def __str__(self):
        lines = [self.context]
        if self._says_context_mark():
            lines.append(str(self.context_mark))
        lines.append(self.problem)
        if self.problem_mark is not None:
            lines.append(str(self.problem_mark))
        lines.append(self.note)
        return "\n".join(line for line in lines if line is not None)


class ReaderError(YAMLError):
    def __init__(self, name, position, character, encoding, reason):
        self.name = name
        self.position = position
        self.character = character
        self.encoding = encoding
        self.reason = reason

    def __str__(self):
        place = f'  in "{self.name}", position {self.position}'
        if self.encoding == "unicode":
            return f"unacceptable character #x{self.character:04x}: {self.reason}\n{place}"
        return f"'{self.encoding}' codec can't decode byte #x{self.character:02x}: {self.reason}\n{place}"


class ScannerError(MarkedYAMLError):
    pass


class ParserError(MarkedYAMLError):
    pass


class ComposerError(MarkedYAMLError):
    pass


class ConstructorError(MarkedYAMLError):
    pass


class RepresenterError(YAMLError):
    pass


class ResolverError(YAMLError):
    pass


class SerializerError(YAMLError):
    pass


class EmitterError(YAMLError):
    pass
