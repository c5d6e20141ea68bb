"""A foreign key over a renamed column: dropped, renamed, made anew."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES o (id), PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_p", type_="foreignkey")
        batch_op.alter_column("p", new_column_name="q")
        batch_op.create_foreign_key("fk_q", "o", ["p"], ["id"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_q", type_="foreignkey")
        batch_op.alter_column("q", new_column_name="p")
        batch_op.create_foreign_key("fk_p", "o", ["q"], ["id"])
