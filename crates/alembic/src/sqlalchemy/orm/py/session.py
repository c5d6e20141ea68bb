"""`Session`: which objects it knows, what it reads and writes."""

import contextlib

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm import _unit
from sqlalchemy.orm._loading import Loader, is_entity, objects_of, prepared
from sqlalchemy.orm._mapping import configure_mappers, mapper_of, mapper_of_object
from sqlalchemy.orm._options import plan_of
from sqlalchemy.orm._query import Query
from sqlalchemy.orm._state import among, background, list_of, shown, state_of
from sqlalchemy.orm._transaction import SessionTransaction, Transactions


class Session(Transactions, Loader):
    _query_cls = Query

    def __init__(self, bind=None, *, autoflush=True, future=True, expire_on_commit=True, autobegin=True, twophase=False,
                 binds=None, enable_baked_queries=True, info=None, query_cls=None, autocommit=False,
                 join_transaction_mode="conditional_savepoint", close_resets_only=True, sync_session_class=None):
        self.bind = bind
        self.binds = binds or {}
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self.join_transaction_mode = join_transaction_mode
        self.info = dict(info or {})
        self._query_cls = query_cls or Query
        self._connection = None
        self._owned = self._joined = False
        self._nested = []
        self._root = SessionTransaction(None)
        self._failed = None
        self._new, self._deleted, self._identity = [], [], {}
        self._flushing = False
        configure_mappers()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()
        return False

    def __contains__(self, obj):
        state = state_of(obj)
        return state.session is self

    def __iter__(self):
        return iter([state.object for state in self._new] + [state.object for state in self._identity.values()])

    # Objects

    @property
    def new(self):
        return IdentitySet([state.object for state in self._new])

    @property
    def dirty(self):
        return IdentitySet([
            state.object for state in self._identity.values() if state.modified and not among(state, self._deleted)
        ])

    @property
    def deleted(self):
        return IdentitySet([state.object for state in self._deleted])

    @property
    def identity_map(self):
        return {key: state.object for key, state in self._identity.items()}

    def is_modified(self, obj, include_collections=True):
        return bool(state_of(obj).changes())

    def add(self, obj, _warn=True):
        _host.known(obj, "an object of a session")
        self._cascade_add(obj)

    def add_all(self, objects):
        for obj in objects:
            self.add(obj)

    def _cascade_add(self, obj):
        state = state_of(obj)
        if state.session is self:
            already = True
        else:
            already = False
            if state.session is not None:
                raise exc.InvalidRequestError(f"Object '{shown(obj)}' is already attached to session (this is another)")
            state.session = self
            if state.key is None:
                self._new.append(state)
            else:
                self._identity[state.key] = state
        self._deleted = [other for other in self._deleted if other is not state]
        if already:
            return
        for prop in state.mapper.relationships.values():
            if "save-update" in prop.cascade and not prop.viewonly and _host.has(obj, prop.key):
                for item in list_of(_host.peek(obj, prop.key)):
                    self._cascade_add(item)

    def delete(self, obj):
        state = state_of(obj)
        if state.key is None:
            raise exc.InvalidRequestError(f"Instance '{shown(obj)}' is not persisted")
        if state.session is None:
            state.session = self
            self._identity[state.key] = state
        if not among(state, self._deleted):
            self._deleted.append(state)

    def expunge(self, obj):
        state = state_of(obj)
        if state.session is not self:
            raise exc.InvalidRequestError(f"Instance {shown(obj)} is not present in this Session")
        self._leave(state)
        self._new = [other for other in self._new if other is not state]
        for prop in state.mapper.relationships.values():
            if "expunge" in prop.cascade and _host.has(obj, prop.key):
                for item in list_of(_host.peek(obj, prop.key)):
                    if state_of(item).session is self:
                        self.expunge(item)

    def expunge_all(self):
        for state in self._new + list(self._identity.values()):
            state.session = None
        self._new, self._deleted, self._identity = [], [], {}

    def _enter(self, state):
        """An object has a row now."""
        state.key = (state.mapper.base_mapper.class_, tuple([_host.peek(state.object, key) for key in state.mapper.primary_keys]))
        self._identity[state.key] = state
        self._new = [other for other in self._new if other is not state]
        self._innermost().born.append(state)

    def _innermost(self):
        return self._nested[-1] if self._nested else self._root

    def _leave(self, state):
        if state.key is not None:
            self._identity.pop(state.key, None)
        self._deleted = [other for other in self._deleted if other is not state]
        state.session = None

    def _rekey(self, state):
        old = zip(state.mapper.primary_keys, state.key[1])
        identity = tuple([state.saved.get(key, value) for key, value in old])
        if identity != state.key[1]:
            self._identity.pop(state.key, None)
            state.key = (state.key[0], identity)
            self._identity[state.key] = state

    def expire(self, obj, attribute_names=None):
        state_of(obj).expire(attribute_names)

    def expire_all(self):
        for state in list(self._identity.values()):
            state.expire()

    def refresh(self, obj, attribute_names=None, with_for_update=None):
        state = state_of(obj)
        if state.session is not self or state.key is None:
            raise exc.InvalidRequestError(f"Instance '{shown(obj)}' is not persistent within this Session")
        self._autoflush()
        state.expire(attribute_names)
        try:
            self._load_columns(state)
        except orm_exc.ObjectDeletedError:
            raise exc.InvalidRequestError(f"Could not refresh instance '{shown(obj)}'") from None

    def merge(self, obj, load=True, options=None):
        mapper = mapper_of_object(obj)
        state_of(obj)
        identity = [getattr(obj, key) for key in mapper.primary_keys]
        mine = None
        if all(value is not None for value in identity):
            mine = self.get(mapper.class_, tuple(identity))
        if mine is obj:
            return obj
        if mine is None:
            mine = _host.new(type(obj))
            self.add(mine)
        for key in mapper.by_key:
            if _host.has(obj, key):
                setattr(mine, key, _host.peek(obj, key))
        for prop in mapper.relationships.values():
            if "merge" in prop.cascade and _host.has(obj, prop.key):
                value = _host.peek(obj, prop.key)
                merged = [self.merge(item) for item in list_of(value)]
                setattr(mine, prop.key, merged if prop.uselist else next(iter(merged), None))
        return mine

    # Writing

    def flush(self, objects=None):
        if self._flushing:
            return
        for state in self._new + list(self._identity.values()):
            for prop in state.mapper.relationships.values():
                if "save-update" in prop.cascade and not prop.viewonly and _host.has(state.object, prop.key):
                    for item in list_of(_host.peek(state.object, prop.key)):
                        if state_of(item).session is None and prop.reverse is None:
                            self._cascade_add(item)
        if not self._new and not self._deleted and not any(needs_flush(it) for it in self._identity.values()):
            return
        self._fire_session("before_flush", None, None)
        self._flushing = True
        try:
            _unit.write(self)
        except Exception as error:
            self._roll_back_after(error)
            raise
        finally:
            self._flushing = False
        self._fire_session("after_flush", None)

    def _roll_back_after(self, error):
        """A flush that failed takes the innermost transaction back."""
        if self._nested:
            transaction = self._nested.pop()
            transaction.is_active = False
            transaction.savepoint.rollback()
            self._forget(transaction)
        elif self._connection is not None:
            self.rollback()
        self._failed = f"({type(error).__module__}.{type(error).__name__}) {error}" if not isinstance(
            error, exc.DBAPIError) else str(error).split("(Background")[0].rstrip()

    def _autoflush(self, wanted=True):
        if self.autoflush and wanted and not self._flushing:
            self.flush()

    @property
    @contextlib.contextmanager
    def no_autoflush(self):
        before, self.autoflush = self.autoflush, False
        try:
            yield self
        finally:
            self.autoflush = before

    def bulk_save_objects(self, objects, return_defaults=False, update_changed_only=True, preserve_order=True):
        for obj in objects:
            state = state_of(obj)
            outsider = state.session is None
            state.session = self
            if state.key is None:
                _unit.insert(self, state)
            else:
                _unit.update(self, state)
            if outsider:
                self._identity.pop(state.key, None)
                state.session = None
                if not return_defaults:
                    state.key = None

    def bulk_insert_mappings(self, mapper, mappings, return_defaults=False, render_nulls=False):
        mapper = mapper_of(mapper, required=True)
        for table in mapper.tables:
            for row in mappings:
                values = columns_of_row(mapper, table, row)
                if not render_nulls:
                    values = {key: value for key, value in values.items() if value is not None}
                if mapper.polymorphic_key and mapper.polymorphic_identity is not None and mapper.polymorphic_on.table is table:
                    values.setdefault(mapper.polymorphic_on.key, mapper.polymorphic_identity)
                self._run(sa.insert(table).values(values))

    def bulk_update_mappings(self, mapper, mappings):
        mapper = mapper_of(mapper, required=True)
        for row in mappings:
            for table in mapper.tables:
                values = columns_of_row(mapper, table, row)
                names = {column.key for column in table.primary_key.columns}
                conditions = [column == values[column.key] for column in table.primary_key.columns]
                values = {key: value for key, value in values.items() if key not in names}
                if values:
                    result = self._run(sa.update(table).where(*conditions).values(values))
                    if result.rowcount != 1:
                        raise orm_exc.StaleDataError(
                            f"UPDATE statement on table '{table.name}' expected to update 1 row(s); "
                            f"{result.rowcount} were matched."
                        )

    def _bulk_change(self, statement, entity):
        """`UPDATE` or `DELETE` of many rows: what the session knows of the class is read again."""
        result = self._run(statement)
        mapper = mapper_of(entity)
        for state in list(self._identity.values()):
            if mapper is None or state.mapper.base_mapper is mapper.base_mapper:
                state.expire()
        return result.rowcount

    # Reading

    def query(self, *entities, **options):
        for entity in entities:
            _host.known(entity, "what is queried")
        return self._query_cls(entities, self)

    def _run(self, statement, flush=False, params=None):
        self._autoflush(flush)
        connection = self.connection()
        return connection.execute(statement, params) if params is not None else connection.execute(statement)

    def _load(self, statement, entities, params=None, options=(), execution=None, flush=True):
        self._autoflush(flush)
        plan = plan_of(statement, options, execution)
        if self._connection is None and entities:
            self.connection(entities[0])
        statement, wanted = prepared(statement, entities, plan)
        result = self._run(statement, False, params)
        return result if wanted is None else objects_of(self, result, wanted, plan)

    def execute(self, statement, params=None, *, execution_options=None, bind_arguments=None, **options):
        _host.known(statement, "the statement to execute")
        if isinstance(statement, Query):
            return statement.with_session(self)._result(params, execution_options)
        entities = _host.entities(statement)
        if entities is not None:
            return self._load(statement, entities, params, (), execution_options)
        target = _host.changed_entity(statement)
        if isinstance(params, (list, tuple)) and not params and target is not None:
            return self._run(statement, True)
        result = self._run(statement, True, params)
        if target is not None:
            result = self._returned(statement, result)
            for state in list(self._identity.values()):
                if among(target, state.mapper.tables):
                    state.expire()
        return result

    def _returned(self, statement, result):
        """`RETURNING` of mapped classes gives objects."""
        entities = _host.returned_entities(statement)
        if not any(is_entity(it) for it in entities):
            return result
        options = plan_of(statement)
        _, plan = prepared(sa.select(*entities), entities, options)
        return objects_of(self, result, plan, options)

    def scalars(self, statement, params=None, **options):
        return self.execute(statement, params, **options).scalars()

    def scalar(self, statement, params=None, **options):
        return self.execute(statement, params, **options).scalar()

    def get(self, entity, ident, *, options=(), populate_existing=False, with_for_update=None, execution_options=None,
            identity_token=None, bind_arguments=None):
        mapper = mapper_of(entity, required=True)
        if isinstance(ident, dict):
            ident = tuple(ident[key] for key in mapper.primary_keys)
        identity = tuple(ident) if isinstance(ident, (tuple, list)) else (ident,)
        if len(identity) != len(mapper.primary_keys):
            names = ",".join(f"'{column}'" for column in mapper.primary_key)
            raise exc.InvalidRequestError(
                "Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns "
                f"are {names}"
            )
        known = self._identity.get((mapper.base_mapper.class_, identity))
        if known is not None and not populate_existing:
            if not isinstance(known.object, mapper.class_):
                return None
            if not known.saved:
                try:
                    self._load_columns(known)
                except orm_exc.ObjectDeletedError:
                    self._leave(known)
                    return None
            return known.object
        conditions = [column == value for column, value in zip(mapper.primary_key, identity)]
        statement = sa.select(entity).where(*conditions)
        if with_for_update:
            statement = statement.with_for_update(**(with_for_update if isinstance(with_for_update, dict) else {}))
        execution = {"populate_existing": populate_existing}
        return self._load(statement, [entity], None, options, execution, False).scalars().unique().one_or_none()

    def get_one(self, entity, ident, **options):
        found = self.get(entity, ident, **options)
        if found is None:
            raise exc.NoResultFound("No row was found when one was required")
        return found

    # Events

    def _fire(self, mapper, name, obj):
        for function in _host.listeners(mapper.class_, name):
            function(mapper, self.connection(), obj)

    def _fire_load(self, state):
        for function in _host.listeners(state.mapper.class_, "load"):
            function(state.object, None)

    def _fire_session(self, name, *arguments):
        for function in _host.listeners(self, name):
            function(self, *arguments)


class IdentitySet:
    """Objects without regard to what they call equal."""

    def __init__(self, objects):
        self._objects = objects

    def __contains__(self, obj):
        return among(obj, self._objects)

    def __iter__(self):
        return iter(self._objects)

    def __len__(self):
        return len(self._objects)

    def __repr__(self):
        return f"IdentitySet({self._objects!r})"


def needs_flush(state):
    if state.modified:
        return True
    for prop in state.mapper.relationships.values():
        if prop.key in state.links and _host.has(state.object, prop.key):
            now, before = list_of(_host.peek(state.object, prop.key)), list_of(state.links[prop.key])
            if len(now) != len(before) or any(not among(item, before) for item in now):
                return True
    return False


def columns_of_row(mapper, table, row):
    """The values of a row for one of the mapper's tables, by the keys of its columns."""
    values = {}
    for key, value in row.items():
        for column in mapper.sources.get(key, ()):
            if column.table is table:
                values[column.key] = value
    return values
