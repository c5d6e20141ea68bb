//! Values as literals.

use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    types::{SqliteType, TemporalName, Type, TypeKind},
    value::{Date, DateTime, Interval, SqlValue, Time},
};

use super::typing;

/// A value as a literal of a type; the value's own type when that is null.
pub(crate) fn value(dialect: &dyn Dialect, value: &SqlValue, type_: &Type) -> Result<String, CompileError> {
    // SQLAlchemy writes the document `null` as a literal `NULL`.
    if value.is_null() || *value == SqlValue::Json("null".to_owned()) {
        return Ok("NULL".to_owned());
    }
    let own;
    let type_ = if type_.is_null() {
        own = typing::of_value(value);
        &own
    } else {
        type_
    };
    let text = match &type_.kind {
        TypeKind::Boolean(_) => boolean(dialect, value),
        TypeKind::Integer(_) | TypeKind::Numeric(_) => number(value),
        TypeKind::String(_) | TypeKind::Enum(_) => string(dialect, value),
        TypeKind::Temporal(_) | TypeKind::Sqlite(_) => dialect
            .temporal_text(value, type_)
            .map(|text| quote::string(dialect, &text)),
        TypeKind::Interval(it) if it.native => interval(dialect, value),
        TypeKind::Binary(_) => bytes(value),
        TypeKind::Uuid(it) => uuid(
            dialect,
            value,
            it.native && dialect.type_sql(&Type::uuid())? == "UUID" || it.upper,
        ),
        TypeKind::Array(it) => return array(dialect, value, &it.item),
        TypeKind::Postgresql(it) => match it.class_name() {
            "CITEXT" => string(dialect, value),
            "BYTEA" => bytes(value),
            "INTERVAL" => interval(dialect, value),
            _ => return Err(no_renderer(dialect, value, type_)),
        },
        TypeKind::Null
        | TypeKind::Json(_)
        | TypeKind::Interval(_)
        | TypeKind::Mysql(_)
        | TypeKind::UserDefined(_) => return Err(no_renderer(dialect, value, type_)),
    };
    text.ok_or_else(|| {
        let (value, name) = (repr(value), type_name(dialect, type_));
        CompileError::Compile(format!(
            "Could not render literal value \"{value}\" with datatype {name}; see parent stack trace for more detail."
        ))
    })
}

fn no_renderer(dialect: &dyn Dialect, value: &SqlValue, type_: &Type) -> CompileError {
    let (value, name) = (repr(value), type_name(dialect, type_));
    CompileError::Compile(format!(
        "No literal value renderer is available for literal value \"{value}\" with datatype {name}"
    ))
}

/// The name of a type in an error: its generic SQL.
fn type_name(dialect: &dyn Dialect, type_: &Type) -> String {
    crate::types::render::generic(dialect, type_).unwrap_or_else(|_| type_.class_name())
}

fn boolean(dialect: &dyn Dialect, value: &SqlValue) -> Option<String> {
    let truth = match value {
        SqlValue::Bool(truth) => *truth,
        SqlValue::Int(number) => *number != 0,
        _ => return None,
    };
    Some(truth_text(dialect, truth).to_owned())
}

/// `true` or `1`.
pub(super) fn truth_text(dialect: &dyn Dialect, truth: bool) -> &'static str {
    match (dialect.supports_native_boolean(), truth) {
        (true, true) => "true",
        (true, false) => "false",
        (false, true) => "1",
        (false, false) => "0",
    }
}

