"""yaml.constructor: from nodes to Python's values."""

import base64
import binascii
import datetime
import re
import types
from collections.abc import Hashable

import _host
from yaml.error import ConstructorError
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

PREFIX = "tag:yaml.org,2002:"


class _Container:
    """The constructor of a value that may contain itself: it is made empty and filled later."""

    def __init__(self, make, fill):
        self.make = make
        self.fill = fill

    def __call__(self, loader, node):
        data = self.make()
        self.fill(loader, node, data)
        return data


class BaseConstructor:
    yaml_constructors = {}
    yaml_multi_constructors = {}

    def __init__(self):
        self.constructed_objects = {}
        self.recursive_objects = set()
        self._unfilled = []
        self.deep_construct = False

    @classmethod
    def add_constructor(cls, tag, constructor):
        if "yaml_constructors" not in cls.__dict__:
            cls.yaml_constructors = cls.yaml_constructors.copy()
        cls.yaml_constructors[tag] = constructor

    @classmethod
    def add_multi_constructor(cls, tag_prefix, multi_constructor):
        if "yaml_multi_constructors" not in cls.__dict__:
            cls.yaml_multi_constructors = cls.yaml_multi_constructors.copy()
        cls.yaml_multi_constructors[tag_prefix] = multi_constructor

    def construct_document(self, node):
        data = self.construct_object(node)
        while self._unfilled:
            unfilled, self._unfilled = self._unfilled, []
            for fill in unfilled:
                fill()
        self.constructed_objects = {}
        self.recursive_objects = set()
        self.deep_construct = False
        return data

    def construct_object(self, node, deep=False):
        if node in self.constructed_objects:
            return self.constructed_objects[node]
        if node in self.recursive_objects:
            raise ConstructorError(None, None, "found unconstructable recursive node", node.start_mark)
        deep_before = self.deep_construct
        if deep:
            self.deep_construct = True
        self.recursive_objects.add(node)
        data = self._construct(node)
        self.constructed_objects[node] = data
        self.recursive_objects.discard(node)
        self.deep_construct = deep_before
        return data

    def _construct(self, node):
        constructor = self.yaml_constructors.get(node.tag)
        if constructor is None:
            return self._construct_other(node)
        if isinstance(constructor, _Container):
            data = constructor.make()
            self._later(node, data, lambda: constructor.fill(self, node, data))
            return data
        return self._result(node, constructor(self, node))

    def _construct_other(self, node):
        for prefix, constructor in self.yaml_multi_constructors.items():
            if prefix is not None and node.tag.startswith(prefix):
                return self._result(node, constructor(self, node.tag[len(prefix) :], node))
        if None in self.yaml_multi_constructors:
            return self._result(node, self.yaml_multi_constructors[None](self, node.tag, node))
        if None in self.yaml_constructors:
            return self._result(node, self.yaml_constructors[None](self, node))
        if isinstance(node, ScalarNode):
            return self.construct_scalar(node)
        if isinstance(node, SequenceNode):
            return self.construct_sequence(node)
        return self.construct_mapping(node)

    def _result(self, node, data):
        """What a constructor gave: of a generator the first value, and the rest of it later."""
        if not isinstance(data, types.GeneratorType):
            return data
        generator, data = data, next(data)
        self._later(node, data, lambda: list(generator))
        return data

    def _later(self, node, data, fill):
        if not self.deep_construct:
            self._unfilled.append(fill)
            return
        # What is below may refer to it.
        self.constructed_objects[node] = data
        fill()

    def _expect(self, node, kind):
        if not isinstance(node, kind):
            problem = f"expected a {kind.id} node, but found {node.id}"
            raise ConstructorError(None, None, problem, node.start_mark)

    def construct_scalar(self, node):
        self._expect(node, ScalarNode)
        return node.value

    def construct_sequence(self, node, deep=False):
        self._expect(node, SequenceNode)
        return [self.construct_object(child, deep) for child in node.value]

    def construct_mapping(self, node, deep=False):
        self._expect(node, MappingNode)
        mapping = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep)
            if type(key) is not str and not isinstance(key, Hashable):
                context = "while constructing a mapping"
                raise ConstructorError(context, node.start_mark, "found unhashable key", key_node.start_mark)
            mapping[key] = self.construct_object(value_node, deep)
        return mapping

    def construct_pairs(self, node, deep=False):
        self._expect(node, MappingNode)
        construct = self.construct_object
        return [(construct(key, deep), construct(value, deep)) for key, value in node.value]


