//! Parameters in PostgreSQL's text format, so that the server decides their types from the statement, as for the
//! untyped parameters of psycopg.

use std::error::Error;
use std::fmt::Write as _;

use sql::SqlValue;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{Format, IsNull, ToSql, Type};

/// A value on its way to the server.
#[derive(Debug)]
pub(super) struct Param<'a>(pub(super) &'a SqlValue);

impl ToSql for Param<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match text(self.0) {
            None => Ok(IsNull::Yes),
            Some(text) => {
                out.extend_from_slice(text.as_bytes());
                Ok(IsNull::No)
            }
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        self.to_sql(ty, out)
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Text
    }
}

/// The value as PostgreSQL reads it; `None` for `NULL`.
fn text(value: &SqlValue) -> Option<String> {
    Some(match value {
        SqlValue::Null => return None,
        SqlValue::Bool(value) => if *value { "t" } else { "f" }.to_owned(),
        SqlValue::Int(value) => value.to_string(),
        SqlValue::Decimal(text) | SqlValue::Text(text) | SqlValue::Json(text) => text.clone(),
        SqlValue::Float(value) if value.is_infinite() => {
            if *value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
        }
        SqlValue::Float(value) => value.to_string(),
        SqlValue::Bytes(bytes) => bytes.iter().fold("\\x".to_owned(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        }),
        SqlValue::Date(value) => value.to_string(),
        SqlValue::Time(value) => value.to_string(),
        SqlValue::DateTime(value) => value.to_string(),
        SqlValue::Interval(value) => {
            format!(
                "{} mons {} days {} microseconds",
                value.months, value.days, value.microseconds
            )
        }
        SqlValue::Uuid(bytes) => uuid::Uuid::from_bytes(*bytes).to_string(),
        SqlValue::Array(items) => array(items),
    })
}

/// The value as a literal without a type, whatever `standard_conforming_strings` says.
pub(super) fn literal(value: &SqlValue) -> String {
    text(value).map_or_else(
        || "NULL".to_owned(),
        |text| format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''")),
    )
}

/// `{1,"two",NULL}`: every item quoted but `NULL` and nested arrays.
fn array(items: &[SqlValue]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| match (item, text(item)) {
            (SqlValue::Array(_), Some(nested)) => nested,
            (_, Some(text)) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
            (_, None) => "NULL".to_owned(),
        })
        .collect();
    format!("{{{}}}", items.join(","))
}
