"""Batch operations on SQLite whose outcome is compared: name -> (statements before, call, options)."""
import sqlite3, warnings

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

BATCHES = {}
T = "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))"
O = "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))"
ROWS = "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)"
NAMING = {
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def batch(*before, table="t", **options):
    def register(function):
        BATCHES[function.__name__] = (list(before) or [T, ROWS], function, table, options)
        return function
    return register


def normal(sql):
    """The statement with the lines of its constraints in order; the Rust test does the same."""
    lines = [line.rstrip().rstrip(",") for line in sql.split("\n")]
    place = next((i for i, line in enumerate(lines) if line.startswith(CONSTRAINTS)), len(lines))
    return "\n".join(lines[:place] + sorted(lines[place:]))


CONSTRAINTS = tuple("\t" + word for word in ("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK"))


def run_batch(before, function, table, options):
    engine = sa.create_engine("sqlite://")
    options = dict(options)
    naming = options.pop("target_naming", None)
    result = {"before": before}
    with engine.connect() as connection:
        for statement in before:
            connection.exec_driver_sql(statement)
        opts = {"target_metadata": sa.MetaData(naming_convention=naming)} if naming else {}
        context = MigrationContext.configure(connection, opts=opts)
        sent = []
        sa.event.listen(connection, "before_cursor_execute", lambda c, cu, text, params, ctx, many: sent.append(text))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                with Operations(context).batch_alter_table(table, **options) as batch_op:
                    function(batch_op)
            except Exception as error:
                text = f"{type(error).__module__}.{type(error).__name__}: {error}".removeprefix("builtins.")
                result["error"] = text.split("\n")[0]
        if caught:
            result["warnings"] = [str(it.message) for it in caught]
        result["sent"] = [it for it in sent if not it.startswith(("PRAGMA", "SELECT", "CREATE INDEX", "CREATE UNIQUE"))]
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
        # Alembic keeps constraints and indexes in sets: their order is not the same in every run.
        result["schema"] = sorted([name, normal(sql)] for name, sql in rows)
        result["sent"] = [normal(it) for it in result["sent"]]
        names = [name for name, sql in result["schema"] if sql.startswith("CREATE TABLE")]
        result["rows"] = {
            name: [[str(value) if value is not None else None for value in row] for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY 1')]
            for name in names
        }
    return result


# ---- without a copy
@batch()
def plain_add_column(op): op.add_column(sa.Column("c", sa.String(5)))
@batch()
def plain_add_column_default(op): op.add_column(sa.Column("c", sa.Integer(), server_default="7", nullable=False))
@batch()
def plain_index(op):
    op.add_column(sa.Column("c", sa.String(5)))
    op.create_index("ix_c", ["c"], unique=True)
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n)")
def plain_drop_index(op): op.drop_index("ix_n")
@batch(recreate="never")
def never_drop_column(op): op.drop_column("n")
@batch(recreate="never")
def never_constraint(op): op.create_unique_constraint("uq_n", ["n"])
@batch(recreate="never")
def never_rename_column(op): op.alter_column("n", new_column_name="m")


# ---- columns
@batch()
def add_column_function_default(op): op.add_column(sa.Column("c", sa.DateTime(), server_default=sa.text("'2020-01-01'")))
@batch()
def add_column_computed(op): op.add_column(sa.Column("c", sa.Integer(), sa.Computed("n + 1", persisted=True)))
@batch()
def add_column_foreign_key(op): op.add_column(sa.Column("o", sa.Integer(), sa.ForeignKey("o.id", name="fk_o")))
@batch()
def add_column_foreign_key_unnamed(op): op.add_column(sa.Column("o", sa.Integer(), sa.ForeignKey("o.id")))
@batch(target_naming=NAMING)
def add_column_foreign_key_naming(op): op.add_column(sa.Column("o", sa.Integer(), sa.ForeignKey("o.id")))
@batch(recreate="always")
def add_column_client_default(op): op.add_column(sa.Column("c", sa.Integer(), default=9))
@batch(recreate="always")
def add_column_boolean_check(op): op.add_column(sa.Column("c", sa.Boolean(create_constraint=True, name="ck_c")))
@batch(recreate="always")
def add_column_before(op): op.add_column(sa.Column("c", sa.Integer()), insert_before="name")
@batch(recreate="always")
def add_column_after(op): op.add_column(sa.Column("c", sa.Integer()), insert_after="id")
@batch(recreate="always")
def add_columns_after_each_other(op):
    op.add_column(sa.Column("c", sa.Integer()), insert_after="id")
    op.add_column(sa.Column("d", sa.Integer()), insert_after="c")
    op.add_column(sa.Column("e", sa.Integer()))
@batch()
def add_column_before_auto(op): op.add_column(sa.Column("c", sa.Integer()), insert_before="name")
@batch()
def drop_column(op): op.drop_column("n")
@batch()
def drop_column_missing(op): op.drop_column("zz")
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n)")
def drop_column_with_index(op): op.drop_column("n")
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n)")
def drop_column_and_index(op):
    op.drop_index("ix_n")
    op.drop_column("n")
