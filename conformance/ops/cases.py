"""Operations whose SQL is compared: name -> (call, options)."""
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg

CASES = {}
NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def case(**options):
    def register(function):
        CASES[function.__name__] = (function, options)
        return function
    return register


# ---- create_table
@case()
def create_table_plain(op):
    op.create_table("user", sa.Column("id", sa.Integer(), nullable=False), sa.Column("name", sa.String(50)), sa.PrimaryKeyConstraint("id"))

@case(unordered=True)
def create_table_flags(op):
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.String(5), unique=True), sa.Column("b", sa.Integer(), index=True), sa.Column("c", sa.Integer(), index=True, unique=True))

@case()
def create_table_foreign_key(op):
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("o", sa.Integer(), sa.ForeignKey("other.id", ondelete="CASCADE")))

@case()
def create_table_constraints(op):
    op.create_table("t", sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()), sa.PrimaryKeyConstraint("a", name="t_pk"), sa.UniqueConstraint("a", "b", name="t_uq"), sa.CheckConstraint("a > 0", name="t_ck"), sa.ForeignKeyConstraint(["a", "b"], ["x.y.a", "x.y.b"], name="t_fk"))

@case()
def create_table_schema_comment(op):
    op.create_table("t", sa.Column("a", sa.Integer(), comment="it's"), schema="s", comment="the table")

@case()
def create_table_if_not_exists(op):
    op.create_table("t", sa.Column("a", sa.Integer()), if_not_exists=True)

@case()
def create_table_enum(op):
    op.create_table("t", sa.Column("a", sa.Enum("x", "y", name="kind")))

@case()
def create_table_enum_no_create(op):
    op.create_table("t", sa.Column("a", pg.ENUM("x", "y", name="kind", create_type=False)))

@case()
def create_table_type_checks(op):
    op.create_table("t", sa.Column("a", sa.Boolean(create_constraint=True, name="a_ck")), sa.Column("b", sa.Enum("x", "y", name="b_ck", native_enum=False, create_constraint=True)))

@case()
def create_table_defaults(op):
    op.create_table("t", sa.Column("a", sa.Integer(), server_default="0", nullable=False), sa.Column("b", sa.DateTime(), server_default=sa.text("now()")), sa.Column("c", sa.DateTime(), server_default=sa.func.now()))

@case(naming=NAMING)
def create_table_naming(op):
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Integer(), sa.ForeignKey("o.id"), unique=True), sa.CheckConstraint("a > 0", name="positive"))

@case(naming=NAMING)
def create_table_naming_f(op):
    op.create_table("t", sa.Column("id", sa.Integer()), sa.PrimaryKeyConstraint("id", name=op.f("final")), sa.CheckConstraint("a > 0", name=op.f("positive")))


# ---- drop / rename / comment
@case()
def drop_table(op): op.drop_table("t")
@case()
def drop_table_schema_if_exists(op): op.drop_table("t", schema="s", if_exists=True)
@case()
def rename_table(op): op.rename_table("a", "b", schema="s")
@case()
def rename_table_quoted(op): op.rename_table("A b", "user")
@case()
def create_table_comment(op): op.create_table_comment("t", "it's", schema="s")
@case()
def drop_table_comment(op): op.drop_table_comment("t", existing_comment="x")


# ---- add_column
@case()
def add_column_plain(op): op.add_column("t", sa.Column("c", sa.Integer(), nullable=False, server_default="5"))
@case()
def add_column_schema_if_not_exists(op): op.add_column("t", sa.Column("c", sa.Integer()), schema="s", if_not_exists=True)
@case()
def add_column_foreign_key(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("o.id", name="fk_c")))
@case()
def add_column_foreign_key_inline(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("o.id", name="fk_c", ondelete="CASCADE", onupdate="SET NULL", deferrable=True, initially="DEFERRED")), inline_references=True)
@case()
def add_column_primary_key(op): op.add_column("t", sa.Column("c", sa.Integer(), primary_key=True))
@case()
def add_column_primary_key_inline(op): op.add_column("t", sa.Column("c", sa.Integer(), primary_key=True), inline_primary_key=True)
@case()
def add_column_unique(op): op.add_column("t", sa.Column("c", sa.Integer(), unique=True))
@case()
def add_column_index(op): op.add_column("t", sa.Column("c", sa.Integer(), index=True))
@case()
def add_column_unique_index(op): op.add_column("t", sa.Column("c", sa.Integer(), index=True, unique=True), schema="s")
@case()
def add_column_comment(op): op.add_column("t", sa.Column("c", sa.Integer(), comment="it's"))
@case()
def add_column_boolean_check(op): op.add_column("t", sa.Column("c", sa.Boolean(create_constraint=True, name="ck_c")))
@case()
def add_column_enum_check(op): op.add_column("t", sa.Column("c", sa.Enum("x", "it's", native_enum=False, create_constraint=True, name="ck_c")))
@case()
def add_column_enum(op): op.add_column("t", sa.Column("c", sa.Enum("x", "y", name="kind")))
@case()
def add_column_check(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.CheckConstraint("c > 5", name="ck_c")))
@case(naming=NAMING, unordered=True)
def add_column_naming(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("o.id"), unique=True))
@case()
def add_column_computed(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.Computed("a + 1", persisted=True)))
@case()
def add_column_identity(op): op.add_column("t", sa.Column("c", sa.Integer(), sa.Identity(always=True, start=3)))


