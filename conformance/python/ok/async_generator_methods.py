import asyncio
async def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally:
        print("closed")
async def main():
    it = g()
    print(await it.__anext__(), await it.asend("v"))
    await it.aclose()
    try:
        await it.__anext__()
    except StopAsyncIteration:
        print("stopped")
asyncio.run(main())
