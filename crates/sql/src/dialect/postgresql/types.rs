//! The text of types on PostgreSQL.

use super::{Postgresql, named_types};
use crate::{
    dialect::Expressions,
    error::CompileError,
    types::{
        BinaryName, JsonName, NumericName, PgInterval, PgType, SqliteType, TemporalName, TemporalType, Type,
        TypeKind,
        render::{generic, sized},
    },
};

/// The text of a type.
pub(super) fn text(dialect: &Postgresql, type_: &Type) -> Result<String, CompileError> {
    if let Some(text) = &type_.spelled {
        return Ok(text.clone());
    }
    Ok(match &type_.kind {
        TypeKind::Numeric(it) => match (it.name, it.precision) {
            (NumericName::Float | NumericName::FloatUpper, precision) => {
                sized("FLOAT", precision.map(u64::from))
            }
            (NumericName::Double, _) => "DOUBLE PRECISION".to_owned(),
            _ => return generic(dialect, type_),
        },
        TypeKind::Temporal(it) => temporal(*it),
        TypeKind::Sqlite(SqliteType::Date(_)) => "DATE".to_owned(),
        TypeKind::Sqlite(SqliteType::Time(_)) => "TIME WITHOUT TIME ZONE".to_owned(),
        TypeKind::Sqlite(SqliteType::DateTime(_)) => "TIMESTAMP WITHOUT TIME ZONE".to_owned(),
        TypeKind::Interval(it) if it.native => interval(&PgInterval {
            fields: None,
            precision: it.second_precision,
        }),
        TypeKind::Binary(it) if matches!(it.name, BinaryName::LargeBinary | BinaryName::Pickle) => {
            "BYTEA".to_owned()
        }
        TypeKind::Uuid(it) if it.native => "UUID".to_owned(),
        TypeKind::Json(it) if it.name == JsonName::Jsonb => "JSONB".to_owned(),
        TypeKind::Enum(it) if it.native_enum => {
            let class = if it.postgresql { "ENUM" } else { "Enum" };
            named_types::enum_name(dialect, it, class)?
        }
        TypeKind::Array(it) => {
            let item = dialect.type_sql(&it.item)?;
            let brackets = "[]".repeat(it.dimensions.unwrap_or(1) as usize);
            match item.split_once(" COLLATE ") {
                Some((base, collation)) => format!("{base}{brackets} COLLATE {collation}"),
                None => item + &brackets,
            }
        }
        TypeKind::Postgresql(it) => own(dialect, it),
        _ => return generic(dialect, type_),
    })
}

fn own(dialect: &Postgresql, type_: &PgType) -> String {
    match type_ {
        PgType::Word(word) => (*word).to_owned(),
        PgType::Bytea => "BYTEA".to_owned(),
        PgType::Hstore => "HSTORE".to_owned(),
        PgType::Bit {
            length,
            varying: true,
        } => sized("BIT VARYING", length.map(u64::from)),
        PgType::Bit {
            length,
            varying: false,
        } => sized("BIT", Some(length.map_or(1, u64::from))),
        PgType::Interval(it) => interval(it),
        PgType::Domain(it) => named_types::domain_name(dialect, it),
    }
}

fn interval(type_: &PgInterval) -> String {
    let fields = type_
        .fields
        .as_ref()
        .map_or_else(String::new, |fields| format!(" {fields}"));
    let precision = type_
        .precision
        .map_or_else(String::new, |precision| format!(" ({precision})"));
    format!("INTERVAL{fields}{precision}")
}

fn temporal(type_: TemporalType) -> String {
    let word = match type_.name {
        TemporalName::Date | TemporalName::DateUpper => return "DATE".to_owned(),
        TemporalName::DateTimeUpper => return "DATETIME".to_owned(),
        TemporalName::Time | TemporalName::TimeUpper => "TIME",
        TemporalName::DateTime | TemporalName::Timestamp => "TIMESTAMP",
    };
    let zone = if type_.timezone { "WITH" } else { "WITHOUT" };
    let precision = type_.precision.map_or_else(String::new, |it| format!("({it})"));
    format!("{word}{precision} {zone} TIME ZONE")
}

/// The cast of a parameter, as SQLAlchemy's asyncpg and psycopg dialects write it: without lengths and precisions.
pub(super) fn bind_cast(dialect: &Postgresql, type_: &Type) -> Option<String> {
    let bare = match &type_.kind {
        TypeKind::Null | TypeKind::UserDefined(_) | TypeKind::Mysql(_) => return None,
        TypeKind::String(_) => return Some("VARCHAR".to_owned()),
        TypeKind::Enum(it) if !it.native_enum => return Some("VARCHAR".to_owned()),
        TypeKind::Numeric(it) if matches!(it.name, NumericName::Numeric | NumericName::NumericUpper) => {
            return Some("NUMERIC".to_owned());
        }
        TypeKind::Numeric(it) if matches!(it.name, NumericName::Decimal) => {
            return Some("NUMERIC".to_owned());
        }
        TypeKind::Numeric(_) => return Some("FLOAT".to_owned()),
        TypeKind::Uuid(it) if !it.native => return Some("VARCHAR".to_owned()),
        TypeKind::Binary(_) => return Some("BYTEA".to_owned()),
        TypeKind::Temporal(it) => {
            return Some(temporal(TemporalType {
                precision: None,
                ..*it
            }))
            .filter(|text| text != "DATETIME");
        }
        _ => type_,
    };
    dialect.type_sql(bare).ok()
}
