"""oslo_config.cfg: options with their defaults, from configuration files, from the environment and from code.

An option that nobody has registered is an unknown value here: a library that is not there may have done it.
"""

import os
import re
import sys

import _host
import oslo_config
from oslo_config import types
from oslo_config._options import (
    BoolOpt, DeprecatedOpt, DictOpt, FloatOpt, HostAddressOpt, HostDomainOpt, HostnameOpt, IntOpt, IPOpt, ListOpt,
    MultiOpt, MultiStrOpt, Opt, OptGroup, PortOpt, StrOpt, SubCommandOpt, URIOpt,
)


class Error(Exception):
    def __init__(self, msg=None):
        self.msg = msg

    def __str__(self):
        return self.msg


class NoSuchOptError(Error, AttributeError):
    def __init__(self, opt_name, group=None):
        self.opt_name, self.group = opt_name, group

    def __str__(self):
        return "no such option %s in group [%s]" % (self.opt_name, "DEFAULT" if self.group is None else self.group.name)


class NoSuchGroupError(Error):
    def __init__(self, group_name):
        self.group_name = group_name

    def __str__(self):
        return "no such group [%s]" % self.group_name


class DuplicateOptError(Error):
    def __init__(self, opt_name):
        self.opt_name = opt_name

    def __str__(self):
        return "duplicate option: %s" % self.opt_name


class RequiredOptError(Error):
    def __init__(self, opt_name, group=None):
        self.opt_name, self.group = opt_name, group

    def __str__(self):
        return "value required for option %s in group [%s]" % (
            self.opt_name, "DEFAULT" if self.group is None else self.group.name)


class TemplateSubstitutionError(Error):
    pass


class ConfigFilesNotFoundError(Error):
    def __init__(self, config_files):
        self.config_files = config_files

    def __str__(self):
        return "Failed to find some config files: %s" % ",".join(self.config_files)


class ConfigFileParseError(Error):
    def __init__(self, config_file, msg):
        self.config_file, self.msg = config_file, msg

    def __str__(self):
        return "Failed to parse %s: %s" % (self.config_file, self.msg)


class ConfigFileValueError(Error, ValueError):
    pass


class NotInitializedError(Error):
    def __str__(self):
        return "call expression on parser has not been invoked"


class ArgsAlreadyParsedError(Error):
    def __str__(self):
        return "arguments already parsed" + (": " + self.msg if self.msg else "")


def _read(path):
    """{section: {key: [values]}} of a configuration file."""
    found, section, values = {}, None, None
    with open(path) as opened:
        for number, line in enumerate(opened, 1):
            line = line.rstrip()
            if not line:
                values = None
            elif line[0] in " \t" and values is not None:
                values[-1] += "\n" + line.strip()
            elif line[0] == "[":
                section, values = line[1:].rstrip("]").strip(), None
                found.setdefault(section, {})
            elif line[0] not in "#;":
                split = re.match(r"([^:=]+?)\s*[:=]\s*(.*)", line)
                if split is None or section is None:
                    raise ConfigFileParseError(path, "at %s:%d: %r" % (path, number, line))
                text = split.group(2)
                if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
                    text = text[1:-1]
                values = found[section].setdefault(split.group(1).strip(), [])
                values.append(text)
    return found


class _Entry:
    """A registered option, with what code has set."""

    def __init__(self, opt):
        self.opt = opt
        self.set = {}


class GroupAttr:
    """`CONF.group`"""

    def __init__(self, conf, group):
        self._conf, self._group = conf, group

    def __getattr__(self, name):
        return self._conf._value(name, self._group.name)

    def __getitem__(self, name):
        return self.__getattr__(name)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __contains__(self, name):
        return name in self._conf._groups[self._group.name]

    def __iter__(self):
        return iter(self._conf._groups[self._group.name])

    def __len__(self):
        return len(self._conf._groups[self._group.name])

    def keys(self):
        return list(self)

    def items(self):
        return [(name, self[name]) for name in self]


