"""What an object knows of its row, and its attributes that are not simply there.

The values of an object are in the object itself; its state says which of them the database has.
"""

import copy

from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._collections import collection, list_of
from sqlalchemy.orm._mapping import column_in, mapper_of, mapper_of_object
from sqlalchemy.orm._relations import MANYTOONE, ONETOMANY, RelationshipAttribute

STATE = "_sa_instance_state"


class InstanceState:
    """An object's session, identity, and the values as the database has them."""

    def __init__(self, obj, mapper):
        self.object = obj
        self.mapper = mapper
        self._session = None
        # Class and primary key, once there is a row.
        self.key = None
        self.saved = {}
        # Relationships that were loaded or set, as they were when last written.
        self.links = {}
        self.deleted = False
        self.modified_keys = set()

    def obj(self):
        return self.object

    @property
    def session(self):
        """What has the object. Objects hold no session: one that nobody else holds is gone, and its connection is free."""
        return None if self._session is None else self._session()

    @session.setter
    def session(self, session):
        self._session = None if session is None else _host.weak(session)

    @property
    def identity(self):
        return self.key[1] if self.key else None

    identity_key = property(lambda self: self.key)
    transient = property(lambda self: self.key is None and self.session is None)
    pending = property(lambda self: self.key is None and self.session is not None)
    persistent = property(lambda self: self.key is not None and self.session is not None and not self.deleted)
    detached = property(lambda self: self.key is not None and self.session is None)
    was_deleted = property(lambda self: self.deleted)
    has_identity = property(lambda self: self.key is not None)

    @property
    def dict(self):
        return self.object.__dict__

    @property
    def modified(self):
        return bool(self.changes()) or bool(self.modified_keys)

    @property
    def unloaded(self):
        keys = list(self.mapper.by_key) + list(self.mapper.relationships.keys())
        return {key for key in keys if not _host.has(self.object, key)}

    @property
    def attrs(self):
        from sqlalchemy.orm._mapping import Properties

        keys = list(self.mapper.by_key) + list(self.mapper.relationships.keys())
        return Properties({key: AttributeState(self, key) for key in keys})

    def changes(self):
        """The columns whose values are not what the database has."""
        return _host.changes(self.object, self.mapper.by_key, self.saved, self.modified_keys)

    def keep_copies(self):
        """Values that may change from inside are compared with what they were."""
        for key in self.mapper.mutable:
            if key in self.saved:
                self.saved[key] = copy.deepcopy(self.saved[key])

    def expire(self, keys=None):
        for key in list(self.saved if keys is None else keys):
            self.saved.pop(key, None)
            _host.drop(self.object, key)
        for key in list(self.mapper.relationships.keys() if keys is None else keys):
            self.links.pop(key, None)
            _host.drop(self.object, key)
        if keys is None:
            for key in self.mapper.by_key:
                _host.drop(self.object, key)
            self.modified_keys.clear()


class AttributeState:
    """`inspect(obj).attrs.name`"""

    def __init__(self, state, key):
        self.state = state
        self.key = key

    @property
    def value(self):
        return getattr(self.state.object, self.key)

    @property
    def loaded_value(self):
        return _host.peek(self.state.object, self.key)

    @property
    def history(self):
        return history_of(self.state, self.key)


class History(tuple):
    added = property(lambda self: self[0])
    unchanged = property(lambda self: self[1])
    deleted = property(lambda self: self[2])

    def has_changes(self):
        return bool(self[0] or self[2])


def history_of(state, key):
    now = _host.peek(state.object, key)
    if key in state.mapper.relationships:
        before, after = list_of(state.links.get(key)), list_of(now)
        return History(([it for it in after if not among(it, before)], [it for it in after if among(it, before)],
                        [it for it in before if not among(it, after)]))
    if key in state.saved and key not in state.changes():
        return History(((), [now], ()))
    before = [state.saved[key]] if key in state.saved else ()
    return History(([now] if _host.has(state.object, key) else (), (), before))


def get_history(obj, key, passive=None):
    return history_of(state_of(obj), key)


