"""Indentation and wrapping of text."""

import re


def dedent(text):
    lines = text.split("\n")
    margin = None
    for at, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[at] = ""
            continue
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = lead
        elif not lead.startswith(margin):
            if margin.startswith(lead):
                margin = lead
            else:
                length = 0
                while length < min(len(margin), len(lead)) and margin[length] == lead[length]:
                    length += 1
                margin = margin[:length]
    if margin:
        lines = [line[len(margin) :] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    out = []
    for line in text.splitlines(True):
        wanted = predicate(line) if predicate else line.strip()
        out.append(prefix + line if wanted else line)
    return "".join(out)


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]"
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = re.sub(r"[\t\n\x0b\x0c\r ]", " ", text)
        chunks = []
        for part in re.split(r"([\t\n\x0b\x0c\r ]+)", text):
            if part and part.strip() and self.break_on_hyphens:
                # After a hyphen between letters a line may end.
                chunks.extend(one for one in re.split(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_])", part) if one)
            elif part:
                chunks.append(part)
        return chunks

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        chunks = self._chunks(text)
        chunks.reverse()
        lines = []
        while chunks:
            lead = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(lead)
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                space = max(1, width - length) if width >= 1 else 1
                if self.break_long_words:
                    line.append(chunks[-1][:space])
                    chunks[-1] = chunks[-1][space:]
                elif not line:
                    line.append(chunks.pop())
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            rest = "".join(chunks).strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not rest:
                lines.append(lead + "".join(line))
                continue
            while line and len("".join(line)) + len(self.placeholder) > width:
                line.pop()
            while line and not line[-1].strip():
                line.pop()
            lines.append(lead + "".join(line) + (self.placeholder if line else self.placeholder.lstrip()))
            break
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))
