"""Tables of a MetaData made at once, with keys that refer to each other."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    metadata = sa.MetaData()
    sa.Table("b", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a_id", sa.ForeignKey("a.id")), sa.Column("n", sa.Integer, index=True))
    sa.Table("a", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("b_id", sa.ForeignKey("b.id", use_alter=True, name="fk_a_b")))
    metadata.create_all(op.get_bind())
    metadata.create_all(op.get_bind(), checkfirst=True)


def downgrade():
    op.execute("ALTER TABLE a DROP CONSTRAINT fk_a_b" if op.get_bind().dialect.name == "postgresql" else "SELECT 1")
    op.drop_table("b")
    op.drop_table("a")
