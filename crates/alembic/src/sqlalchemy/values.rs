//! Python values ↔ values of the database.

use database::ColumnMeta;
use python::{Args, Interp, Result, Value};
use sql::types::{JsonType, PgType};
use sql::value::{Date, DateTime, Interval, Time};
use sql::{SqlValue, Type, TypeKind};

use super::state::is_a;
use super::util::{known, unsupported};

/// A Python value for a parameter of a type (null where none is known).
///
/// Errors: an unknown value; a value of a class that no driver takes.
pub fn to_sql_value(interp: &Interp, value: &Value, type_: &Type) -> Result<SqlValue> {
    known(interp, value, "a value of an SQL statement")?;
    if let TypeKind::Json(JsonType { none_as_null, .. }) = &type_.kind {
        if value.is_none() && *none_as_null {
            return Ok(SqlValue::Null);
        }
        if is_a(interp, value, "JSON_NULL") {
            return Ok(SqlValue::Json("null".to_owned()));
        }
        return json_text(interp, value).map(SqlValue::Json);
    }
    if let TypeKind::Postgresql(PgType::Hstore) = &type_.kind
        && let Value::Dict(_) = value
    {
        return hstore(interp, value).map(SqlValue::Text);
    }
    if let (TypeKind::Postgresql(PgType::Word(word)), Value::List(_)) = (&type_.kind, value)
        && word.ends_with("MULTIRANGE")
    {
        let text = build(interp, RANGES, "text_of", vec![value.clone()])?;
        return super::util::text(interp, &text, "a range").map(SqlValue::Text);
    }
    let item = match &type_.kind {
        TypeKind::Array(array) => (*array.item).clone(),
        _ => Type::null(),
    };
    Ok(match value {
        Value::None => SqlValue::Null,
        Value::Bool(truth) => SqlValue::Bool(*truth),
        Value::Int(number) => SqlValue::Int(*number),
        Value::Big(number) => SqlValue::Decimal(number.to_string()),
        Value::Float(number) => SqlValue::Float(*number),
        Value::Str(text) => SqlValue::Text(text.to_string()),
        Value::Bytes(bytes) => SqlValue::Bytes(bytes.to_vec()),
        Value::List(_) | Value::Tuple(_) => SqlValue::Array(
            interp
                .collect(value)?
                .iter()
                .map(|it| to_sql_value(interp, it, &item))
                .collect::<Result<_>>()?,
        ),
        Value::Dict(_) => SqlValue::Json(json_text(interp, value)?),
        Value::Instance(_) => object(interp, value, type_)?,
        other => return unsupported(format!("a value of type {} in SQL", interp.type_name(other))),
    })
}

fn number(interp: &Interp, value: &Value, name: &str) -> Result<i64> {
    interp
        .get_attr(value, name)?
        .as_int()
        .ok_or_else(|| interp.type_error(format!("`{name}` is not a number")))
}

fn small<N: TryFrom<i64> + Default>(interp: &Interp, value: &Value, name: &str) -> Result<N> {
    Ok(N::try_from(number(interp, value, name)?).unwrap_or_default())
}

