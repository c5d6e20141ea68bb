"""oslo_utils.uuidutils"""

import uuid


def generate_uuid(dashed=True):
    return str(uuid.uuid4()) if dashed else uuid.uuid4().hex


def is_uuid_like(val):
    try:
        plain = str(val).replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
        return str(uuid.UUID(val)).replace("-", "") == plain
    except (TypeError, ValueError, AttributeError):
        return False
