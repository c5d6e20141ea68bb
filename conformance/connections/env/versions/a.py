from alembic import op
import sqlalchemy as sa
revision = 'a'
down_revision = None
def upgrade():
    b = op.get_bind()
    if b.dialect.name == "sqlite":
        print("fk", b.execute(sa.text("PRAGMA foreign_keys")).scalar())
    op.create_table('y', sa.Column('id', sa.Integer, primary_key=True))
    op.execute("INSERT INTO y VALUES (1)")
def downgrade():
    op.drop_table('y')
