from contextlib import (AbstractContextManager, ExitStack, asynccontextmanager, closing, contextmanager, nullcontext,
                        suppress)


@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    try:
        yield name
    except KeyError:
        log.append("caught")
    finally:
        log.append(f"</{name}>")


log = []
with tag("a", log) as name:
    log.append(name)
with tag("b", log):
    raise KeyError("x")
try:
    with tag("c", log):
        raise ValueError("y")
except ValueError as error:
    log.append(str(error))
print(log)


@tag("decorated", log)
def work():
    log.append("work")
    return 5


print(work(), log[-3:], tag.__name__)
with suppress(KeyError, ValueError):
    raise KeyError
with nullcontext(3) as three:
    print(three)


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name, log))
    stack.callback(print, "callback", end="!\n")
print(log[-4:])


class Managed(AbstractContextManager):
    def __exit__(self, *details):
        print("exit", details[0])
        return True


with Managed() as m:
    raise OSError


@asynccontextmanager
async def session():
    print("open")
    try:
        yield "s"
    finally:
        print("shut")


async def main():
    async with session() as s:
        print(s)


try:
    main().send(None)
except StopIteration:
    print("done")


@contextmanager
def nothing():
    if False:
        yield


try:
    with nothing():
        pass
except RuntimeError as error:
    print(error)
