//! [`sql::Type`] → a type object, for what inspection finds.

use python::{Args, Interp, Result, Value};
use sql::types::{BinaryName, IntegerSize, NumericName, PgType, StringName, TemporalName};
use sql::{Type, TypeKind};

use crate::sqlalchemy::util::construct;

/// A type object that means the same.
///
/// Errors: none but those of the classes' own `__init__`.
#[allow(clippy::too_many_lines, reason = "one arm for each kind of type")]
pub(crate) fn type_value(interp: &Interp, type_: &Type) -> Result {
    let number = |value: Option<u32>| value.map_or(Value::None, |it| Value::Int(i64::from(it)));
    let length = |value: Option<u64>| {
        value.map_or(Value::None, |it| {
            Value::Int(i64::try_from(it).unwrap_or(i64::MAX))
        })
    };
    let make = |key: &str, pairs: Vec<(&str, Value)>| {
        let mut args = Args::default();
        for (name, value) in pairs {
            if !value.is_none() && !matches!(value, Value::Bool(false)) {
                args = args.with(name, value);
            }
        }
        construct(interp, key, args)
    };
    match &type_.kind {
        TypeKind::Null | TypeKind::UserDefined(_) | TypeKind::Foreign(_) => make("NullType", vec![]),
        TypeKind::Boolean(it) => make(if it.upper { "BOOLEAN" } else { "Boolean" }, vec![]),
        TypeKind::Integer(it) => make(integer_key(it.size, it.upper), vec![]),
        TypeKind::Numeric(it) => {
            let mut pairs = vec![("precision", number(it.precision))];
            if !matches!(
                it.name,
                NumericName::Float
                    | NumericName::FloatUpper
                    | NumericName::Double
                    | NumericName::DoubleUpper
                    | NumericName::DoublePrecision
                    | NumericName::Real
            ) {
                pairs.push(("scale", number(it.scale)));
            }
            make(numeric_key(it.name), pairs)
        }
        TypeKind::String(it) => make(
            string_key(it.name),
            vec![
                ("length", length(it.length)),
                ("collation", Value::optional_str(it.collation.as_deref())),
            ],
        ),
        TypeKind::Temporal(it) => match (it.name, it.postgresql) {
            (TemporalName::Timestamp, true) => make(
                "postgresql.TIMESTAMP",
                vec![
                    ("timezone", Value::Bool(it.timezone)),
                    ("precision", number(it.precision)),
                ],
            ),
            (TemporalName::TimeUpper, true) => make(
                "postgresql.TIME",
                vec![
                    ("timezone", Value::Bool(it.timezone)),
                    ("precision", number(it.precision)),
                ],
            ),
            (name, _) => make(
                temporal_key(name),
                match name {
                    TemporalName::Date | TemporalName::DateUpper => vec![],
                    _ => vec![("timezone", Value::Bool(it.timezone))],
                },
            ),
        },
        TypeKind::Interval(_) => make("Interval", vec![]),
        TypeKind::Binary(it) => match it.name {
            BinaryName::Pickle => make("PickleType", vec![]),
            name => make(binary_key(name), vec![("length", length(it.length))]),
        },
        TypeKind::Uuid(it) => make(if it.upper { "UUID" } else { "Uuid" }, vec![]),
        TypeKind::Json(it) => make(
            match it.name {
                sql::types::JsonName::Json => "JSON",
                sql::types::JsonName::Postgresql => "postgresql.JSON",
                sql::types::JsonName::Jsonb => "postgresql.JSONB",
            },
            vec![],
        ),
        TypeKind::Enum(it) => {
            let values = it.values.iter().map(Value::str).collect();
            let args = Args::of(values)
                .with("name", Value::optional_str(it.name.as_str()))
                .with("schema", Value::optional_str(it.schema.as_deref()));
            construct(
                interp,
                if it.postgresql { "postgresql.ENUM" } else { "Enum" },
                args,
            )
        }
        TypeKind::Array(it) => {
            let args =
                Args::of(vec![type_value(interp, &it.item)?]).with("dimensions", number(it.dimensions));
            construct(
                interp,
                if it.postgresql {
                    "postgresql.ARRAY"
                } else {
                    "ARRAY"
                },
                args,
            )
        }
        TypeKind::Postgresql(it) => match it {
            PgType::Word(word) => make(&format!("postgresql.{word}"), vec![]),
            PgType::Bytea => make("postgresql.BYTEA", vec![]),
            PgType::Hstore => make("postgresql.HSTORE", vec![]),
            PgType::Bit { length, varying } => make(
                "postgresql.BIT",
                vec![("length", number(*length)), ("varying", Value::Bool(*varying))],
            ),
            PgType::Interval(it) => make(
                "postgresql.INTERVAL",
                vec![
                    ("precision", number(it.precision)),
                    ("fields", Value::optional_str(it.fields.as_deref())),
                ],
            ),
            PgType::Domain(it) => construct(
                interp,
                "postgresql.DOMAIN",
                Args::of(vec![Value::str(&it.name), type_value(interp, &it.data_type)?]),
            ),
        },
        TypeKind::Sqlite(it) => make(
            match it {
                sql::types::SqliteType::Date(_) => "sqlite.DATE",
                sql::types::SqliteType::Time(_) => "sqlite.TIME",
                sql::types::SqliteType::DateTime(_) => "sqlite.DATETIME",
            },
            vec![],
        ),
        TypeKind::Mysql(it) => make(&format!("mysql.{}", it.class_name()), vec![]),
    }
}

