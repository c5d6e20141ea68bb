"""Context managers, by the documentation of `contextlib`."""

import sys
import functools
import _host
from abc import ABC, abstractmethod


class AbstractContextManager(ABC):
    def __class_getitem__(cls, parameters):
        return _host.make_alias(cls, parameters)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _host.has_methods(other, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    def __class_getitem__(cls, parameters):
        return _host.make_alias(cls, parameters)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return _host.has_methods(other, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        return functools.wraps(func)(inner)


class _GeneratorManager(ContextDecorator):
    def __init__(self, func, args, kwargs):
        self.gen = func(*args, **kwargs)
        self._again = (func, args, kwargs)

    def _recreate_cm(self):
        return type(self)(*self._again)

    def __enter__(self):
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, kind, value, traceback):
        if kind is None:
            for _ in self.gen:
                self.gen.close()
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self.gen.throw(value)
        except StopIteration as stopped:
            return stopped is not value
        except BaseException as problem:
            if problem is value:
                return False
            raise
        self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


class _AsyncGeneratorManager(_GeneratorManager):
    async def __aenter__(self):
        return _GeneratorManager.__enter__(self)

    async def __aexit__(self, kind, value, traceback):
        return _GeneratorManager.__exit__(self, kind, value, traceback)


def contextmanager(func):
    def helper(*args, **kwargs):
        return _GeneratorManager(func, args, kwargs)

    return functools.wraps(func)(helper)


def asynccontextmanager(func):
    def helper(*args, **kwargs):
        return _AsyncGeneratorManager(func, args, kwargs)

    return functools.wraps(func)(helper)


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        # No exception that is raised here belongs to a class that could not be imported.
        known = tuple(one for one in self._exceptions if not _host.is_unknown(one))
        return kind is not None and issubclass(kind, known)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        pass


class _Redirected(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self._stream, self._before.pop())


class redirect_stdout(_Redirected):
    _stream = "stdout"


class redirect_stderr(_Redirected):
    _stream = "stderr"


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def push(self, exit):
        if hasattr(type(exit), "__exit__"):
            self._exits.append(exit.__exit__)
        else:
            self._exits.append(exit)
        return exit

    def enter_context(self, cm):
        value = cm.__enter__()
        self._exits.append(cm.__exit__)
        return value

    def callback(self, callback, /, *args, **kwds):
        self._exits.append(lambda kind, value, traceback: callback(*args, **kwds) and False)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def _unwind(self, value, leave):
        pending = value
        while self._exits:
            exit = self._exits.pop()
            try:
                if leave(exit, pending):
                    pending = None
            except BaseException as problem:
                pending = problem
        if pending is not None and pending is not value:
            raise pending
        return value is not None and pending is None

    def __exit__(self, kind, value, traceback):
        def leave(exit, pending):
            return exit(None if pending is None else type(pending), pending, None)

        return self._unwind(value, leave)


class AsyncExitStack(ExitStack):
    async def __aenter__(self):
        return self

    async def enter_async_context(self, cm):
        value = await cm.__aenter__()
        self._exits.append(cm.__aexit__)
        return value

    def push_async_callback(self, callback, /, *args, **kwds):
        self._exits.append(lambda kind, value, traceback: _host.await_value(callback(*args, **kwds)) and False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, value, traceback):
        def leave(exit, pending):
            return _host.await_value(exit(None if pending is None else type(pending), pending, None))

        return self._unwind(value, leave)
