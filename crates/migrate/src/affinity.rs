//! SQLAlchemy's families of types: a change within one needs no cast.

use sql::{
    Type, TypeKind,
    types::{MysqlType, NumericName, PgType, TemporalName},
};

/// The name of a family (`TypeEngine._type_affinity`).
pub(crate) fn affinity(type_: &Type) -> &'static str {
    match &type_.kind {
        TypeKind::Null => "NullType",
        TypeKind::Boolean(_) => "Boolean",
        TypeKind::Integer(_) | TypeKind::Mysql(MysqlType::Integer(_)) => "Integer",
        TypeKind::Numeric(numeric) => match numeric.name {
            NumericName::Numeric | NumericName::NumericUpper | NumericName::Decimal => "Numeric",
            _ => "Float",
        },
        TypeKind::Enum(kind) if kind.postgresql => "NamedType",
        TypeKind::Enum(_)
        | TypeKind::String(_)
        | TypeKind::Mysql(MysqlType::Text { .. } | MysqlType::Set(_)) => "String",
        TypeKind::Temporal(temporal) => match temporal.name {
            TemporalName::Date | TemporalName::DateUpper => "Date",
            TemporalName::Time | TemporalName::TimeUpper => "Time",
            TemporalName::DateTime | TemporalName::DateTimeUpper | TemporalName::Timestamp => "DateTime",
        },
        TypeKind::Interval(_) | TypeKind::Postgresql(PgType::Interval(_)) => "Interval",
        TypeKind::Binary(_) | TypeKind::Postgresql(PgType::Bytea) | TypeKind::Mysql(MysqlType::Blob(_)) => {
            "_Binary"
        }
        TypeKind::Uuid(_) => "Uuid",
        TypeKind::Json(_) => "JSON",
        TypeKind::Array(_) => "ARRAY",
        TypeKind::Sqlite(sqlite) => match sqlite {
            sql::types::SqliteType::Date(_) => "Date",
            sql::types::SqliteType::Time(_) => "Time",
            sql::types::SqliteType::DateTime(_) => "DateTime",
        },
        TypeKind::Postgresql(postgresql) => of_postgresql(postgresql),
        TypeKind::Mysql(mysql) => match mysql {
            MysqlType::DateTime(_) | MysqlType::Timestamp(..) => "DateTime",
            MysqlType::Time(_) => "Time",
            MysqlType::Number { .. } => "Numeric",
            _ => "TypeEngine",
        },
        TypeKind::UserDefined(_) | TypeKind::Foreign(_) => "UserDefinedType",
    }
}

fn of_postgresql(type_: &PgType) -> &'static str {
    match type_ {
        PgType::Word("CITEXT") => "String",
        PgType::Word(word) if word.ends_with("RANGE") => "AbstractRange",
        PgType::Word(word) => word,
        PgType::Bytea => "_Binary",
        PgType::Hstore => "HSTORE",
        PgType::Bit { .. } => "BIT",
        PgType::Interval(_) => "Interval",
        PgType::Domain(_) => "NamedType",
    }
}