# ---- drop_column
@case()
def drop_column(op): op.drop_column("t", "c")
@case()
def drop_column_schema_if_exists(op): op.drop_column("t", "C", schema="s", if_exists=True)


# ---- alter_column
@case()
def alter_nullable(op): op.alter_column("t", "c", nullable=False, existing_type=sa.Integer())
@case()
def alter_nullable_true(op): op.alter_column("t", "c", nullable=True, schema="s")
@case()
def alter_default(op): op.alter_column("t", "c", server_default="x'y")
@case()
def alter_default_text(op): op.alter_column("t", "c", server_default=sa.text("now()"))
@case()
def alter_default_drop(op): op.alter_column("t", "c", server_default=None)
@case()
def alter_name(op): op.alter_column("t", "c", new_column_name="D")
@case()
def alter_type(op): op.alter_column("t", "c", type_=sa.String(50), existing_type=sa.Integer())
@case()
def alter_type_using(op): op.alter_column("t", "c", type_=sa.Integer(), postgresql_using="c::integer")
@case()
def alter_using_alone(op): op.alter_column("t", "c", nullable=True, postgresql_using="c::integer")
@case()
def alter_comment(op): op.alter_column("t", "c", comment="it's")
@case()
def alter_comment_drop(op): op.alter_column("t", "c", comment=None, existing_comment="x")
@case()
def alter_everything(op): op.alter_column("t", "c", nullable=False, server_default="1", new_column_name="d", type_=sa.BigInteger(), comment="k", schema="s")
@case()
def alter_type_to_boolean_check(op): op.alter_column("t", "c", type_=sa.Boolean(create_constraint=True, name="ck_c"), existing_type=sa.Integer())
@case()
def alter_type_from_boolean_check(op): op.alter_column("t", "c", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_c"))
@case()
def alter_type_to_enum_check(op): op.alter_column("t", "c", type_=sa.Enum("x", "y", native_enum=False, create_constraint=True, name="ck_c"), existing_type=sa.String(3))
@case()
def alter_identity_add(op): op.alter_column("t", "c", server_default=sa.Identity(always=True, start=3), existing_server_default=None)
@case()
def alter_identity_drop(op): op.alter_column("t", "c", server_default=None, existing_server_default=sa.Identity())
@case()
def alter_computed(op): op.alter_column("t", "c", server_default=sa.Computed("a + 1"))
@case()
def alter_autoincrement(op): op.alter_column("t", "c", nullable=False, autoincrement=True)


# ---- indexes
@case()
def create_index(op): op.create_index("ix", "t", ["a", "B"])
@case()
def create_index_unique_schema(op): op.create_index("ix", "t", ["a"], unique=True, schema="s", if_not_exists=True)
@case()
def create_index_expression(op): op.create_index("ix", "t", [sa.text("lower(a)"), "b"])
@case()
def create_index_postgresql(op): op.create_index("ix", "t", ["a"], postgresql_using="gin", postgresql_ops={"a": "gin_trgm_ops"}, postgresql_concurrently=True, postgresql_include=["b"], postgresql_with={"fillfactor": 50}, postgresql_where=sa.text("a > 5"))
@case()
def create_index_sqlite_where(op): op.create_index("ix", "t", ["a"], sqlite_where=sa.text("a > 5"))
@case(naming=NAMING)
def create_index_naming(op): op.create_index(None, "t", ["a"])
@case()
def drop_index(op): op.drop_index("ix")
@case()
def drop_index_table_schema(op): op.drop_index("ix", table_name="t", schema="s", if_exists=True)
@case()
def drop_index_concurrently(op): op.drop_index("ix", "t", postgresql_concurrently=True)


# ---- constraints
@case()
def create_primary_key(op): op.create_primary_key("pk", "t", ["a", "b"])
@case()
def create_unique_constraint(op): op.create_unique_constraint("uq", "t", ["a", "b"], schema="s", deferrable=True, initially="DEFERRED")
@case()
def create_unique_nulls_not_distinct(op): op.create_unique_constraint("uq", "t", ["a"], postgresql_nulls_not_distinct=True)
@case()
def create_foreign_key(op): op.create_foreign_key("fk", "t", "o", ["a", "b"], ["c", "d"], onupdate="CASCADE", ondelete="SET NULL", deferrable=True, initially="DEFERRED", match="FULL", source_schema="s", referent_schema="r")
@case()
def create_foreign_key_self(op): op.create_foreign_key("fk", "t", "t", ["a"], ["id"])
@case()
def create_foreign_key_not_valid(op): op.create_foreign_key("fk", "t", "o", ["a"], ["id"], postgresql_not_valid=True)
@case()
def create_check_constraint(op): op.create_check_constraint("ck", "t", "a > 5", schema="s")
@case()
def create_check_constraint_expression(op): op.create_check_constraint("ck", "t", sa.func.length(sa.column("a")) > 5)
@case()
def create_exclude_constraint(op):
    if hasattr(op, "create_exclude_constraint"):
        op.create_exclude_constraint("ex", "t", ("a", ">"), where=sa.text("a > 5"), using="gist", deferrable=True, initially="DEFERRED")
@case(naming=NAMING)
def create_unique_naming(op): op.create_unique_constraint(None, "t", ["a"])
@case(naming=NAMING)
def create_foreign_key_naming(op): op.create_foreign_key(None, "t", "o", ["a"], ["id"])
@case(naming=NAMING)
def create_check_naming(op): op.create_check_constraint("positive", "t", "a > 5")
@case(naming=NAMING)
def create_check_naming_f(op): op.create_check_constraint(op.f("positive"), "t", "a > 5")
@case()
def drop_constraint(op): op.drop_constraint("c", "t", schema="s")
@case()
def drop_constraint_foreignkey(op): op.drop_constraint("c", "t", type_="foreignkey", if_exists=True)
@case()
def drop_constraint_primary(op): op.drop_constraint("c", "t", type_="primary")
@case(naming=NAMING)
def drop_constraint_check_naming(op): op.drop_constraint("positive", "t", type_="check")


# ---- data
@case()
def bulk_insert(op):
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("day", sa.Date))
    import datetime
    op.bulk_insert(t, [{"name": "it's", "id": 1, "day": datetime.date(2024, 5, 1)}, {"id": 2, "name": None}])
