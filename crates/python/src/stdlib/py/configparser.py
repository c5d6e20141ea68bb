"""Reading (and holding) ini files, by the rules of the documentation of `configparser`."""

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        if source is not None:
            where = "While reading from " + repr(source)
            if lineno is not None:
                where += " [line %2d]" % lineno
            text = where + ": section " + repr(section) + " already exists"
        else:
            text = "Section " + repr(section) + " already exists"
        Error.__init__(self, text)
        self.section = section
        self.source = source
        self.lineno = lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = "option " + repr(option) + " in section " + repr(section) + " already exists"
        if source is not None:
            where = "While reading from " + repr(source)
            if lineno is not None:
                where += " [line %2d]" % lineno
            text = where + ": " + text
        else:
            text = "Option " + text[7:]
        Error.__init__(self, text)
        self.section = section
        self.option = option


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self,
            option,
            section,
            "Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not "
            "a valid option name. Raw value: {!r}".format(option, section, reference, rawval),
        )
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self,
            option,
            section,
            "Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation "
            "key which cannot be substituted in {} steps. Raw value: {!r}".format(
                option, section, MAX_INTERPOLATION_DEPTH, rawval
            ),
        )


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, "Source contains parsing errors: %r" % source)
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(
            self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line)
        )
        self.source = filename
        self.lineno = lineno
        self.line = line


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, section, value, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = value.replace("%%", "")
        while "%(" in rest and ")s" in rest.partition("%(")[2]:
            head, _, tail = rest.partition("%(")
            rest = head + tail.partition(")s")[2]
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find("%")))
        return value

    def _expand(self, parser, option, section, raw, rest, values, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = []
        while rest:
            at = rest.find("%")
            if at < 0:
                out.append(rest)
                break
            out.append(rest[:at])
            rest = rest[at:]
            follows = rest[1:2]
            if follows == "%":
                out.append("%")
                rest = rest[2:]
            elif follows == "(":
                end = rest.find(")s")
                if end < 2:
                    raise InterpolationSyntaxError(
                        option, section, "bad interpolation variable reference %r" % rest
                    )
                name = parser.optionxform(rest[2:end])
                rest = rest[end + 2 :]
                if name not in values:
                    raise InterpolationMissingOptionError(option, section, raw, name)
                value = values[name]
                if "%" in value:
                    value = self._expand(parser, option, section, raw, value, values, depth + 1)
                out.append(value)
            else:
                raise InterpolationSyntaxError(
                    option, section, "'%%' must be followed by '%%' or '(', found: %r" % (rest,)
                )
        return "".join(out)


class ExtendedInterpolation(Interpolation):
    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, section, value, value, defaults, 1)

    def _expand(self, parser, option, section, raw, rest, values, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = []
        while rest:
            at = rest.find("$")
            if at < 0:
                out.append(rest)
                break
            out.append(rest[:at])
            rest = rest[at:]
            follows = rest[1:2]
            if follows == "$":
                out.append("$")
                rest = rest[2:]
                continue
            end = rest.find("}")
            if follows != "{" or end < 0:
                raise InterpolationSyntaxError(
                    option, section, "'$' must be followed by '$' or '{', found: %r" % (rest,)
                )
            path = rest[2:end].split(":")
            rest = rest[end + 1 :]
            try:
                if len(path) == 1:
                    value = values[parser.optionxform(path[0])]
                    inner, inner_values = section, values
                else:
                    inner = path[0]
                    value = parser.get(inner, parser.optionxform(path[1]), raw=True)
                    inner_values = dict(parser.items(inner, raw=True))
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
            if "$" in value:
                value = self._expand(parser, option, inner, raw, value, inner_values, depth + 1)
            out.append(value)
        return "".join(out)


class SectionProxy:
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    def __repr__(self):
        return "<Section: {}>".format(self._name)

    @property
    def name(self):
        return self._name

    @property
    def parser(self):
        return self._parser

    def _keys(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._keys())

    def __iter__(self):
        return iter(self._keys())

    def keys(self):
        return self._keys()

    def items(self):
        return [(key, self[key]) for key in self._keys()]

    def values(self):
        return [self[key] for key in self._keys()]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)


