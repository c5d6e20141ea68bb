import sqlalchemy as sa


def Table(*args, **kwargs):
    """A table with the character set that buildbot asks of MySQL."""
    return sa.Table(*args, mysql_character_set="utf8", **kwargs)