@batch("CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER, CONSTRAINT t_pk PRIMARY KEY (a, b))", "INSERT INTO t VALUES (1, 2, 3)")
def drop_column_of_key(op): op.drop_column("b")
@batch("CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, CONSTRAINT uq_ab UNIQUE (a, b))", "INSERT INTO t VALUES (1, 2)")
def drop_column_of_unique(op): op.drop_column("b")
@batch()
def alter_type(op): op.alter_column("n", type_=sa.String(10), existing_type=sa.Integer())
@batch()
def alter_type_same_family(op): op.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())
@batch()
def alter_type_json(op): op.alter_column("name", type_=sa.JSON(), existing_type=sa.String(20))
@batch()
def alter_type_boolean_check(op): op.alter_column("n", type_=sa.Boolean(create_constraint=True, name="ck_n"), existing_type=sa.Integer())
@batch()
def alter_type_boolean_check_unnamed(op): op.alter_column("n", type_=sa.Boolean(create_constraint=True), existing_type=sa.Integer())
@batch("CREATE TABLE t (id INTEGER NOT NULL, b BOOLEAN, CONSTRAINT ck_b CHECK (b IN (0, 1)), PRIMARY KEY (id))")
def alter_type_from_boolean(op): op.alter_column("b", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_b"))
@batch("CREATE TABLE t (id INTEGER NOT NULL, b BOOLEAN, CONSTRAINT ck_b CHECK (b IN (0, 1)), PRIMARY KEY (id))")
def rename_boolean(op): op.alter_column("b", new_column_name="c", existing_type=sa.Boolean(create_constraint=True, name="ck_b"))
@batch("CREATE TABLE t (id INTEGER NOT NULL, b BOOLEAN, CONSTRAINT ck_b CHECK (b IN (0, 1)), PRIMARY KEY (id))")
def drop_boolean(op): op.drop_column("b", existing_type=sa.Boolean(create_constraint=True, name="ck_b"))
@batch()
def alter_nullable(op): op.alter_column("name", nullable=True, existing_type=sa.String(20))
@batch()
def alter_nullable_fails(op): op.alter_column("n", nullable=False)
@batch()
def alter_default(op): op.alter_column("n", server_default="12")
@batch()
def alter_default_text(op): op.alter_column("n", server_default=sa.text("(1 + 2)"))
@batch()
def alter_default_drop(op): op.alter_column("name", server_default=None)
@batch()
def rename_column(op): op.alter_column("n", new_column_name="m")
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n)")
def rename_column_with_index(op): op.alter_column("n", new_column_name="m")
@batch(O, "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT uq_p UNIQUE (p), CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES o (id), PRIMARY KEY (id))")
def rename_column_with_unique(op): op.alter_column("p", new_column_name="q")
@batch()
def rename_and_index(op):
    op.alter_column("n", new_column_name="m")
    op.create_index("ix", ["n"])
@batch()
def rename_and_index_new_name(op):
    op.alter_column("n", new_column_name="m")
    op.create_index("ix", ["m"])
@batch()
def alter_missing(op): op.alter_column("zz", nullable=True)
@batch("CREATE TABLE t (id INTEGER NOT NULL, a INTEGER DEFAULT 10, b INTEGER DEFAULT (1 + 2), c VARCHAR DEFAULT 'it''s', d DATETIME DEFAULT CURRENT_TIMESTAMP, e INTEGER DEFAULT 0, f FLOAT DEFAULT -1.5, PRIMARY KEY (id))")
def keep_defaults(op): op.alter_column("a", nullable=True)


