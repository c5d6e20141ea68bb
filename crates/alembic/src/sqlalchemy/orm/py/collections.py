"""The collections of relationships: they tell the other side what comes and goes."""


def list_of(value):
    """The objects of a relationship's value."""
    if value is None:
        return []
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, (list, set, tuple, frozenset)):
        return list(value)
    # A query stands for the collection where `lazy="dynamic"`.
    return list(value) if hasattr(value, "_add") or hasattr(value, "_entities") else [value]


def collection(prop, obj, items):
    """The collection of a relationship of an object."""
    wanted = prop.collection_class
    sample = wanted() if wanted is not None else []
    if isinstance(sample, set):
        made = RelatedSet()
    elif isinstance(sample, dict):
        made = RelatedDict()
        made._key = sample._key
    else:
        made = RelatedList()
    made._prop, made._owner = prop, obj
    for item in items:
        made._add(item)
    return made


class Related:
    """What the collections share: telling the other side."""

    def _attach(self, item):
        from sqlalchemy.orm._state import attach_reverse, validated

        attach_reverse(self._prop, self._owner, validated(self._owner, self._prop.key, item))

    def _detach(self, item):
        from sqlalchemy.orm._state import detach_reverse

        detach_reverse(self._prop, self._owner, item)


class RelatedList(list, Related):
    def _add(self, item):
        list.append(self, item)

    def _discard(self, item):
        for index, other in enumerate(self):
            if other is item:
                list.pop(self, index)
                return

    def append(self, item):
        list.append(self, item)
        self._attach(item)

    def insert(self, index, item):
        list.insert(self, index, item)
        self._attach(item)

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def __iadd__(self, items):
        self.extend(items)
        return self

    def remove(self, item):
        list.remove(self, item)
        self._detach(item)

    def pop(self, index=-1):
        item = list.pop(self, index)
        self._detach(item)
        return item

    def clear(self):
        for item in list(self):
            self.remove(item)

    def __setitem__(self, index, value):
        before = list(self)
        list.__setitem__(self, index, value)
        self._compare(before)

    def __delitem__(self, index):
        before = list(self)
        list.__delitem__(self, index)
        self._compare(before)

    def _compare(self, before):
        for item in before:
            if not any(item is other for other in self):
                self._detach(item)
        for item in list(self):
            if not any(item is other for other in before):
                self._attach(item)


class RelatedSet(set, Related):
    def _add(self, item):
        set.add(self, item)

    def _discard(self, item):
        set.discard(self, item)

    def add(self, item):
        if item not in self:
            set.add(self, item)
            self._attach(item)

    append = add

    def remove(self, item):
        set.remove(self, item)
        self._detach(item)

    def discard(self, item):
        if item in self:
            self.remove(item)

    def update(self, *others):
        for other in others:
            for item in list(other):
                self.add(item)

    def clear(self):
        for item in list(self):
            self.remove(item)


class RelatedDict(dict, Related):
    def _add(self, item):
        dict.__setitem__(self, self._key(item), item)

    def _discard(self, item):
        dict.pop(self, self._key(item), None)

    def __setitem__(self, key, item):
        dict.__setitem__(self, key, item)
        self._attach(item)

    set = lambda self, item: self.__setitem__(self._key(item), item)

    def __delitem__(self, key):
        item = self[key]
        dict.__delitem__(self, key)
        self._detach(item)

    def pop(self, key, *default):
        if key not in self:
            return dict.pop(self, key, *default)
        item = self[key]
        self.__delitem__(key)
        return item


class KeyFuncDict(dict):
    def __init__(self, key):
        dict.__init__(self)
        self._key = key


def keyfunc_mapping(keyfunc, **options):
    return lambda: KeyFuncDict(keyfunc)


def attribute_keyed_dict(name, **options):
    return keyfunc_mapping(lambda item: getattr(item, name))


def column_keyed_dict(column, **options):
    return attribute_keyed_dict(column.key)


attribute_mapped_collection, column_mapped_collection = attribute_keyed_dict, column_keyed_dict
mapped_collection, MappedCollection = keyfunc_mapping, KeyFuncDict
