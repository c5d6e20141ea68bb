"""use_alter=True is written in place where the table is the only one."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE parent (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.create_table("child", sa.Column("id", sa.Integer(), sa.ForeignKey("parent.id", use_alter=True, name="fk_late")))


def downgrade():
    op.drop_table("child")
