"""`session.query(…)`: a `select()` with methods that run it."""

import sqlalchemy as sa
from types import GenericAlias
from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm._loading import is_entity
from sqlalchemy.orm._mapping import column_in, mapper_of
from sqlalchemy.orm._relations import RelationshipAttribute
from sqlalchemy.orm._state import background


class Query:
    __class_getitem__ = classmethod(GenericAlias)

    _sa_inspects_itself = True

    def __init__(self, entities, session=None):
        entities = list(entities) if isinstance(entities, (list, tuple)) else [entities]
        self.session = session
        self._entities = entities
        self.statement = with_joined_tables(sa.select(*entities), entities)
        self._options = []
        self._execution = {}
        self._last = None
        self._autoflush = True

    def _with(self, statement, last=None):
        made = self._copy()
        made.statement = statement
        if last is not None:
            made._last = last
        return made

    def _copy(self):
        made = _host.new(Query)
        made.__dict__.update(self.__dict__)
        return made

    def filter(self, *conditions):
        return self._with(self.statement.where(*conditions))

    where = filter

    def _filtered(self):
        """What `filter_by` means: the class that was joined last, or the first one."""
        if self._last is not None:
            return self._last
        first = self._entities[0]
        if is_entity(first):
            return first
        return first if hasattr(first, "c") else getattr(first, "table", None)

    def filter_by(self, **values):
        entity = self._filtered()
        conditions = []
        for key, value in values.items():
            if is_entity(entity):
                if not hasattr(entity, key):
                    name = mapper_of(entity).class_.__name__
                    raise exc.InvalidRequestError(f'Entity namespace for "{name}" has no property "{key}"')
                conditions.append(getattr(entity, key) == value)
            elif entity is None:
                return self._with(self.statement.filter_by(**values))
            else:
                conditions.append(entity.c[key] == value)
        return self.filter(*conditions)

    def order_by(self, *clauses):
        if len(clauses) == 1 and (clauses[0] is None or clauses[0] is False):
            return self._with(self.statement.order_by(None))
        return self._with(self.statement.order_by(*clauses))

    def group_by(self, *clauses):
        return self._with(self.statement.group_by(*clauses))

    def having(self, *conditions):
        return self._with(self.statement.having(*conditions))

    def limit(self, number):
        return self._with(self.statement.limit(number))

    def offset(self, number):
        return self._with(self.statement.offset(number))

    def slice(self, start, stop):
        query = self
        if stop is not None:
            query = query.limit(stop - (start or 0))
        return query.offset(start) if start else query

    def __getitem__(self, item):
        if isinstance(item, slice):
            return list(self.slice(item.start, item.stop))
        return list(self.slice(item, item + 1))[0]

    def distinct(self, *columns):
        return self._with(self.statement.distinct(*columns))

    def select_from(self, *sources):
        return self._with(self.statement.select_from(*sources), sources[0] if is_entity(sources[0]) else None)

    def with_for_update(self, **options):
        return self._with(self.statement.with_for_update(**options))

    def prefix_with(self, *prefixes):
        return self._with(self.statement.prefix_with(*prefixes))

    def correlate(self, *sources):
        return self._with(self.statement.correlate(*sources))

    def join(self, target, *more, isouter=False, full=False, onclause=None):
        query = self
        if more and isinstance(more[0], (RelationshipAttribute,)):
            on = more[0]
        elif more and is_entity(more[0]):
            # `join(A, B)` of before 2.0.
            return query.join(target, isouter=isouter, full=full).join(*more, isouter=isouter, full=full)
        else:
            on = more[0] if more else onclause
        joined = query.statement.join(target, on, isouter=isouter, full=full)
        last = target
        if isinstance(target, RelationshipAttribute):
            last = target.chosen or target.mapper.class_
        return query._with(joined, last if is_entity(last) else None)

    def outerjoin(self, target, *more, full=False, onclause=None):
        return self.join(target, *more, isouter=True, full=full, onclause=onclause)

    def options(self, *options):
        made = self._copy()
        made._options = self._options + list(options)
        return made

    def execution_options(self, **options):
        made = self._copy()
        made._execution = {**self._execution, **options}
        return made

    def populate_existing(self):
        return self.execution_options(populate_existing=True)

    def autoflush(self, setting):
        made = self._copy()
        made._autoflush = setting
        return made

    def yield_per(self, count):
        return self

    def enable_eagerloads(self, value):
        return self

    enable_assertions = set_label_style = with_labels = params_none = lambda self, *a, **k: self

    def params(self, *given, **values):
        made = self._copy()
        made._params = {**(given[0] if given else {}), **values}
        return made

    def with_session(self, session):
        made = self._copy()
        made.session = session
        return made

    def with_entities(self, *entities):
        made = self._with(self.statement.with_only_columns(*entities))
        made._entities = list(entities)
        if not _host.has_from(made.statement) and self._entities and is_entity(self._entities[0]):
            made.statement = made.statement.select_from(self._entities[0]) if not entities else made.statement
        return made

    def add_columns(self, *columns):
        made = self._with(self.statement.add_columns(*columns))
        made._entities = self._entities + list(columns)
        return made

    add_column = add_entity = add_columns

    def union(self, *others):
        return self._combined("union", others)

    def union_all(self, *others):
        return self._combined("union_all", others)

    def intersect(self, *others):
        return self._combined("intersect", others)

    def except_(self, *others):
        return self._combined("except_", others)

    def _combined(self, kind, others):
        """A query of the same things, read from the compound of several."""
        compound = getattr(sa, kind)(self._core(), *[it._core() for it in others]).subquery()
        columns = list(compound.c)
        from sqlalchemy.orm._mapping import aliased

        made = self._copy()
        if len(self._entities) == 1 and is_entity(self._entities[0]):
            entities = [aliased(self._entities[0], compound)]
        else:
            entities = columns
        made.statement = sa.select(*entities)
        made._entities = entities
        made._last = None
        return made

    def _core(self):
        """The statement for use inside of another, where classes are their columns."""
        statement, entities = self.statement, self._entities
        for entity in entities:
            if is_entity(entity):
                criterion = mapper_of(entity).criterion(getattr(entity, "__sa_from__", None))
                statement = statement if criterion is None else statement.where(criterion)
        return statement

    def subquery(self, name=None, **options):
        return self._core().subquery(name)

    def cte(self, name=None, recursive=False, **options):
        return self._core().cte(name, recursive=recursive)

    def scalar_subquery(self):
        return self._core().scalar_subquery()

    as_scalar = scalar_subquery

    def label(self, name):
        return self._core().label(name)

    def exists(self):
        entities = self._entities
        source = entities[0] if entities and is_entity(entities[0]) else None
        statement = self._core().with_only_columns(sa.literal_column("1"))
        if source is not None and not _host.has_from(statement):
            statement = statement.select_from(source)
        return statement.exists()

    def __clause_element__(self):
        return self._core()

    def __str__(self):
        return str(self._core())

    @property
    def column_descriptions(self):
        return [{"name": getattr(it, "key", None) or getattr(it, "__name__", None), "entity": it if is_entity(it) else None,
                 "expr": it} for it in self._entities]

    def _result(self, params=None, execution=None):
        if self.session is None:
            raise exc.InvalidRequestError("Query has no session.")
        params = {**getattr(self, "_params", {}), **(params or {})}
        execution = {**self._execution, **(execution or {})}
        return self.session._load(self.statement, self._entities, params or None, self._options, execution, self._autoflush)

    def _rows(self):
        result = self._result()
        if len(self._entities) == 1 and is_entity(self._entities[0]):
            return unique(result.scalars().all())
        return result.all()

    def all(self):
        return self._rows()

    def __iter__(self):
        return iter(self._rows())

    def first(self):
        return next(iter(self.limit(1)._rows()), None)

    def one(self):
        rows = self._rows()
        if not rows:
            raise exc.NoResultFound("No row was found when one was required")
        if len(rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return rows[0]

    def one_or_none(self):
        rows = self._rows()
        if len(rows) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return rows[0] if rows else None

    def scalar(self):
        row = self.one_or_none()
        if row is None or len(self._entities) == 1 and is_entity(self._entities[0]):
            return row
        return row[0]

    def get(self, identity):
        return self.session.get(self._entities[0], identity)

    def count(self):
        inner = self._core().subquery()
        return self.session._run(sa.select(sa.func.count()).select_from(inner), self._autoflush).scalar()

    def update(self, values, synchronize_session="auto", update_args=None):
        entity = self._changed("update")
        named = {}
        mapper = mapper_of(entity)
        for key, value in values.items():
            if isinstance(key, str) and mapper is not None and key in mapper.by_key:
                key = mapper.by_key[key].key
            named[key] = value
        statement = sa.update(entity).where(*_host.conditions(self._core())).values(named)
        return self.session._bulk_change(statement, entity)

    def delete(self, synchronize_session="auto", delete_args=None):
        entity = self._changed("delete")
        return self.session._bulk_change(sa.delete(entity).where(*_host.conditions(self._core())), entity)

    def _changed(self, name):
        """The table that `update()` and `delete()` are about."""
        if not _host.plain(self.statement):
            if _host.has_from(self.statement):
                raise exc.InvalidRequestError(
                    f"Can't call Query.{name}() or Query.{name}() when join(), outerjoin(), select_from(), or from_self() "
                    "has been called"
                )
            raise exc.InvalidRequestError(
                f"Can't call Query.{name}() or Query.{name}() when limit(), offset(), order_by(), group_by(), or "
                "distinct() has been called"
            )
        return self._filtered()


class AppenderQuery(Query):
    """What `lazy="dynamic"` gives: a query that can be added to."""

    def append(self, item):
        from sqlalchemy.orm._state import attach_reverse
        from sqlalchemy.orm._unit import set_foreign

        self.session.add(item)
        if self._prop.reverse is not None:
            attach_reverse(self._prop, self._owner.object, item)
        else:
            self.session.flush()
            set_foreign(self._prop, item, self._owner)

    add = append

    def extend(self, items):
        for item in items:
            self.append(item)

    def remove(self, item):
        from sqlalchemy.orm._unit import set_foreign

        if "delete-orphan" in self._prop.cascade:
            return self.session.delete(item)
        if self._prop.reverse is not None:
            return setattr(item, self._prop.reverse.key, None)
        set_foreign(self._prop, item, None)


def with_joined_tables(statement, entities):
    """A class that inherits from another reads from both tables."""
    for entity in entities:
        mapper = mapper_of(entity) if is_entity(entity) else None
        if mapper is not None and len(mapper.tables) > 1 and not hasattr(entity, "__sa_from__"):
            statement = statement.select_from(mapper.selectable)
    return statement


def unique(objects):
    """The objects without repetitions, as a query for one class gives them."""
    seen, found = set(), []
    for obj in objects:
        if id(obj) not in seen:
            seen.add(id(obj))
            found.append(obj)
    return found
