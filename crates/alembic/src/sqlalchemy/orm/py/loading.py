"""Reading: what a statement selects for mapped classes, and the objects of its rows."""

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._mapping import AliasedClass, Bundle, Mapper, column_in, mapper_of
from sqlalchemy.orm._options import plan_of
from sqlalchemy.orm._relations import MANYTOONE, RelationshipAttribute
from sqlalchemy.orm._state import STATE, InstanceState, background, collection, list_of, shown


class Entity:
    """A mapped class among what is selected: its attributes and columns."""

    def __init__(self, entity, options, chain=()):
        self.entity = entity
        self.mapper = mapper_of(entity)
        self.source = getattr(entity, "__sa_from__", None)
        self.name = entity.__name__
        skipped, wanted = options.columns_for(self.mapper, chain)
        self.keys, self.columns = [], []
        for key, column in self.mapper.by_key.items():
            if key not in self.mapper.primary_keys and key != self.mapper.polymorphic_key:
                if wanted is not None and key not in wanted:
                    continue
                if key in skipped or (wanted is None and key in self.mapper.deferred and key not in options.undeferred):
                    continue
            self.keys.append(key)
            self.columns.append(column_in(self.source, column))
        self.primary = [self.keys.index(key) for key in self.mapper.primary_keys]
        on = self.mapper.polymorphic_key
        self.discriminator = self.keys.index(on) if on in self.keys and self.mapper.polymorphic_map else None
        self.width = len(self.keys)
        # Relationships whose objects are in the same rows: name → entity (`contains_eager`).
        self.contained = []


def is_entity(value):
    return isinstance(value, (type, AliasedClass, Mapper)) and mapper_of(value) is not None


def prepared(statement, entities, options):
    """The statement as Core executes it, with a plan of what its columns become; no plan if there are no objects."""
    if not any(is_entity(it) or isinstance(it, (Bundle, RelationshipAttribute)) or hasattr(it, "_orm_key")
               for it in entities):
        return statement, None
    plan, columns = [], []
    for item in entities:
        if isinstance(item, Mapper):
            item = item.class_
        if is_entity(item):
            entity = Entity(item, options)
            plan.append(entity)
            columns.extend(entity.columns)
            statement = with_source(statement, entity)
            for key, target, prop in options.contained(entity):
                inner = Entity(target, options, (prop,))
                entity.contained.append((prop, inner))
                columns.extend(inner.columns)
        else:
            plan.append(item)
            columns.extend(item.columns if isinstance(item, Bundle) else [item])
    return statement.with_only_columns(*columns), plan


def with_source(statement, entity):
    """Reads from all tables of a class, and only its rows."""
    mapper = entity.mapper
    if entity.source is None and len(mapper.tables) > 1 and not _host.has_from(statement):
        statement = statement.select_from(mapper.selectable)
    criterion = mapper.criterion(entity.source)
    return statement if criterion is None else statement.where(criterion)


def objects_of(session, result, plan, options):
    """The rows of a result with objects in the place of their columns."""
    keys, rows, index = list(result.keys()), [], 0
    labels = []
    for item in plan:
        labels.append(name_of(item) or keys[index])
        index += total_width(item)
    seen = {}
    for cells in result:
        row, index = [], 0
        for item in plan:
            width = total_width(item)
            part = cells[index:index + width]
            index += width
            if isinstance(item, Entity):
                row.append(instance(session, item, part, options, seen))
            elif isinstance(item, Bundle):
                row.append(_host.row([column.key for column in item.columns], list(part)))
            else:
                row.append(part[0])
        rows.append(row)
    for entity in (item for item in plan if isinstance(item, Entity)):
        options.load_eagerly(entity, [it for it in seen.get(id(entity), {}).values()])
    return _host.result(labels, rows)


def name_of(item):
    """What a part of a row is called; None where the statement decides."""
    if isinstance(item, (Entity, Bundle)):
        return item.name
    name = getattr(item, "_orm_key", None) or getattr(item, "key", None)
    return name if isinstance(name, str) else None


def total_width(item):
    if isinstance(item, Entity):
        return item.width + sum(inner.width for _, inner in item.contained)
    return len(item.columns) if isinstance(item, Bundle) else 1


