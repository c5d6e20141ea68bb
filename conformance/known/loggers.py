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
