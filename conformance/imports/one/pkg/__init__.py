"""A package with everything."""
from . import first
from .second import *
from .deep.leaf import value as leaf_value

__all__ = ["first", "later", "shown"]
shown = "shown"
_hidden = "hidden"