# ---- constraints
@batch()
def add_unique(op): op.create_unique_constraint("uq_n", ["n"])
@batch()
def add_unique_unnamed(op): op.create_unique_constraint(None, ["n"])
@batch(target_naming=NAMING)
def add_unique_naming(op): op.create_unique_constraint(None, ["n"])
@batch()
def add_check(op): op.create_check_constraint("ck_n", "n > 0")
@batch(target_naming=NAMING)
def add_check_naming(op): op.create_check_constraint("positive", "n > 0")
@batch()
def add_foreign_key(op): op.create_foreign_key("fk_n", "o", ["n"], ["id"], ondelete="CASCADE")
@batch()
def add_foreign_key_self(op): op.create_foreign_key("fk_n", "t", ["n"], ["id"])
@batch()
def add_primary_key(op): op.create_primary_key("pk_t", ["id", "name"])
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT uq_n UNIQUE (n), PRIMARY KEY (id))", "INSERT INTO t VALUES (1, 2)")
def drop_unique(op): op.drop_constraint("uq_n", type_="unique")
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT t_pk PRIMARY KEY (id))", "INSERT INTO t VALUES (1, 2)")
def drop_primary_key(op): op.drop_constraint("t_pk", type_="primary")
@batch(O, "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT fk_n FOREIGN KEY(n) REFERENCES o (id) ON DELETE CASCADE, PRIMARY KEY (id))")
def drop_foreign_key(op): op.drop_constraint("fk_n", type_="foreignkey")
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT ck_n CHECK (n > 0), PRIMARY KEY (id))")
def drop_check(op): op.drop_constraint("ck_n", type_="check")
@batch()
def drop_missing(op): op.drop_constraint("zz", type_="unique")
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, UNIQUE (n), PRIMARY KEY (id))")
def keep_unnamed_unique(op): op.alter_column("id", type_=sa.BigInteger())
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, UNIQUE (n), PRIMARY KEY (id))", naming_convention=NAMING)
def drop_unnamed_unique(op): op.drop_constraint("uq_t_n", type_="unique")
@batch(O, "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, FOREIGN KEY(n) REFERENCES o (id), PRIMARY KEY (id))", naming_convention=NAMING)
def drop_unnamed_foreign_key(op): op.drop_constraint("fk_t_n_o", type_="foreignkey")
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CHECK (n > 0), PRIMARY KEY (id))")
def lose_unnamed_check(op): op.alter_column("n", nullable=False)
@batch("CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CHECK (n > 0), PRIMARY KEY (id))", table_args=[sa.CheckConstraint("n > 0", name="ck_n")])
def restate_check(op): op.alter_column("n", nullable=False)
@batch("CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES t (id), PRIMARY KEY (id))", "INSERT INTO t VALUES (1, NULL), (2, 1)")
def keep_self_reference(op): op.alter_column("p", nullable=True)
@batch(O, "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES o (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (id))")
def keep_foreign_key_options(op): op.alter_column("p", nullable=False)


# ---- indexes
@batch(T, ROWS, "CREATE UNIQUE INDEX ix_n ON t (n)", "CREATE INDEX ix_name ON t (name, n)")
def keep_indexes(op): op.alter_column("n", type_=sa.BigInteger())
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n) WHERE n > 3")
def keep_partial_index(op): op.alter_column("n", type_=sa.BigInteger())
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n DESC)")
def keep_descending_index(op): op.alter_column("n", type_=sa.BigInteger())
@batch(recreate="always")
def create_index(op): op.create_index("ix_n", ["n"], unique=True)
@batch(recreate="always")
def drop_missing_index(op): op.drop_index("zz")
@batch(T, ROWS, "CREATE INDEX ix_n ON t (n)", recreate="always")
def replace_index(op):
    op.drop_index("ix_n")
    op.create_index("ix_n", ["n", "name"])


# ---- the rest
@batch(recreate="always", partial_reordering=[("n", "id")])
def partial_reordering(op): op.alter_column("n", nullable=True)
@batch(recreate="always", table_kwargs={"sqlite_autoincrement": True})
def table_kwargs(op): op.alter_column("n", nullable=True)
@batch(table="missing")
def missing_table(op): op.drop_column("n")
@batch('CREATE TABLE "My Table" ("Id" INTEGER NOT NULL, "order" INTEGER, PRIMARY KEY ("Id"))', table="My Table")
def quoted(op): op.alter_column("order", nullable=False)
@batch("CREATE TABLE a_table_whose_name_is_longer_than_the_temporary_one (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))", table="a_table_whose_name_is_longer_than_the_temporary_one")
def long_name(op): op.alter_column("n", nullable=False)
@batch(T, ROWS, reflect_args=[sa.Column("n", sa.Boolean(create_constraint=True, name="ck_n"))])
def reflect_args(op): op.alter_column("name", nullable=True)
@batch("CREATE TABLE t (id INTEGER NOT NULL, b BOOLEAN NOT NULL, f FLOAT, d NUMERIC(10, 2), t TIMESTAMP, x TEXT, j JSON, bl BLOB, c CHAR(36), v VARCHAR, PRIMARY KEY (id))")
def keep_types(op): op.alter_column("x", nullable=False)
