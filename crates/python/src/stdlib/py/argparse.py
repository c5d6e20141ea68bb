"""Command line arguments, read by the documentation of `argparse`. Usage lines are plain; there is no help text."""

import os as _os
import sys as _sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument._shown()
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return "argument %s: %s" % (self.argument_name, self.message)


class Namespace:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return "Namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        pass


RawDescriptionHelpFormatter = RawTextHelpFormatter = HelpFormatter
ArgumentDefaultsHelpFormatter = MetavarTypeHelpFormatter = HelpFormatter


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._encoding, self._errors = mode, encoding, errors

    def __call__(self, string):
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as problem:
            raise ArgumentTypeError("can't open '%s': %s" % (string, problem))


class Action:
    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
        help=None, metavar=None,
    ):
        self.option_strings, self.dest, self.nargs, self.const = option_strings, dest, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar = help, metavar

    def _shown(self):
        return "/".join(self.option_strings) or self.metavar or self.dest

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _Constant(Action):
    """What takes no value."""

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _True(_Constant):
    def __init__(self, option_strings, dest, default=False, **more):
        super().__init__(option_strings, dest, True, default, **more)


class _False(_Constant):
    def __init__(self, option_strings, dest, default=True, **more):
        super().__init__(option_strings, dest, False, default, **more)


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


class _AppendConstant(_Constant):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _Count(_Constant):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(_Constant):
    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(_Constant):
    def __init__(self, option_strings, dest, version=None, help=None, default=SUPPRESS):
        super().__init__(option_strings, dest, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        print(self.version % {"prog": parser.prog} if self.version else "")
        parser.exit()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        both = []
        for one in option_strings:
            both.append(one)
            if one.startswith("--"):
                both.append("--no-" + one[2:])
        super().__init__(both, dest, 0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))


class _Subparsers(Action):
    def __init__(self, option_strings, dest, prog, parser_class, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, PARSER, required=required, help=help, metavar=metavar)
        self.choices, self._prog, self._class = {}, prog, parser_class

    def _shown(self):
        return self.metavar or (self.dest if self.dest is not SUPPRESS else "{%s}" % ",".join(self.choices))

    def add_parser(self, name, *, aliases=(), help=None, **kwargs):
        kwargs.setdefault("prog", "%s %s" % (self._prog, name))
        made = self._class(**kwargs)
        for one in (name, *aliases):
            self.choices[one] = made
        return made

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        found, extras = self.choices[name].parse_known_args(rest)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        namespace.__dict__.setdefault("_extras", []).extend(extras)


_ACTIONS = {
    None: _Store, "store": _Store, "store_const": _Constant, "store_true": _True, "store_false": _False,
    "append": _Append, "append_const": _AppendConstant, "extend": _Extend, "count": _Count, "help": _Help,
    "version": _Version,
}


class _Container:
    def add_argument(self, *names, **options):
        parser = self._parser()
        if not names or len(names) == 1 and names[0][0] not in parser.prefix_chars:
            options["option_strings"] = []
            options["dest"] = names[0] if names else options.pop("dest")
            nargs = options.get("nargs")
            if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER) or nargs == ZERO_OR_MORE and "default" not in options:
                options["required"] = True
        else:
            long = [one for one in names if len(one) > 1 and one[1] in parser.prefix_chars]
            name = (long or names)[0].lstrip(parser.prefix_chars).replace("-", "_")
            options["option_strings"], options["dest"] = list(names), options.get("dest") or name
        kind = options.pop("action", None)
        action = (_ACTIONS[kind] if kind in _ACTIONS else kind)(**options)
        if action.default is None and parser.argument_default is not None:
            action.default = parser.argument_default
        return self._add(action)

    def _add(self, action):
        parser = self._parser()
        parser._actions.append(action)
        for one in action.option_strings:
            if one in parser._options and parser.conflict_handler == "error":
                raise ArgumentError(action, "conflicting option string: " + one)
            parser._options[one] = action
        return action

    def add_argument_group(self, title=None, description=None, **kwargs):
        return _Group(self._parser())

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Group(self._parser())
        group.required, group.actions = required, []
        self._parser()._exclusive.append(group)
        return group

    def set_defaults(self, **values):
        self._parser()._defaults.update(values)


