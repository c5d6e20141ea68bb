import asyncio
from contextlib import asynccontextmanager
class Conn:
    async def __aenter__(self):
        print("open")
        return self
    async def __aexit__(self, kind, value, tb):
        print("close", kind and kind.__name__)
        return kind is ValueError
    async def run_sync(self, f, *a):
        return f(self, *a)
@asynccontextmanager
async def session():
    print("begin")
    try:
        yield "session"
    finally:
        print("end")
async def main():
    async with Conn() as c, session() as s:
        print(s, await c.run_sync(lambda conn, x: x + 1, 41))
    async with Conn():
        raise ValueError("swallowed")
asyncio.run(main())
