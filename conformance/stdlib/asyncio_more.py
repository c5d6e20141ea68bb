def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)

import asyncio, time, threading
async def w(n,t=0): await asyncio.sleep(t); return n*2
async def bad(): raise ValueError("bad")
async def main():
    print(await w(1),await asyncio.gather(w(1),w(2)),await asyncio.gather(bad(),w(1),return_exceptions=True))
    t=asyncio.create_task(w(5),name="T"); print(t.get_name(),isinstance(t,asyncio.Task),await t,t.done(),t.result(),t.exception(),t.cancelled())
    try: await asyncio.gather(bad(),w(2))
    except ValueError as e: print("caught",e)
    print(await asyncio.wait_for(w(3),timeout=5),await asyncio.shield(w(4)))
    d,p=await asyncio.wait([asyncio.create_task(w(1)),asyncio.create_task(w(2))]); print(sorted(x.result() for x in d),p)
    print([await x for x in asyncio.as_completed([w(1)])])
    l=asyncio.Lock()
    async with l: print(l.locked())
    print(l.locked()); s=asyncio.Semaphore(2)
    async with s: print(s.locked())
    q=asyncio.Queue(maxsize=3); await q.put(1); q.put_nowait(2); print(q.qsize(),await q.get(),q.get_nowait(),q.empty(),q.full(),q.maxsize)
    try: q.get_nowait()
    except asyncio.QueueEmpty: print("empty")
    pq=asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3,1,2)]; print([pq.get_nowait() for _ in range(3)]); lq=asyncio.LifoQueue(); lq.put_nowait(1); lq.put_nowait(2); print(lq.get_nowait())
    e=asyncio.Event(); e.set(); print(await e.wait(),e.is_set()); e.clear(); print(e.is_set())
    loop=asyncio.get_running_loop(); print(loop.is_running(),asyncio.get_event_loop() is loop,loop.time()>0)
    print(await loop.run_in_executor(None,lambda a:a+1,1),await asyncio.to_thread(max,1,2))
    f=loop.create_future(); f.set_result(9); print(await f,f.done())
    f=loop.create_future(); f.set_exception(KeyError("k"))
    try: await f
    except KeyError as x: print("fut",x)
    async with asyncio.TaskGroup() as tg:
        a=tg.create_task(w(1)); b=tg.create_task(w(2))
    print(a.result(),b.result())
    async with asyncio.timeout(5): print(await w(8))
    print(asyncio.current_task() is not None,asyncio.iscoroutine(w(1)) ,asyncio.iscoroutinefunction(w))
    c=asyncio.Condition()
    async with c: c.notify_all()
    async def agen():
        for i in range(3): yield i
    print([x async for x in agen()],{x:1 async for x in agen() if x})
    async for i in agen():
        if i==1: break
    t=asyncio.ensure_future(w(6)); print(await t)
    return "done"
print(asyncio.run(main()))
loop=asyncio.new_event_loop(); asyncio.set_event_loop(loop); print(loop.run_until_complete(w(10)),loop.is_closed()); loop.close(); print(loop.is_closed())
print(attempt(asyncio.run,bad()),attempt(asyncio.get_running_loop),asyncio.TimeoutError is TimeoutError,issubclass(asyncio.CancelledError,BaseException),issubclass(asyncio.CancelledError,Exception))
with asyncio.Runner() as r: print(r.run(w(2)))
async def to():
    try: await asyncio.wait_for(asyncio.sleep(0.01),timeout=1); print("fine")
    except asyncio.TimeoutError: print("timeout")
asyncio.run(to())
l=threading.Lock(); print(l.acquire(),l.locked(),l.acquire(False),l.release(),l.locked())
with threading.RLock(): print("r")
print(threading.current_thread().name,threading.main_thread() is threading.current_thread(),threading.active_count(),threading.get_ident()>0)
loc=threading.local(); loc.x=1; print(loc.x)
ev=threading.Event(); ev.set(); print(ev.is_set(),ev.wait(1))

print([kind[int].__origin__ is kind for kind in (asyncio.Future, asyncio.Task, asyncio.Queue)], asyncio.Future[int].__args__)
