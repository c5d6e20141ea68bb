import sqlalchemy as sa


class JsonBlob(sa.types.TypeDecorator):
    """JSON kept as text."""

    impl = sa.Text
    cache_ok = True
