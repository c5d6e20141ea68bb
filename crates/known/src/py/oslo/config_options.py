"""The options and groups of oslo_config.cfg."""

from oslo_config import types


class Opt:
    multi = False
    positional = False

    def __init__(self, name, type=None, dest=None, short=None, default=None, positional=False, metavar=None, help=None,
                 secret=False, required=None, deprecated_name=None, deprecated_group=None, deprecated_opts=None,
                 sample_default=None, deprecated_for_removal=False, deprecated_reason=None, deprecated_since=None,
                 mutable=False, advanced=False):
        if name.startswith("_"):
            raise ValueError("illegal name %s with prefix _" % name)
        self.name, self.type = name, type or types.String()
        if not callable(self.type):
            raise TypeError("type must be callable")
        self.dest = name.replace("-", "_") if dest is None else dest
        self.short, self.default, self.positional, self.metavar, self.help = short, default, positional, metavar, help
        self.secret, self.sample_default = secret, sample_default
        self.required = positional if required is None else required
        self.deprecated_for_removal, self.deprecated_reason = deprecated_for_removal, deprecated_reason
        self.deprecated_since, self.mutable, self.advanced = deprecated_since, mutable, advanced
        self.deprecated_opts = list(deprecated_opts or [])
        if deprecated_name is not None or deprecated_group is not None:
            self.deprecated_opts.insert(0, DeprecatedOpt(deprecated_name, group=deprecated_group))

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = object.__hash__


class DeprecatedOpt:
    def __init__(self, name, group=None):
        self.name, self.group = name, group

    def __eq__(self, other):
        return (self.name, self.group) == (other.name, other.group)

    __hash__ = object.__hash__


class StrOpt(Opt):
    def __init__(self, name, choices=None, quotes=None, regex=None, ignore_case=None, max_length=None, **keywords):
        kind = types.String(choices, bool(quotes), regex, bool(ignore_case), max_length)
        super().__init__(name, type=kind, **keywords)


class BoolOpt(Opt):
    def __init__(self, name, **keywords):
        super().__init__(name, type=types.Boolean(), **keywords)


class IntOpt(Opt):
    def __init__(self, name, min=None, max=None, **keywords):
        super().__init__(name, type=types.Integer(min, max), **keywords)


class FloatOpt(Opt):
    def __init__(self, name, min=None, max=None, **keywords):
        super().__init__(name, type=types.Float(min, max), **keywords)


class ListOpt(Opt):
    def __init__(self, name, item_type=None, bounds=None, **keywords):
        super().__init__(name, type=types.List(item_type, bool(bounds)), **keywords)


class DictOpt(Opt):
    def __init__(self, name, **keywords):
        super().__init__(name, type=types.Dict(), **keywords)


class IPOpt(Opt):
    def __init__(self, name, version=None, **keywords):
        super().__init__(name, type=types.IPAddress(version), **keywords)


class PortOpt(Opt):
    def __init__(self, name, min=None, max=None, choices=None, **keywords):
        super().__init__(name, type=types.Port(min, max, choices=choices), **keywords)


class HostnameOpt(Opt):
    def __init__(self, name, **keywords):
        super().__init__(name, type=types.Hostname(), **keywords)


class HostAddressOpt(Opt):
    def __init__(self, name, version=None, **keywords):
        super().__init__(name, type=types.HostAddress(version), **keywords)


class HostDomainOpt(Opt):
    def __init__(self, name, version=None, **keywords):
        super().__init__(name, type=types.HostDomain(version), **keywords)


class URIOpt(Opt):
    def __init__(self, name, max_length=None, schemes=None, **keywords):
        super().__init__(name, type=types.URI(max_length, schemes), **keywords)


class MultiOpt(Opt):
    multi = True

    def __init__(self, name, type, **keywords):
        super().__init__(name, type, **keywords)


class MultiStrOpt(MultiOpt):
    def __init__(self, name, **keywords):
        super().__init__(name, type=types.MultiString(), **keywords)


class SubCommandOpt(Opt):
    def __init__(self, name, dest=None, handler=None, title=None, description=None, help=None):
        super().__init__(name, type=types.String(), dest=dest, help=help)
        self.handler, self.title, self.description = handler, title, description


class OptGroup:
    def __init__(self, name, title=None, help=None, dynamic_group_owner="", driver_option=""):
        self.name, self.help = name, help
        self.title = "%s options" % name if title is None else title
        self.dynamic_group_owner, self.driver_option = dynamic_group_owner, driver_option

    def __str__(self):
        return self.name
