//! The classes of types, as data.

use super::spec::{Default, TypeSpec};

macro_rules! param {
    ($name:ident) => {
        (stringify!($name), Default::None)
    };
    ($name:ident = true) => {
        (stringify!($name), Default::True)
    };
    ($name:ident = false) => {
        (stringify!($name), Default::False)
    };
    ($name:ident = required) => {
        (stringify!($name), Default::Required)
    };
    ($name:ident = rest) => {
        (stringify!($name), Default::Rest)
    };
}

/// `Name(Base, …)`, with `[parameters]` where it has an `__init__` of its own.
macro_rules! types {
    ($module:literal, $prefix:literal; $($name:ident ($($base:literal),*)
        $([$($param:ident $(= $default:ident)?),*])? $(visit $visit:literal)?;)*) => {
        &[$(TypeSpec {
            key: concat!($prefix, stringify!($name)),
            name: stringify!($name),
            module: $module,
            bases: &[$($base),*],
            visit: types!(@visit $($visit)?),
            params: types!(@params $([$($param $(= $default)?),*])?),
        }),*]
    };
    (@visit) => { None };
    (@visit $visit:literal) => { Some($visit) };
    (@params) => { None };
    (@params [$($param:ident $(= $default:ident)?),*]) => { Some(&[$(param!($param $(= $default)?)),*]) };
}

/// The classes of `sqlalchemy.types`.
pub(crate) const CORE: &[TypeSpec] = types! { "sqlalchemy.sql.sqltypes", "";
    NullType("TypeEngine") [] visit "null";
    String("TypeEngine") [length, collation] visit "string";
    Text("String") visit "text";
    Unicode("String") visit "unicode";
    UnicodeText("Text") visit "unicode_text";
    Integer("TypeEngine") [] visit "integer";
    SmallInteger("Integer") visit "small_integer";
    BigInteger("Integer") visit "big_integer";
    Numeric("TypeEngine") [precision, scale, decimal_return_scale, asdecimal = true] visit "numeric";
    Float("TypeEngine") [precision, asdecimal = false, decimal_return_scale] visit "float";
    Double("Float") visit "double";
    DateTime("TypeEngine") [timezone = false] visit "datetime";
    Date("TypeEngine") [] visit "date";
    Time("TypeEngine") [timezone = false] visit "time";
    _Binary("TypeEngine") [length];
    LargeBinary("_Binary") visit "large_binary";
    SchemaType("TypeEngine") [];
    Boolean("SchemaType") [create_constraint = false, name] visit "boolean";
    Enum("String", "SchemaType") [enums = rest, name, schema, metadata, native_enum = true,
        create_constraint = false, length, inherit_schema = false, create_type = true] visit "enum";
    Interval("TypeEngine") [native = true, second_precision, day_precision] visit "interval";
    JSON("TypeEngine") [none_as_null = false] visit "JSON";
    ARRAY("TypeEngine") [item_type = required, as_tuple = false, dimensions, zero_indexes = false]
        visit "ARRAY";
    TupleType("TypeEngine") [types = rest];
    Uuid("TypeEngine") [as_uuid = true, native_uuid = true] visit "uuid";
    UUID("Uuid") [as_uuid = true] visit "UUID";
    MatchType("Boolean");
    REAL("Float") visit "REAL";
    FLOAT("Float") visit "FLOAT";
    DOUBLE("Double") visit "DOUBLE";
    DOUBLE_PRECISION("Double") visit "DOUBLE_PRECISION";
    NUMERIC("Numeric") visit "NUMERIC";
    DECIMAL("Numeric") visit "DECIMAL";
    INTEGER("Integer") visit "INTEGER";
    SMALLINT("SmallInteger") visit "SMALLINT";
    BIGINT("BigInteger") visit "BIGINT";
    TIMESTAMP("DateTime") [timezone = false] visit "TIMESTAMP";
    DATETIME("DateTime") visit "DATETIME";
    DATE("Date") visit "DATE";
    TIME("Time") visit "TIME";
    TEXT("Text") visit "TEXT";
    CLOB("Text") visit "CLOB";
    VARCHAR("String") visit "VARCHAR";
    NVARCHAR("Unicode") visit "NVARCHAR";
    CHAR("String") visit "CHAR";
    NCHAR("Unicode") visit "NCHAR";
    BLOB("LargeBinary") visit "BLOB";
    BINARY("_Binary") visit "BINARY";
    VARBINARY("_Binary") visit "VARBINARY";
    BOOLEAN("Boolean") visit "BOOLEAN";
};

