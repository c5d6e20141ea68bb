from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
migrate = Migrate()


def create_app(kind="production"):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = {"testing": "sqlite:///shop.db"}[kind]
    db.init_app(app)
    migrate.init_app(app, db)

    from shop import models

    # An extension that is not there when migrations run without the application's dependencies.
    try:
        import some_web_extension
    except ImportError:
        return app
    some_web_extension.init(app)
    return app
