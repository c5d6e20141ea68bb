"""Which application env.py's `current_app` is.

The program `flask` loads it before it runs a command: from FLASK_APP (which may stand in .env or .flaskenv), else from
wsgi.py or app.py. Here the same is looked for in the same places. What the application needs besides its database (its
views, its other extensions) may not be evaluable: then what it had become by that time is taken, and the database's
address may come from the environment.
"""

import _host
import importlib
import os
import re
import sys
import warnings

import flask


class NoAppException(RuntimeError):
    pass


def find():
    _dotenv()
    reasons = []
    app = _load(reasons)
    if app is None and flask._made:
        # A factory that could not be followed to its end has made the application and usually configured it.
        app = flask._made[-1]
    if app is None and not _address():
        lines = ["No Flask application was found for `current_app`. Set FLASK_APP, or DATABASE_URL."]
        raise NoAppException(" ".join(lines + reasons))
    if app is None:
        app = flask.Flask("app")
    if reasons:
        warnings.warn("The Flask application could not be evaluated to its end: " + " ".join(reasons))
    _complete(app)
    return app


def _dotenv():
    from dotenv import load_dotenv

    for name in (".env", ".flaskenv"):
        if os.path.isfile(name):
            load_dotenv(os.path.abspath(name))


def _address():
    return os.environ.get("SQLALCHEMY_DATABASE_URI") or os.environ.get("DATABASE_URL")


def _load(reasons):
    given = os.environ.get("FLASK_APP")
    if given:
        path, _, name = given.partition(":")
        return _from_module(_prepared(path.strip()), name.strip(), reasons)
    for path in ("wsgi.py", "app.py"):
        if os.path.isfile(path) or os.path.isfile(os.path.join(path[:-3], "__init__.py")):
            app = _from_module(_prepared(path), "", reasons)
            if app is not None:
                return app
    return None


def _prepared(path):
    """The name of the module that a file or a dotted name stands for; its folder becomes importable."""
    if path.endswith(".py") or os.sep in path:
        path = os.path.abspath(path[:-3] if path.endswith(".py") else path)
        parts = [os.path.basename(path)]
        folder = os.path.dirname(path)
        while os.path.isfile(os.path.join(folder, "__init__.py")):
            parts.insert(0, os.path.basename(folder))
            folder = os.path.dirname(folder)
        if parts[-1] == "__init__":
            parts.pop()
        path = ".".join(parts)
    else:
        folder = os.getcwd()
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return path


def _from_module(module_name, name, reasons):
    fine, module = _host.attempt(lambda: importlib.import_module(module_name))
    if not fine:
        reasons.append("{}: {}.".format(module_name, module))
        return None
    if name:
        return _named(module, name, reasons)
    for known in ("app", "application"):
        app = getattr(module, known, None)
        if isinstance(app, flask.Flask):
            return app
    apps = [value for value in vars(module).values() if isinstance(value, flask.Flask)]
    if len(apps) == 1:
        return apps[0]
    for known in ("create_app", "make_app"):
        factory = getattr(module, known, None)
        if callable(factory) and not _host.is_unknown(factory):
            return _called(factory, (), {}, reasons)
    reasons.append("{}: neither an application nor a factory was found.".format(module_name))
    return None


def _named(module, name, reasons):
    called = re.match(r"^(\w+)\s*(?:\((.*)\))?$", name)
    if called is None:
        reasons.append("FLASK_APP: {!r} is neither a name nor a call.".format(name))
        return None
    target = getattr(module, called.group(1), None)
    if isinstance(target, flask.Flask):
        return target
    if not callable(target) or _host.is_unknown(target):
        reasons.append("{} has no application {!r}.".format(module.__name__, name))
        return None
    args, options = (), {}
    if called.group(2):
        fine, given = _host.attempt(lambda: _host.evaluate("_take({})".format(called.group(2)), {"_take": _take}))
        if not fine:
            reasons.append("FLASK_APP: {}.".format(given))
            return None
        args, options = given
    return _called(target, args, options, reasons)


def _take(*args, **options):
    return args, options


def _called(factory, args, options, reasons):
    fine, app = _host.attempt(lambda: factory(*args, **options))
    if not fine:
        reasons.append("{}: {}.".format(factory.__name__, app))
        return None
    return app if isinstance(app, flask.Flask) else None


def _complete(app):
    """Gives the application what env.py asks of it, where its own code did not come so far."""
    import flask_migrate
    import flask_sqlalchemy

    if not app.config.get("SQLALCHEMY_DATABASE_URI") and _address():
        app.config["SQLALCHEMY_DATABASE_URI"] = _address()
    databases = flask_sqlalchemy._made
    config = app.extensions.get("migrate")
    db = getattr(config, "db", None) or app.extensions.get("sqlalchemy") or (databases[-1] if databases else None)
    if db is None:
        db = flask_sqlalchemy.SQLAlchemy()
    if isinstance(db, flask_sqlalchemy.SQLAlchemy) and "sqlalchemy" not in app.extensions:
        db.init_app(app)
    if config is None:
        flask_migrate.Migrate(app, db)
