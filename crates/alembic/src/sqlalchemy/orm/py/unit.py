"""Writing: what a flush inserts, updates and deletes, and in which order."""

import sqlalchemy as sa
from sqlalchemy.orm import _host
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._mapping import references
from sqlalchemy.orm._relations import MANYTOMANY, MANYTOONE, ONETOMANY, foreign_keys
from sqlalchemy.orm._state import among, list_of, related, shown, state_of


def write(session):
    """Writes everything that a session has to write."""
    deleted = gather_deleted(session)
    orphans(session, deleted)
    new = [state for state in session._new if not among(state, deleted)]
    known = [state for state in session._identity.values() if not among(state, deleted)]
    touched = new + known
    order = table_order(touched + deleted)
    new = by_table(new, order)
    between = []
    for state in touched:
        between.extend(link_rows(state, gone=False))
    for state in new:
        take_keys(state)
        insert(session, state)
        give_keys(state)
    for state in by_table(known, order):
        give_keys(state)
    for state in by_table(known, order):
        take_keys(state)
        update(session, state)
    for state in deleted:
        between.extend(link_rows(state, gone=True))
    write_links(session, between)
    for state in reversed(by_table(deleted, order)):
        delete(session, state)
    for state in touched:
        settle(state)


def table_order(states):
    """A number for every table: those that others refer to first."""
    tables = []
    for state in states:
        for table in state.mapper.tables:
            if not among(table, tables):
                tables.append(table)
    order, done = {}, []

    def visit(table, path):
        if among(table, done) or among(table, path):
            return
        names = {name.rpartition(".")[0] for _, name in references(table)}
        for other in tables:
            if other is not table and other.fullname in names:
                visit(other, path + [table])
        order[id(table)] = len(done)
        done.append(table)

    for table in tables:
        visit(table, [])
    return order


def by_table(states, order):
    """The objects of one table together; among those of one table parents before children."""
    indexed = sorted(enumerate(states), key=lambda pair: (order[id(pair[1].mapper.tables[0])], pair[0]))
    result, waiting = [], [state for _, state in indexed]
    while waiting:
        state = waiting.pop(0)
        place(state, waiting, result, [])
    return result


def place(state, waiting, result, path):
    for parent in own_parents(state):
        index = next((i for i, other in enumerate(waiting) if other is parent), None)
        if index is not None and not among(parent, path):
            place(waiting.pop(index), waiting, result, path + [state])
    result.append(state)


def own_parents(state):
    """The objects of the same table that an object refers to."""
    found = []
    for prop in state.mapper.relationships.values():
        if prop.mapper.base_mapper is not state.mapper.base_mapper or not _host.has(state.object, prop.key):
            continue
        if prop.direction == MANYTOONE:
            found.extend(state_of(item) for item in list_of(_host.peek(state.object, prop.key)))
    for other in state.session._new:
        for prop in other.mapper.relationships.values():
            if prop.mapper.base_mapper is state.mapper.base_mapper is other.mapper.base_mapper:
                if prop.direction == ONETOMANY and _host.has(other.object, prop.key):
                    if among(state.object, list_of(_host.peek(other.object, prop.key))):
                        found.append(other)
    return found


def gather_deleted(session):
    """What is to be deleted, with what the deletion takes along."""
    found = []
    for state in list(session._deleted):
        take_along(state, found)
    return found


def take_along(state, found):
    if among(state, found):
        return
    found.append(state)
    for prop in state.mapper.relationships.values():
        if "delete" in prop.cascade and not prop.viewonly:
            if prop.passive_deletes and not _host.has(state.object, prop.key):
                continue
            for item in list_of(related(state.object, prop.key)):
                if state_of(item).key is not None:
                    take_along(state_of(item), found)


def orphans(session, deleted):
    """Children that a relationship with "delete-orphan" has let go."""
    for state in list(session._identity.values()):
        for prop in state.mapper.relationships.values():
            if "delete-orphan" not in prop.cascade or prop.key not in state.links:
                continue
            now = list_of(_host.peek(state.object, prop.key))
            for item in list_of(state.links[prop.key]):
                child = state_of(item)
                if not among(item, now) and child.key is not None and not among(child, deleted):
                    deleted.append(child)