def instance(session, entity, cells, options, seen):
    """The object of a row: the one that the session knows, or a new one."""
    mapper = entity.mapper
    identity = tuple([cells[index] for index in entity.primary])
    if all(value is None for value in identity):
        # The other side of an outer join.
        return None
    key = (mapper.base_mapper.class_, identity)
    state = session._identity.get(key)
    values = cells[:entity.width]
    if state is None:
        cls = mapper
        if entity.discriminator is not None:
            cls = mapper.polymorphic_map.get(cells[entity.discriminator], mapper)
        obj = _host.new(cls.class_)
        state = InstanceState(obj, cls)
        state.session, state.key = session, key
        session._identity[key] = state
        _host.fill(obj, entity.keys, values, state)
        session._fire_load(state)
    else:
        obj = state.object
        if options.populate:
            state.expire()
        _host.fill(obj, entity.keys, values, state)
    if mapper.mutable:
        state.keep_copies()
    seen.setdefault(id(entity), {})[key] = obj
    index = entity.width
    for prop, inner in entity.contained:
        item = instance(session, inner, cells[index:index + inner.width], options, seen)
        index += inner.width
        contain(state, prop, item, seen.setdefault("contained", {}))
    return obj


def contain(state, prop, item, started):
    """Puts an object of the same row into a relationship."""
    if not prop.uselist:
        _host.put(state.object, prop.key, item)
        state.links[prop.key] = item
        return
    mark = (id(state), prop.key)
    if mark not in started:
        started[mark] = collection(prop, state.object, [])
        _host.put(state.object, prop.key, started[mark])
        state.links[prop.key] = []
    if item is not None and not any(item is other for other in list_of(started[mark])):
        started[mark]._add(item)
        state.links[prop.key].append(item)


class Loader:
    """The part of a session that reads single objects and attributes."""

    def _load_columns(self, state, wanted=None):
        """Reads what an object has not loaded of its row."""
        mapper = state.mapper
        missing = [key for key in mapper.by_key
                   if key not in state.saved and not _host.has(state.object, key) and (key not in mapper.deferred or key == wanted)]
        identity = dict(zip(mapper.primary_keys, state.key[1]))
        columns = [mapper.by_key[key] for key in missing]
        conditions = [column == value for column, value in zip(mapper.primary_key, state.key[1])]
        tables = [table for table in mapper.tables if any(column.table is table for column in columns)]
        source = mapper.selectable if len(tables) > 1 or tables and tables[0] is not mapper.tables[0] else mapper.tables[0]
        row = self._run(sa.select(*columns).select_from(source).where(*conditions)).first()
        if row is None:
            raise orm_exc.ObjectDeletedError(
                f"Instance '{shown(state.object)}' has been deleted, or its row is otherwise not present."
            )
        _host.fill(state.object, missing, list(row), state)
        if mapper.mutable:
            state.keep_copies()

    def _load_expression(self, state, expression):
        """The value of a `column_property` for one object."""
        mapper = state.mapper
        conditions = [column == value for column, value in zip(mapper.primary_key, state.key[1])]
        return self._run(sa.select(expression).select_from(mapper.selectable).where(*conditions)).scalar()

    def _related_query(self, state, prop):
        """The `select()` of the objects of a relationship; None where there cannot be any."""
        obj, target = state.object, prop.mapper.class_
        query = sa.select(target)
        value = lambda local: getattr(obj, state.mapper.keys[id(local)])
        if prop.secondary is not None:
            values = [(between, value(local)) for local, between in prop.pairs]
            conditions = [between == it for between, it in values]
            conditions += [remote == between for remote, between in prop.secondary_pairs]
        elif prop.condition is not None and prop.mapper.base_mapper is not prop.parent.base_mapper:
            values = [(local, value(local)) for local, _ in prop.pairs]
            conditions = [prop.condition] + [
                column == getattr(obj, key) for column, key in zip(state.mapper.primary_key, state.mapper.primary_keys)
            ]
        else:
            values = [(remote, value(local)) for local, remote in prop.pairs]
            conditions = [remote == it for remote, it in values]
        if all(it is None for _, it in values):
            return None
        query = query.where(*conditions)
        ordering = prop.ordering()
        return query.order_by(*ordering) if ordering else query

    def _load_related(self, state, prop):
        simple = prop.secondary is None and prop.condition is None and prop.direction == MANYTOONE
        if simple and [id(remote) for _, remote in prop.pairs] == [id(it) for it in prop.mapper.primary_key]:
            identity = tuple([getattr(state.object, state.mapper.keys[id(local)]) for local, _ in prop.pairs])
            if any(value is None for value in identity):
                return []
            known = self._identity.get((prop.mapper.base_mapper.class_, identity))
            if known is not None:
                return [known.object]
        query = self._related_query(state, prop)
        if query is None:
            return []
        return list(self.scalars(query).unique().all())

    def _dynamic(self, state, prop):
        """`lazy="dynamic"`: a query instead of a collection."""
        from sqlalchemy.orm._query import AppenderQuery

        query = AppenderQuery(prop.mapper.class_, self)
        query._owner, query._prop = state, prop
        related = self._related_query(state, prop)
        query.statement = query.statement.where(sa.false()) if related is None else related
        return query
