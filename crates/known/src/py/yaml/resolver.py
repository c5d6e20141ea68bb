"""yaml.resolver: which type a plain scalar has, by the rules of YAML 1.1 as PyYAML reads them."""

import re

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

PREFIX = "tag:yaml.org,2002:"


class BaseResolver:
    DEFAULT_SCALAR_TAG = PREFIX + "str"
    DEFAULT_SEQUENCE_TAG = PREFIX + "seq"
    DEFAULT_MAPPING_TAG = PREFIX + "map"
    # By the first character (None: any): pairs of a tag and the pattern of its values.
    yaml_implicit_resolvers = {}

    @classmethod
    def add_implicit_resolver(cls, tag, regexp, first=None):
        if "yaml_implicit_resolvers" not in cls.__dict__:
            known = cls.yaml_implicit_resolvers
            cls.yaml_implicit_resolvers = {key: pairs[:] for key, pairs in known.items()}
        for character in [None] if first is None else first:
            cls.yaml_implicit_resolvers.setdefault(character, []).append((tag, regexp))

    def resolve(self, kind, value, implicit):
        if kind is ScalarNode:
            return self._resolve_plain(value) if implicit[0] else self.DEFAULT_SCALAR_TAG
        return self.DEFAULT_SEQUENCE_TAG if kind is SequenceNode else self.DEFAULT_MAPPING_TAG

    def _resolve_plain(self, value):
        known = self.yaml_implicit_resolvers
        for tag, pattern in known.get(value[:1], ()):
            if pattern.match(value):
                return tag
        for tag, pattern in known.get(None, ()):
            if pattern.match(value):
                return tag
        return self.DEFAULT_SCALAR_TAG


class Resolver(BaseResolver):
    pass


def _known(name, first, pattern):
    Resolver.add_implicit_resolver(PREFIX + name, re.compile(f"^(?:{pattern})$"), list(first))


def _cases(*words):
    return "|".join(form for word in words for form in (word, word.capitalize(), word.upper()))


DIGITS = "[0-9][0-9_]*"
SIXTIETHS = "(?::[0-5]?[0-9])+"

_known("bool", "yYnNtTfFoO", _cases("yes", "no", "true", "false", "on", "off"))
_known(
    "float",
    "-+0123456789.",
    rf"[-+]?{DIGITS}\.[0-9_]*(?:[eE][-+][0-9]+)?"
    r"|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
    rf"|[-+]?{DIGITS}{SIXTIETHS}\.[0-9_]*"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
)
_known(
    "int",
    "-+0123456789",
    f"[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*{SIXTIETHS})",
)
_known("merge", "<", "<<")
_known("null", ["~", "n", "N", ""], "~|null|Null|NULL|")
_known(
    "timestamp",
    "0123456789",
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?",
)
_known("value", "=", "=")
# A plain scalar cannot begin with these; the tag keeps them from being written without quotes.
_known("yaml", "!&*", "[!&*]")