def take_keys(state):
    """Foreign keys of the objects that an object refers to."""
    for prop in state.mapper.relationships.values():
        if prop.viewonly or prop.direction != MANYTOONE or not _host.has(state.object, prop.key):
            continue
        target = _host.peek(state.object, prop.key)
        if prop.key in state.links and state.links[prop.key] is target:
            continue
        if prop.key not in state.links and target is None:
            continue
        for local, remote in prop.pairs:
            value = None if target is None else getattr(target, prop.mapper.keys[id(remote)])
            _host.put(state.object, state.mapper.keys[id(local)], value)


def give_keys(state):
    """Foreign keys of the objects in an object's collections."""
    for prop in state.mapper.relationships.values():
        if prop.viewonly or prop.direction != ONETOMANY or not _host.has(state.object, prop.key):
            continue
        now, before = list_of(_host.peek(state.object, prop.key)), list_of(state.links.get(prop.key))
        for item in now:
            if not among(item, before) or state_of(item).key is None:
                set_foreign(prop, item, state)
        for item in before:
            child = state_of(item)
            if not among(item, now) and not child.deleted and "delete-orphan" not in prop.cascade:
                if still_refers(prop, item, state):
                    set_foreign(prop, item, None)


def still_refers(prop, item, parent):
    return all(
        getattr(item, prop.mapper.keys[id(remote)]) == getattr(parent.object, parent.mapper.keys[id(local)])
        for local, remote in prop.pairs
    )


def set_foreign(prop, item, parent):
    for local, remote in prop.pairs:
        value = None if parent is None else getattr(parent.object, parent.mapper.keys[id(local)])
        _host.put(item, prop.mapper.keys[id(remote)], value)


def link_rows(state, gone):
    """Rows of tables between two classes to insert or delete: (insert?, relationship, object, other object)."""
    rows = []
    for prop in state.mapper.relationships.values():
        if prop.direction != MANYTOMANY or prop.viewonly:
            continue
        if gone:
            rows.extend((False, prop, state.object, item) for item in list_of(related(state.object, prop.key)))
            continue
        if not _host.has(state.object, prop.key):
            continue
        now, before = list_of(_host.peek(state.object, prop.key)), list_of(state.links.get(prop.key))
        rows.extend((True, prop, state.object, item) for item in now if not among(item, before))
        rows.extend((False, prop, state.object, item) for item in before if not among(item, now))
    return rows


def write_links(session, rows):
    done = set()
    for adding, prop, obj, item in rows:
        values = {}
        for local, between in prop.pairs:
            values[between.key] = getattr(obj, prop.parent.keys[id(local)])
        for remote, between in prop.secondary_pairs:
            values[between.key] = getattr(item, prop.mapper.keys[id(remote)])
        mark = (adding, prop.secondary.fullname, tuple(sorted(values.items())))
        if mark in done:
            continue
        done.add(mark)
        if adding:
            session._run(sa.insert(prop.secondary).values(values))
        else:
            conditions = [prop.secondary.c[key] == value for key, value in values.items()]
            session._run(sa.delete(prop.secondary).where(*conditions))


def insert(session, state):
    mapper, obj = state.mapper, state.object
    session._fire(mapper, "before_insert", obj)
    fresh = {}
    for table in mapper.tables:
        if table is not mapper.tables[0]:
            inherit_keys(state, table)
        fresh.update(insert_row(session, state, table))
    # Values that the database has now; what it made by itself is read when somebody asks.
    state.saved = {key: _host.peek(obj, key) for key in mapper.by_key if _host.has(obj, key)}
    state.keep_copies()
    session._enter(state)
    session._fire(mapper, "after_insert", obj)


def inherit_keys(state, table):
    """The primary key of a child's table is that of its parent's."""
    parents = [parent for parent in state.mapper.tables if parent is not table]
    for column, referred in foreign_keys([table], parents):
        if column.primary_key:
            value = _host.peek(state.object, state.mapper.keys[id(referred)])
            _host.put(state.object, state.mapper.keys[id(column)], value)


