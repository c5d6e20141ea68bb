"""Every way to write a foreign key is kept."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, a INTEGER, b INTEGER, PRIMARY KEY (id), UNIQUE (a, b))",
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER REFERENCES o (id) ON DELETE CASCADE, q INTEGER, r INTEGER, s INTEGER, u INTEGER, v INTEGER REFERENCES o, PRIMARY KEY (id), CONSTRAINT fk_q FOREIGN KEY(q) REFERENCES o (id) ON DELETE SET NULL ON UPDATE NO ACTION, FOREIGN KEY (r, s) REFERENCES o (a, b) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT fk_u FOREIGN KEY(u) REFERENCES t (id) ON UPDATE RESTRICT NOT DEFERRABLE)",
    "INSERT INTO t (id) VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("0")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
