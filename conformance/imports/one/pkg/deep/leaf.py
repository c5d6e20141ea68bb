from .. import first as up
from ..second import public

value = ("leaf", public, up.__name__)
