"""sqlmodel.ext.asyncio.session"""

import sqlalchemy.ext.asyncio


class AsyncSession(sqlalchemy.ext.asyncio.AsyncSession):
    async def exec(self, statement, *, params=None, **options):
        result = await (self.execute(statement) if params is None else self.execute(statement, params))
        if result.returns_rows and len(list(result.keys())) == 1:
            return result.scalars()
        return result
