"""Two booleans become one text, by CASE."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE task (id INTEGER PRIMARY KEY, done BOOLEAN, late BOOLEAN)", "INSERT INTO task VALUES (1, true, false), (2, false, true), (3, NULL, NULL)"]


def upgrade():
    op.add_column("task", sa.Column("state", sa.String(10), server_default="open", nullable=False))
    task = sa.table("task", sa.column("state", sa.String), sa.column("done", sa.Boolean), sa.column("late", sa.Boolean))
    op.execute(sa.update(task).values(state=sa.case((task.c.done.is_(True), "done"), (task.c.late.is_(True), "late"), else_=task.c.state)))
    op.drop_column("task", "done")
    op.drop_column("task", "late")


def downgrade():
    op.add_column("task", sa.Column("done", sa.Boolean()))
    op.add_column("task", sa.Column("late", sa.Boolean()))
    op.execute("UPDATE task SET done = (state = 'done'), late = (state = 'late')")
    op.drop_column("task", "state")
