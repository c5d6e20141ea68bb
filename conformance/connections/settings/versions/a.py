from alembic import op
import sqlalchemy as sa
revision = 'a'
down_revision = None
def upgrade():
    b = op.get_bind()
    print(b.execute(sa.text("select current_user, current_setting('search_path'), current_setting('lock_timeout'), current_setting('statement_timeout'), current_setting('application_name')")).fetchone())
    op.create_table('y', sa.Column('id', sa.Integer, primary_key=True), sa.Column('kind', sa.Enum('a', 'b', name='kind')))
    op.create_table('w', sa.Column('id', sa.Integer, primary_key=True), sa.Column('y_id', sa.Integer, sa.ForeignKey('y.id')))
    op.create_index('ix_y', 'y', ['kind'])
    op.execute("INSERT INTO y VALUES (1, 'a')")
    t = sa.table('y', sa.column('id'), sa.column('kind'))
    op.bulk_insert(t, [{'id': 2, 'kind': 'b'}])
    op.execute(t.update().values(kind='a').where(t.c.id == 2))
    print(sorted(sa.inspect(b).get_table_names()), sorted(sa.inspect(b).get_table_names(schema='t1')), b.execute(sa.select(sa.func.count()).select_from(t)).scalar())
def downgrade():
    op.drop_table('w')
    op.drop_table('y')
    sa.Enum(name="kind").drop(op.get_bind())