fn number(value: &SqlValue) -> Option<String> {
    match value {
        SqlValue::Bool(truth) => Some(i64::from(*truth).to_string()),
        SqlValue::Int(number) => Some(number.to_string()),
        SqlValue::Decimal(text) => Some(text.clone()),
        SqlValue::Float(number) => Some(python_float(*number)),
        SqlValue::Text(text) if text.trim().parse::<f64>().is_ok() => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// A number as Python's `repr` writes it.
pub(crate) fn python_float(number: f64) -> String {
    let scientific = format!("{number:e}");
    let Some((digits, exponent)) = scientific.split_once('e') else {
        return number.to_string().to_lowercase();
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let text = format!("{number}");
        return if text.contains('.') { text } else { text + ".0" };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

fn string(dialect: &dyn Dialect, value: &SqlValue) -> Option<String> {
    match value {
        SqlValue::Text(text) | SqlValue::Json(text) => Some(quote::string(dialect, text)),
        _ => None,
    }
}

/// SQLAlchemy decodes the bytes and does not double `%` in them.
fn bytes(value: &SqlValue) -> Option<String> {
    let SqlValue::Bytes(bytes) = value else {
        return None;
    };
    let text = std::str::from_utf8(bytes).ok()?;
    Some(format!("'{}'", text.replace('\'', "''")))
}

fn interval(dialect: &dyn Dialect, value: &SqlValue) -> Option<String> {
    let SqlValue::Interval(Interval {
        months: 0,
        days,
        microseconds,
    }) = value
    else {
        return None;
    };
    #[allow(clippy::cast_precision_loss)] // Python's `total_seconds` is a float too.
    let seconds = f64::from(*days) * 86400.0 + *microseconds as f64 / 1e6;
    dialect.interval_literal(seconds)
}

fn uuid(dialect: &dyn Dialect, value: &SqlValue, dashes: bool) -> Option<String> {
    let hex: String = match value {
        SqlValue::Uuid(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        SqlValue::Text(text) if dashes => return Some(quote::string(dialect, text)),
        SqlValue::Text(text) => return Some(quote::string(dialect, &text.replace('-', ""))),
        _ => return None,
    };
    if !dashes {
        return Some(format!("'{hex}'"));
    }
    Some(format!(
        "'{}-{}-{}-{}-{}'",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    ))
}

/// The digits of a UUID for a column that keeps it as text (`native_uuid=False`).
pub(crate) fn uuid_as_text(value: &SqlValue, type_: &Type) -> Option<SqlValue> {
    match (&type_.kind, value) {
        (TypeKind::Uuid(it), SqlValue::Uuid(bytes)) if !it.native => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Some(SqlValue::Text(hex))
        }
        _ => None,
    }
}

fn array(dialect: &dyn Dialect, array: &SqlValue, item: &Type) -> Result<String, CompileError> {
    let SqlValue::Array(items) = array else {
        return value(dialect, array, item);
    };
    let mut texts = Vec::new();
    for one in items {
        texts.push(match one {
            SqlValue::Array(_) => self::array(dialect, one, item)?,
            _ => value(dialect, one, item)?,
        });
    }
    Ok(format!("ARRAY[{}]", texts.join(", ")))
}

/// A date or time as Python's `isoformat(" ")` writes it.
pub(crate) fn iso_text(value: &SqlValue, type_: &Type) -> Option<String> {
    match (value, kind(type_)) {
        (SqlValue::DateTime(it), TemporalName::Date) => Some(it.date.to_string()),
        (SqlValue::Date(it), TemporalName::Date | TemporalName::DateTime) => Some(it.to_string()),
        (SqlValue::DateTime(it), TemporalName::DateTime) => Some(it.to_string()),
        (SqlValue::DateTime(DateTime { time, .. }) | SqlValue::Time(time), TemporalName::Time) => {
            Some(time.to_string())
        }
        _ => None,
    }
}

/// A date or time as SQLite's dialect stores it.
pub(crate) fn stored_text(value: &SqlValue, type_: &Type) -> Option<String> {
    let time = |it: &Time| {
        format!(
            "{:02}:{:02}:{:02}.{:06}",
            it.hour, it.minute, it.second, it.microsecond
        )
    };
    let short = |it: &Date| it.to_string();
    match (value, kind(type_)) {
        (SqlValue::DateTime(it), TemporalName::Date) => Some(short(&it.date)),
        (SqlValue::Date(it), TemporalName::Date) => Some(short(it)),
        (SqlValue::Date(it), TemporalName::DateTime) => Some(format!("{} 00:00:00.000000", short(it))),
        (SqlValue::DateTime(it), TemporalName::DateTime) => {
            Some(format!("{} {}", short(&it.date), time(&it.time)))
        }
        (SqlValue::DateTime(it), TemporalName::Time) => Some(time(&it.time)),
        (SqlValue::Time(it), TemporalName::Time) => Some(time(it)),
        _ => None,
    }
}

/// The moment that is a span of time after the first of 1970, as SQLite's dialect stores it.
pub(crate) fn moment_after_epoch(span: Interval) -> Option<String> {
    let days = i64::from(span.days) + i64::from(span.months) * 30;
    let microseconds = days.checked_mul(86_400_000_000)?.checked_add(span.microseconds)?;
    let (day, rest) = (
        microseconds.div_euclid(86_400_000_000),
        microseconds.rem_euclid(86_400_000_000),
    );
    let (year, month, day) = civil(day);
    let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(format!(
        "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{fraction:06}"
    ))
}

/// The date a number of days after the first of 1970, by counting years that begin in March.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + (month <= 2) as i64;
    (year, month, day)
}

/// Which of the three a type is.
pub(super) fn kind(type_: &Type) -> TemporalName {
    match &type_.kind {
        TypeKind::Temporal(it) => match it.name {
            TemporalName::Date | TemporalName::DateUpper => TemporalName::Date,
            TemporalName::Time | TemporalName::TimeUpper => TemporalName::Time,
            _ => TemporalName::DateTime,
        },
        TypeKind::Sqlite(SqliteType::Date(_)) => TemporalName::Date,
        TypeKind::Sqlite(SqliteType::Time(_)) => TemporalName::Time,
        _ => TemporalName::DateTime,
    }
}

/// A value roughly as Python's `repr` writes it, for errors.
fn repr(value: &SqlValue) -> String {
    match value {
        SqlValue::Text(text) => format!("'{text}'"),
        SqlValue::Json(text) => text.clone(),
        other => number(other).unwrap_or_else(|| format!("{other:?}")),
    }
}