class _Group(_Container):
    actions = None

    def __init__(self, parser):
        self._owner = parser

    def _parser(self):
        return self._owner

    def _add(self, action):
        if self.actions is not None:
            self.actions.append(action)
        return _Container._add(self, action)


class ArgumentParser(_Container):
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
        prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
        allow_abbrev=True, exit_on_error=True,
    ):
        self.prog = prog or _os.path.basename(_sys.argv[0] if _sys.argv else "")
        self.usage, self.description, self.epilog = usage, description, epilog
        self.prefix_chars, self.argument_default, self.conflict_handler = prefix_chars, argument_default, conflict_handler
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._actions, self._options, self._defaults, self._exclusive = [], {}, {}, []
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                self._add(action)
            self._defaults.update(parent._defaults)

    def _parser(self):
        return self

    def get_default(self, dest):
        if dest in self._defaults:
            return self._defaults[dest]
        return next((one.default for one in self._actions if one.dest == dest and one.default is not None), None)

    def add_subparsers(self, *, dest=SUPPRESS, required=False, title=None, description=None, prog=None, help=None,
                       metavar=None, parser_class=None):
        positionals = [one.dest for one in self._actions if not one.option_strings]
        made = _Subparsers([], dest, " ".join([prog or self.prog, *positionals]), parser_class or type(self), required, help, metavar)
        self._actions.append(made)
        return made

    def parse_args(self, args=None, namespace=None):
        found, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error("unrecognized arguments: " + " ".join(extras))
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if SUPPRESS not in (action.dest, action.default) and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, self._defaults.get(action.dest, action.default))
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        try:
            extras = _Reading(self, args, namespace).run()
        except ArgumentError as problem:
            if not self.exit_on_error:
                raise
            self.error(str(problem))
        return namespace, extras + namespace.__dict__.pop("_extras", [])

    parse_intermixed_args = parse_args

    def _value(self, action, text):
        convert = action.type or str
        try:
            value = convert(text)
        except ArgumentTypeError as problem:
            raise ArgumentError(action, str(problem))
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise ArgumentError(action, "invalid %s value: %r" % (name, text))
        self._check(action, value)
        return value

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, shown))

    def format_usage(self):
        return "usage: %s\n" % (self.usage or self.prog + " [options]")

    def format_help(self):
        return self.format_usage()

    def print_usage(self, file=None):
        (file or _sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        (file or _sys.stdout).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


class _Reading:
    """One reading of a list of arguments."""

    def __init__(self, parser, args, namespace):
        self.parser, self.args, self.namespace = parser, args, namespace
        self.waiting = [one for one in parser._actions if not one.option_strings]
        self.seen, self.extras = [], []

    def run(self):
        plain = []
        while self.args:
            text = self.args.pop(0)
            if text == "--":
                plain += self.args
                self.args = []
                break
            action, option, given = self.option(text)
            if action is not None:
                self.positional(plain, False)
                plain = []
                self.take(action, option, given)
            elif option is not None:
                self.extras.append(text)
            else:
                plain.append(text)
                if self.waiting and self.waiting[0].nargs in (PARSER, REMAINDER):
                    plain += self.args
                    self.args = []
        self.extras += self.positional(plain, True)
        self.finish()
        return self.extras

    def option(self, text):
        """The action that an argument names, its option string, and the value that it brings along."""
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars or text == "-" or " " in text and text not in parser._options:
            return None, None, None
        if text in parser._options:
            return parser._options[text], text, None
        name, equals, given = text.partition("=")
        if equals and name in parser._options:
            return parser._options[name], name, given
        if text[1] in parser.prefix_chars:
            found = [one for one in parser._options if parser.allow_abbrev and one.startswith(name)]
            if len(found) > 1 and len({id(parser._options[one]) for one in found}) > 1:
                raise ArgumentError(None, "ambiguous option: %s could match %s" % (text, ", ".join(found)))
            return (parser._options[found[0]], found[0], given if equals else None) if found else (None, text, None)
        if text[1:].replace(".", "", 1).isdigit():
            return None, None, None
        if text[:2] in parser._options:
            return parser._options[text[:2]], text[:2], text[2:]
        return None, text, None

    def take(self, action, option, given):
        for group in self.parser._exclusive:
            others = [one for one in group.actions if one in self.seen and one is not action]
            if action in group.actions and others:
                raise ArgumentError(action, "not allowed with argument " + others[0]._shown())
        if action.nargs == 0:
            if given is not None and not option.startswith("--"):
                # Short flags that stand together: `-vx`.
                self.args.insert(0, "-" + given)
            elif given is not None:
                raise ArgumentError(action, "ignored explicit argument %r" % given)
            self.call(action, [], option)
            return
        values = [given] if given is not None else []
        while given is None and self.args and self.wants(action, len(values)):
            if self.args[0] == "--" or self.option(self.args[0])[1] is not None and action.nargs != REMAINDER:
                break
            values.append(self.args.pop(0))
        self.call(action, values, option)

    def wants(self, action, count):
        most = {None: 1, OPTIONAL: 1}.get(action.nargs, action.nargs)
        return not isinstance(most, int) or count < most

    def least(self, action):
        return {None: 1, ONE_OR_MORE: 1, PARSER: 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else 0)

    def positional(self, texts, last):
        texts = list(texts)
        while self.waiting and (texts or last):
            action = self.waiting[0]
            if len(texts) < self.least(action):
                break
            if not texts and not last:
                break
            self.waiting.pop(0)
            reserved = sum(self.least(one) for one in self.waiting)
            count = 0
            while count < len(texts) - reserved and self.wants(action, count) or count < self.least(action):
                count += 1
            values, texts = texts[:count], texts[count:]
            if values or action.nargs in (OPTIONAL, ZERO_OR_MORE, REMAINDER):
                self.call(action, values, None)
        return texts

    def call(self, action, texts, option):
        nargs, parser = action.nargs, self.parser
        if len(texts) < self.least(action) or isinstance(nargs, int) and len(texts) != nargs:
            what = {None: "one argument", OPTIONAL: "at most one argument", ONE_OR_MORE: "at least one argument"}
            plural = "" if nargs == 1 else "s"
            raise ArgumentError(action, "expected " + (what.get(nargs) or "%s argument%s" % (nargs, plural)))
        self.seen.append(action)
        if nargs == PARSER:
            parser._check(action, texts[0])
            values = texts
        elif nargs is None:
            values = parser._value(action, texts[0])
        elif nargs == OPTIONAL:
            missing = action.const if action.option_strings else getattr(self.namespace, action.dest, action.default)
            values = parser._value(action, texts[0]) if texts else missing
        elif nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            values = action.default if action.default is not None else []
        else:
            values = [parser._value(action, text) for text in texts]
        action(parser, self.namespace, values, option)

    def finish(self):
        for action in self.parser._actions:
            value = getattr(self.namespace, action.dest, None)
            if action not in self.seen and isinstance(value, str) and value is action.default and action.type:
                setattr(self.namespace, action.dest, self.parser._value(action, value))
        missing = [one._shown() for one in self.parser._actions if one.required and one not in self.seen]
        if missing:
            self.parser.error("the following arguments are required: " + ", ".join(missing))
        for group in self.parser._exclusive:
            if group.required and not any(one in self.seen for one in group.actions):
                shown = " ".join(one._shown() for one in group.actions)
                self.parser.error("one of the arguments %s is required" % shown)
