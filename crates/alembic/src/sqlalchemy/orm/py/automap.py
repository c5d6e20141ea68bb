"""`automap_base()`: classes for the tables of a database, with their relationships."""

from sqlalchemy.orm import _host
from sqlalchemy.orm import backref, declarative_base, relationship
from sqlalchemy.orm._mapping import Properties


def classname_for_table(base, tablename, table):
    return str(tablename)


def name_for_scalar_relationship(base, local_cls, referred_cls, constraint):
    return referred_cls.__name__.lower()


def name_for_collection_relationship(base, local_cls, referred_cls, constraint):
    return referred_cls.__name__.lower() + "_collection"


def generate_relationship(base, direction, return_fn, attrname, local_cls, referred_cls, **options):
    return return_fn(attrname, **options) if return_fn is backref else return_fn(referred_cls, **options)


class AutomapBase:
    __abstract__ = True
    classes = None

    @classmethod
    def prepare(cls, autoload_with=None, engine=None, reflect=False, schema=None, reflection_options=None,
                classname_for_table=classname_for_table, modulename_for_table=None, collection_class=None,
                name_for_scalar_relationship=name_for_scalar_relationship,
                name_for_collection_relationship=name_for_collection_relationship,
                generate_relationship=generate_relationship):
        bind = autoload_with if autoload_with is not None else engine
        if bind is not None and (reflect or autoload_with is not None):
            cls.metadata.reflect(bind, schema=schema, **{"extend_existing": True, **(reflection_options or {})})
        names = Names(cls, name_for_scalar_relationship, name_for_collection_relationship, generate_relationship)
        mapped = {}
        for known in own_classes(cls):
            # Its columns have come with the reflection.
            _host.remap(known)
            mapped[known.__table__.fullname] = known
        between = []
        for table in cls.metadata.tables.values():
            sides = sides_of_link(table)
            if sides is not None:
                between.append((table, sides))
            elif table.fullname not in mapped and len(table.primary_key.columns):
                name = classname_for_table(cls, table.name, table)
                mapped[table.fullname] = cls.classes._items[name] = type(cls)(name, (cls,), {"__table__": table})
        for known in list(mapped.values()):
            names.relate(known, mapped)
        for table, sides in between:
            names.relate_between(table, sides, mapped)


def own_classes(base):
    found = []
    for cls in base.__subclasses__():
        if _host.is_mapped(cls):
            found.append(cls)
        found.extend(own_classes(cls))
    return found


def sides_of_link(table):
    """The two foreign keys of a table that is nothing but a link between two others."""
    constraints = sorted(table.foreign_key_constraints, key=lambda it: [column.name for column in it.columns])
    linking = [column for constraint in constraints for column in constraint.columns]
    if len(constraints) == 2 and all(any(column is it for it in linking) for column in table.columns):
        order = {column.name: index for index, column in enumerate(table.columns)}
        return sorted(constraints, key=lambda it: order[list(it.columns)[0].name])
    return None


def referred_table(constraint):
    return referred_columns(constraint)[0].rpartition(".")[0]


def referred_columns(constraint):
    """The full names of the columns that a foreign key refers to."""
    return [getattr(element, "target_fullname", element) for element in constraint.elements]


class Names:
    """How relationships are called, and what makes them."""

    def __init__(self, base, scalar, collection, generate):
        self.base, self.scalar, self.collection, self.generate = base, scalar, collection, generate

    def relate(self, cls, mapped):
        """A relationship for every foreign key, and its reverse."""
        for constraint in cls.__table__.foreign_key_constraints:
            referred = mapped.get(referred_table(constraint))
            if referred is None:
                continue
            columns = list(constraint.columns)
            inherited = [base for base in cls.__mro__[1:] if base is referred]
            if inherited:
                continue
            name = self.scalar(self.base, cls, referred, constraint)
            reverse = self.collection(self.base, referred, cls, constraint)
            if hasattr(cls, name):
                continue
            options = {"foreign_keys": columns, "remote_side": [referred.__table__.c[name.rpartition(".")[2]]
                                                                for name in referred_columns(constraint)]}
            if not hasattr(referred, reverse):
                made = {"passive_deletes": True} if (constraint.ondelete or "").upper() == "CASCADE" else {}
                if made and not any(column.nullable for column in columns):
                    made["cascade"] = "all, delete-orphan"
                options["backref"] = self.generate(self.base, "ONETOMANY", backref, reverse, referred, cls, **made)
            self.attach(cls, name, self.generate(self.base, "MANYTOONE", relationship, name, cls, referred, **options))

    def relate_between(self, table, sides, mapped):
        left, right = [mapped.get(referred_table(side)) for side in sides]
        if left is None or right is None:
            return
        name = self.collection(self.base, left, right, sides[1])
        reverse = self.collection(self.base, right, left, sides[0])
        if hasattr(left, name):
            return
        options = {"secondary": table}
        if not hasattr(right, reverse):
            options["backref"] = self.generate(self.base, "MANYTOMANY", backref, reverse, right, left)
        self.attach(left, name, self.generate(self.base, "MANYTOMANY", relationship, name, left, right, **options))

    def attach(self, cls, name, made):
        made.key = name
        setattr(cls, name, made)


class Classes(Properties):
    def __contains__(self, name):
        return name in self._items


def automap_base(declarative_base_=None, **options):
    """A declarative base with `prepare()` and `classes`."""
    base = declarative_base_ or declarative_base(**options)
    return type(base)("Base", (AutomapBase, base), {"__abstract__": True, "classes": Classes({})})