/// The classes that only a dialect has, by the dialect's module.
pub(crate) const DIALECTS: &[(&str, &[TypeSpec])] = &[
    ("postgresql", POSTGRESQL),
    ("sqlite", SQLITE),
    ("mysql", MYSQL),
    ("mssql", MSSQL),
    ("oracle", ORACLE),
];

const POSTGRESQL: &[TypeSpec] = types! { "sqlalchemy.dialects.postgresql", "postgresql.";
    ENUM("Enum") [enums = rest, name, create_type = true, schema, metadata, native_enum = true,
        inherit_schema = false, create_constraint = false, length] visit "ENUM";
    JSON("JSON") [none_as_null = false, astext_type] visit "JSON";
    JSONB("postgresql.JSON") visit "JSONB";
    JSONPATH("TypeEngine") [] visit "JSONPATH";
    ARRAY("ARRAY") [item_type = required, as_tuple = false, dimensions, zero_indexes = false];
    TIMESTAMP("TIMESTAMP") [timezone = false, precision];
    TIME("TIME") [timezone = false, precision];
    INTERVAL("TypeEngine") [precision, fields] visit "INTERVAL";
    BIT("TypeEngine") [length, varying = false] visit "BIT";
    BYTEA("LargeBinary") visit "BYTEA";
    DOMAIN("TypeEngine") [name = required, data_type = required, collation, default, constraint_name, not_null,
        check, create_type = true, schema, metadata] visit "DOMAIN";
    HSTORE("TypeEngine") [text_type] visit "HSTORE";
    TSVECTOR("TypeEngine") [] visit "TSVECTOR";
    TSQUERY("TypeEngine") [] visit "TSQUERY";
    INET("TypeEngine") [] visit "INET";
    CIDR("TypeEngine") [] visit "CIDR";
    MACADDR("TypeEngine") [] visit "MACADDR";
    MACADDR8("TypeEngine") [] visit "MACADDR8";
    OID("TypeEngine") [] visit "OID";
    REGCLASS("TypeEngine") [] visit "REGCLASS";
    REGCONFIG("TypeEngine") [] visit "REGCONFIG";
    MONEY("TypeEngine") [] visit "MONEY";
    CITEXT("TEXT") visit "CITEXT";
    INT4RANGE("TypeEngine") [] visit "INT4RANGE";
    INT8RANGE("TypeEngine") [] visit "INT8RANGE";
    NUMRANGE("TypeEngine") [] visit "NUMRANGE";
    DATERANGE("TypeEngine") [] visit "DATERANGE";
    TSRANGE("TypeEngine") [] visit "TSRANGE";
    TSTZRANGE("TypeEngine") [] visit "TSTZRANGE";
    INT4MULTIRANGE("TypeEngine") [] visit "INT4MULTIRANGE";
    INT8MULTIRANGE("TypeEngine") [] visit "INT8MULTIRANGE";
    NUMMULTIRANGE("TypeEngine") [] visit "NUMMULTIRANGE";
    DATEMULTIRANGE("TypeEngine") [] visit "DATEMULTIRANGE";
    TSMULTIRANGE("TypeEngine") [] visit "TSMULTIRANGE";
    TSTZMULTIRANGE("TypeEngine") [] visit "TSTZMULTIRANGE";
};

const SQLITE: &[TypeSpec] = types! { "sqlalchemy.dialects.sqlite", "sqlite.";
    JSON("JSON");
    JSONB("sqlite.JSON") visit "JSONB";
    DATE("Date") [storage_format, regexp];
    TIME("Time") [timezone = false, storage_format, regexp, truncate_microseconds = false];
    DATETIME("DateTime") [timezone = false, storage_format, regexp, truncate_microseconds = false];
};

