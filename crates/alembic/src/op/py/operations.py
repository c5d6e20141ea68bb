"""alembic.operations: directives of a project's own, and `op` as an object."""

import alembic.op


class Operations:
    """The directives of `alembic.op`; classes of operations add further ones."""

    _implementations = {}

    def __init__(self, migration_context=None, impl=None):
        self._context = migration_context

    @classmethod
    def register_operation(cls, name, sourcename=None):
        """A decorator of a class whose class method of this name, called with the operations, becomes a directive."""

        def register(operation):
            function = getattr(operation, sourcename or name)

            def directive(*args, **options):
                return function(_operations, *args, **options)

            setattr(alembic.op, name, directive)
            return operation

        return register

    @classmethod
    def implementation_for(cls, operation, replace=False):
        def register(function):
            cls._implementations[operation] = function
            return function

        return register

    def invoke(self, operation):
        for kind in type(operation).__mro__:
            if kind in self._implementations:
                return self._implementations[kind](self, operation)
        raise NotImplementedError("no implementation for {}".format(type(operation).__name__))

    @property
    def migration_context(self):
        return self._context or alembic.op.get_context()

    @property
    def impl(self):
        return self.migration_context.impl

    def __getattr__(self, name):
        return getattr(alembic.op, name)


_operations = Operations()


class MigrateOperation:
    """What a class of operations is made from."""

    info = None

    def reverse(self):
        raise NotImplementedError

    def to_diff_tuple(self):
        return (type(self).__name__,)


def invoke(operation):
    return _operations.invoke(operation)


alembic.op.invoke = invoke