/// A value of a class: `datetime` and its kin, `Decimal`, `UUID`, members of an `Enum`, subclasses of built-ins.
fn object(interp: &Interp, value: &Value, type_: &Type) -> Result<SqlValue> {
    let class = interp.class_of(value);
    let names: Vec<_> = std::iter::once(class.name())
        .chain(class.ancestors().iter().map(|it| it.name()))
        .collect();
    let is = |name: &str| names.iter().any(|it| &**it == name);
    if is("datetime") {
        return Ok(SqlValue::DateTime(DateTime {
            date: date(interp, value)?,
            time: time(interp, value)?,
        }));
    }
    if is("date") {
        return date(interp, value).map(SqlValue::Date);
    }
    if is("time") {
        return time(interp, value).map(SqlValue::Time);
    }
    if is("timedelta") {
        return Ok(SqlValue::Interval(Interval {
            months: 0,
            days: small(interp, value, "days")?,
            microseconds: number(interp, value, "seconds")? * 1_000_000
                + number(interp, value, "microseconds")?,
        }));
    }
    if is("Decimal") {
        return Ok(SqlValue::Decimal(interp.str(value)?));
    }
    if is("UUID") {
        let Value::Bytes(bytes) = interp.get_attr(value, "bytes")? else {
            return unsupported("a UUID without bytes");
        };
        return match <[u8; 16]>::try_from(&*bytes) {
            Ok(bytes) => Ok(SqlValue::Uuid(bytes)),
            Err(_) => unsupported("a UUID of another length"),
        };
    }
    if is("Range") || is("MultiRange") || is("Multirange") {
        let text = build(interp, RANGES, "text_of", vec![value.clone()])?;
        return super::util::text(interp, &text, "a range").map(SqlValue::Text);
    }
    if is("_IPAddressBase") {
        return Ok(SqlValue::Text(interp.str(value)?));
    }
    if is("Enum") {
        // A column of type `Enum` stores the member's name; elsewhere a member of a `str` enum is its value.
        let part = if matches!(type_.kind, TypeKind::Enum(_)) {
            "name"
        } else {
            "value"
        };
        let part = interp.get_attr(value, part)?;
        return to_sql_value(interp, &part, type_);
    }
    match value.unwrapped() {
        Value::Instance(_) => match interp.find_attr(value, "__html__")? {
            Some(_) => Ok(SqlValue::Text(interp.str(value)?)),
            None => unsupported(format!("a value of class {} in SQL", class.full_name())),
        },
        inner => to_sql_value(interp, &inner, type_),
    }
}

fn date(interp: &Interp, value: &Value) -> Result<Date> {
    Ok(Date {
        year: small(interp, value, "year")?,
        month: small(interp, value, "month")?,
        day: small(interp, value, "day")?,
    })
}

fn time(interp: &Interp, value: &Value) -> Result<Time> {
    let offset = interp.call_method(value, "utcoffset", Args::default())?;
    Ok(Time {
        hour: small(interp, value, "hour")?,
        minute: small(interp, value, "minute")?,
        second: small(interp, value, "second")?,
        microsecond: small(interp, value, "microsecond")?,
        offset: if offset.is_none() {
            None
        } else {
            let seconds = number(interp, &offset, "days")? * 86_400 + number(interp, &offset, "seconds")?;
            i32::try_from(seconds).ok()
        },
    })
}

/// `json.dumps(value)` of Python's own module.
fn json_text(interp: &Interp, value: &Value) -> Result<String> {
    let module = interp.import_module("json")?;
    let text = interp.call_method(&module, "dumps", Args::of(vec![value.clone()]))?;
    super::util::text(interp, &text, "the text of a JSON value")
}

/// `"key"=>"value", …`
fn hstore(interp: &Interp, value: &Value) -> Result<String> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut parts = Vec::new();
    for (key, value) in interp.mapping_items(value)? {
        let value = if value.is_none() {
            "NULL".to_owned()
        } else {
            quoted(&interp.str(&value)?)
        };
        parts.push(format!("{}=>{value}", quoted(&interp.str(&key)?)));
    }
    Ok(parts.join(", "))
}

/// Calls a class of a module of the standard library.
fn build(interp: &Interp, module: &str, name: &str, args: Vec<Value>) -> Result {
    let module = interp.import_module(module)?;
    let class = interp.get_attr(&module, name)?;
    interp.call(&class, Args::of(args))
}