const MYSQL: &[TypeSpec] = types! { "sqlalchemy.dialects.mysql", "mysql.";
    INTEGER("INTEGER") [display_width, unsigned = false, zerofill = false];
    BIGINT("BIGINT") [display_width, unsigned = false, zerofill = false];
    SMALLINT("SMALLINT") [display_width, unsigned = false, zerofill = false];
    TINYINT("Integer") [display_width, unsigned = false, zerofill = false] visit "TINYINT";
    MEDIUMINT("Integer") [display_width, unsigned = false, zerofill = false] visit "MEDIUMINT";
    DECIMAL("DECIMAL") [precision, scale, asdecimal = true, unsigned = false, zerofill = false];
    NUMERIC("NUMERIC") [precision, scale, asdecimal = true, unsigned = false, zerofill = false];
    FLOAT("FLOAT") [precision, scale, asdecimal = false, unsigned = false, zerofill = false];
    DOUBLE("DOUBLE") [precision, scale, asdecimal = true, unsigned = false, zerofill = false];
    REAL("REAL") [precision, scale, asdecimal = true, unsigned = false, zerofill = false];
    BIT("TypeEngine") [length] visit "BIT";
    DATETIME("DATETIME") [timezone = false, fsp];
    TIMESTAMP("TIMESTAMP") [timezone = false, fsp];
    TIME("TIME") [timezone = false, fsp];
    YEAR("TypeEngine") [display_width] visit "YEAR";
    TEXT("TEXT") [length, charset, collation, ascii = false, unicode = false, binary = false];
    TINYTEXT("String") [charset, collation, ascii = false, unicode = false, binary = false] visit "TINYTEXT";
    MEDIUMTEXT("String") [charset, collation, ascii = false, unicode = false, binary = false]
        visit "MEDIUMTEXT";
    LONGTEXT("String") [charset, collation, ascii = false, unicode = false, binary = false] visit "LONGTEXT";
    VARCHAR("VARCHAR") [length, charset, collation, ascii = false, unicode = false, binary = false];
    CHAR("CHAR") [length, charset, collation, ascii = false, unicode = false, binary = false];
    NVARCHAR("NVARCHAR") [length, collation];
    NCHAR("NCHAR") [length, collation];
    TINYBLOB("_Binary") visit "TINYBLOB";
    MEDIUMBLOB("_Binary") visit "MEDIUMBLOB";
    LONGBLOB("_Binary") visit "LONGBLOB";
    ENUM("Enum") [enums = rest, name, charset, collation, ascii = false, unicode = false, binary = false, length];
    SET("String") [values = rest, charset, collation, retrieve_as_bitwise = false] visit "SET";
    JSON("JSON");
};

const MSSQL: &[TypeSpec] = types! { "sqlalchemy.dialects.mssql", "mssql.";
    BIT("Boolean") [];
    DATETIME2("DateTime") [timezone = false, precision];
    DATETIMEOFFSET("DateTime") [timezone = true, precision];
    SMALLDATETIME("DateTime") [];
    IMAGE("LargeBinary");
    MONEY("TypeEngine") [];
    SMALLMONEY("TypeEngine") [];
    NTEXT("UnicodeText");
    ROWVERSION("_Binary");
    SQL_VARIANT("TypeEngine") [];
    TINYINT("Integer");
    UNIQUEIDENTIFIER("Uuid") [as_uuid = true];
    XML("Text");
    JSON("JSON");
    TIME("TIME") [precision];
};

const ORACLE: &[TypeSpec] = types! { "sqlalchemy.dialects.oracle", "oracle.";
    BFILE("LargeBinary");
    BINARY_DOUBLE("Float");
    BINARY_FLOAT("Float");
    DATE("DateTime") [];
    INTERVAL("TypeEngine") [day_precision, second_precision];
    LONG("Text");
    NCLOB("Text");
    NUMBER("Numeric") [precision, scale, asdecimal = true];
    NVARCHAR2("NVARCHAR");
    RAW("_Binary");
    ROWID("TypeEngine") [];
    TIMESTAMP("TIMESTAMP") [timezone = false, local_timezone = false];
    VARCHAR2("VARCHAR");
};
