"""Modules that import each other."""
import cycle_a
import cycle_from

print(cycle_a.both(), cycle_a.cycle_b.saw)
print(cycle_from.thing, cycle_from.other, cycle_from.thing)
from cycle_from_b import other

print(other)
