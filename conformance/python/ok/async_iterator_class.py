import asyncio
class Rows:
    def __init__(self, rows):
        self.rows = list(rows)
    def __aiter__(self):
        return self
    async def __anext__(self):
        if not self.rows:
            raise StopAsyncIteration
        return self.rows.pop(0)
async def main():
    async for row in Rows([1, 2]):
        print(row)
    else:
        print("else")
    print(await anext(Rows([9])), await anext(aiter(Rows([])), "default"))
asyncio.run(main())
