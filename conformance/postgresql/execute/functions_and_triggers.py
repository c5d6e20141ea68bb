"""Functions and triggers with dollar quotes, colons, percents and semicolons."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, changed TIMESTAMP, n INTEGER)"]


def upgrade():
    op.execute(
        """
        CREATE FUNCTION touch() RETURNS trigger AS $$
        DECLARE
            word text := 'a\\:b';
        BEGIN
            -- 50% of everything; it's "quoted"
            NEW.changed := now();
            IF NEW.n::int % 2 = 0 THEN
                RAISE NOTICE 'even: %', NEW.n;
            END IF;
            RETURN NEW;
        END;
        $$ LANGUAGE plpgsql;
        """
    )
    op.execute("CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()")
    op.execute(sa.text("CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $body$ SELECT n * 2 $body$"))


def downgrade():
    op.execute("DROP FUNCTION twice(integer)")
    op.execute("DROP TRIGGER touch ON t; DROP FUNCTION touch();")
