"""`association_proxy`: an attribute of the objects of a relationship, as an attribute of the object itself."""


class AssociationProxy:
    def __init__(self, target_collection, attr, *, creator=None, **options):
        self.target_collection = target_collection
        self.value_attr = attr
        self.creator = creator
        self.key = None

    def __set_name__(self, owner, name):
        self.key = name

    def __get__(self, obj, owner):
        if obj is None:
            return ProxiedAttribute(self, owner)
        target = getattr(obj, self.target_collection)
        if target is None:
            return None
        if isinstance(target, dict):
            return {key: getattr(item, self.value_attr) for key, item in target.items()}
        if hasattr(target, "_add"):
            return ProxiedCollection(self, obj)
        return getattr(target, self.value_attr)

    def create(self, obj, value):
        if self.creator is not None:
            return self.creator(value)
        from sqlalchemy.orm._mapping import mapper_of

        return mapper_of(type(obj)).relationships[self.target_collection].mapper.class_(value)

    def __set__(self, obj, value):
        target = getattr(obj, self.target_collection)
        if hasattr(target, "_add"):
            ProxiedCollection(self, obj)._replace(value)
        elif target is None:
            setattr(obj, self.target_collection, self.create(obj, value))
        else:
            setattr(target, self.value_attr, value)


class ProxiedCollection:
    """The values of the objects in a collection; adding a value adds an object."""

    def __init__(self, proxy, obj):
        self.proxy = proxy
        self.obj = obj

    @property
    def col(self):
        return getattr(self.obj, self.proxy.target_collection)

    def _values(self):
        return [getattr(item, self.proxy.value_attr) for item in self.col]

    def append(self, value):
        self.col.append(self.proxy.create(self.obj, value))

    add = append

    def extend(self, values):
        for value in values:
            self.append(value)

    update = extend

    def remove(self, value):
        for item in list(self.col):
            if getattr(item, self.proxy.value_attr) == value:
                self.col.remove(item)
                return
        raise ValueError("value not in list")

    def discard(self, value):
        if value in self:
            self.remove(value)

    def clear(self):
        self.col.clear()

    def _replace(self, values):
        values = list(values)
        for item in list(self.col):
            if getattr(item, self.proxy.value_attr) not in values:
                self.col.remove(item)
        known = self._values()
        self.extend(value for value in values if value not in known)

    def __iter__(self):
        return iter(self._values())

    def __len__(self):
        return len(self.col)

    def __contains__(self, value):
        return value in self._values()

    def __getitem__(self, index):
        return self._values()[index]

    def __eq__(self, other):
        return type(other)(self._values()) == other if isinstance(other, (list, set, tuple)) else NotImplemented

    def __repr__(self):
        return repr(self._values())

    def copy(self):
        return self._values()


class ProxiedAttribute:
    """`Model.proxy`: conditions on the attribute of the related class."""

    def __init__(self, proxy, owner):
        self.proxy = proxy
        self.relationship = getattr(owner, proxy.target_collection)

    @property
    def remote_attr(self):
        return getattr(self.relationship.mapper.class_, self.proxy.value_attr)

    @property
    def local_attr(self):
        return self.relationship

    def any(self, criterion=None, **values):
        return self.relationship.any(criterion, **values)

    has = any

    def contains(self, value):
        return self.relationship.any(self.remote_attr == value)

    def __eq__(self, value):
        return self.contains(value)

    def in_(self, values):
        return self.relationship.any(self.remote_attr.in_(values))


def association_proxy(target_collection, attr, **options):
    return AssociationProxy(target_collection, attr, **options)