def insert_row(session, state, table):
    """Inserts into one table; returns what the database made."""
    mapper, obj = state.mapper, state.object
    values, unset = {}, []
    for column in table.columns:
        key = mapper.keys.get(id(column))
        if key is None:
            continue
        value = _host.peek(obj, key)
        if value is not None:
            values[column.key] = value
        elif not has_default(column) and _host.has(obj, key) and not column.primary_key:
            values[column.key] = None
        else:
            unset.append((key, column))
    for column, value in _host.client_defaults(table, list(values)):
        if value is not None or not column.primary_key:
            values[column.key] = value
            key = mapper.keys.get(id(column))
            if key is not None and not _host.is_sql(value):
                _host.put(obj, key, value)
    returning = []
    for key, column in unset:
        if column.key in values and not _host.is_sql(values[column.key]):
            continue
        if column.key in values or column.primary_key or has_default(column):
            returning.append((key, column))
        else:
            values[column.key] = None
            _host.put(obj, key, None)
    statement = sa.insert(table).values(values)
    if not returning:
        session._run(statement)
        return {}
    row = session._run(statement.returning(*[column for _, column in returning])).one()
    made = {key: value for (key, _), value in zip(returning, row)}
    for key, value in made.items():
        _host.put(obj, key, value)
    return made


def has_default(column):
    return column.default is not None or column.server_default is not None


def row_criterion(state, table):
    """The condition that finds the row of an object, by the primary key that the database has."""
    parts, identity = [], dict(zip(state.mapper.primary_keys, state.key[1]))
    for column in table.primary_key.columns:
        key = state.mapper.keys[id(column)]
        parts.append(column == identity.get(key, state.saved.get(key)))
    if table is state.mapper.tables[0] and not parts:
        parts = [column == getattr(state.object, key)
                 for column, key in zip(state.mapper.primary_key, state.mapper.primary_keys)]
    return parts


def update(session, state):
    changes = state.changes()
    if not changes:
        return
    mapper = state.mapper
    session._fire(mapper, "before_update", state.object)
    changes = state.changes()
    for table in mapper.tables:
        values = {column.key: changes[key] for key in changes for column in mapper.sources[key] if column.table is table}
        if not values:
            continue
        statement = sa.update(table).where(*row_criterion(state, table)).values(values)
        result = session._run(statement)
        if result.rowcount != 1:
            raise orm_exc.StaleDataError(
                f"UPDATE statement on table '{table.name}' expected to update 1 row(s); {result.rowcount} were matched."
            )
        for column, value in _host.client_defaults(table, list(values), "onupdate"):
            state.expire([mapper.keys[id(column)]])
    for key in changes:
        state.saved[key] = changes[key]
        if _host.is_sql(changes[key]):
            state.expire([key])
    state.modified_keys.clear()
    state.keep_copies()
    session._rekey(state)
    session._fire(mapper, "after_update", state.object)


def delete(session, state):
    mapper = state.mapper
    session._fire(mapper, "before_delete", state.object)
    release_children(session, state)
    for table in reversed(mapper.tables):
        session._run(sa.delete(table).where(*row_criterion(state, table)))
    session._leave(state)
    session._innermost().gone.append(state)
    state.deleted = True
    session._fire(mapper, "after_delete", state.object)


def release_children(session, state):
    """Children that stay lose their foreign key."""
    for prop in state.mapper.relationships.values():
        if prop.direction != ONETOMANY or prop.viewonly or "delete" in prop.cascade:
            continue
        if prop.passive_deletes == "all" or prop.passive_deletes and not _host.has(state.object, prop.key):
            continue
        for item in list_of(related(state.object, prop.key)):
            child = state_of(item)
            if child.key is not None and not child.deleted and still_refers(prop, item, state):
                set_foreign(prop, item, None)
                update(session, child)


def settle(state):
    """Relationships are what the database has now."""
    for prop in state.mapper.relationships.values():
        if _host.has(state.object, prop.key):
            value = _host.peek(state.object, prop.key)
            state.links[prop.key] = list_of(value) if prop.uselist else value
