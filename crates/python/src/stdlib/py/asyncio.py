"""Coroutines, run to their end where they are awaited: there is one connection and nothing to wait for."""

import _host

CancelledError = type("CancelledError", (BaseException,), {"__module__": "asyncio.exceptions"})
TimeoutError = TimeoutError
InvalidStateError = type("InvalidStateError", (Exception,), {"__module__": "asyncio.exceptions"})


def run(main, *, debug=None):
    if not iscoroutine(main):
        raise ValueError("a coroutine was expected, got {!r}".format(main))
    if _running:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    return _inside(main)


# How many loops run at present: coroutines may ask whether there is one.
_running = []


def _inside(awaitable):
    _running.append(_loop)
    try:
        # What runs is a task, which `current_task` knows.
        return _outcome(ensure_future(awaitable))
    finally:
        _running.pop()


def iscoroutine(obj):
    return _host.is_coroutine(obj)


def iscoroutinefunction(func):
    return _host.is_coroutine_function(func)


class Future:
    def __class_getitem__(cls, item):
        return _host.make_alias(cls, item)

    def __init__(self, *, loop=None):
        self._done = False
        self._result = None
        self._exception = None
        self._callbacks = []

    def done(self):
        return self._done

    def cancelled(self):
        return False

    def cancel(self, msg=None):
        return False

    def set_result(self, result):
        self._result = result
        self._finish()

    def set_exception(self, exception):
        self._exception = exception
        self._finish()

    def _finish(self):
        self._done = True
        for callback in self._callbacks:
            callback(self)

    def add_done_callback(self, callback, *, context=None):
        if self._done:
            callback(self)
        else:
            self._callbacks.append(callback)

    def exception(self):
        return self._exception

    def result(self):
        if not self._done:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def __await__(self):
        return self.result()
        yield


class Task(Future):
    """A coroutine that ran to its end when the task was made."""

    _count = 0

    def __init__(self, coro, *, loop=None, name=None):
        Future.__init__(self)
        Task._count += 1
        self._name = name or "Task-%d" % Task._count
        self._coro = coro
        _tasks.append(self)
        try:
            self.set_result(_host.await_value(coro))
        except Exception as problem:
            self.set_exception(problem)
        finally:
            _tasks.pop()

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro


# The tasks that run at present, one inside the other.
_tasks = []
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


def isfuture(obj):
    return isinstance(obj, Future)


def wrap_future(future, *, loop=None):
    return future


def create_task(coro, *, name=None, context=None):
    return Task(coro, name=name)


def ensure_future(coro_or_future, *, loop=None):
    if isinstance(coro_or_future, Future):
        return coro_or_future
    return Task(coro_or_future)


def _outcome(awaitable):
    return awaitable.result() if isinstance(awaitable, Future) else _host.await_value(awaitable)


async def gather(*awaitables, return_exceptions=False):
    results = []
    for awaitable in awaitables:
        try:
            results.append(_outcome(awaitable))
        except Exception as problem:
            if not return_exceptions:
                raise
            results.append(problem)
    return results


async def wait_for(fut, timeout):
    return _outcome(fut)


async def shield(arg):
    return _outcome(arg)


async def wait(fs, *, timeout=None, return_when="ALL_COMPLETED"):
    done = {ensure_future(one) for one in fs}
    return done, set()


async def sleep(delay, result=None):
    import time

    time.sleep(delay)
    return result


async def to_thread(func, *args, **kwargs):
    return func(*args, **kwargs)


class _Loop:
    _closed = False

    def run_until_complete(self, future):
        return _inside(future)

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, name=name)

    def create_future(self):
        return Future()

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    def time(self):
        import time

        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        callback(*args)

    def is_running(self):
        return bool(_running)

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def stop(self):
        pass

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    def set_debug(self, enabled):
        pass


AbstractEventLoop = _Loop
_loop = _Loop()


def get_event_loop():
    return _loop


def new_event_loop():
    return _Loop()


def set_event_loop(loop):
    global _loop
    _loop = loop


