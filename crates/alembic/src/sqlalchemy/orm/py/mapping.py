"""Mapped classes: their tables and columns, and classes that stand for an alias of them.

Classes are mapped in Rust when they are made (`declarative.rs`); what is here is built when somebody asks for it.
"""

import sqlalchemy as sa
from types import GenericAlias
from sqlalchemy.orm import _host
from sqlalchemy.orm import exc as orm_exc


def mapper_of(entity, required=False):
    """The mapper of a mapped class or of an alias of one; None for anything else."""
    if isinstance(entity, type):
        if _host.is_mapped(entity):
            return _host.mapper(entity) or Mapper(entity)
    elif isinstance(entity, AliasedClass):
        return entity._sa_mapper
    elif isinstance(entity, Mapper):
        return entity
    if required:
        name = entity.__module__ + "." + entity.__name__ if isinstance(entity, type) else repr(entity)
        raise orm_exc.UnmappedClassError(f"Class '{name}' is not mapped")
    return None


def mapper_of_object(obj):
    mapper = mapper_of(type(obj))
    if mapper is None:
        cls = type(obj)
        raise orm_exc.UnmappedInstanceError(f"Class '{cls.__module__}.{cls.__qualname__}' is not mapped")
    return mapper


class Mapper:
    """A class, its tables, and which attribute stands for which columns."""

    __class_getitem__ = classmethod(GenericAlias)

    is_mapper = True
    is_aliased_class = False

    def __init__(self, cls):
        _host.set_mapper(cls, self)
        self.class_ = self.entity = cls
        self.mapper = self
        self.local_table = cls.__table__
        arguments = _host.mapper_args(cls) or {}
        parent = None
        if not arguments.get("concrete"):
            parent = next((base for base in cls.__mro__[1:] if _host.is_mapped(base)), None)
        self.inherits = mapper_of(parent) if parent else None
        self.base_mapper = self.inherits.base_mapper if parent else self
        self.single = parent is not None and self.local_table is self.inherits.local_table
        self.tables = list(self.inherits.tables) if parent else []
        if not self.single:
            self.tables.append(self.local_table)
        if isinstance(self.local_table, sa.Table):
            self._complete_types()
        self._gather_columns(cls)
        self._find_primary_key(arguments)
        self._find_identity(arguments)
        self.persist_selectable = self.mapped_table = self.selectable = self._joined_tables()
        self._relationships = None

    def __repr__(self):
        return f"<Mapper at {id(self):#x}; {self.class_.__name__}>"

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.local_table.name})]"

    def _complete_types(self):
        """A column without a type has that of the column that it refers to."""
        for column in self.local_table.columns:
            seen = column
            while type(seen.type).__name__ == "NullType":
                referred = next((name for it, name in references(seen.table) if it is seen), "")
                table, _, name = referred.rpartition(".")
                table = self.local_table.metadata.tables.get(table)
                if table is None or name not in table.c:
                    break
                seen = table.c[name]
            if seen is not column:
                column.type = seen.type

    def _gather_columns(self, cls):
        """`by_key`: attribute and the column that is read; `sources`: all columns that it stands for."""
        self.by_key = dict(self.inherits.by_key) if self.inherits else {}
        self.sources = {key: list(own) for key, own in self.inherits.sources.items()} if self.inherits else {}
        for key, column in _host.mapped_columns(cls):
            known = self.sources.setdefault(key, [])
            if not any(column is other for other in known):
                known.insert(0, column)
            self.by_key[key] = column
        self.keys = {id(column): key for key, own in self.sources.items() for column in own}
        self.mutable = [key for key, column in self.by_key.items() if getattr(column.type, "_mutable", False)]
        self.deferred = {key for key, column in self.by_key.items() if getattr(column, "_deferred", False)}

    def _find_primary_key(self, arguments):
        table = self.tables[0]
        given = arguments.get("primary_key")
        columns = list(given) if given else list(table.primary_key.columns)
        self.primary_key = tuple(columns)
        self.primary_keys = [self.keys[id(column)] for column in columns if id(column) in self.keys]

    def _find_identity(self, arguments):
        """Which column says of which class a row is, and how this class is called there."""
        on = arguments.get("polymorphic_on")
        if isinstance(on, str):
            on = self.by_key[on]
        if on is None and self.inherits:
            self.polymorphic_on = self.inherits.polymorphic_on
            self.polymorphic_key = self.inherits.polymorphic_key
        else:
            self.polymorphic_on = on
            self.polymorphic_key = self.keys.get(id(on)) if on is not None else None
        self.polymorphic_identity = arguments.get("polymorphic_identity")
        self.polymorphic_map = self.inherits.polymorphic_map if self.inherits else {}
        self.version_id_col = arguments.get("version_id_col")
        if self.polymorphic_identity is not None:
            self.polymorphic_map[self.polymorphic_identity] = self

    def _joined_tables(self):
        made = self.tables[0]
        for table in self.tables[1:]:
            made = made.join(table)
        return made

    @property
    def relationships(self):
        """The relationships of this class and of those that it inherits from, by name."""
        if self._relationships is None:
            from sqlalchemy.orm._relations import relationships_of

            self._relationships = {}
            self._relationships.update(relationships_of(self))
        return Properties(self._relationships)

    @property
    def c(self):
        return Properties(self.by_key)

    columns = c

    @property
    def column_attrs(self):
        return Properties({key: ColumnProperty(self, key) for key in self.by_key})

    @property
    def attrs(self):
        return Properties({**self.column_attrs._items, **self.relationships._items})

    all_orm_descriptors = attrs

    def iterate_properties(self):
        return iter(self.attrs)

    def has_property(self, key):
        return key in self.attrs

    def get_property(self, key):
        if key not in self.attrs:
            from sqlalchemy import exc

            raise exc.InvalidRequestError(f"Mapper '{self}' has no property '{key}'")
        return self.attrs[key]

    def get_property_by_column(self, column):
        return self.column_attrs[self.keys[id(column)]]

    def isa(self, other):
        return issubclass(self.class_, other.class_)

    def primary_key_from_instance(self, obj):
        return [getattr(obj, key) for key in self.primary_keys]

    def descendants(self):
        """Mappers of the classes below this one that share its rows, this one first."""
        found = [self]
        for cls in self.class_.__subclasses__():
            mapper = mapper_of(cls)
            if mapper is not None and mapper.inherits is self:
                found.extend(mapper.descendants())
        return found

    self_and_descendants = property(descendants)

    def criterion(self, source=None):
        """What tells the rows of this class from others of its table; None where all rows are of this class."""
        if not self.single:
            return None
        column = self.polymorphic_on
        identities = [it.polymorphic_identity for it in self.descendants() if it.polymorphic_identity is not None]
        if column is None or not identities:
            return None
        return column_in(source, column).in_(identities)