@case()
def bulk_insert_inline_literal(op):
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("day", sa.Date))
    op.bulk_insert(t, [{"id": 1, "day": op.inline_literal("2024-05-01")}])
@case()
def bulk_insert_nothing(op):
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer)), [])
@case()
def execute_text(op): op.execute("UPDATE t SET a = '\\:x' WHERE b::int = 5\tAND c")
@case()
def execute_update(op):
    t = sa.table("t", sa.column("a", sa.String), sa.column("b", sa.Integer))
    op.execute(t.update().where(t.c.b == 5).values(a=op.inline_literal("it's")))


# ---- batches that are printed
@case()
def batch_plain(op):
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.create_index("ix_c", ["c"])
@case()
def batch_alter(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", new_column_name="b", type_=sa.String(10), existing_type=sa.Integer())
        batch_op.drop_column("c")
        batch_op.create_unique_constraint("uq_b", ["b"])
@case()
def batch_execute(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.execute("SELECT 1")
@case()
def batch_copy_from(op):
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer, nullable=False, server_default="5"), sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b")), sa.UniqueConstraint("a", name="uq_a"), sa.Index("ix_a", "a"))
    with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
        batch_op.alter_column("a", type_=sa.String(10))
        batch_op.add_column(sa.Column("c", sa.Integer()))
@case()
def batch_copy_from_column_check(op):
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_a")))
    with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
        batch_op.drop_constraint("ck_a")
@case(naming=NAMING)
def batch_copy_from_naming(op):
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.CheckConstraint("a > 0", name="ck_t_positive"))
    with op.batch_alter_table("t", copy_from=t, recreate="always") as batch_op:
        batch_op.drop_constraint("positive", type_="check")
        batch_op.create_check_constraint("small", "a < 9")
