"""A computed tsvector with its GIN index."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.Text()),
        sa.Column("search", postgresql.TSVECTOR(), sa.Computed("to_tsvector('english', coalesce(title, ''))", persisted=True)),
        sa.Column("rank", postgresql.TSVECTOR(), sa.Computed("setweight(to_tsvector('english'::regconfig, coalesce(title, '')), 'A')", persisted=True), nullable=True),
    )
    op.create_index("ix_search", "t", ["search"], postgresql_using="gin")
    op.create_index("ix_expression", "t", [sa.func.to_tsvector(sa.text("'english'"), sa.column("title"))], postgresql_using="gin")


def downgrade():
    op.drop_index("ix_expression", table_name="t", postgresql_using="gin")
    op.drop_index("ix_search", table_name="t")
    op.drop_table("t")
