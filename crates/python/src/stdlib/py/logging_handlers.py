"""The handlers write files or open connections, which nothing here may do: making one is refused."""

import _host
from logging import Handler


def _refused(name):
    class Refused(Handler):
        def __init__(self, *args, **kwargs):
            _host.denied(
                "logging.handlers." + name + " is not allowed: no files are written and no connections opened for "
                "Python code"
            )

    Refused.__name__ = name
    return Refused


RotatingFileHandler = _refused("RotatingFileHandler")
TimedRotatingFileHandler = _refused("TimedRotatingFileHandler")
WatchedFileHandler = _refused("WatchedFileHandler")
SysLogHandler = _refused("SysLogHandler")
SocketHandler = _refused("SocketHandler")
DatagramHandler = _refused("DatagramHandler")
HTTPHandler = _refused("HTTPHandler")
SMTPHandler = _refused("SMTPHandler")


class QueueHandler(Handler):
    def __init__(self, queue):
        Handler.__init__(self)
        self.queue = queue

    def emit(self, record):
        self.queue.put_nowait(record)


class BufferingHandler(Handler):
    def __init__(self, capacity):
        Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def emit(self, record):
        self.buffer.append(record)
        if len(self.buffer) >= self.capacity:
            self.flush()

    def flush(self):
        self.buffer.clear()


class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=40, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()
