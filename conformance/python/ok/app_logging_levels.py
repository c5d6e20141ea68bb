import logging
import sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s", level=logging.INFO)
logger = logging.getLogger("alembic.env")
logger.debug("hidden")
logger.info("running %s of %d", "a", 3)
logger.warning("%(a)s", {"a": "mapping"})
logging.getLogger("alembic").setLevel(logging.ERROR)
logger.info("now hidden")
print(logger.getEffectiveLevel(), logger.isEnabledFor(logging.WARNING), logging.getLevelName(30))
