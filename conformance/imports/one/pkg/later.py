from .first import name as other
from . import deep
from .deep import leaf as the_leaf
