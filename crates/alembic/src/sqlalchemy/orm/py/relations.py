"""Relationships between mapped classes: which columns tie them, and what reads and compares them."""

import enum
import re

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm._mapping import AliasedClass, column_in, mapper_of, references


class RelationshipDirection(enum.Enum):
    ONETOMANY = 1
    MANYTOONE = 2
    MANYTOMANY = 3


ONETOMANY, MANYTOONE, MANYTOMANY = RelationshipDirection


def add_backrefs():
    """Makes the reverse of every relationship with `backref=` that has none yet."""
    for cls in _host.take_unconfigured():
        for key, marker in _host.markers(cls):
            backref = marker.kwargs.get("backref") if marker.kind == "Relationship" else None
            if backref is not None:
                add_backref(cls, key, marker, backref)


def add_backref(cls, key, marker, backref):
    name, options = backref if isinstance(backref, tuple) else (backref, {})
    prop = mapper_of(cls).relationships[key]
    target = prop.mapper.class_
    reverse = {"back_populates": key, "secondary": marker.kwargs.get("secondary")}
    for shared in ("primaryjoin", "foreign_keys", "viewonly"):
        if marker.kwargs.get(shared) is not None:
            reverse[shared] = marker.kwargs[shared]
    if "secondaryjoin" in marker.kwargs:
        reverse["primaryjoin"] = marker.kwargs["secondaryjoin"]
        reverse["secondaryjoin"] = marker.kwargs.get("primaryjoin")
    if prop.secondary is None and prop.direction == ONETOMANY:
        reverse["remote_side"] = [local for local, remote in prop.pairs]
    prop.back_populates = name
    made = _host.marker("Relationship", name, (cls,), {**reverse, **options})
    made.reversed_by = prop
    setattr(target, name, made)
    for mapper in mapper_of(target).descendants():
        mapper._relationships = None


def relationships_of(mapper):
    found = dict(mapper.inherits.relationships._items) if mapper.inherits else {}
    for cls in reversed(mapper.class_.__mro__):
        for key, marker in _host.markers(cls):
            if marker.kind == "Relationship" and (_host.is_mapped(cls) or cls is mapper.class_):
                if key not in found or found[key].marker is not marker:
                    found[key] = RelationshipProperty(mapper, key, marker)
    return found


