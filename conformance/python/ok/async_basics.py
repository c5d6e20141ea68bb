import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def main():
    one = await add(1, 2)
    many = await asyncio.gather(add(1, 1), add(2, 2))
    return one, many
print(asyncio.run(main()))
