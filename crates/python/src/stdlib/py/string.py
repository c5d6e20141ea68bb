"""Constants and templates."""

import re

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        if "pattern" in cls.__dict__ and cls.__dict__["pattern"]:
            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)
            return
        mark, plain = re.escape(cls.delimiter), cls.idpattern.replace("(?a:", "(?:")
        braced = (cls.braceidpattern or plain).replace("(?a:", "(?:")
        cls.pattern = re.compile(
            "%s(?:(?P<escaped>%s)|(?P<named>%s)|\\{(?P<braced>%s)\\}|(?P<invalid>))" % (mark, mark, plain, braced), cls.flags
        )

    def __init__(self, template):
        self.template = template

    def _fill(self, values, safe):
        def replace(found):
            name = found.group("named") or found.group("braced")
            if name is not None:
                return found.group() if safe and name not in values else str(values[name])
            if found.group("escaped") is not None:
                return self.delimiter
            if safe:
                return found.group()
            before = self.template[: found.start("invalid")]
            line = before.count("\n") + 1
            column = found.start("invalid") - before.rfind("\n") - 1
            raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

        return self.pattern.sub(replace, self.template)

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws} if kws else mapping, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws} if kws else mapping, True)

    def is_valid(self):
        return all(found.group("invalid") is None for found in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = (found.group("named") or found.group("braced") for found in self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for name in names if name is not None))


Template._compile()


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            parts.append(literal)
            if name is None:
                continue
            if name == "":
                name, auto = str(auto), auto + 1
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            parts.append(self.format_field(self.convert_field(value, conversion), spec))
        return "".join(parts), auto

    def parse(self, format_string):
        literal, at = "", 0
        while at < len(format_string):
            char = format_string[at]
            if format_string[at : at + 2] in ("{{", "}}"):
                literal += char
                at += 2
            elif char == "}":
                raise ValueError("Single '}' encountered in format string")
            elif char == "{":
                end, depth = at + 1, 1
                while end < len(format_string) and depth:
                    depth += {"{": 1, "}": -1}.get(format_string[end], 0)
                    end += 1
                if depth:
                    raise ValueError("expected '}' before end of string")
                yield (literal, *self._field(format_string[at + 1 : end - 1]))
                literal, at = "", end
            else:
                literal += char
                at += 1
        if literal:
            yield literal, None, None, None

    def _field(self, field):
        found = re.match(r"([^!:\[]*(?:\[[^\]]*\][^!:\[]*)*)(?:!(.))?(?::(.*))?\Z", field, re.DOTALL)
        if found is None:
            raise ValueError("expected ':' after conversion specifier")
        return found.group(1), found.group(3) or "", found.group(2)

    def get_field(self, field_name, args, kwargs):
        first = re.match(r"[^.\[]*", field_name).group()
        key = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        for name, item in re.findall(r"\.([^.\[]+)|\[([^\]]+)\]", field_name[len(first) :]):
            value = getattr(value, name) if name else value[int(item) if item.isdigit() else item]
        return value, key

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in "sra":
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
