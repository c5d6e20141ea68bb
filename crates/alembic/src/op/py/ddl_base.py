"""alembic.ddl.base: the statements that Alembic makes, as classes for `@compiles`."""

__name__ = "alembic.ddl.base"

from sqlalchemy.schema import DDLElement as _DDLElement


class AlterTable(_DDLElement):
    """ALTER TABLE"""


class RenameTable(AlterTable):
    """ALTER TABLE … RENAME TO"""


class AddColumn(AlterTable):
    """ALTER TABLE … ADD COLUMN"""


class DropColumn(AlterTable):
    """ALTER TABLE … DROP COLUMN"""


class AlterColumn(AlterTable):
    """ALTER TABLE … ALTER COLUMN"""


class ColumnNullable(AlterColumn):
    """SET NOT NULL, DROP NOT NULL"""


class ColumnType(AlterColumn):
    """TYPE"""


class ColumnName(AlterColumn):
    """RENAME"""


class ColumnDefault(AlterColumn):
    """SET DEFAULT, DROP DEFAULT"""


class ColumnComment(AlterColumn):
    """COMMENT ON COLUMN"""


class ComputedColumnDefault(AlterColumn):
    """A computed column"""


class IdentityColumnDefault(AlterColumn):
    """An identity column"""
