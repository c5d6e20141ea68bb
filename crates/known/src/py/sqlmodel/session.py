"""sqlmodel.orm.session"""

import sqlalchemy.orm


class Session(sqlalchemy.orm.Session):
    def exec(self, statement, *, params=None, **options):
        """Executes; a statement of one column or one model gives its values."""
        result = self.execute(statement) if params is None else self.execute(statement, params)
        keys = getattr(result, "keys", None)
        if keys is not None and result.returns_rows and len(list(result.keys())) == 1:
            return result.scalars()
        return result