class RelationshipProperty:
    """One relationship of one mapper; resolved when it is first used, as its target may not exist before."""

    def __init__(self, mapper, key, marker):
        self.parent = mapper
        self.key = key
        self.marker = marker
        self.options = options = marker.kwargs
        self.back_populates = options.get("back_populates")
        self.viewonly = options.get("viewonly", False)
        self.lazy = options.get("lazy", "select")
        self.passive_deletes = options.get("passive_deletes", False)
        self.collection_class = options.get("collection_class")
        cascade = options.get("cascade")
        if cascade is None or cascade is False:
            cascade = "save-update, merge"
        self.cascade = {word.strip() for word in cascade.split(",")} - {""}
        if "all" in self.cascade:
            self.cascade |= {"save-update", "merge", "delete", "expunge", "refresh-expire"}
        if options.get("cascade_backrefs"):
            self.cascade.add("save-update")
        self._resolved = False

    def __getattr__(self, name):
        if name not in ("mapper", "entity", "secondary", "pairs", "secondary_pairs", "direction", "uselist", "condition"):
            raise AttributeError(name)
        if self.__dict__["_resolved"]:
            raise AttributeError(name)
        self._resolved = True
        self._resolve()
        return self.__dict__[name]

    @property
    def target(self):
        return self.mapper.local_table

    @property
    def argument(self):
        return self.marker.args[0] if self.marker.args else self.options.get("argument")

    @property
    def reverse(self):
        return self.mapper.relationships.get(self.back_populates) if self.back_populates else None

    def _resolve(self):
        target, many = self._target()
        self.mapper = self.entity = mapper_of(target, required=True)
        secondary = self._value("secondary")
        if isinstance(secondary, str):
            secondary = self.parent.local_table.metadata.tables[secondary]
        self.secondary = getattr(secondary, "__table__", secondary)
        self.condition = self._value("primaryjoin")
        if self.secondary is not None:
            self.direction = MANYTOMANY
            self.pairs = self._secondary_pairs(self.parent, self.condition)
            self.secondary_pairs = self._secondary_pairs(self.mapper, self._value("secondaryjoin"))
            if self.parent is self.mapper and self.condition is None:
                ambiguous(self)
        else:
            self.secondary_pairs = []
            self._tie()
        uselist = self.options.get("uselist")
        if uselist is None:
            uselist = many if many is not None else self.direction != MANYTOONE
        self.uselist = uselist

    def _target(self):
        """The class at the other end, and whether the annotation says that there are many."""
        annotated, many = annotated_target(self.parent.class_, self.key)
        argument = self.argument
        if argument is None:
            argument = annotated
        if isinstance(argument, str):
            argument = self._evaluate(argument)
        elif not isinstance(argument, type) and callable(argument):
            argument = argument()
        return argument, many

    def _value(self, name):
        value = self.options.get(name)
        if isinstance(value, str):
            if name == "secondary":
                tables = self.parent.local_table.metadata.tables
                return tables[value] if value in tables else self._evaluate(value)
            return self._evaluate(value)
        if callable(value) and not isinstance(value, type) and not hasattr(value, "__clause_element__"):
            return value() if is_function(value) else value
        return value

    def _evaluate(self, text):
        """An expression that stands in a string, as its classes may come later."""
        names = dict(_host.class_registry(self.parent.class_))
        if text in names:
            return names[text]
        for name in ("and_", "or_", "not_", "func", "desc", "asc", "text", "select", "cast", "null", "true", "false"):
            names.setdefault(name, getattr(sa, name))
        names.setdefault("foreign", itself)
        names.setdefault("remote", itself)
        if "." in text and text.split(".")[-1] in names and re.fullmatch(r"[\w.]+", text):
            return names[text.split(".")[-1]]
        for table in self.parent.local_table.metadata.tables.values():
            names.setdefault(table.name, table)
        used = {name: names[name] for name in re.findall(r"(?<![\w.])[A-Za-z_]\w*", text) if name in names}
        try:
            return _host.evaluate(text, used)
        except NameError as error:
            name = re.search(r"'(\w+)'", str(error)).group(1)
            raise exc.InvalidRequestError(
                f"When initializing mapper {self.parent}, expression {text!r} failed to locate a name ({name!r}). "
                "If this is a class name, consider adding this relationship() to the "
                f"{self.parent.class_!r} class after both dependent classes have been defined."
            ) from None

    def _columns(self, name):
        """The columns that an option gives, as a list."""
        value = self._value(name)
        if value is None:
            return []
        return list(value) if isinstance(value, (list, tuple, set)) else [value]

    def _tie(self):
        """`pairs` of a column here and one there, and the direction."""
        links = self._links()
        foreign = self._columns("foreign_keys")
        if foreign and not self.condition is not None:
            links = [link for link in links if any(link[0] is column for column in foreign)]
        if not links:
            raise exc.NoForeignKeysError(
                f"Could not determine join condition between parent/child tables on relationship {self} - "
                "there are no foreign keys linking these tables.  Ensure that referencing columns are associated with "
                "a ForeignKey or ForeignKeyConstraint, or specify a 'primaryjoin' expression."
            )
        if self.condition is None and len({id(link[0]) for link in links}) > len(constraint_of(links[0][0])):
            ambiguous(self)
        here = {id(column) for table in self.parent.tables for column in table.columns}
        there = {id(column) for table in self.mapper.tables for column in table.columns}
        outward = all(id(key) in here and id(referred) in there for key, referred in links)
        inward = all(id(key) in there and id(referred) in here for key, referred in links)
        if outward and inward:
            remote = self._columns("remote_side")
            outward = any(column is referred for key, referred in links for column in remote)
        self.direction = MANYTOONE if outward else ONETOMANY
        self.pairs = links if outward else [(referred, key) for key, referred in links]

    def _links(self):
        """Pairs of a referring and a referred column."""
        tables = self.parent.tables + self.mapper.tables
        if self.condition is None:
            links = foreign_keys(self.parent.tables, self.mapper.tables)
            if self.parent.base_mapper is not self.mapper.base_mapper or not links:
                links += [link for link in foreign_keys(self.mapper.tables, self.parent.tables)
                          if not any(link[0] is other[0] for other in links)]
            return links
        foreign = self._columns("foreign_keys")
        links = []
        for left, right in _host.column_pairs(self.condition):
            left, right = find_column(tables, *left), find_column(tables, *right)
            if left is None or right is None or left is right:
                continue
            if refers(right, left) or any(right is column for column in foreign) or (
                left.primary_key and not refers(left, right) and not any(left is column for column in foreign)
            ):
                left, right = right, left
            links.append((left, right))
        return links

    def _secondary_pairs(self, mapper, condition):
        """Pairs of a column of the mapper's tables and one of the table between."""
        if condition is None:
            return [(referred, key) for key, referred in foreign_keys([self.secondary], mapper.tables)]
        pairs = []
        for left, right in _host.column_pairs(condition):
            own, between = find_column(mapper.tables, *left), find_column([self.secondary], *right)
            if own is None or between is None:
                own, between = find_column(mapper.tables, *right), find_column([self.secondary], *left)
            if own is not None and between is not None:
                pairs.append((own, between))
        return pairs

    def __str__(self):
        return f"{self.parent.class_.__name__}.{self.key}"

    def steps(self, owner=None, target=None, extra=()):
        """What to join, one after another: pairs of something to read from and a condition."""
        here = getattr(owner, "__sa_from__", None)
        there = getattr(target, "__sa_from__", None)
        selectable = there if there is not None else self.mapper.selectable
        if self.secondary is not None:
            first = [column_in(here, own) == between for own, between in self.pairs]
            second = [column_in(there, own) == between for own, between in self.secondary_pairs]
            return [(self.secondary, sa.and_(*first)), (selectable, sa.and_(*second, *extra))]
        if self.condition is not None and here is None and there is None:
            return [(selectable, sa.and_(self.condition, *extra) if extra else self.condition)]
        pairs = [column_in(here, local) == column_in(there, remote) for local, remote in self.pairs]
        return [(selectable, sa.and_(*pairs, *extra) if len(pairs) + len(extra) > 1 else pairs[0])]

    def ordering(self):
        return self._columns("order_by")


