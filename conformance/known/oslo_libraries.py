"""What OpenStack's revisions use of oslo."""

import datetime
import uuid

import sqlalchemy as sa
from oslo_db.sqlalchemy import types as db_types
from oslo_serialization import jsonutils
from oslo_utils import strutils, timeutils, uuidutils
from sqlalchemy.dialects import postgresql, sqlite

print(uuid.UUID(uuidutils.generate_uuid()).version, len(uuidutils.generate_uuid(dashed=False)))
print(uuidutils.is_uuid_like("12345678-1234-5678-1234-567812345678"), uuidutils.is_uuid_like("x"), uuidutils.is_uuid_like(None))
print(timeutils.utcnow().tzinfo, timeutils.utcnow(True).tzinfo is not None, timeutils.normalize_time(timeutils.parse_isotime("2020-01-02T03:04:05+02:00")))
print(strutils.bool_from_string("Yes"), strutils.bool_from_string("nope", default=True), strutils.int_from_bool_as_string("on"))
try:
    strutils.bool_from_string("nope", strict=True)
except ValueError as error:
    print(error)
print(jsonutils.dumps({"a": [1, datetime.date(2020, 1, 2)], "u": uuid.UUID(int=1)}), jsonutils.loads('{"a": 1}'), jsonutils.loads(b"[1]"))
for kind in (db_types.JsonEncodedDict(), db_types.JsonEncodedList(mysql_as_long=True), db_types.SoftDeleteInteger()):
    print(kind.compile(dialect=postgresql.dialect()), kind.compile(dialect=sqlite.dialect()))
print(db_types.JsonEncodedDict().process_bind_param({"a": 1}, None), db_types.JsonEncodedDict().process_bind_param(None, None))
print(db_types.JsonEncodedList().process_result_value("[1]", None), db_types.JsonEncodedList().process_result_value(None, None))
try:
    db_types.JsonEncodedDict().process_bind_param([1], None)
except TypeError as error:
    print(error)
