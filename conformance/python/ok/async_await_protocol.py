import asyncio
class Ready:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return self.v
        yield
async def main():
    print(await Ready(5), await Ready("x"))
    coro = Ready(1)
    return await coro
print(asyncio.run(main()))
