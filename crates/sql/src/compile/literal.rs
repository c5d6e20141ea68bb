//! Values as literals.

use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    types::{SqliteTemporal, SqliteType, TemporalName, Type, TypeKind},
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
        TypeKind::Interval(_) => None,
        TypeKind::Binary(_) => bytes(value),
        TypeKind::Uuid(it) => uuid(
            dialect,
            value,
            it.native && dialect.type_sql(&Type::uuid())? == "UUID",
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
        | TypeKind::Mysql(_)
        | TypeKind::Foreign(_)
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
    if matches!(type_.kind, TypeKind::Interval(_)) {
        return "DATETIME".to_owned();
    }
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
    let seconds = (i64::from(*days) * 86_400_000_000 + *microseconds) as f64 / 1e6;
    dialect.interval_literal(seconds)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn uuid(dialect: &dyn Dialect, value: &SqlValue, dashes: bool) -> Option<String> {
    let hex = match value {
        SqlValue::Uuid(bytes) => hex(bytes),
        // Text is taken as it is, without dashes.
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

fn array(dialect: &dyn Dialect, array: &SqlValue, item: &Type) -> Result<String, CompileError> {
    let SqlValue::Array(items) = array else {
        return value(dialect, array, item);
    };
    let fail = || {
        let shown = repr(array);
        CompileError::Compile(format!(
            "Could not render literal value \"{shown}\" with datatype ARRAY; see parent stack trace for more detail."
        ))
    };
    let mut texts = Vec::new();
    for one in items {
        texts.push(match one {
            SqlValue::Array(_) => self::array(dialect, one, item)?,
            // The literals of single types know no `None`.
            SqlValue::Null => return Err(fail()),
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
    let midnight = Time::default();
    let (date, time) = match value {
        SqlValue::DateTime(it) => (Some(it.date), it.time),
        SqlValue::Date(it) => (Some(*it), midnight),
        SqlValue::Time(it) => (None, *it),
        _ => return None,
    };
    let kind = kind(type_);
    let fits = match kind {
        TemporalName::Time => !matches!(value, SqlValue::Date(_)),
        _ => date.is_some(),
    };
    let format = match &type_.kind {
        TypeKind::Sqlite(it) => it.storage_format(),
        _ => SqliteTemporal::default_format(kind, false),
    };
    fits.then(|| with_parts(format, date.unwrap_or_default(), &time))
}

/// Python's `format % {"year": …, …}`.
fn with_parts(format: &str, date: Date, time: &Time) -> String {
    let part = |name: &str| -> Option<i64> {
        Some(match name {
            "year" => date.year.into(),
            "month" => date.month.into(),
            "day" => date.day.into(),
            "hour" => time.hour.into(),
            "minute" => time.minute.into(),
            "second" => time.second.into(),
            "microsecond" => time.microsecond.into(),
            _ => return None,
        })
    };
    let (mut text, mut rest) = (String::new(), format);
    while let Some(start) = rest.find("%(") {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let found = rest.split_once(')').and_then(|(name, after)| {
            let (width, after) = after.split_once('d')?;
            Some((part(&name[2..])?, width.parse().unwrap_or(0), after))
        });
        let Some((number, width, after)) = found else {
            break;
        };
        text.push_str(&format!("{number:0width$}"));
        rest = after;
    }
    text + rest
}

/// A value of a type that no database has by itself: a span of time as a moment, a UUID as text without dashes.
pub(crate) fn bound_as_text(value: &SqlValue, type_: &Type) -> Option<SqlValue> {
    match (&type_.kind, value) {
        (TypeKind::Interval(it), SqlValue::Interval(span)) if !it.native => {
            moment_after_epoch(*span).map(SqlValue::Text)
        }
        (TypeKind::Uuid(it), SqlValue::Text(text)) if !it.native => {
            Some(SqlValue::Text(text.replace('-', "")))
        }
        (TypeKind::Uuid(it), SqlValue::Uuid(bytes)) if !it.native => Some(SqlValue::Text(hex(bytes))),
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

/// A value as Python's `repr` writes it, for errors.
fn repr(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => "None".to_owned(),
        SqlValue::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
        SqlValue::Text(text) => repr_of_text(text),
        SqlValue::Json(text) => repr_of_json(text),
        SqlValue::Array(items) => format!("[{}]", items.iter().map(repr).collect::<Vec<_>>().join(", ")),
        SqlValue::Bytes(bytes) => repr_of_bytes(bytes),
        SqlValue::Interval(it) => repr_of_span(*it),
        SqlValue::Decimal(text) => format!("Decimal('{text}')"),
        SqlValue::Uuid(it) => {
            let text = hex(it);
            let groups = [
                &text[..8],
                &text[8..12],
                &text[12..16],
                &text[16..20],
                &text[20..],
            ];
            format!("UUID('{}')", groups.join("-"))
        }
        SqlValue::Date(it) => format!("datetime.date({}, {}, {})", it.year, it.month, it.day),
        other => number(other).unwrap_or_else(|| format!("{other:?}")),
    }
}

fn repr_of_bytes(bytes: &[u8]) -> String {
    let shown: String = bytes
        .iter()
        .map(|byte| match byte {
            b'\\' | b'\'' => format!("\\{}", char::from(*byte)),
            b'\n' => "\\n".to_owned(),
            b'\r' => "\\r".to_owned(),
            b'\t' => "\\t".to_owned(),
            b' '..=b'~' => char::from(*byte).to_string(),
            other => format!("\\x{other:02x}"),
        })
        .collect();
    format!("b'{shown}'")
}

fn repr_of_span(span: Interval) -> String {
    let parts = [
        ("days", i64::from(span.days)),
        ("seconds", span.microseconds / 1_000_000),
        ("microseconds", span.microseconds % 1_000_000),
    ];
    let parts: Vec<_> = parts
        .iter()
        .filter(|(_, number)| *number != 0)
        .map(|(name, number)| format!("{name}={number}"))
        .collect();
    if parts.is_empty() {
        return "datetime.timedelta(0)".to_owned();
    }
    format!("datetime.timedelta({})", parts.join(", "))
}

fn repr_of_text(text: &str) -> String {
    let mark = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut shown = String::from(mark);
    for c in text.chars() {
        match c {
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            c if c == mark => shown.extend(['\\', c]),
            c if c.is_control() => shown.push_str(&format!("\\x{:02x}", c as u32)),
            c => shown.push(c),
        }
    }
    shown.push(mark);
    shown
}

/// The Python value that a JSON document was made from: strings, and the three words that Python writes otherwise.
fn repr_of_json(document: &str) -> String {
    let (mut shown, mut rest) = (String::new(), document);
    while let Some(next) = rest.chars().next() {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<String>();
        let word = [("true", "True"), ("false", "False"), ("null", "None")];
        let word = word.into_iter().find(|(word, _)| rest.starts_with(word));
        let length = if let (true, Some(Ok(text))) = (next == '"', values.next()) {
            shown.push_str(&repr_of_text(&text));
            values.byte_offset()
        } else if let Some((word, python)) = word {
            shown.push_str(python);
            word.len()
        } else {
            shown.push(next);
            next.len_utf8()
        };
        rest = &rest[length..];
    }
    shown
}