fn integer_key(size: IntegerSize, upper: bool) -> &'static str {
    match (size, upper) {
        (IntegerSize::Small, false) => "SmallInteger",
        (IntegerSize::Normal, false) => "Integer",
        (IntegerSize::Big, false) => "BigInteger",
        (IntegerSize::Small, true) => "SMALLINT",
        (IntegerSize::Normal, true) => "INTEGER",
        (IntegerSize::Big, true) => "BIGINT",
    }
}

fn numeric_key(name: NumericName) -> &'static str {
    match name {
        NumericName::Numeric => "Numeric",
        NumericName::NumericUpper => "NUMERIC",
        NumericName::Decimal => "DECIMAL",
        NumericName::Float => "Float",
        NumericName::FloatUpper => "FLOAT",
        NumericName::Double => "Double",
        NumericName::DoubleUpper => "DOUBLE",
        NumericName::DoublePrecision => "DOUBLE_PRECISION",
        NumericName::Real => "REAL",
    }
}

fn string_key(name: StringName) -> &'static str {
    match name {
        StringName::String => "String",
        StringName::Text => "Text",
        StringName::Unicode => "Unicode",
        StringName::UnicodeText => "UnicodeText",
        StringName::Varchar => "VARCHAR",
        StringName::Char => "CHAR",
        StringName::Nvarchar => "NVARCHAR",
        StringName::Nchar => "NCHAR",
        StringName::TextUpper => "TEXT",
        StringName::Clob => "CLOB",
    }
}

fn temporal_key(name: TemporalName) -> &'static str {
    match name {
        TemporalName::Date => "Date",
        TemporalName::DateUpper => "DATE",
        TemporalName::Time => "Time",
        TemporalName::TimeUpper => "TIME",
        TemporalName::DateTime => "DateTime",
        TemporalName::DateTimeUpper => "DATETIME",
        TemporalName::Timestamp => "TIMESTAMP",
    }
}

fn binary_key(name: BinaryName) -> &'static str {
    match name {
        BinaryName::LargeBinary | BinaryName::Pickle => "LargeBinary",
        BinaryName::Blob => "BLOB",
        BinaryName::Binary => "BINARY",
        BinaryName::Varbinary => "VARBINARY",
    }
}