class RawConfigParser:
    BOOLEAN_STATES = {
        "1": True,
        "yes": True,
        "true": True,
        "on": True,
        "0": False,
        "no": False,
        "false": False,
        "off": False,
    }
    _default_interpolation = Interpolation

    def __init__(
        self,
        defaults=None,
        dict_type=dict,
        allow_no_value=False,
        *,
        delimiters=("=", ":"),
        comment_prefixes=("#", ";"),
        inline_comment_prefixes=None,
        strict=True,
        empty_lines_in_values=True,
        default_section=DEFAULTSECT,
        interpolation=_UNSET,
        converters=None
    ):
        self._sections = {}
        self._defaults = {}
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._default_interpolation() if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(str(key))] = value if value is None else str(value)

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        import os

        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file.read(), os.fspath(name))
            except OSError:
                continue
            done.append(os.fspath(name))
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read("".join(f), source)

    def read_string(self, string, source="<string>"):
        self._read(string, source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in keys.items():
                self.set(section, self.optionxform(str(key)), value if value is None else str(value))

    def _uncommented(self, line):
        text = line.strip()
        if text.startswith(self._comments):
            return None
        for prefix in self._inline:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    return line[:at].strip()
                at = line.find(prefix, at + 1)
        return text

    def _split(self, text):
        at = end = -1
        for mark in self._delimiters:
            found = text.find(mark)
            if found >= 0 and (at < 0 or found < at):
                at, end = found, found + len(mark)
        if at < 0:
            return (text, None) if self._allow_no_value else None
        return text[:at].rstrip(), text[end:].strip()

    def _read(self, text, source):
        section = option = name = None
        indent = 0
        seen = set()
        problem = None
        number = 0
        lines = text.split("\n")
        if lines and lines[-1] == "":
            lines.pop()
        for line in lines:
            number += 1
            # Messages show the line with its end, which the last one may lack.
            raw = line + "\n" if number < len(lines) or text.endswith("\n") else line
            value = self._uncommented(line)
            if not value:
                if self._empty_lines:
                    if value is not None and section is not None and option and section[option] is not None:
                        section[option].append("")
                else:
                    indent = 1 << 30
                continue
            depth = len(line) - len(line.lstrip())
            if section is not None and option and depth > indent:
                if section[option] is None:
                    raise MultilineContinuationError(source, number, line)
                section[option].append(value)
                continue
            indent = depth
            if value.startswith("[") and "]" in value:
                name = value[1 : value.rfind("]")]
                option = None
                if name == self.default_section:
                    section = self._defaults
                elif name in self._sections:
                    if self._strict and name in seen:
                        raise DuplicateSectionError(name, source, number)
                    section = self._sections[name]
                else:
                    section = self._sections[name] = {}
                seen.add(name)
                continue
            if section is None:
                raise MissingSectionHeaderError(source, number, raw)
            pair = self._split(value)
            if pair is None or not pair[0]:
                problem = problem or ParsingError(source)
                problem.append(number, repr(raw))
                continue
            option = self.optionxform(pair[0])
            if self._strict and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, number)
            seen.add((name, option))
            section[option] = None if pair[1] is None else [pair[1]]
        for section in [self._defaults] + list(self._sections.values()):
            for option, value in section.items():
                if isinstance(value, list):
                    section[option] = "\n".join(value).rstrip()
        if problem:
            raise problem

    def _values(self, section, vars):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section)
        extra = {}
        for key, value in (vars or {}).items():
            extra[self.optionxform(key)] = value if value is None else str(value)
        return {**self._defaults, **own, **extra}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        name = self.optionxform(option)
        if name not in values:
            if fallback is _UNSET:
                raise NoOptionError(name, section)
            return fallback
        value = values[name]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, name, value, values)

    def _converted(self, convert, section, option, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(int, section, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(float, section, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(self._boolean, section, option, raw, vars, fallback)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return [(name, self[name]) for name in self]
        values = {**self._defaults}
        if section in self._sections:
            values.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        found = []
        for name in names:
            value = values[name]
            if value is not None:
                value = self._interpolation.before_get(self, section, name, value, values)
            found.append((name, value))
        return found

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        if section not in self._sections:
            return False
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            target = self._defaults
        elif section in self._sections:
            target = self._sections[section]
        else:
            raise NoSectionError(section)
        target[self.optionxform(option)] = value

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            target = self._defaults
        elif section in self._sections:
            target = self._sections[section]
        else:
            raise NoSectionError(section)
        return target.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        mark = " = " if space_around_delimiters else "="
        every = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in every + list(self._sections.items()):
            fp.write("[{}]\n".format(name))
            for key, value in options.items():
                if value is None and self._allow_no_value:
                    fp.write(key + "\n")
                else:
                    fp.write(key + mark + str(value).replace("\n", "\n\t") + "\n")
            fp.write("\n")

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section] + list(self._sections))

    def keys(self):
        return [self.default_section] + list(self._sections)

    def values(self):
        return [self[name] for name in self]


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(
            self,
            "Key without value continued with an indented line.\nfile: %r, line: %d\n%r" % (filename, lineno, line),
        )
        self.source = filename
        self.lineno = lineno
        self.line = line


class ConfigParser(RawConfigParser):
    _default_interpolation = BasicInterpolation

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if value is not None and not isinstance(value, str) or value is None and not self._allow_no_value:
            raise TypeError("option values must be strings")
        RawConfigParser.set(self, section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        RawConfigParser.add_section(self, section)


class SafeConfigParser(ConfigParser):
    pass
