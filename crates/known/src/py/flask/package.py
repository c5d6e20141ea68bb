"""flask, as far as settings, models and env.py touch it.

`current_app` outside of `with app.app_context()` is the application that `flask` itself would load: see `_flask_app`.
"""

import _host
import os
import sys

from flask.config import Config

__all__ = ["Flask", "Config", "Blueprint", "current_app", "g", "has_app_context", "has_request_context"]

# Every application made so far, the contexts entered, and the application that was found for env.py.
_made = []
_contexts = []
_found = []

_DEFAULTS = {
    "DEBUG": False, "TESTING": False, "SECRET_KEY": None, "PROPAGATE_EXCEPTIONS": None, "SERVER_NAME": None,
    "APPLICATION_ROOT": "/", "SESSION_COOKIE_NAME": "session", "PREFERRED_URL_SCHEME": "http", "MAX_CONTENT_LENGTH": None,
    "TEMPLATES_AUTO_RELOAD": None,
}


class _Registrar:
    """What views and hooks are registered with: it keeps nothing."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Registrar()

    def __call__(self, *args, **options):
        if len(args) == 1 and not options and callable(args[0]):
            return args[0]
        return _Registrar()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class _Context:
    def __init__(self, app):
        self.app = app

    def push(self):
        _contexts.append(self)

    def pop(self, *error):
        if self in _contexts:
            _contexts.remove(self)

    def __enter__(self):
        self.push()
        return self

    def __exit__(self, *error):
        self.pop()
        return False


def _folders(import_name):
    """The folder of the application, and the one that its `instance` folder is in."""
    module = sys.modules.get(import_name)
    file = getattr(module, "__file__", None)
    root = os.path.dirname(os.path.abspath(file)) if file else os.getcwd()
    top = sys.modules.get(import_name.partition(".")[0])
    file = getattr(top, "__file__", None) or file
    outside = os.path.dirname(os.path.abspath(file)) if file else root
    if file and os.path.basename(file) == "__init__.py":
        outside = os.path.dirname(outside)
    return root, outside


class Flask(_Registrar):
    config_class = Config
    cli = _Registrar()
    jinja_env = _Registrar()

    def __init__(self, import_name, *args, instance_path=None, instance_relative_config=False, root_path=None, **options):
        self.import_name = import_name
        self.name = import_name
        main = os.path.abspath(_host.caller()[0]) if import_name == "__main__" else None
        if main is not None:
            self.name = os.path.splitext(os.path.basename(main))[0]
        found, outside = _folders(import_name) if main is None else (os.path.dirname(main), os.path.dirname(main))
        self.root_path = root_path or found
        self.instance_path = instance_path or os.path.join(outside, "instance")
        self.config = self.make_config(instance_relative_config)
        self.extensions = {}
        self.blueprints = {}
        _made.append(self)

    def make_config(self, instance_relative=False):
        defaults = dict(_DEFAULTS)
        defaults["DEBUG"] = os.environ.get("FLASK_DEBUG", "0").lower() not in ("", "0", "false", "no")
        return self.config_class(self.instance_path if instance_relative else self.root_path, defaults)

    def app_context(self):
        return _Context(self)

    def test_request_context(self, *args, **options):
        return _Context(self)

    request_context = test_request_context

    @property
    def debug(self):
        return self.config["DEBUG"]

    @debug.setter
    def debug(self, value):
        self.config["DEBUG"] = value

    @property
    def testing(self):
        return self.config["TESTING"]

    @testing.setter
    def testing(self, value):
        self.config["TESTING"] = value

    @property
    def logger(self):
        import logging

        return logging.getLogger(self.name)

    def register_blueprint(self, blueprint, **options):
        pass

    def __repr__(self):
        return "<{} {!r}>".format(type(self).__name__, self.name)


class Blueprint(_Registrar):
    def __init__(self, name, import_name, *args, **options):
        self.name = name
        self.import_name = import_name
        self.cli = _Registrar()


class _Globals:
    def get(self, name, default=None):
        return self.__dict__.get(name, default)

    def pop(self, name, *default):
        return self.__dict__.pop(name, *default)

    def setdefault(self, name, default=None):
        return self.__dict__.setdefault(name, default)

    def __contains__(self, name):
        return name in self.__dict__


g = _Globals()


def has_app_context():
    return bool(_contexts)


def has_request_context():
    return False


def _current():
    if _contexts:
        return _contexts[-1].app
    if not _found:
        from _flask_app import find

        _found.append(find())
    return _found[0]


class _CurrentApp:
    """A stand-in for the application of the innermost context."""

    def _get_current_object(self):
        return _current()

    def __getattr__(self, name):
        return getattr(_current(), name)

    def __setattr__(self, name, value):
        setattr(_current(), name, value)

    def __bool__(self):
        return bool(_contexts) or bool(_found)

    def __repr__(self):
        return repr(_current()) if self else "<LocalProxy unbound>"


current_app = _CurrentApp()
