"""structlog and loguru, which say nothing here."""

import sys

import structlog
from loguru import logger

logger.remove()
logger.add(sys.stderr, level="ERROR")
logger.info("hello {}", 1)
logger.bind(a=1).debug("x")
logger.opt(colors=True).info("x")
with logger.contextualize(task=1):
    logger.warning("y")
structlog.configure(processors=[lambda *args: (_ for _ in ()).throw(structlog.DropEvent())])
log = structlog.get_logger(__name__)
log.info("event", key=1)
log = log.bind(x=1)
log.warning("event")
structlog.contextvars.bind_contextvars(a=1)
print("done")


@logger.catch
def function():
    return 5


print(function())

structlog.contextvars.clear_contextvars()
structlog.contextvars.bind_contextvars(a=1, b=2)
structlog.contextvars.unbind_contextvars("b", "z")
print(structlog.contextvars.get_contextvars())
with structlog.contextvars.bound_contextvars(a=3, c=4):
    print(sorted(structlog.contextvars.get_contextvars().items()))
print(structlog.contextvars.merge_contextvars(None, "info", {"event": "x", "a": 0}))
tokens = structlog.contextvars.bind_contextvars(a=9)
structlog.contextvars.reset_contextvars(**tokens)
for key, value in structlog.contextvars.get_contextvars().items():
    print(key, value)

print(structlog.processors.NAME_TO_LEVEL["warning"], structlog.stdlib.NAME_TO_LEVEL["critical"])


class Quiet(structlog.BytesLogger):
    def name(self):
        return "quiet"


print(issubclass(Quiet, structlog.BytesLogger), isinstance(structlog.make_filtering_bound_logger(20), type))
