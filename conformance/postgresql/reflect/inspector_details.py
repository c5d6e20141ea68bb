"""What the inspector says of keys, checks and identities: their comments, their options, their numbers."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2), a INTEGER, b INTEGER,"
    " PRIMARY KEY (id) INCLUDE (b), UNIQUE NULLS NOT DISTINCT (a), CONSTRAINT ck CHECK (a > 0) NO INHERIT,"
    " CONSTRAINT fk FOREIGN KEY (b) REFERENCES t (id) MATCH FULL ON DELETE CASCADE DEFERRABLE)",
    "ALTER TABLE t ADD CONSTRAINT nv CHECK (b > 0) NOT VALID",
    "COMMENT ON CONSTRAINT ck ON t IS 'a check'",
    "COMMENT ON CONSTRAINT fk ON t IS 'a key'",
    "CREATE TABLE seen (position INTEGER, what TEXT)",
]
looks = ("get_pk_constraint", "get_foreign_keys", "get_unique_constraints", "get_check_constraints", "get_columns")


def shown(value):
    if isinstance(value, dict):
        return ", ".join(f"{key}: {shown(value[key])}" for key in sorted(value))
    if isinstance(value, list):
        return "; ".join(shown(it) for it in value)
    return repr(value)


def upgrade():
    inspector = sa.inspect(op.get_bind())
    seen = sa.table("seen", sa.column("position"), sa.column("what"))
    rows = [{"position": at, "what": shown(getattr(inspector, look)("t"))} for at, look in enumerate(looks)]
    op.bulk_insert(seen, rows)


def downgrade():
    op.execute("DELETE FROM seen")
