import asyncio
import inspect


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def fails():
    raise ValueError("no")


async def main():
    print(await add(1, 2))
    print(await asyncio.gather(add(1, 1), add(2, 2)))
    print(await asyncio.gather(add(1, 1), fails(), return_exceptions=True))
    print(await asyncio.wait_for(add(3, 4), timeout=5))
    task = asyncio.create_task(add(5, 6))
    print(await task, task.done(), task.result())
    lock, gate = asyncio.Lock(), asyncio.Semaphore(2)
    async with lock, gate:
        print("inside", lock.locked())
    print(lock.locked())
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 7), await asyncio.to_thread(max, 1, 2))
    queue = asyncio.Queue()
    await queue.put(1)
    print(await queue.get(), queue.empty())
    async with asyncio.TaskGroup() as group:
        one = group.create_task(add(8, 9))
    print(one.result())
    async with asyncio.timeout(5):
        print("in time")
    return "end"


print(asyncio.run(main()))
print(asyncio.iscoroutinefunction(add), asyncio.iscoroutinefunction(len), inspect.iscoroutinefunction(main))
c = add(1, 2)
print(asyncio.iscoroutine(c), asyncio.run(c))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(add(2, 3)), loop.is_running(), loop.is_closed())
loop.close()
print(loop.is_closed())
try:
    asyncio.run(fails())
except ValueError as problem:
    print("raised", problem)
try:
    asyncio.get_running_loop()
except RuntimeError as problem:
    print(problem)


async def numbers():
    for i in range(3):
        await asyncio.sleep(0)
        yield i


async def collect():
    return [i async for i in numbers()]


print(asyncio.run(collect()))