def get_running_loop():
    if not _running:
        raise RuntimeError("no running event loop")
    return _running[-1]


class DefaultEventLoopPolicy:
    def get_event_loop(self):
        return _loop

    def new_event_loop(self):
        return _Loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)


WindowsSelectorEventLoopPolicy = DefaultEventLoopPolicy


def set_event_loop_policy(policy):
    pass


def get_event_loop_policy():
    return DefaultEventLoopPolicy()


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None

    def run(self, coro, *, context=None):
        return _inside(coro)

    def close(self):
        pass

    def get_loop(self):
        return _loop


class Lock:
    def __init__(self):
        self._locked = False

    async def acquire(self):
        self._locked = True
        return True

    def release(self):
        self._locked = False

    def locked(self):
        return self._locked

    async def __aenter__(self):
        self._locked = True

    async def __aexit__(self, *details):
        self._locked = False


class Condition(Lock):
    def __init__(self, lock=None):
        Lock.__init__(self)

    async def wait(self):
        _forever("Condition.wait()")

    async def wait_for(self, predicate):
        if not predicate():
            _forever("Condition.wait_for()")
        return True

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


def _forever(name):
    _host.unsupported("asyncio.%s would wait forever: coroutines run one after the other here" % name)


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value

    def locked(self):
        return self._value == 0

    async def acquire(self):
        if not self._value:
            _forever("Semaphore.acquire()")
        self._value -= 1
        return True

    def release(self):
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()


BoundedSemaphore = Semaphore


class Event:
    def __init__(self):
        self._set = False

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def is_set(self):
        return self._set

    async def wait(self):
        if not self._set:
            _forever("Event.wait()")
        return True


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class Queue:
    def __class_getitem__(cls, item):
        return _host.make_alias(cls, item)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._items = []

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self.maxsize <= len(self._items)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._items.append(item)

    def get_nowait(self):
        if not self._items:
            raise QueueEmpty
        return self._items.pop(0)

    async def put(self, item):
        if self.full():
            _forever("Queue.put()")
        self.put_nowait(item)

    async def get(self):
        if not self._items:
            _forever("Queue.get()")
        return self.get_nowait()

    def task_done(self):
        pass

    async def join(self):
        pass


class PriorityQueue(Queue):
    def get_nowait(self):
        self._items.sort()
        return Queue.get_nowait(self)


class LifoQueue(Queue):
    def get_nowait(self):
        if not self._items:
            raise QueueEmpty
        return self._items.pop()


class TaskGroup:
    """The tasks have run when the block ends; the errors of all are raised together."""

    def __init__(self):
        self._tasks = []

    async def __aenter__(self):
        return self

    def create_task(self, coro, *, name=None, context=None):
        task = Task(coro, name=name)
        self._tasks.append(task)
        return task

    async def __aexit__(self, kind, problem, trace):
        failed = [task.exception() for task in self._tasks if task.exception() is not None]
        if problem is not None:
            failed.insert(0, problem)
        if failed:
            raise ExceptionGroup("unhandled errors in a TaskGroup", failed)


class timeout:
    """Nothing is interrupted: coroutines run one after the other."""

    def __init__(self, delay):
        self._delay = delay

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return None

    def expired(self):
        return False


def timeout_at(when):
    return timeout(when)


def current_task(loop=None):
    return _tasks[-1] if _tasks else None


def all_tasks(loop=None):
    return set(_tasks)


def _no_processes(name):
    def refuse(*args, **kwargs):
        _host.denied("`asyncio.%s` is not allowed: Stillhead runs no programs and opens no connections" % name)

    return refuse


create_subprocess_exec = _no_processes("create_subprocess_exec")
create_subprocess_shell = _no_processes("create_subprocess_shell")
open_connection = _no_processes("open_connection")
start_server = _no_processes("start_server")


def as_completed(fs, *, timeout=None):
    return iter([ensure_future(one) for one in fs])


def run_coroutine_threadsafe(coro, loop):
    return Task(coro)
