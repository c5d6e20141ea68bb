from alembic.operations import MigrateOperation, Operations


class View:
    def __init__(self, name, query):
        self.name, self.query = name, query


class OnView(MigrateOperation):
    def __init__(self, view):
        self.view = view

    @classmethod
    def run(cls, operations, view):
        return operations.invoke(cls(view))

    @classmethod
    def swap(cls, operations, view, before=None, after=None):
        where, name = (before or after).split(".")
        other = getattr(operations.get_context().script.get_revision(where).module, name)
        operations.invoke(cls(other if before else view).reverse())
        operations.invoke(cls(view if before else other))


@Operations.register_operation("make_view", "run")
@Operations.register_operation("swap_view", "swap")
class MakeView(OnView):
    def reverse(self):
        return DropView(self.view)


@Operations.register_operation("unmake_view", "run")
class DropView(OnView):
    def reverse(self):
        return MakeView(self.view)


@Operations.implementation_for(MakeView)
def make_view(operations, operation):
    operations.execute("CREATE VIEW %s AS %s" % (operation.view.name, operation.view.query))


@Operations.implementation_for(DropView)
def drop_view(operations, operation):
    operations.execute("DROP VIEW %s" % operation.view.name)
