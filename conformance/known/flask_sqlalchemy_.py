"""Flask, Flask-SQLAlchemy, Flask-Migrate."""

import os

import sqlalchemy as sa
from flask import Flask, current_app
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.schema import CreateTable

db = SQLAlchemy()
migrate = Migrate(compare_type=False)


class Mixin:
    created = db.Column(db.DateTime, server_default=db.func.now())


class HTTPUser(Mixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True, nullable=False)
    kind = db.Column(db.Enum("a", "b", name="kinds"))


class Post(db.Model):
    __tablename__ = "own_name"
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("http_user.id", ondelete="CASCADE"), nullable=False)
    user = db.relationship("HTTPUser", backref="posts")


class Other(db.Model):
    __bind_key__ = "other"
    id = db.Column(db.BigInteger, primary_key=True)


links = db.Table("links", db.Column("a", db.Integer, primary_key=True), db.Column("b", db.ForeignKey("own_name.id")))


class Settings:
    SQLALCHEMY_DATABASE_URI = "sqlite:///app.db"
    SQLALCHEMY_BINDS = {"other": "sqlite:////abs/other.db"}
    lower = 1


def create_app():
    app = Flask(__name__)
    app.config.from_object(Settings)
    app.config.from_mapping(EXTRA=5)
    app.config.from_prefixed_env("APP")
    os.environ.setdefault("HERE", "1")
    db.init_app(app)
    migrate.init_app(app, db)

    @app.route("/")
    def index():
        return "x"

    @app.cli.command("x")
    def command():
        pass

    return app


app = create_app()
print(app.config["EXTRA"], app.config.get("LOWER"), app.config["PORT"], app.config["SUB"]["DEEP"], app.name, os.path.basename(app.instance_path))
with app.app_context():
    print(current_app.name, current_app.config["EXTRA"], current_app.extensions["migrate"].configure_args)
    url = db.engine.url
    print(os.path.relpath(url.database), db.engines["other"].url, db.get_engine("other").url.render_as_string(hide_password=False), db.get_engine(bind="other").url)
    print(current_app.extensions["migrate"].db is db, current_app.extensions["migrate"].directory, sorted(db.metadatas, key=str))
for dialect in (postgresql.dialect(), sqlite.dialect()):
    for table in [*db.metadata.sorted_tables, *db.metadatas["other"].sorted_tables]:
        print(str(CreateTable(table).compile(dialect=dialect)).strip())
print(HTTPUser.__tablename__, Other.__tablename__, Other.metadata is db.metadatas["other"])


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"})


typed = SQLAlchemy(model_class=Base)


class TypedThing(typed.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]


print(TypedThing.__tablename__, typed.metadata is Base.metadata)
print(str(CreateTable(TypedThing.__table__).compile(dialect=sqlite.dialect())).strip())