def among(obj, objects):
    return any(obj is other for other in objects)


def state_of(obj):
    """The state of an object, made if it has none."""
    state = _host.peek(obj, STATE)
    if state is None:
        mapper = mapper_of_object(obj)
        state = InstanceState(obj, mapper)
        _host.put(obj, STATE, state)
        initialise(obj, mapper)
    return state


def initialise(obj, mapper):
    """An object of a polymorphic class says which one, as SQLAlchemy's constructors see to."""
    key = mapper.polymorphic_key
    if key and mapper.polymorphic_identity is not None and not _host.has(obj, key):
        _host.put(obj, key, mapper.polymorphic_identity)


def started(obj):
    """Called by the constructor of a class with `__mapper_args__`."""
    state_of(obj)


def shown(obj):
    return f"<{type(obj).__name__} at {id(obj):#x}>"


def load_attribute(obj, key):
    """The value of a column that the object has not loaded."""
    state = _host.peek(obj, STATE)
    if state is None or state.key is None or key in state.saved:
        return None
    if state.session is None:
        raise orm_exc.DetachedInstanceError(
            f"Instance {shown(obj)} is not bound to a Session; attribute refresh operation cannot proceed"
            + background("bhk3")
        )
    state.session._load_columns(state, key)
    return _host.peek(obj, key)


def background(code):
    return f" (Background on this error at: https://sqlalche.me/e/21/{code})"


def validated(obj, key, value):
    """What a function of `@validates` makes of a value."""
    validator = _host.validators(type(obj)).get(key)
    return value if validator is None else validator(obj, key, value)


def property_get(marker, obj, owner):
    """`Model.relationship`, `obj.relationship` and the other attributes that are no columns."""
    if marker.kind == "Relationship":
        if obj is None:
            return RelationshipAttribute(mapper_of(owner, required=True).relationships[marker.key], owner)
        return related(obj, marker.key)
    if marker.kind == "Synonym":
        return getattr(owner if obj is None else obj, marker.args[0])
    if marker.kind == "ColumnProperty":
        return expression_get(marker, obj, owner)
    if marker.kind == "Composite":
        return composite_get(marker, obj, owner)
    _host.unsupported(f"an attribute of {marker.kind.lower()}()")


def property_set(marker, obj, value):
    if marker.kind == "Synonym":
        setattr(obj, marker.args[0], value)
    elif marker.kind == "Composite":
        for key, part in zip(composite_keys(marker), value.__composite_values__()):
            setattr(obj, key, part)
    elif marker.kind == "Relationship":
        set_related(obj, marker.key, value)
    else:
        _host.put(obj, marker.key, value)


def expression_get(marker, obj, owner):
    """`column_property(expression)`: read with a query of its own."""
    expression = marker.args[0]
    if obj is None:
        return expression.label(marker.key) if hasattr(expression, "label") else expression
    if _host.has(obj, marker.key):
        return _host.peek(obj, marker.key)
    state = _host.peek(obj, STATE)
    if state is None or state.key is None or state.session is None:
        return None
    value = state.session._load_expression(state, expression)
    _host.put(obj, marker.key, value)
    return value


def composite_keys(marker):
    return [part if isinstance(part, str) else part.key for part in marker.args[1:]]


def composite_get(marker, obj, owner):
    if obj is None:
        return marker
    values = [getattr(obj, key) for key in composite_keys(marker)]
    return None if all(value is None for value in values) else marker.args[0](*values)


def related(obj, key):
    """The value of a relationship, loaded when it is not there yet."""
    if _host.has(obj, key):
        return _host.peek(obj, key)
    state = state_of(obj)
    prop = state.mapper.relationships[key]
    if prop.lazy in ("dynamic", "write_only"):
        return state.session._dynamic(state, prop) if state.session else collection(prop, obj, [])
    found = [] if state.key is None else load_related(state, prop)
    if prop.uselist:
        value = collection(prop, obj, found)
        state.links[key] = list(found)
    else:
        value = found[0] if found else None
        if state.key is None:
            return None
        state.links[key] = value
    _host.put(obj, key, value)
    return value


