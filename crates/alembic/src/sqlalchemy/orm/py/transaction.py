"""The connection of a session, and what is committed when."""

from sqlalchemy import exc
from sqlalchemy.orm import _host
from sqlalchemy.orm._mapping import mapper_of
from sqlalchemy.orm._state import background


class SessionTransaction:
    """A block of `session.begin()` or `session.begin_nested()`."""

    def __init__(self, session, savepoint=None, closing=False):
        self.session = session
        self.savepoint = savepoint
        self.closing = closing
        self.nested = savepoint is not None
        self.is_active = True
        # The states that got a row in it, and those that lost theirs.
        self.born, self.gone = [], []

    def commit(self):
        if self.nested:
            self.session._end_nested(self, True)
        else:
            self.session.commit()

    def rollback(self):
        if self.nested:
            self.session._end_nested(self, False)
        else:
            self.session.rollback()

    def close(self):
        if self.is_active and self.nested:
            self.rollback()

    def __enter__(self):
        return self.session if self.closing else self

    def __exit__(self, kind, error, trace):
        if self.is_active:
            try:
                self._finish(kind is None)
            finally:
                if self.closing:
                    self.session.close()
        return False

    def _finish(self, keep):
        if not keep:
            return self.rollback()
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise

    __aenter__, __aexit__, start = __enter__, __exit__, lambda self: self

    def __await__(self):
        return self
        yield


def is_mapped(entity):
    return entity is not None and mapper_of(entity) is not None


class Transactions:
    """The part of a session that deals with its connection."""

    def get_bind(self, mapper=None, **options):
        if self.bind is not None:
            return self.bind
        for entity, bind in self.binds.items():
            if mapper is None or mapper_of(mapper) and issubclass(mapper_of(mapper).class_, entity):
                return bind
        raise exc.UnboundExecutionError(
            "Could not locate a bind configured on SQL expression or this Session." if mapper is None else
            f"Could not locate a bind configured on mapper {mapper_of(mapper)}, SQL expression or this Session."
        )

    def connection(self, mapper=None, **options):
        if self._failed is not None:
            raise exc.PendingRollbackError(
                "This Session's transaction has been rolled back due to a previous exception during flush. To begin a new "
                f"transaction with this Session, first issue Session.rollback(). Original exception was: {self._failed}"
                + background("7s2a")
            )
        if self._connection is None:
            bind = self.get_bind(mapper if is_mapped(mapper) else None)
            if _host.is_connection(bind):
                self._connection = bind
                self._joined = bind.in_transaction()
                if not self._joined:
                    bind.begin()
            else:
                self._connection, self._owned, self._joined = bind.connect(), True, False
        return self._connection

    def in_transaction(self):
        return self._connection is not None

    def in_nested_transaction(self):
        return bool(self._nested)

    def get_transaction(self):
        return SessionTransaction(self) if self._connection is not None else None

    is_active = property(lambda self: self._failed is None)

    def begin(self, nested=False):
        if nested:
            return self.begin_nested()
        if self._connection is not None:
            raise exc.InvalidRequestError("A transaction is already begun on this Session.")
        return SessionTransaction(self)

    def begin_nested(self):
        self.flush()
        made = SessionTransaction(self, self.connection().begin_nested())
        self._nested.append(made)
        return made

    def _end_nested(self, transaction, keep):
        if keep:
            self.flush()
        if transaction not in self._nested:
            # A flush that failed has taken it back already.
            self._failed = None
            return
        while self._nested:
            inner = self._nested.pop()
            inner.is_active = False
            if inner is transaction:
                break
        transaction.savepoint.commit() if keep else transaction.savepoint.rollback()
        if not keep:
            self._failed = None
            self._forget(transaction)
        else:
            outer = self._nested[-1] if self._nested else self._root
            outer.born.extend(transaction.born)
            outer.gone.extend(transaction.gone)

    def _forget(self, transaction):
        """After a rollback: new objects are new no more, and the others are read again."""
        for state in transaction.born:
            self._identity.pop(state.key, None)
            state.key = state.session = None
            state.saved, state.links = {}, {}
        for state in transaction.gone:
            if state.key is not None:
                state.deleted, state.session = False, self
                self._identity[state.key] = state
        for state in self._new:
            state.session = None
        self._new, self._deleted = [], []
        for state in list(self._identity.values()):
            state.expire()

    def commit(self):
        self.flush()
        self.connection()
        self._fire_session("before_commit")
        for transaction in self._nested:
            transaction.is_active = False
        self._nested = []
        self._end("commit")
        self._fire_session("after_commit")
        if self.expire_on_commit:
            self.expire_all()
        self._root = SessionTransaction(None)

    def rollback(self):
        self._failed = None
        for transaction in self._nested:
            transaction.is_active = False
            self._root.born.extend(transaction.born)
            self._root.gone.extend(transaction.gone)
        self._nested = []
        if self._connection is not None:
            self._end("rollback")
            self._fire_session("after_rollback")
        self._forget(self._root)
        self._root = SessionTransaction(None)

    def _end(self, how):
        """Ends the transaction. One that was there before the session is only ever rolled back, never committed."""
        connection, self._connection = self._connection, None
        if how == "rollback" or not self._joined:
            getattr(connection, how)()
        if self._owned:
            connection.close()
        self._owned = False

    def close(self):
        if self._connection is not None:
            if not self._joined:
                self._connection.rollback()
            if self._owned:
                self._connection.close()
            self._connection, self._owned = None, False
        self._nested, self._failed = [], None
        self.expunge_all()

    reset = invalidate = close_all = aclose = close
