"""Index objects among the columns: by name, of expressions, unique."""
import sqlalchemy as sa
from alembic import op

unordered = True


def upgrade():
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(200)),
        sa.Column("slug", sa.String(200)),
        sa.Index("ix_title", "title"),
        sa.Index("ix_slug", "slug", "id", unique=True),
        sa.Index("ix_lower", sa.text("lower(title)")),
    )


def downgrade():
    op.drop_table("page")