class ConfigOpts:
    GroupAttr = GroupAttr

    def __init__(self):
        self._groups, self._of_group, self._files, self._paths = {None: {}}, {}, [], []
        self._use_env = True
        self.project = self.prog = self.version = None
        self.default_config_files, self.default_config_dirs = [], []

    def __call__(self, args=None, project=None, prog=None, version=None, usage=None, default_config_files=None,
                 default_config_dirs=None, validate_default_values=False, description=None, epilog=None, use_env=True):
        self.clear()
        self._use_env = use_env
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.project, self.version = project, version
        self.default_config_files = (
            find_config_files(project, self.prog) if default_config_files is None else default_config_files)
        given = _given_files(sys.argv[1:] if args is None else args)
        missing = [os.path.abspath(path) for path in given if not os.path.exists(path)]
        if missing:
            raise ConfigFilesNotFoundError(missing)
        self._paths = [os.path.abspath(path) for path in given or self.default_config_files]
        self.reload_config_files()
        for group, entries in self._groups.items():
            for entry in entries.values():
                if entry.opt.required and self._find(entry, group) is None:
                    raise RequiredOptError(entry.opt.name, self._of_group.get(group))
        return []

    @property
    def config_file(self):
        return list(self._paths)

    @property
    def config_dirs(self):
        return []

    def clear(self):
        self._files, self._paths = [], []

    def reset(self):
        self.clear()

    def reload_config_files(self):
        self._files = [_read(path) for path in self._paths]
        return True

    def register_group(self, group):
        if group.name not in self._of_group:
            self._of_group[group.name] = group
            self._groups[group.name] = {}

    def _group(self, group, create=False):
        if group is None or group == "DEFAULT":
            return None
        name = group.name if isinstance(group, OptGroup) else group
        if name not in self._of_group:
            if not create:
                raise NoSuchGroupError(name)
            self.register_group(group if isinstance(group, OptGroup) else OptGroup(name))
        return name

    def register_opt(self, opt, group=None, cli=False):
        if group is None and opt.dest in ("config_file", "config_dir"):
            return False
        entries = self._groups[self._group(group, create=True)]
        if opt.dest in entries:
            if entries[opt.dest].opt != opt:
                raise DuplicateOptError(opt.name)
            return False
        entries[opt.dest] = _Entry(opt)
        return True

    def register_opts(self, opts, group=None):
        for opt in opts:
            self.register_opt(opt, group)

    def register_cli_opt(self, opt, group=None):
        return self.register_opt(opt, group)

    def register_cli_opts(self, opts, group=None):
        self.register_opts(opts, group)

    def unregister_opt(self, opt, group=None):
        self._groups[self._group(group)].pop(opt.dest, None)

    def unregister_opts(self, opts, group=None):
        for opt in opts:
            self.unregister_opt(opt, group)

    def import_opt(self, name, module_str, group=None):
        __import__(module_str)

    def import_group(self, group, module_str):
        __import__(module_str)

    def _entry(self, name, group):
        group = self._group(group)
        if name not in self._groups[group]:
            raise NoSuchOptError(name, self._of_group.get(group))
        return self._groups[group][name]

    def set_override(self, name, override, group=None):
        entry = self._entry(name, group)
        entry.set["override"] = _converted(entry.opt, override)

    def set_default(self, name, default, group=None):
        entry = self._entry(name, group)
        entry.set["default"] = _converted(entry.opt, default)

    def clear_override(self, name, group=None):
        self._entry(name, group).set.pop("override", None)

    def clear_default(self, name, group=None):
        self._entry(name, group).set.pop("default", None)

    def _find(self, entry, group):
        opt = entry.opt
        if "override" in entry.set:
            return self._substitute(entry.set["override"], group)
        if self._use_env:
            variable = "OS_%s__%s" % ((group or "DEFAULT").upper(), opt.dest.upper())
            if variable in os.environ:
                return self._parsed(opt, [os.environ[variable]], group, ("environment: (5", variable))
        texts, path = self._texts(opt, group)
        if texts:
            return self._parsed(opt, texts, group, ("user: (4", path))
        return self._substitute(entry.set.get("default", opt.default), group)

    def _texts(self, opt, group):
        """What the last file says that says something, and its path; of options with several values, what all say."""
        names = [(group or "DEFAULT", opt.dest), (group or "DEFAULT", opt.name)]
        for old in opt.deprecated_opts:
            dest = opt.dest if old.name is None else old.name
            section = old.group or group or "DEFAULT"
            names += [(section, dest), (section, dest.replace("-", "_"))]
        found, where = [], None
        for file, path in zip(self._files, self._paths):
            texts = next((file[section][name] for section, name in names if name in file.get(section, {})), [])
            if texts:
                found, where = found + texts if opt.multi else texts, path
        return found, where

    def _parsed(self, opt, texts, group, source):
        values = [self._substitute(text, group) for text in texts]
        try:
            return [opt.type(value) for value in values] if opt.multi else opt.type(values[-1])
        except ValueError as error:
            where = "LocationInfo(location=<Locations.%s, True)>, detail=%r)" % source
            raise ConfigFileValueError("Value for option %s from %s is not valid: %s" % (opt.name, where, error)) from None

    def _substitute(self, value, group):
        """`$other_option` and `$group.option` in a text."""
        if isinstance(value, list):
            return [self._substitute(item, group) for item in value]
        if not isinstance(value, str) or "$" not in value:
            return value

        def replace(found):
            name = found.group(1) or found.group(2)
            if name is None:
                return "$"
            section, _, own = name.rpartition(".")
            if section:
                return str(self._value(own, section))
            inside = group if name in self._groups[group] else None
            return str(self._value(name, inside))

        return re.sub(r"[$\\]\$|\$(?:([_a-z][._a-z0-9]*)|\{([_a-z][._a-z0-9]*)\})", replace, value, flags=re.IGNORECASE)

    def _value(self, name, group):
        entry = self._groups[group].get(name)
        if entry is None:
            if group is None and name in self._of_group:
                return GroupAttr(self, self._of_group[name])
            return getattr(oslo_config, "_not_registered_" + name)
        return self._find(entry, group)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._value(name, None)

    def __getitem__(self, name):
        return self._value(name, None)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __contains__(self, name):
        return name in self._groups[None] or name in self._of_group

    def __iter__(self):
        yield from self._groups[None]
        yield from self._of_group

    def __len__(self):
        return len(list(iter(self)))

    def find_file(self, name):
        folders = [os.path.dirname(os.path.abspath(path)) for path in reversed(self.config_file)]
        folders += _config_folders(self.project)
        return next((os.path.join(it, name) for it in folders if _host.exists(os.path.join(it, name))), None)

    def list_all_sections(self):
        return sorted({section for file in self._files for section in file})

    def log_opt_values(self, logger, lvl):
        pass

    def print_help(self, file=None):
        pass


def _converted(opt, value):
    """Values of code are checked too, but texts may refer to other options."""
    if value is None or isinstance(value, str) and "$" in value:
        return value
    if opt.multi:
        return [opt.type(item) for item in value]
    return opt.type(value)


def _given_files(args):
    paths, args = [], list(args)
    while args:
        word = args.pop(0)
        if word == "--config-file" and args:
            paths.append(args.pop(0))
        elif word.startswith("--config-file="):
            paths.append(word.split("=", 1)[1])
    return paths


def _config_folders(project):
    folders = ["~/." + project] if project else []
    folders += ["~", "/etc/" + project] if project else ["~"]
    return [os.path.expanduser(folder) for folder in folders + ["/etc"]]


def find_config_files(project=None, prog=None, extension=".conf"):
    prog = os.path.splitext(os.path.basename(sys.argv[0]))[0] if prog is None else prog
    found = []
    for name in (project, prog) if project else (prog,):
        paths = (os.path.join(folder, name + extension) for folder in _config_folders(project))
        found.append(next((path for path in paths if _host.exists(path)), None))
    return [path for path in found if path]


CONF = ConfigOpts()
