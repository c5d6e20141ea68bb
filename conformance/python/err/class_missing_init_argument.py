class Column:
    def __init__(self, name, type_):
        pass
Column("id")
