class TableExists(Exception):
    def __init__(self, name):
        super().__init__(f"table {name!r} already exists")
raise TableExists("users")
