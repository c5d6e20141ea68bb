"""What all operations have, and the operations of constraints: a part of alembic.operations.ops."""

__name__ = "alembic.operations.ops"

import sqlalchemy as _sa


class MigrateOperation:
    """What a class of operations is made from."""

    info = None

    def reverse(self):
        raise NotImplementedError

    def to_diff_tuple(self):
        raise NotImplementedError

    def _keep(self, **values):
        self.__dict__.update(values)


def _as_table(name, items=(), schema=None, **options):
    return _sa.Table(name, _sa.MetaData(), *items, schema=schema, **options)


def _options_of(item):
    """The dialects' arguments of a constraint or index."""
    return dict(item.dialect_kwargs)


def _names(columns):
    return [column.name for column in columns]


def _opposite(operation):
    kept = operation._reverse
    if kept is None:
        raise ValueError(operation._irreversible)
    return kept


class AddConstraintOp(MigrateOperation):
    constraint_type = None
    _kinds = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if cls.constraint_type:
            AddConstraintOp._kinds[cls._of] = cls

    @classmethod
    def from_constraint(cls, constraint):
        for kind, operation in cls._kinds.items():
            if type(constraint).__name__ == kind:
                return operation.from_constraint(constraint)
        raise ValueError("no dispatch function for object: {!r}".format(constraint))

    def reverse(self):
        return DropConstraintOp(
            self.constraint_name, self._on, type_=self.constraint_type, schema=self.schema, _reverse=self
        )

    def to_diff_tuple(self):
        return ("add_constraint", self.to_constraint())

    @property
    def _on(self):
        return self.table_name

    def to_constraint(self, migration_context=None):
        raise NotImplementedError


class _OfColumns(AddConstraintOp):
    """A constraint of columns."""

    def __init__(self, constraint_name, table_name, columns, *, schema=None, **kw):
        self._keep(constraint_name=constraint_name, table_name=table_name, columns=columns, schema=schema, kw=kw)

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        kw = _options_of(constraint)
        for name in ("deferrable", "initially"):
            if getattr(constraint, name, None):
                kw[name] = getattr(constraint, name)
        return cls(constraint.name, table.name, _names(constraint.columns), schema=table.schema, **kw)

    def to_constraint(self, migration_context=None):
        table = _as_table(self.table_name, [_sa.Column(n, _sa.types.NULLTYPE) for n in self.columns], self.schema)
        made = getattr(_sa, self._of)(*self.columns, name=self.constraint_name, **self.kw)
        table.append_constraint(made)
        return made


class CreatePrimaryKeyOp(_OfColumns):
    constraint_type = "primarykey"
    _of = "PrimaryKeyConstraint"

    @classmethod
    def create_primary_key(cls, operations, constraint_name, table_name, columns, *, schema=None):
        return operations.invoke(cls(constraint_name, table_name, columns, schema=schema))

    @classmethod
    def batch_create_primary_key(cls, operations, constraint_name, columns):
        at = operations.impl
        return operations.invoke(cls(constraint_name, at.table_name, columns, schema=at.schema))


class CreateUniqueConstraintOp(_OfColumns):
    constraint_type = "unique"
    _of = "UniqueConstraint"

    @classmethod
    def create_unique_constraint(cls, operations, constraint_name, table_name, columns, *, schema=None, **kw):
        return operations.invoke(cls(constraint_name, table_name, columns, schema=schema, **kw))

    @classmethod
    def batch_create_unique_constraint(cls, operations, constraint_name, columns, **kw):
        kw["schema"] = operations.impl.schema
        return operations.invoke(cls(constraint_name, operations.impl.table_name, columns, **kw))


