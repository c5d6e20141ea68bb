"""sqlalchemy-utils: types, mixins."""

import enum
import uuid

import sqlalchemy as sa
import sqlalchemy_utils
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import declarative_base
from sqlalchemy.schema import CreateTable
from sqlalchemy_utils import (
    ArrowType, ChoiceType, ColorType, CountryType, CurrencyType, EmailType, EncryptedType, IPAddressType, JSONType,
    LocaleType, LtreeType, PasswordType, PhoneNumberType, ScalarListType, StringEncryptedType, Timestamp, TimezoneType, TSVectorType,
    URLType, UUIDType, generic_repr,
)
from sqlalchemy_utils.types.encrypted.encrypted_type import AesEngine, FernetEngine
from sqlalchemy_utils.types.uuid import UUIDType as SameType


class Color(enum.Enum):
    red = 1
    blue = 2


Color.red.label = "Red"
m = sa.MetaData()
columns = {
    "a": UUIDType(), "b": UUIDType(binary=False), "c": UUIDType(native=False), "d": EmailType(), "e": EmailType(length=100),
    "f": URLType, "g": JSONType, "h": ArrowType(), "i": ArrowType(timezone=True), "j": IPAddressType(),
    "k": IPAddressType(max_length=30), "l": LtreeType(), "m": TSVectorType("a", "b"), "n": ScalarListType(), "o": ScalarListType(int),
    "p": ChoiceType([("a", "A"), ("b", "B")]), "q": ChoiceType(Color, impl=sa.Integer()),
    "r": ChoiceType([("a", "A")], impl=sa.String(5)), "t": PasswordType(schemes=["pbkdf2_sha512"]),
    "u": PasswordType(max_length=64, schemes=["pbkdf2_sha512"]), "w": TimezoneType(),
    "x": EncryptedType(sa.String, "key"), "y": StringEncryptedType(sa.Unicode(50), "key", AesEngine, "pkcs5", length=40),
    "z": StringEncryptedType(key="k", engine=FernetEngine),
}
for name, make in {
    "aa": lambda: PhoneNumberType(), "ab": lambda: PhoneNumberType(max_length=30), "ac": lambda: CurrencyType(),
    "ad": lambda: CountryType(), "ae": lambda: ColorType(), "af": lambda: LocaleType(),
}.items():
    try:
        columns[name] = make()
    except ImportError as error:
        print(name, error)
table = sa.Table("t", m, *[sa.Column(name, kind) for name, kind in columns.items()])
for dialect in (postgresql.dialect(), sqlite.dialect()):
    for column in table.columns:
        if column.name == "l" and dialect.name == "sqlite":
            continue
        try:
            print(column.name, column.type.compile(dialect=dialect))
        except Exception as error:
            print(column.name, type(error).__name__)
print(sqlalchemy_utils.UUIDType is SameType, sqlalchemy_utils.types.uuid.UUIDType is SameType)
print(ScalarListType(int).process_bind_param([1, 2], None), ScalarListType(int).process_result_value("1,2", None))
print(UUIDType().process_bind_param("12345678123456781234567812345678", sqlite.dialect()))
print(UUIDType(binary=False).process_bind_param(uuid.UUID(int=1), sqlite.dialect()))
print(UUIDType().process_result_value(b"\x00" * 16, sqlite.dialect()))
print(JSONType().process_bind_param({"a": 1}, sqlite.dialect()), JSONType().process_result_value('{"a": 1}', sqlite.dialect()))
print(EmailType().process_bind_param("A@B.C", None), ChoiceType(Color, impl=sa.Integer()).process_bind_param(Color.blue, None))
print(repr(ChoiceType([("a", "A")]).process_result_value("a", None)))
Base = declarative_base()


@generic_repr("id")
class Item(Timestamp, Base):
    __tablename__ = "item"
    id = sa.Column(UUIDType(binary=False), primary_key=True)


print(str(CreateTable(Item.__table__).compile(dialect=postgresql.dialect())).strip())
print(repr(Item(id=5)))
