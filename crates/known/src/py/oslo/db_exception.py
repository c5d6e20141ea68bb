"""oslo_db.exception"""


class CausedByException(Exception):
    def __init__(self, message, cause=None):
        self.cause = cause
        super().__init__(message)


class DBError(CausedByException):
    def __init__(self, inner_exception=None, cause=None):
        self.inner_exception = inner_exception
        super().__init__(str(inner_exception), cause)


class DBDuplicateEntry(DBError):
    def __init__(self, columns=None, inner_exception=None, value=None):
        self.columns, self.value = columns or [], value
        super().__init__(inner_exception)


class DBConstraintError(DBError):
    def __init__(self, table, check_name, inner_exception=None):
        self.table, self.check_name = table, check_name
        super().__init__(inner_exception)


class DBReferenceError(DBError):
    def __init__(self, table, constraint, key, key_table, inner_exception=None):
        self.table, self.constraint, self.key, self.key_table = table, constraint, key, key_table
        super().__init__(inner_exception)


class DBNonExistentConstraint(DBError):
    def __init__(self, table, constraint, inner_exception=None):
        self.table, self.constraint = table, constraint
        super().__init__(inner_exception)


class DBNonExistentTable(DBError):
    def __init__(self, table, inner_exception=None):
        self.table = table
        super().__init__(inner_exception)


class DBNonExistentDatabase(DBError):
    def __init__(self, database, inner_exception=None):
        self.database = database
        super().__init__(inner_exception)


class DBDeadlock(DBError):
    pass


class DBConsistencyError(DBDeadlock):
    pass


class DBMigrationError(DBError):
    pass


class DBConnectionError(DBError):
    pass


class DBDataError(DBError):
    pass


class DBNotSupportedError(DBError):
    pass


class DBInvalidUnicodeParameter(Exception):
    pass


class InvalidSortKey(Exception):
    def __init__(self, key=None):
        self.key = key
        super().__init__("Sort key supplied is invalid: %s" % key)


class ColumnError(Exception):
    pass


class BackendNotAvailable(Exception):
    pass


class RetryRequest(Exception):
    def __init__(self, inner_exc):
        self.inner_exc = inner_exc


class NoEngineContextEstablished(AttributeError):
    pass


class ContextNotRequestedError(AttributeError):
    pass


class CantStartEngineError(Exception):
    pass
