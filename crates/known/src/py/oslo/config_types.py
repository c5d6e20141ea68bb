"""oslo_config.types: from the text of a configuration file or variable to a value."""

import ipaddress
import re


class ConfigType:
    NONE_DEFAULT = "<None>"

    def __init__(self, type_name="unknown type"):
        self.type_name = type_name

    def __call__(self, value):
        return value

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = object.__hash__


def _choices(choices):
    """The values of choices, which may come with descriptions."""
    if choices is None:
        return None
    return [choice[0] if isinstance(choice, tuple) else choice for choice in choices]


class String(ConfigType):
    def __init__(self, choices=None, quotes=False, regex=None, ignore_case=False, max_length=None, type_name="string value"):
        super().__init__(type_name)
        self.quotes, self.ignore_case, self.max_length = quotes, ignore_case, max_length
        self.choices = _choices(choices)
        self.regex = None
        if regex is not None:
            self.regex = re.compile(regex, re.IGNORECASE if ignore_case else 0) if isinstance(regex, str) else regex

    def __call__(self, value):
        value = str(value)
        if self.quotes and value and value[0] in "\"'":
            if len(value) < 2 or value[-1] != value[0]:
                raise ValueError("Non-closed quote: %s" % value)
            value = value[1:-1]
        if self.max_length is not None and len(value) > self.max_length:
            raise ValueError("Value '%s' exceeds maximum length %d" % (value, self.max_length))
        if self.regex is not None and not self.regex.search(value):
            raise ValueError("Value %r doesn't match regex %r" % (value, self.regex.pattern))
        if self.choices is None:
            return value
        for choice in self.choices:
            if value == choice or self.ignore_case and str(choice).lower() == value.lower():
                return choice
        raise ValueError("Valid values are [%s], but found %r" % (", ".join(str(it) for it in self.choices), value))


class MultiString(String):
    def __init__(self, type_name="multi valued"):
        super().__init__(type_name=type_name)


class Boolean(ConfigType):
    TRUE_VALUES = ["true", "1", "on", "yes"]
    FALSE_VALUES = ["false", "0", "off", "no"]

    def __init__(self, type_name="boolean value"):
        super().__init__(type_name)

    def __call__(self, value):
        if isinstance(value, bool):
            return value
        word = value.lower()
        if word in self.TRUE_VALUES:
            return True
        if word in self.FALSE_VALUES:
            return False
        raise ValueError("Unexpected boolean value %r" % value)


class Number(ConfigType):
    def __init__(self, num_type, type_name, min=None, max=None, choices=None):
        super().__init__(type_name)
        self.num_type, self.min, self.max, self.choices = num_type, min, max, _choices(choices)

    def __call__(self, value):
        if not isinstance(value, self.num_type):
            value = value.strip() if isinstance(value, str) else value
            if value == "":
                return None
            value = self.num_type(value)
        if self.choices is not None and value not in self.choices:
            raise ValueError("Valid values are %r, but found %g" % (self.choices, value))
        if self.min is not None and value < self.min:
            raise ValueError("Should be greater than or equal to %g" % self.min)
        if self.max is not None and value > self.max:
            raise ValueError("Should be less than or equal to %g" % self.max)
        return value


class Integer(Number):
    def __init__(self, min=None, max=None, type_name="integer value", choices=None):
        super().__init__(int, type_name, min, max, choices)


class Float(Number):
    def __init__(self, min=None, max=None, type_name="floating point value"):
        super().__init__(float, type_name, min, max)


class Port(Integer):
    def __init__(self, min=None, max=None, type_name="port", choices=None):
        super().__init__(0 if min is None else min, 65535 if max is None else max, type_name, choices)


class List(ConfigType):
    def __init__(self, item_type=None, bounds=False, type_name="list value"):
        super().__init__(type_name)
        self.item_type, self.bounds = item_type or String(), bounds

    def __call__(self, value):
        if isinstance(value, (list, tuple)):
            return list(map(self.item_type, value))
        value = value.strip().rstrip(",")
        if self.bounds:
            if not value.startswith("["):
                raise ValueError('Value should start with "["')
            if not value.endswith("]"):
                raise ValueError('Value should end with "]"')
            value = value[1:-1]
        return [self.item_type(item.strip()) for item in value.split(",")] if value else []


class Dict(ConfigType):
    def __init__(self, value_type=None, bounds=False, type_name="dict value", key_value_separator=":"):
        super().__init__(type_name)
        self.value_type, self.bounds, self.key_value_separator = value_type or String(), bounds, key_value_separator

    def __call__(self, value):
        if isinstance(value, dict):
            return dict(value)
        if self.bounds:
            value = value.strip()[1:-1]
        result = {}
        for pair in value.split(",") if value.strip() else []:
            key, separator, item = pair.partition(self.key_value_separator)
            if not separator:
                raise ValueError("Value should be NAME%sVALUE pairs separated by \",\"" % self.key_value_separator)
            if key.strip() in result:
                raise ValueError("Duplicate key %s" % key.strip())
            result[key.strip()] = self.value_type(item.strip())
        return result


class Range(ConfigType):
    def __init__(self, min=None, max=None, inclusive=True, type_name="range value"):
        super().__init__(type_name)
        self.min, self.max, self.inclusive = min, max, inclusive

    def __call__(self, value):
        first, separator, last = str(value).partition("-")
        first = int(first)
        last = int(last) if separator else first
        if last < first:
            raise ValueError("Range specification is wrong: %s" % value)
        return range(first, last + 1 if self.inclusive else last)


class IPAddress(ConfigType):
    def __init__(self, version=None, type_name="IP address value"):
        super().__init__(type_name)
        self.version = version

    def __call__(self, value):
        value = str(value)
        address = ipaddress.ip_address(value)
        if self.version is not None and address.version != self.version:
            raise ValueError("%s is not an IPv%d address" % (value, self.version))
        return value


class Hostname(ConfigType):
    def __init__(self, type_name="hostname value"):
        super().__init__(type_name)

    def __call__(self, value):
        if len(value) > 253 or not all(re.match(r"(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$", part) for part in value.rstrip(".").split(".")):
            raise ValueError("%s is an invalid hostname" % value)
        return value


class HostAddress(ConfigType):
    def __init__(self, version=None, type_name="host address value"):
        super().__init__(type_name)
        self.version = version

    def __call__(self, value):
        try:
            return IPAddress(self.version)(value)
        except ValueError:
            return Hostname()(value)


class HostDomain(HostAddress):
    def __init__(self, version=None, type_name="host domain value"):
        super().__init__(version, type_name)

    def __call__(self, value):
        return str(value)


class URI(ConfigType):
    def __init__(self, max_length=None, schemes=None, type_name="uri value"):
        super().__init__(type_name)
        self.max_length, self.schemes = max_length, schemes

    def __call__(self, value):
        if not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", value):
            raise ValueError("invalid URI: %r" % value)
        if self.schemes and value.split(":", 1)[0] not in self.schemes:
            raise ValueError("URI scheme %r not in %r" % (value.split(":", 1)[0], self.schemes))
        return value
