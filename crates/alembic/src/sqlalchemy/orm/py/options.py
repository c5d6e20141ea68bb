"""Loader options: which columns are read at once, and which relationships."""

from sqlalchemy.orm import _host
from sqlalchemy.orm._mapping import mapper_of
from sqlalchemy.orm._relations import RelationshipAttribute
from sqlalchemy.orm._state import related, state_of

EAGER = ("joinedload", "selectinload", "subqueryload", "immediateload", "eagerload")


class Load:
    """`joinedload(A.bs).load_only(B.x)`: steps, each with the attributes that it is about."""

    def __init__(self, *entities):
        self.entities = entities
        self.steps = []

    def _then(self, kind, attributes, options=None):
        made = Load(*self.entities)
        made.steps = self.steps + [(kind, attributes, options or {})]
        return made

    def options(self, *others):
        made = Load(*self.entities)
        made.steps = list(self.steps)
        made.branches = getattr(self, "branches", []) + [self.steps + other.steps for other in others]
        return made

    def all_steps(self):
        return [self.steps] + getattr(self, "branches", [])


def step(kind):
    """A method of `Load`."""

    def method(self, *attributes, **options):
        return self._then(kind, attributes, options)

    return method


def starting(kind):
    """The function that an option starts with; it makes the method of the same name too."""

    def function(*attributes, **options):
        return Load()._then(kind, attributes, options)

    setattr(Load, kind, step(kind))
    function.__name__ = kind
    return function


joinedload = starting("joinedload")
selectinload = starting("selectinload")
subqueryload = starting("subqueryload")
immediateload = starting("immediateload")
eagerload = starting("eagerload")
lazyload = starting("lazyload")
noload = starting("noload")
raiseload = starting("raiseload")
contains_eager = starting("contains_eager")
defaultload = starting("defaultload")
load_only = starting("load_only")
defer = starting("defer")
undefer = starting("undefer")
undefer_group = starting("undefer_group")
with_expression = starting("with_expression")
selectin_polymorphic = starting("selectin_polymorphic")


def key_of(attribute):
    """The name of an attribute that an option is about."""
    if isinstance(attribute, str):
        return attribute
    return getattr(attribute, "_orm_key", None) or attribute.key


class Plan:
    """What the options of one statement say."""

    def __init__(self, options, execution):
        self.chains = [steps for option in options if isinstance(option, Load) for steps in option.all_steps()]
        self.populate = bool(execution.get("populate_existing"))
        self.undeferred = {key_of(it) for steps in self.chains for kind, given, _ in steps if kind == "undefer" for it in given}

    def columns_for(self, mapper, chain):
        """The columns that are left out, and the only ones that are wanted (None: all)."""
        skipped, wanted = set(), None
        for steps in self.chains:
            before = [it for kind, it, _ in steps if kind not in ("load_only", "defer", "undefer")]
            if len(before) != len(chain):
                continue
            for kind, attributes, _ in steps:
                mine = [key_of(it) for it in attributes if self._concerns(it, mapper)]
                if kind == "defer":
                    skipped.update(mine)
                elif kind == "load_only" and mine:
                    wanted = (wanted or set()) | set(mine)
        return skipped, wanted

    def _concerns(self, attribute, mapper):
        if isinstance(attribute, str):
            return True
        key = key_of(attribute)
        return key in mapper.by_key and (mapper.by_key[key].table is getattr(attribute, "table", None))

    def contained(self, entity):
        """The relationships whose objects are in the same rows: (name, class or alias, relationship)."""
        found = []
        for steps in self.chains:
            kind, attributes, options = steps[0]
            for attribute in attributes if kind == "contains_eager" else ():
                prop = attribute.property
                if entity.mapper.isa(prop.parent):
                    target = options.get("alias") or attribute.chosen or prop.mapper.class_
                    found.append((prop.key, target, prop))
        return found

    def load_eagerly(self, entity, objects):
        """Loads the relationships that options or mappings ask for."""
        for prop in entity.mapper.relationships.values():
            if prop.lazy in ("joined", "selectin", "subquery", "immediate", False) and not prop.viewonly:
                if not self._told(prop):
                    read(prop.key, objects)
        for steps in self.chains:
            self._follow(steps, objects)

    def _told(self, prop):
        return any(getattr(it, "key", None) == prop.key for steps in self.chains for _, given, _ in steps for it in given)

    def _follow(self, steps, objects):
        for kind, attributes, _ in steps:
            if kind not in EAGER and kind not in ("contains_eager", "defaultload"):
                return
            after = []
            for attribute in attributes:
                if isinstance(attribute, str):
                    return
                after.extend(read(key_of(attribute), objects))
            objects = after


def read(key, objects):
    """The objects of a relationship of several objects, loaded."""
    found = []
    for obj in objects:
        if key in state_of(obj).mapper.relationships:
            value = related(obj, key)
            found.extend(list(value) if hasattr(value, "_add") else [] if value is None else [value])
    return found


def plan_of(statement, options=(), execution=None):
    return Plan(list(options) + list(_host.options(statement)), execution or {})
