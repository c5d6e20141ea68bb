def run(coroutine):
    try: coroutine.send(None)
    except StopIteration as e: return e.value
async def a(x): return x + 1
async def b():
    r = await a(1)
    return r + await a(2)
async def agen():
    for i in range(3): yield i
class ACM:
    async def __aenter__(self): print("in"); return 7
    async def __aexit__(self, *x): print("out")
async def main():
    out = [i async for i in agen()]
    async with ACM() as v: out.append(v)
    async for i in agen(): out.append(i)
    return out, await b()
print(run(main()))