def load_related(state, prop):
    if state.session is None:
        raise orm_exc.DetachedInstanceError(
            f"Parent instance {shown(state.object)} is not bound to a Session; lazy load operation of attribute "
            f"'{prop.key}' cannot proceed" + background("bhk3")
        )
    if prop.lazy in ("raise", "raise_on_sql"):
        raise exc.InvalidRequestError(f"'{prop}' is not available due to lazy='{prop.lazy}'")
    return state.session._load_related(state, prop)


def set_related(obj, key, value):
    state = state_of(obj)
    prop = state.mapper.relationships[key]
    value = validated(obj, key, value)
    if prop.uselist:
        before = list_of(related(obj, key))
        made = collection(prop, obj, [])
        _host.put(obj, key, made)
        for item in before:
            if not among(item, list_of(value)):
                detach_reverse(prop, obj, item)
        for item in list_of(value):
            made._add(item)
            attach_reverse(prop, obj, item)
        return
    before = _host.peek(obj, key)
    told = prop.direction != MANYTOONE or prop.reverse is not None and prop.reverse.uselist
    if before is None and state.key is not None and key not in state.links and told:
        before = related(obj, key)
    state.links.setdefault(key, before)
    _host.put(obj, key, value)
    if before is not None and before is not value:
        detach_reverse(prop, obj, before)
    if value is not None and before is not value:
        attach_reverse(prop, obj, value)
    cascade_into(state.session, prop, value)


def cascade_into(session, prop, value):
    """What is hung onto an object of a session belongs to the session."""
    if session is not None and value is not None and "save-update" in prop.cascade and not prop.viewonly:
        session._cascade_add(value)


def attach_reverse(prop, obj, item):
    """The other side of a relationship follows."""
    cascade_into(state_of(obj).session, prop, item)
    reverse = prop.reverse
    if reverse is None:
        return
    if reverse.uselist:
        if _host.has(item, reverse.key):
            its = _host.peek(item, reverse.key)
            if not among(obj, list_of(its)):
                its._add(obj)
        elif state_of(item).key is None:
            related(item, reverse.key)._add(obj)
    else:
        state_of(item).links.setdefault(reverse.key, _host.peek(item, reverse.key))
        _host.put(item, reverse.key, obj)


def detach_reverse(prop, obj, item):
    reverse = prop.reverse
    if reverse is None or not _host.has(item, reverse.key):
        return
    its = _host.peek(item, reverse.key)
    if reverse.uselist:
        if among(obj, list_of(its)):
            its._discard(obj)
    elif its is obj:
        state_of(item).links.setdefault(reverse.key, obj)
        _host.put(item, reverse.key, None)


def flag_modified(obj, key):
    state_of(obj).modified_keys.add(key)


def flag_dirty(obj):
    return None


def set_committed_value(obj, key, value):
    state = state_of(obj)
    prop = state.mapper.relationships.get(key)
    if prop is None:
        state.saved[key] = value
    else:
        state.links[key] = list_of(value) if prop.uselist else value
        value = collection(prop, obj, list_of(value)) if prop.uselist else value
    _host.put(obj, key, value)


def set_attribute(obj, key, value):
    setattr(obj, key, value)


def instance_state(obj):
    return state_of(obj)


def instance_dict(obj):
    return obj.__dict__


def object_session(obj):
    state = _host.peek(obj, STATE)
    return None if state is None else state.session


def was_deleted(obj):
    return state_of(obj).deleted


def make_transient(obj):
    state = state_of(obj)
    if state.session is not None:
        state.session.expunge(obj)
    fresh = InstanceState(obj, state.mapper)
    _host.put(obj, STATE, fresh)


def make_transient_to_detached(obj):
    state = state_of(obj)
    state.key = (state.mapper.base_mapper.class_, tuple(state.mapper.primary_key_from_instance(obj)))
    state.saved = {key: _host.peek(obj, key) for key in state.mapper.primary_keys}


def reconstructor(function):
    return function
