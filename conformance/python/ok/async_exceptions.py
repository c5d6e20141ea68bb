import asyncio
async def fail():
    raise ValueError("async failure")
async def main():
    try:
        await fail()
    except ValueError as e:
        print("caught", e)
    finally:
        print("finally")
    results = await asyncio.gather(fail(), asyncio.sleep(0, 1), return_exceptions=True)
    print([repr(r) for r in results])
asyncio.run(main())
