import asyncio
class Connection:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *exc):
        print("closed", exc[0])
    async def run_sync(self, function, *args):
        return function(self, *args)
class Engine:
    def connect(self):
        return Connection()
    async def dispose(self):
        print("disposed")
def do_run_migrations(connection, name):
    print("migrating", type(connection).__name__, name)
    return 3
async def run_async_migrations():
    engine = Engine()
    async with engine.connect() as connection:
        count = await connection.run_sync(do_run_migrations, "db")
    await engine.dispose()
    return count
print(asyncio.run(run_async_migrations()))
