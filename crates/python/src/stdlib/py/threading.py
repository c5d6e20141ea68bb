"""One thread: locks never wait, and no thread can be started."""

import _host

TIMEOUT_MAX = 9223372036.0


class _Lock:
    _reentrant = False

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._count and not self._reentrant:
            if blocking:
                _host.unsupported("a lock was acquired twice: with one thread it would wait forever")
            return False
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("release unlocked lock")
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


class _RLock(_Lock):
    _reentrant = True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1


class Semaphore(_Lock):
    _reentrant = True

    def __init__(self, value=1):
        _Lock.__init__(self)


BoundedSemaphore = Semaphore


class Condition(_RLock):
    def __init__(self, lock=None):
        _RLock.__init__(self)

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass

    def wait(self, timeout=None):
        _host.unsupported("threading.Condition.wait() would wait forever: there is one thread")


class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        if not self._set and timeout is None:
            _host.unsupported("threading.Event.wait() would wait forever: there is one thread")
        return self._set


class local:
    pass


def Lock():
    return _Lock()


def RLock():
    return _RLock()


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        self.name = name or "Thread-1"
        self.daemon = bool(daemon)
        self.ident = None

    def start(self):
        _host.denied("threading.Thread.start() is not allowed: a migration runs in one thread")

    def join(self, timeout=None):
        raise RuntimeError("cannot join thread before it is started")

    def is_alive(self):
        return False


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread")
        self.ident = 1

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainThread(MainThread, started 1)>"


_main = _MainThread()


def current_thread():
    return _main


main_thread = current_thread


def get_ident():
    return _main.ident


get_native_id = get_ident


def active_count():
    return 1


def enumerate():
    return [_main]