BOOLEANS = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}
TIMESTAMP = re.compile(
    r"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
    r"(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"(?:[ \t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?$"
)


def _sixtieths(text, number):
    total = 0
    for part in text.split(":"):
        total = total * 60 + number(part)
    return total


class SafeConstructor(BaseConstructor):
    def construct_scalar(self, node):
        if isinstance(node, MappingNode):
            for key_node, value_node in node.value:
                if key_node.tag == PREFIX + "value":
                    return self.construct_scalar(value_node)
        return super().construct_scalar(node)

    def flatten_mapping(self, node):
        """Puts the pairs of `<<` in front of the mapping's own."""
        merged, own = [], []
        for key_node, value_node in node.value:
            if key_node.tag == PREFIX + "merge":
                merged.extend(self._merged(node, value_node))
            else:
                if key_node.tag == PREFIX + "value":
                    key_node.tag = PREFIX + "str"
                own.append((key_node, value_node))
        if merged:
            node.merge = merged
        node.value = merged + own

    def _merged(self, node, value_node):
        if isinstance(value_node, MappingNode):
            self.flatten_mapping(value_node)
            return value_node.value
        context = "while constructing a mapping"
        if not isinstance(value_node, SequenceNode):
            problem = f"expected a mapping or list of mappings for merging, but found {value_node.id}"
            raise ConstructorError(context, node.start_mark, problem, value_node.start_mark)
        pairs = []
        for one in reversed(value_node.value):
            if not isinstance(one, MappingNode):
                problem = f"expected a mapping for merging, but found {one.id}"
                raise ConstructorError(context, node.start_mark, problem, one.start_mark)
            self.flatten_mapping(one)
            pairs.extend(one.value)
        return pairs

    def construct_mapping(self, node, deep=False):
        if isinstance(node, MappingNode):
            self.flatten_mapping(node)
        return super().construct_mapping(node, deep)

    def construct_yaml_null(self, node):
        self.construct_scalar(node)

    def construct_yaml_bool(self, node):
        return BOOLEANS[self.construct_scalar(node).lower()]

    def construct_yaml_int(self, node):
        text = self.construct_scalar(node).replace("_", "")
        sign = -1 if text.startswith("-") else 1
        text = text.lstrip("+-") if text[:1] in "+-" else text
        if text == "0":
            return 0
        if text.startswith("0b"):
            return sign * int(text[2:], 2)
        if text.startswith("0x"):
            return sign * int(text[2:], 16)
        if text.startswith("0"):
            return sign * int(text, 8)
        return sign * _sixtieths(text, int)

    def construct_yaml_float(self, node):
        text = self.construct_scalar(node).replace("_", "").lower()
        sign = -1 if text.startswith("-") else 1
        text = text[1:] if text[:1] in ("+", "-") else text
        if text == ".inf":
            return sign * float("inf")
        if text == ".nan":
            return float("nan")
        if ":" in text:
            return sign * _sixtieths(text, float)
        return sign * float(text)

    def construct_yaml_binary(self, node):
        try:
            data = self.construct_scalar(node).encode("ascii")
        except UnicodeEncodeError as error:
            problem = f"failed to convert base64 data into ascii: {error}"
            raise ConstructorError(None, None, problem, node.start_mark)
        try:
            return base64.decodebytes(data)
        except binascii.Error as error:
            raise ConstructorError(None, None, f"failed to decode base64 data: {error}", node.start_mark)

    def construct_yaml_timestamp(self, node):
        found = TIMESTAMP.match(self.construct_scalar(node))
        year, month, day, hour, minute, second = (part and int(part) for part in found.groups()[:6])
        if hour is None:
            return datetime.date(year, month, day)
        fraction, zone, sign, zone_hours, zone_minutes = found.groups()[6:]
        microsecond = int((fraction or "0")[:6].ljust(6, "0"))
        timezone = None
        if sign:
            offset = datetime.timedelta(hours=int(zone_hours), minutes=int(zone_minutes or 0))
            timezone = datetime.timezone(-offset if sign == "-" else offset)
        elif zone:
            timezone = datetime.timezone.utc
        return datetime.datetime(year, month, day, hour, minute, second, microsecond, tzinfo=timezone)

    def construct_yaml_str(self, node):
        return self.construct_scalar(node)

    def construct_yaml_seq(self, node):
        return self.construct_sequence(node)

    def construct_yaml_map(self, node):
        return self.construct_mapping(node)

    def construct_yaml_set(self, node):
        return set(self.construct_mapping(node))

    def construct_undefined(self, node):
        problem = f"could not determine a constructor for the tag {node.tag!r}"
        raise ConstructorError(None, None, problem, node.start_mark)

    def _single_pairs(self, node, context):
        """The pairs of a sequence of mappings with one pair each."""
        if not isinstance(node, SequenceNode):
            problem = f"expected a sequence, but found {node.id}"
            raise ConstructorError(context, node.start_mark, problem, node.start_mark)
        for child in node.value:
            if not isinstance(child, MappingNode):
                problem = f"expected a mapping of length 1, but found {child.id}"
                raise ConstructorError(context, node.start_mark, problem, child.start_mark)
            if len(child.value) != 1:
                problem = f"expected a single mapping item, but found {len(child.value)} items"
                raise ConstructorError(context, node.start_mark, problem, child.start_mark)
            key, value = child.value[0]
            yield self.construct_object(key), self.construct_object(value)


def _container(name, make, fill):
    SafeConstructor.add_constructor(PREFIX + name, _Container(make, fill))


for _name in ["null", "bool", "int", "float", "binary", "timestamp", "str"]:
    SafeConstructor.add_constructor(PREFIX + _name, getattr(SafeConstructor, "construct_yaml_" + _name))
_container("seq", list, lambda loader, node, data: data.extend(loader.construct_sequence(node)))
_container("map", dict, lambda loader, node, data: data.update(loader.construct_mapping(node)))
_container("set", set, lambda loader, node, data: data.update(loader.construct_mapping(node)))
_container(
    "omap",
    list,
    lambda loader, node, data: data.extend(loader._single_pairs(node, "while constructing an ordered map")),
)
_container(
    "pairs", list, lambda loader, node, data: data.extend(loader._single_pairs(node, "while constructing pairs"))
)
SafeConstructor.add_constructor(None, SafeConstructor.construct_undefined)


class FullConstructor(SafeConstructor):
    def construct_python_bytes(self, node):
        return self.construct_yaml_binary(node)

    def construct_python_tuple(self, node):
        return tuple(self.construct_sequence(node))

    def construct_python_object(self, suffix, node):
        _host.unsupported(f"YAML's !!python/{suffix} is not supported")


for _name, _like in [("none", "null"), ("bool", "bool"), ("str", "str"), ("unicode", "str"), ("bytes", "binary"),
                     ("int", "int"), ("long", "int"), ("float", "float"), ("list", "seq"), ("dict", "map")]:
    FullConstructor.add_constructor(f"{PREFIX}python/{_name}", SafeConstructor.yaml_constructors[PREFIX + _like])
FullConstructor.add_constructor(PREFIX + "python/tuple", FullConstructor.construct_python_tuple)
FullConstructor.add_multi_constructor(PREFIX + "python/", FullConstructor.construct_python_object)


class UnsafeConstructor(FullConstructor):
    pass


class Constructor(UnsafeConstructor):
    pass