class CreateForeignKeyOp(AddConstraintOp):
    constraint_type = "foreignkey"
    _of = "ForeignKeyConstraint"

    def __init__(self, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw):
        self._keep(
            constraint_name=constraint_name,
            source_table=source_table,
            referent_table=referent_table,
            local_cols=local_cols,
            remote_cols=remote_cols,
            kw=kw,
        )

    @property
    def _on(self):
        return self.source_table

    @property
    def schema(self):
        return self.kw.get("source_schema")

    @classmethod
    def from_constraint(cls, constraint):
        kw = {}
        for name in ("onupdate", "ondelete", "initially", "deferrable", "match"):
            if getattr(constraint, name, None):
                kw[name] = getattr(constraint, name)
        targets = [getattr(it, "target_fullname", it).split(".") for it in constraint.elements]
        referred = targets[0][:-1]
        kw["source_schema"] = constraint.table.schema
        kw["referent_schema"] = ".".join(referred[:-1]) or None
        remote = [target[-1] for target in targets]
        return cls(constraint.name, constraint.table.name, referred[-1], _names(constraint.columns), remote, **kw)

    def to_constraint(self, migration_context=None):
        kw = dict(self.kw)
        referred = kw.pop("referent_schema", None)
        table = _as_table(
            self.source_table,
            [_sa.Column(n, _sa.types.NULLTYPE) for n in self.local_cols],
            kw.pop("source_schema", None),
        )
        full = "{}.{}".format(referred, self.referent_table) if referred else self.referent_table
        targets = ["{}.{}".format(full, name) for name in self.remote_cols]
        made = _sa.ForeignKeyConstraint(self.local_cols, targets, name=self.constraint_name, **kw)
        table.append_constraint(made)
        return made

    def to_diff_tuple(self):
        return ("add_fk", self.to_constraint())

    @classmethod
    def create_foreign_key(cls, operations, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw):
        return operations.invoke(cls(constraint_name, source_table, referent_table, local_cols, remote_cols, **kw))

    @classmethod
    def batch_create_foreign_key(cls, operations, constraint_name, referent_table, local_cols, remote_cols, **kw):
        at = operations.impl
        kw["source_schema"] = at.schema
        return operations.invoke(cls(constraint_name, at.table_name, referent_table, local_cols, remote_cols, **kw))


class CreateCheckConstraintOp(AddConstraintOp):
    constraint_type = "check"
    _of = "CheckConstraint"

    def __init__(self, constraint_name, table_name, condition, *, schema=None, **kw):
        self._keep(constraint_name=constraint_name, table_name=table_name, condition=condition, schema=schema, kw=kw)

    @classmethod
    def from_constraint(cls, constraint):
        table = constraint.table
        kw = _options_of(constraint)
        return cls(constraint.name, table.name, constraint.sqltext, schema=table.schema, **kw)

    def to_constraint(self, migration_context=None):
        made = _sa.CheckConstraint(self.condition, name=self.constraint_name, **self.kw)
        _as_table(self.table_name, [], self.schema).append_constraint(made)
        return made

    @classmethod
    def create_check_constraint(cls, operations, constraint_name, table_name, condition, *, schema=None, **kw):
        return operations.invoke(cls(constraint_name, table_name, condition, schema=schema, **kw))

    @classmethod
    def batch_create_check_constraint(cls, operations, constraint_name, condition, **kw):
        at = operations.impl
        return operations.invoke(cls(constraint_name, at.table_name, condition, schema=at.schema, **kw))


class CreateExcludeConstraintOp(AddConstraintOp):
    constraint_type = "exclude"
    _of = "ExcludeConstraint"

    def __init__(self, constraint_name, table_name, elements, *, schema=None, **kw):
        self._keep(constraint_name=constraint_name, table_name=table_name, elements=elements, schema=schema, kw=kw)

    @classmethod
    def create_exclude_constraint(cls, operations, constraint_name, table_name, *elements, **kw):
        return operations.invoke(cls(constraint_name, table_name, elements, **kw))

    @classmethod
    def batch_create_exclude_constraint(cls, operations, constraint_name, *elements, **kw):
        kw["schema"] = operations.impl.schema
        return operations.invoke(cls(constraint_name, operations.impl.table_name, elements, **kw))


class DropConstraintOp(MigrateOperation):
    _irreversible = "constraint cannot be produced; original constraint is not present"

    def __init__(self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None):
        self._keep(
            constraint_name=constraint_name,
            table_name=table_name,
            constraint_type=type_,
            schema=schema,
            if_exists=if_exists,
            _reverse=_reverse,
        )

    @classmethod
    def from_constraint(cls, constraint):
        kinds = {
            "PrimaryKeyConstraint": "primary",
            "UniqueConstraint": "unique",
            "ForeignKeyConstraint": "foreignkey",
            "CheckConstraint": "check",
        }
        table = constraint.table
        return cls(
            constraint.name,
            table.name,
            schema=table.schema,
            type_=kinds.get(type(constraint).__name__),
            _reverse=AddConstraintOp.from_constraint(constraint),
        )

    def to_constraint(self):
        made = _opposite(self).to_constraint()
        made.name = self.constraint_name
        return made

    def reverse(self):
        return _opposite(self)

    def to_diff_tuple(self):
        kind = "remove_fk" if self.constraint_type == "foreignkey" else "remove_constraint"
        return (kind, self.to_constraint())

    @classmethod
    def drop_constraint(cls, operations, constraint_name, table_name, type_=None, *, schema=None, if_exists=None):
        return operations.invoke(cls(constraint_name, table_name, type_=type_, schema=schema, if_exists=if_exists))

    @classmethod
    def batch_drop_constraint(cls, operations, constraint_name, type_=None):
        at = operations.impl
        return operations.invoke(cls(constraint_name, at.table_name, type_=type_, schema=at.schema))