class Properties:
    """A dictionary whose values are attributes as well."""

    def __init__(self, items):
        self._items = items

    def __getattr__(self, name):
        if name in self._items:
            return self._items[name]
        raise AttributeError(name)

    def __getitem__(self, key):
        return self._items[key]

    def __contains__(self, key):
        return key in self._items

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)

    def get(self, key, default=None):
        return self._items.get(key, default)

    def keys(self):
        return list(self._items)

    def values(self):
        return list(self._items.values())

    def items(self):
        return list(self._items.items())


class ColumnProperty:
    """`inspect(Model).attrs.name`"""

    def __init__(self, mapper, key):
        self.parent = mapper
        self.key = key
        self.columns = mapper.sources[key]
        self.expression = mapper.by_key[key]

    @property
    def class_attribute(self):
        return getattr(self.parent.class_, self.key)


def references(table):
    """Pairs of a column of a table and the full name of the column that it refers to."""
    pairs = [(column, key.target_fullname) for column in table.columns for key in column.foreign_keys]
    for constraint in table.foreign_key_constraints if isinstance(table, sa.Table) else ():
        names = [getattr(element, "target_fullname", element) for element in constraint.elements]
        for column, name in zip(constraint.columns, names):
            if not any(column is other and name == its for other, its in pairs):
                pairs.append((column, name))
    schema = getattr(getattr(table, "metadata", None), "schema", None)
    known = table.metadata.tables if schema else {}
    full = lambda name: name if not schema or name.rpartition(".")[0] in known else f"{schema}.{name}"
    return [(column, full(name)) for column, name in pairs]


def column_in(source, column):
    """A column of a table as an alias of the table has it."""
    return column if source is None else source.c[column.key]


class AliasedClass:
    """`aliased(Model)`: the attributes of the class, read from an alias or a subquery."""

    def __init__(self, entity, alias=None, name=None, **options):
        mapper = mapper_of(entity, required=True)
        if alias is None:
            alias = mapper.selectable.alias(name) if len(mapper.tables) == 1 else joined_alias(mapper, name)
        elif hasattr(alias, "subquery"):
            alias = alias.subquery(name)
        self._sa_mapper = mapper
        self._sa_class = entity
        # Rust takes an object with this attribute for what it reads from.
        self.__sa_from__ = alias
        self.__name__ = name or mapper.class_.__name__

    def __getattr__(self, name):
        mapper = self.__dict__["_sa_mapper"]
        if name in mapper.by_key:
            return column_in(self.__sa_from__, mapper.by_key[name])
        if name in mapper.relationships:
            from sqlalchemy.orm._relations import RelationshipAttribute

            return RelationshipAttribute(mapper.relationships[name], self)
        found = _host.raw_attribute(mapper.class_, name)
        if hasattr(found, "__get__"):
            return found.__get__(None, self)
        raise AttributeError(name)

    @property
    def selectable(self):
        return self.__sa_from__


def joined_alias(mapper, name):
    return sa.select(*mapper.by_key.values()).select_from(mapper.selectable).subquery(name)


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    """`aliased(Model)`; an alias of a table or query is one of Core."""
    if mapper_of(element) is None:
        return element.alias(name)
    return AliasedClass(element, alias, name)


def with_polymorphic(*arguments, **options):
    _host.unsupported("with_polymorphic()")


def class_mapper(cls, configure=True):
    return mapper_of(cls, required=True)


def object_mapper(obj):
    return mapper_of_object(obj)


def configure_mappers():
    """Makes the attributes that `backref` names."""
    from sqlalchemy.orm._relations import add_backrefs

    add_backrefs()


def clear_mappers():
    return None


class Bundle:
    """`Bundle("name", column, …)`: columns that arrive as one value of a row."""

    def __init__(self, name, *columns, single_entity=False, **options):
        self.name = name
        self.columns = columns
        self.single_entity = single_entity
        self.c = Properties({column.key: column for column in columns})
