//! The text every dialect gives a type unless it has its own.

use super::{BinaryName, IntegerSize, NumericName, StringName, TemporalName, Type, TypeKind};
use crate::{dialect::Dialect, error::CompileError};

/// The text of a type by SQLAlchemy's `GenericTypeCompiler`.
pub fn generic(dialect: &dyn Dialect, type_: &Type) -> Result<String, CompileError> {
    Ok(match &type_.kind {
        TypeKind::Null => {
            let message =
                "Can't generate DDL for NullType(); did you forget to specify a type on this Column?";
            return Err(CompileError::Compile(message.to_owned()));
        }
        TypeKind::Boolean(_) => "BOOLEAN".to_owned(),
        TypeKind::Integer(it) => integer(it.size).to_owned(),
        TypeKind::Numeric(it) => match it.name {
            NumericName::Numeric | NumericName::NumericUpper => scaled("NUMERIC", it.precision, it.scale),
            NumericName::Decimal => scaled("DECIMAL", it.precision, it.scale),
            NumericName::Float | NumericName::FloatUpper => "FLOAT".to_owned(),
            NumericName::Double | NumericName::DoubleUpper => "DOUBLE".to_owned(),
            NumericName::DoublePrecision => "DOUBLE PRECISION".to_owned(),
            NumericName::Real => "REAL".to_owned(),
        },
        TypeKind::String(it) => {
            let length = it.length.filter(|_| it.name != StringName::Clob);
            string(dialect, string_word(it.name), length, it.collation.as_deref())
        }
        TypeKind::Temporal(it) => temporal(it.name).to_owned(),
        TypeKind::Interval(_) => return dialect.type_sql(&Type::datetime(false)),
        TypeKind::Binary(it) => match it.name {
            BinaryName::LargeBinary | BinaryName::Blob | BinaryName::Pickle => "BLOB".to_owned(),
            BinaryName::Binary => sized("BINARY", it.length),
            BinaryName::Varbinary => sized("VARBINARY", it.length),
        },
        TypeKind::Uuid(it) => if it.upper { "UUID" } else { "CHAR(32)" }.to_owned(),
        TypeKind::Json(it) => if it.name == super::JsonName::Jsonb {
            "JSONB"
        } else {
            "JSON"
        }
        .to_owned(),
        TypeKind::Enum(it) => sized("VARCHAR", Some(it.varchar_length())),
        TypeKind::Sqlite(it) => it.word().to_owned(),
        TypeKind::UserDefined(spec) => spec.clone(),
        TypeKind::Array(_) | TypeKind::Postgresql(_) | TypeKind::Mysql(_) | TypeKind::Foreign(_) => {
            if let TypeKind::Mysql(it) = &type_.kind
                && let Some(same) = it.generic()
            {
                return dialect.type_sql(&same);
            }
            return Err(CompileError::Unsupported {
                compiler: dialect.type_compiler_name(),
                element: type_.class_name(),
            });
        }
    })
}

/// `WORD(length)`, or the word alone; no length is 0 too.
pub fn sized(word: &str, length: Option<u64>) -> String {
    length
        .filter(|it| *it > 0)
        .map_or_else(|| word.to_owned(), |length| format!("{word}({length})"))
}

fn string(dialect: &dyn Dialect, word: &str, length: Option<u64>, collation: Option<&str>) -> String {
    let mut text = sized(word, length);
    if let Some(collation) = collation {
        text.push_str(" COLLATE ");
        text.push_str(&dialect.quote(collation));
    }
    text
}

fn scaled(word: &str, precision: Option<u32>, scale: Option<u32>) -> String {
    match (precision, scale) {
        (None, _) => word.to_owned(),
        (Some(precision), None) => format!("{word}({precision})"),
        (Some(precision), Some(scale)) => format!("{word}({precision}, {scale})"),
    }
}

const fn integer(size: IntegerSize) -> &'static str {
    match size {
        IntegerSize::Small => "SMALLINT",
        IntegerSize::Normal => "INTEGER",
        IntegerSize::Big => "BIGINT",
    }
}

const fn string_word(name: StringName) -> &'static str {
    match name {
        StringName::String | StringName::Unicode | StringName::Varchar => "VARCHAR",
        StringName::Text | StringName::UnicodeText | StringName::TextUpper => "TEXT",
        StringName::Char => "CHAR",
        StringName::Nvarchar => "NVARCHAR",
        StringName::Nchar => "NCHAR",
        StringName::Clob => "CLOB",
    }
}

const fn temporal(name: TemporalName) -> &'static str {
    match name {
        TemporalName::Date | TemporalName::DateUpper => "DATE",
        TemporalName::Time | TemporalName::TimeUpper => "TIME",
        TemporalName::DateTime | TemporalName::DateTimeUpper => "DATETIME",
        TemporalName::Timestamp => "TIMESTAMP",
    }
}
