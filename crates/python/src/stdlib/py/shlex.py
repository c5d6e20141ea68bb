"""Words as a shell would take them apart."""

import re as _re

_unsafe = _re.compile(r"[^\w@%+=:,./-]", _re.ASCII)


class shlex:
    """The lexer behind `split`; the settings are those that POSIX mode with splitting at white space needs."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.text = instream if isinstance(instream, str) else instream.read() if instream else ""
        self.posix = posix
        self.commenters = "#"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + (
            "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ" if posix else ""
        )
        self.punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self.punctuation_chars:
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self.punctuation_chars)
        self.lineno = 1
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token is None or not self.posix and token == "":
            raise StopIteration
        return token

    def get_token(self):
        text, word = self.text, None
        while self._at < len(text):
            char = text[self._at]
            self._at += 1
            if char in self.whitespace:
                if word is not None:
                    return word
            elif char in self.commenters:
                end = text.find("\n", self._at)
                self._at = len(text) if end < 0 else end + 1
                if word is not None and self.posix:
                    return word
            elif char in self.quotes:
                if not self.posix and word is None:
                    return self._plain_quoted(char)
                if self.posix:
                    word = (word or "") + self._quoted(char)
                else:
                    word = (word or "") + char
            elif self.posix and char in self.escape:
                if self._at == len(text):
                    raise ValueError("No escaped character")
                word = (word or "") + text[self._at]
                self._at += 1
            elif char in self.punctuation_chars:
                if word is not None:
                    self._at -= 1
                    return word
                return char + self._run()
            elif char in self.wordchars or self.whitespace_split:
                word = (word or "") + char
            elif word is not None:
                self._at -= 1
                return word
            else:
                return char
        if word is None and not self.posix:
            return ""
        return word

    def _run(self):
        start = self._at
        while self._at < len(self.text) and self.text[self._at] in self.punctuation_chars:
            self._at += 1
        return self.text[start : self._at]

    def _quoted(self, quote):
        text, part = self.text, ""
        while self._at < len(text):
            char = text[self._at]
            self._at += 1
            if char == quote:
                return part
            if char in self.escape and quote in self.escapedquotes:
                if self._at == len(text):
                    raise ValueError("No escaped character")
                escaped = text[self._at]
                self._at += 1
                part += escaped if escaped in self.escape or escaped == quote else char + escaped
            else:
                part += char
        raise ValueError("No closing quotation")

    def _plain_quoted(self, quote):
        end = self.text.find(quote, self._at)
        if end < 0:
            raise ValueError("No closing quotation")
        part = quote + self.text[self._at : end + 1]
        self._at = end + 1
        return part


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def quote(s):
    if not s:
        return "''"
    if _unsafe.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(part) for part in split_command)
