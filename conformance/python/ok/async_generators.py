import asyncio
async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def main():
    async for x in numbers(3):
        print(x)
    print([x * 2 async for x in numbers(3)], {x async for x in numbers(2)}, {x: x async for x in numbers(2) if x})
    gen = (x + 1 async for x in numbers(2))
    print([y async for y in gen])
    print([await asyncio.sleep(0, v) for v in "ab"])
asyncio.run(main())