def is_function(value):
    return type(value).__name__ in ("function", "builtin_function_or_method", "method")


def itself(value):
    return value


def ambiguous(prop):
    between = "parent/child tables"
    raise exc.AmbiguousForeignKeysError(
        f"Could not determine join condition between {between} on relationship {prop} - there are multiple foreign key "
        "paths linking the tables.  Specify the 'foreign_keys' argument, providing a list of those columns which should "
        "be counted as containing a foreign key reference to the parent table."
    )


def annotated_target(cls, key):
    """What `Mapped[…]` says: a class or its name, and whether it is a collection; None where it says nothing."""
    inner = next((found for base in cls.__mro__ if (found := _host.mapped_inner(base, key)) is not None), None)
    if inner is None:
        return None, None
    if isinstance(inner, str):
        text = inner.strip()
        found = re.fullmatch(r"(?:typing\.)?(\w+)\[(.*)\]", text)
        if found and found.group(1) == "Optional":
            return found.group(2).strip(" '\""), False
        if found:
            return found.group(2).split(",")[-1].strip(" '\""), True
        return text.split("|")[0].strip(" '\""), False
    arguments = [it for it in getattr(inner, "__args__", ()) if it is not type(None)]
    if not arguments or isinstance(inner, type) and _host.is_mapped(inner):
        return inner, False
    last = arguments[-1]
    last = getattr(last, "__forward_arg__", last)
    many = "Union" not in repr(getattr(inner, "__origin__", "Union")) and "Optional" not in repr(inner)
    return last, many


