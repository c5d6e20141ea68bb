"""`ordering_list`: the objects of a relationship know their position."""


def ordering_list(attr, count_from=0, ordering_func=None, reorder_on_append=False):
    # Positions are only kept in mind: a migration that depends on them sets them itself.
    return list


class OrderingList(list):
    pass
