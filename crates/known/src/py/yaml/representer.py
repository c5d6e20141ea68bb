"""yaml.representer: from Python's values to nodes."""

import base64
import datetime
import types

import _host
from yaml.error import RepresenterError
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

PREFIX = "tag:yaml.org,2002:"


class BaseRepresenter:
    yaml_representers = {}
    yaml_multi_representers = {}

    def __init__(self, default_style=None, default_flow_style=False, sort_keys=True):
        self.default_style = default_style
        self.default_flow_style = default_flow_style
        self.sort_keys = sort_keys
        self.represented_objects = {}
        self.object_keeper = []
        self.alias_key = None

    @classmethod
    def add_representer(cls, data_type, representer):
        if "yaml_representers" not in cls.__dict__:
            cls.yaml_representers = cls.yaml_representers.copy()
        cls.yaml_representers[data_type] = representer

    @classmethod
    def add_multi_representer(cls, data_type, representer):
        if "yaml_multi_representers" not in cls.__dict__:
            cls.yaml_multi_representers = cls.yaml_multi_representers.copy()
        cls.yaml_multi_representers[data_type] = representer

    def represent(self, data):
        node = self.represent_data(data)
        self.serialize(node)
        self.represented_objects = {}
        self.object_keeper = []
        self.alias_key = None

    def represent_data(self, data):
        self.alias_key = None if self.ignore_aliases(data) else id(data)
        if self.alias_key is not None:
            if self.alias_key in self.represented_objects:
                return self.represented_objects[self.alias_key]
            # As long as it lives no other object has its id.
            self.object_keeper.append(data)
        kinds = type(data).__mro__
        if kinds[0] in self.yaml_representers:
            return self.yaml_representers[kinds[0]](self, data)
        for kind in kinds:
            if kind in self.yaml_multi_representers:
                return self.yaml_multi_representers[kind](self, data)
        for known in (self.yaml_multi_representers, self.yaml_representers):
            if None in known:
                return known[None](self, data)
        return ScalarNode(None, str(data))

    def _remember(self, node):
        if self.alias_key is not None:
            self.represented_objects[self.alias_key] = node
        return node

    def represent_scalar(self, tag, value, style=None):
        return self._remember(ScalarNode(tag, value, style=self.default_style if style is None else style))

    def represent_sequence(self, tag, sequence, flow_style=None):
        node = self._remember(SequenceNode(tag, [], flow_style=flow_style))
        for item in sequence:
            node.value.append(self.represent_data(item))
        return self._styled(node, flow_style, node.value)

    def represent_mapping(self, tag, mapping, flow_style=None):
        node = self._remember(MappingNode(tag, [], flow_style=flow_style))
        if hasattr(mapping, "items"):
            mapping = list(mapping.items())
            if self.sort_keys:
                try:
                    mapping = sorted(mapping)
                except TypeError:
                    pass
        for key, value in mapping:
            key = self.represent_data(key)
            node.value.append((key, self.represent_data(value)))
        return self._styled(node, flow_style, [part for pair in node.value for part in pair])

    def _styled(self, node, flow_style, parts):
        if flow_style is None:
            plain = all(isinstance(part, ScalarNode) and not part.style for part in parts)
            node.flow_style = plain if self.default_flow_style is None else self.default_flow_style
        return node

    def ignore_aliases(self, data):
        return False


class SafeRepresenter(BaseRepresenter):
    def ignore_aliases(self, data):
        return data is None or data == () or isinstance(data, (str, bytes, bool, int, float))

    def represent_none(self, data):
        return self.represent_scalar(PREFIX + "null", "null")

    def represent_str(self, data):
        return self.represent_scalar(PREFIX + "str", data)

    def represent_binary(self, data):
        return self.represent_scalar(PREFIX + "binary", base64.encodebytes(data).decode("ascii"), style="|")

    def represent_bool(self, data):
        return self.represent_scalar(PREFIX + "bool", "true" if data else "false")

    def represent_int(self, data):
        return self.represent_scalar(PREFIX + "int", str(data))

    def represent_float(self, data):
        if data != data:
            text = ".nan"
        elif data in (float("inf"), float("-inf")):
            text = ".inf" if data > 0 else "-.inf"
        else:
            text = repr(data).lower()
            if "." not in text and "e" in text:
                # Without a point it would be read as a string.
                text = text.replace("e", ".0e", 1)
        return self.represent_scalar(PREFIX + "float", text)

    def represent_list(self, data):
        return self.represent_sequence(PREFIX + "seq", data)

    def represent_dict(self, data):
        return self.represent_mapping(PREFIX + "map", data)

    def represent_set(self, data):
        return self.represent_mapping(PREFIX + "set", dict.fromkeys(data))

    def represent_date(self, data):
        return self.represent_scalar(PREFIX + "timestamp", data.isoformat())

    def represent_datetime(self, data):
        return self.represent_scalar(PREFIX + "timestamp", data.isoformat(" "))

    def represent_undefined(self, data):
        raise RepresenterError("cannot represent an object", data)


for _type, _name in [
    (type(None), "none"),
    (str, "str"),
    (bytes, "binary"),
    (bool, "bool"),
    (int, "int"),
    (float, "float"),
    (list, "list"),
    (tuple, "list"),
    (dict, "dict"),
    (set, "set"),
    (datetime.date, "date"),
    (datetime.datetime, "datetime"),
    (None, "undefined"),
]:
    SafeRepresenter.add_representer(_type, getattr(SafeRepresenter, "represent_" + _name))


class Representer(SafeRepresenter):
    def represent_tuple(self, data):
        return self.represent_sequence(PREFIX + "python/tuple", data)

    def represent_name(self, data):
        return self.represent_scalar(f"{PREFIX}python/name:{data.__module__}.{data.__qualname__}", "")

    def represent_module(self, data):
        return self.represent_scalar(f"{PREFIX}python/module:{data.__name__}", "")

    def represent_object(self, data):
        _host.unsupported(f"yaml.dump() of {type(data).__name__} objects is not supported")


Representer.add_representer(tuple, Representer.represent_tuple)
Representer.add_representer(types.ModuleType, Representer.represent_module)
for _type in (type, types.FunctionType, types.BuiltinFunctionType):
    Representer.add_multi_representer(_type, Representer.represent_name)
Representer.add_multi_representer(object, Representer.represent_object)
