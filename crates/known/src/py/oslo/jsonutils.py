"""oslo_serialization.jsonutils"""

import datetime
import json
import uuid


def to_primitive(value, **options):
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%f")
    if isinstance(value, (datetime.date, uuid.UUID)):
        return str(value)
    if isinstance(value, (set, frozenset, tuple)):
        return list(value)
    return value.items() if hasattr(value, "items") else str(value)


def dumps(obj, default=to_primitive, **options):
    return json.dumps(obj, default=default, **options)


def loads(s, encoding="utf-8", **options):
    return json.loads(s.decode(encoding) if isinstance(s, bytes) else s, **options)


def load(fp, encoding="utf-8", **options):
    return loads(fp.read(), encoding, **options)