/// A value of the database as Python sees it. `json` says that documents are parsed, as psycopg does by itself and
/// SQLite's dialect does for columns whose type says so.
///
/// Errors: a module of the standard library is missing, or refuses the value.
pub fn from_sql_value(interp: &Interp, value: &SqlValue) -> Result {
    Ok(match value {
        SqlValue::Null => Value::None,
        SqlValue::Bool(truth) => Value::Bool(*truth),
        SqlValue::Int(number) => Value::Int(*number),
        SqlValue::Float(number) => Value::Float(*number),
        SqlValue::Text(text) => Value::str(text),
        SqlValue::Bytes(bytes) => Value::bytes(bytes),
        SqlValue::Decimal(text) => build(interp, "decimal", "Decimal", vec![Value::str(text)])?,
        SqlValue::Date(date) => build(interp, "datetime", "date", date_parts(*date))?,
        SqlValue::Time(time) => build(interp, "datetime", "time", time_parts(interp, *time)?)?,
        SqlValue::DateTime(value) => {
            let mut parts = date_parts(value.date);
            parts.extend(time_parts(interp, value.time)?);
            build(interp, "datetime", "datetime", parts)?
        }
        SqlValue::Interval(span) => {
            // psycopg makes a month 30 days and a year 365 (`psycopg/types/datetime.py`).
            let days = span.days + span.months / 12 * 365 + span.months % 12 * 30;
            let parts = vec![
                Value::Int(i64::from(days)),
                Value::Int(0),
                Value::Int(span.microseconds),
            ];
            build(interp, "datetime", "timedelta", parts)?
        }
        SqlValue::Uuid(bytes) => build(
            interp,
            "uuid",
            "UUID",
            vec![Value::str(uuid::Uuid::from_bytes(*bytes).to_string())],
        )?,
        SqlValue::Json(text) => {
            let module = interp.import_module("json")?;
            interp.call_method(&module, "loads", Args::of(vec![Value::str(text)]))?
        }
        SqlValue::Array(items) => Value::list(
            items
                .iter()
                .map(|item| from_sql_value(interp, item))
                .collect::<Result<_>>()?,
        ),
    })
}

/// A cell of a result. PostgreSQL's driver of Python has classes of its own for networks and ranges.
///
/// Errors: as for [`from_sql_value`].
pub(super) fn from_cell(interp: &Interp, value: &SqlValue, column: &ColumnMeta) -> Result {
    let (SqlValue::Text(text), Some(_), Some(kind)) = (value, column.type_oid, column.type_name.as_deref())
    else {
        return from_sql_value(interp, value);
    };
    let argument = Value::str(text);
    match kind {
        "inet" if !text.contains('/') => build(interp, "ipaddress", "ip_address", vec![argument]),
        "cidr" => build(interp, "ipaddress", "ip_network", vec![argument]),
        _ if kind.ends_with("multirange") => {
            build(interp, RANGES, "parse_many", vec![argument, Value::str(kind)])
        }
        "int4range" | "int8range" | "numrange" | "daterange" | "tsrange" | "tstzrange" => {
            build(interp, RANGES, "parse", vec![argument, Value::str(kind)])
        }
        _ => Ok(argument),
    }
}

/// The module with the classes of ranges, which is our own.
pub(super) const RANGES: &str = "_sqlalchemy_ranges";

fn date_parts(date: Date) -> Vec<Value> {
    vec![
        Value::Int(i64::from(date.year)),
        Value::Int(i64::from(date.month)),
        Value::Int(i64::from(date.day)),
    ]
}

fn time_parts(interp: &Interp, time: Time) -> Result<Vec<Value>> {
    let mut parts: Vec<Value> = [time.hour, time.minute, time.second]
        .into_iter()
        .map(|it| Value::Int(i64::from(it)))
        .collect();
    parts.push(Value::Int(i64::from(time.microsecond)));
    if let Some(offset) = time.offset {
        let zone = if offset == 0 {
            let module = interp.import_module("datetime")?;
            let class = interp.get_attr(&module, "timezone")?;
            interp.get_attr(&class, "utc")?
        } else {
            let parts = vec![Value::Int(0), Value::Int(i64::from(offset))];
            let span = build(interp, "datetime", "timedelta", parts)?;
            build(interp, "datetime", "timezone", vec![span])?
        };
        parts.push(zone);
    }
    Ok(parts)
}
