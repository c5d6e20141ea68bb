import logging
import sys
from logging import getLogger

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)-5.5s [%(name)s] %(message)s"))
root = logging.getLogger()
root.addHandler(out)
log = getLogger("alembic.runtime")
log.info("hidden")
log.warning("Context impl %s.", "SQLite")
log.setLevel(logging.DEBUG)
log.debug("shown %(a)s", {"a": 1})
log.log(25, "level")
print(log.getEffectiveLevel(), log.parent, log.isEnabledFor(10), getLogger("alembic.runtime") is log, root, getLogger() is root)
middle = getLogger("alembic")
print(log.parent is middle, middle.parent is root, log.name, log.level, logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(7))
middle.propagate = False
log.error("lost")
middle.addHandler(logging.NullHandler())
log.error("lost too")
middle.propagate = True
try:
    log.setLevel("LOUD")
except ValueError as error:
    print(error)
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)


class Only(logging.Filter):
    def filter(self, record):
        return "yes" in record.getMessage()


out.addFilter(Only())
log.info("no")
log.info("yes")
out.filters.clear()
out.setLevel("ERROR")
log.info("below the handler")
log.error("above %d%%", 50)
out.setLevel(logging.NOTSET)
log.info("extra", extra={"who": "me"})
out.setFormatter(logging.Formatter("{levelname}|{who}|{message}", style="{"))
log.info("extra", extra={"who": "me"})
out.setFormatter(logging.Formatter("%(funcName)s %(lineno)d %(filename)s %(message)s"))


def function():
    log.info("from a function")


function()
log.info("bad %d %d" if False else "fine")
child = log.getChild("x.y")
print(child.name, child)
logging.basicConfig(level="DEBUG")
print(root.level, len(root.handlers))
adapter = logging.LoggerAdapter(log, {"who": "adapter"})
adapter.warning("adapted")
logging.info("module function")
