"""alembic.operations: `op` as an object, operations of a project's own, and implementations in place of Alembic's."""

__name__ = "alembic.operations.base"

import alembic.op
from alembic import _directives
from alembic import _ops as ops
from alembic import _toimpl
from alembic._ops import MigrateOperation, MigrationScript

# The class of each built-in directive.
_CLASSES = {
    name: operation
    for operation in vars(ops).values()
    if isinstance(operation, type) and issubclass(operation, MigrateOperation)
    for name in vars(operation)
    if name in _directives.names
}


class AbstractOperations:
    """What `op` and the object of `op.batch_alter_table` share."""

    _implementations = {}
    _registered = {}

    def __init__(self, migration_context=None, impl=None):
        self._context = migration_context
        self._batch = None

    @classmethod
    def register_operation(cls, name, sourcename=None):
        """A decorator of a class whose class method of this name, called with the operations, becomes a directive."""

        def register(operation):
            function = getattr(operation, sourcename or name)

            def method(self, *args, **options):
                return function(self, *args, **options)

            method.__name__ = name
            setattr(cls, name, method)
            if cls is not BatchOperations:
                setattr(alembic.op, name, lambda *args, **options: function(_operations, *args, **options))
            return operation

        return register

    @classmethod
    def implementation_for(cls, op_cls, replace=False):
        def register(function):
            if op_cls in cls._implementations and not replace:
                raise ValueError("Can not set dispatch function for object {!r}: key already exists. To replace existing function, use replace=True.".format(op_cls))
            cls._implementations[op_cls] = function
            for name, operation in _CLASSES.items():
                if issubclass(operation, op_cls):
                    _directives.override(name, _dispatch(name))
            return function

        return register

    def invoke(self, operation):
        for kind in type(operation).__mro__:
            if kind in self._implementations:
                return self._implementations[kind](self, operation)
        raise ValueError("no dispatch function for object: {}".format(operation))

    @property
    def migration_context(self):
        return self._context or alembic.op.get_context()

    def get_context(self):
        return self.migration_context

    def get_bind(self):
        return self.migration_context.impl.bind

    @property
    def impl(self):
        return self.migration_context.impl

    def f(self, name):
        return alembic.op.f(name)

    def _run(self, name, args, options):
        return _directives.run(self._context, self._batch, name, args, options)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in _directives.names and name not in _directives.others:
            raise AttributeError("'{}' object has no attribute '{}'".format(type(self).__name__, name))

        def directive(*args, **options):
            if self._context is None:
                return getattr(alembic.op, name)(*args, **options)
            return self._run(name, args, options)

        return directive


class Operations(AbstractOperations):
    @classmethod
    def context(cls, migration_context):
        """A block in which `alembic.op` works on this context."""
        return _Block(migration_context)


class _Block:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._before = _directives.enter(self._context)
        return Operations(self._context)

    def __exit__(self, *error):
        _directives.enter(self._before)


class BatchOperations(AbstractOperations):
    """The object of `op.batch_alter_table` as implementations see it."""

    def __init__(self, batch):
        super().__init__()
        self._batch = batch

    @property
    def impl(self):
        return _impls().BatchImpl(self._batch)

    def __getattr__(self, name):
        return getattr(self._batch, name)


_operations = Operations()


def _impls():
    from alembic import _impl

    return _impl


def _dispatch(name):
    """A directive that goes by way of its class and its implementation."""
    operation = _CLASSES[name]

    def call(batch, args, options):
        if batch is None:
            return getattr(operation, name)(_operations, *args, **options)
        return getattr(operation, "batch_" + name)(BatchOperations(batch), *args, **options)

    return call


def _batch_attribute(batch, name):
    """What a batch has that Alembic itself does not know."""
    if name == "invoke" or name in vars(BatchOperations):
        return getattr(BatchOperations(batch), name)
    raise AttributeError("'BatchOperations' object has no attribute '{}'".format(name))


AbstractOperations._implementations.update(_toimpl.IMPLEMENTATIONS)