def foreign_keys(sources, targets):
    """The columns of some tables that refer to columns of others."""
    links = []
    for table in sources:
        for column, full_name in references(table):
            name, _, own = full_name.rpartition(".")
            for target in targets:
                if target.fullname == name and own in target.c and target.c[own] is not column:
                    links.append((column, target.c[own]))
    return links


def refers(column, other):
    return any(it is column and name == f"{other.table.fullname}.{other.name}" for it, name in references(column.table))


def constraint_of(column):
    """The columns of the foreign key that a column is part of."""
    for constraint in column.table.foreign_key_constraints:
        columns = list(constraint.columns)
        if any(it is column for it in columns):
            return columns
    return [column]


def find_column(tables, table_name, name):
    for table in tables:
        if table.fullname == table_name:
            return next((column for column in table.columns if column.name == name), None)
    return None


class RelationshipAttribute:
    """`Model.relationship`: joins and conditions."""

    def __init__(self, prop, owner, target=None, extra=()):
        self.property = self.prop = prop
        self.key = prop.key
        self.owner = owner
        self.chosen = target
        self.extra = tuple(extra)

    @property
    def class_(self):
        return self.property.parent.class_

    @property
    def parent(self):
        return self.property.parent

    @property
    def mapper(self):
        return self.property.mapper

    entity = mapper

    def of_type(self, target):
        return RelationshipAttribute(self.property, self.owner, target, self.extra)

    def and_(self, *conditions):
        return RelationshipAttribute(self.property, self.owner, self.chosen, self.extra + conditions)

    def steps(self):
        return self.property.steps(self.owner, self.chosen, self.extra)

    def any(self, criterion=None, **values):
        prop = self.property
        target = self.chosen
        if target is None and prop.mapper.base_mapper is prop.parent.base_mapper:
            target = AliasedClass(prop.mapper.class_)
        selectable = getattr(target, "__sa_from__", None)
        steps = prop.steps(self.owner, target, self.extra)
        query = sa.select(sa.literal_column("1")).select_from(*[step[0] for step in steps])
        query = query.where(*[step[1] for step in steps])
        if criterion is not None:
            query = query.where(criterion)
        for key, value in values.items():
            query = query.where(column_in(selectable, prop.mapper.by_key[key]) == value)
        owner = getattr(self.owner, "__sa_from__", None)
        return query.correlate(owner if owner is not None else prop.parent.selectable).exists()

    has = any

    def contains(self, obj):
        return self._same(obj)

    def _same(self, obj):
        prop = self.property
        here = getattr(self.owner, "__sa_from__", None)
        if prop.direction == MANYTOONE:
            values = [None if obj is None else getattr(obj, prop.mapper.keys[id(remote)]) for _, remote in prop.pairs]
            return sa.and_(*[column_in(here, local) == value for (local, _), value in zip(prop.pairs, values)])
        if obj is None:
            return ~self.any()
        if prop.direction == ONETOMANY:
            keys = [prop.mapper.keys[id(remote)] for _, remote in prop.pairs]
            return sa.and_(*[
                column_in(here, local) == getattr(obj, key) for (local, _), key in zip(prop.pairs, keys)
            ])
        return self.any(sa.and_(*[
            column == getattr(obj, key) for key, column in zip(prop.mapper.primary_keys, prop.mapper.primary_key)
        ]))

    def __eq__(self, other):
        return self._same(other)

    def __ne__(self, other):
        return ~self._same(other)

    def is_(self, other):
        return self._same(other)

    def is_not(self, other):
        return ~self._same(other)

    isnot = is_not
    __hash__ = object.__hash__

    def __getattr__(self, name):
        # `Model.relationship.column` is no SQLAlchemy either; say which name is missing.
        raise AttributeError(
            f"Neither 'InstrumentedAttribute' object nor 'Comparator' object associated with {self.property} "
            f"has an attribute '{name}'"
        )
