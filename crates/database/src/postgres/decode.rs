//! Results in PostgreSQL's binary format → values.
//!
//! The formats are those of each type's `…_send` function in `src/backend/utils/adt`.

use std::error::Error;

use sql::SqlValue;
use sql::value::{Date, DateTime, Interval, Time};
use tokio_postgres::types::{FromSql, Kind, Type};

use super::numeric;

/// A result cell that takes any type [`can_decode`] accepts.
pub(super) struct Cell(pub(super) SqlValue);

impl<'a> FromSql<'a> for Cell {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        decode(ty, raw)
            .map(Self)
            .ok_or_else(|| format!("a value of type {} could not be read", ty.name()).into())
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(SqlValue::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// Types whose binary format is their text.
const TEXTS: &[&str] = &[
    "text",
    "varchar",
    "bpchar",
    "name",
    "citext",
    "unknown",
    "xml",
    "cstring",
    "pg_node_tree",
];

/// Whether the binary format of a type is known here.
pub(super) fn can_decode(ty: &Type) -> bool {
    match ty.kind() {
        Kind::Enum(_) => true,
        Kind::Array(item) => can_decode(item) && !matches!(ty.name(), "int2vector" | "oidvector"),
        Kind::Range(item) | Kind::Domain(item) => can_decode(item),
        Kind::Simple | Kind::Pseudo => {
            TEXTS.contains(&ty.name())
                || matches!(
                    ty.name(),
                    "bool"
                        | "int2"
                        | "int4"
                        | "int8"
                        | "oid"
                        | "float4"
                        | "float8"
                        | "numeric"
                        | "char"
                        | "bytea"
                        | "date"
                        | "time"
                        | "timetz"
                        | "timestamp"
                        | "timestamptz"
                        | "interval"
                        | "uuid"
                        | "json"
                        | "jsonb"
                        | "inet"
                        | "cidr"
                        | "bit"
                        | "varbit"
                        | "void"
                        | "hstore"
                )
        }
        _ => false,
    }
}

/// Keys and values as an object: how many, then each with its length; a missing value has the length −1.
fn hstore(raw: &[u8]) -> Option<String> {
    let (count, mut rest) = raw.split_at_checked(4)?;
    let mut take = || -> Option<Option<String>> {
        let (length, after) = rest.split_at_checked(4)?;
        rest = after;
        let Ok(length) = usize::try_from(int4(length)?) else {
            return Some(None);
        };
        let (text, after) = rest.split_at_checked(length)?;
        rest = after;
        utf8(text).map(Some)
    };
    let mut pairs = serde_json::Map::new();
    for _ in 0..int4(count)? {
        let key = take()??;
        pairs.insert(
            key,
            take()?.map_or(serde_json::Value::Null, serde_json::Value::String),
        );
    }
    Some(serde_json::Value::Object(pairs).to_string())
}

fn decode(ty: &Type, raw: &[u8]) -> Option<SqlValue> {
    match ty.kind() {
        Kind::Enum(_) => return utf8(raw).map(SqlValue::Text),
        Kind::Array(item) => return array(item, raw),
        Kind::Range(item) => return range(item, raw).map(SqlValue::Text),
        Kind::Domain(inner) => return decode(inner, raw),
        _ => {}
    }
    Some(match ty.name() {
        name if TEXTS.contains(&name) => SqlValue::Text(utf8(raw)?),
        "bool" => SqlValue::Bool(raw.first()? != &0),
        "int2" => SqlValue::Int(i16::from_be_bytes(raw.try_into().ok()?).into()),
        "int4" => SqlValue::Int(int4(raw)?.into()),
        "int8" => SqlValue::Int(int8(raw)?),
        "oid" => SqlValue::Int(u32::from_be_bytes(raw.try_into().ok()?).into()),
        // Through the shortest text, as Python reads what the server prints: 0.1, not 0.10000000149011612.
        "float4" => SqlValue::Float(
            f32::from_be_bytes(raw.try_into().ok()?)
                .to_string()
                .parse()
                .ok()?,
        ),
        "float8" => SqlValue::Float(f64::from_be_bytes(raw.try_into().ok()?)),
        "numeric" => SqlValue::Decimal(numeric::decimal(raw)?),
        "char" => SqlValue::Text(
            raw.iter()
                .filter(|byte| **byte != 0)
                .map(|byte| char::from(*byte))
                .collect(),
        ),
        "hstore" => SqlValue::Json(hstore(raw)?),
        "bytea" => SqlValue::Bytes(raw.to_vec()),
        "date" => date(int4(raw)?),
        "time" => SqlValue::Time(time(int8(raw)?, None)?),
        "timetz" => SqlValue::Time(time(int8(raw.get(..8)?)?, Some(-int4(raw.get(8..)?)?))?),
        "timestamp" => timestamp(int8(raw)?, None)?,
        "timestamptz" => timestamp(int8(raw)?, Some(0))?,
        "interval" => SqlValue::Interval(Interval {
            microseconds: int8(raw.get(..8)?)?,
            days: int4(raw.get(8..12)?)?,
            months: int4(raw.get(12..)?)?,
        }),
        "uuid" => SqlValue::Uuid(raw.try_into().ok()?),
        "json" => SqlValue::Json(utf8(raw)?),
        // One byte of version before the text.
        "jsonb" => SqlValue::Json(utf8(raw.get(1..)?)?),
        "inet" | "cidr" => SqlValue::Text(network(raw)?),
        "bit" | "varbit" => SqlValue::Text(bits(raw)?),
        "void" => SqlValue::Text(String::new()),
        _ => return None,
    })
}

fn utf8(raw: &[u8]) -> Option<String> {
    std::str::from_utf8(raw).ok().map(str::to_owned)
}

fn int4(raw: &[u8]) -> Option<i32> {
    raw.try_into().ok().map(i32::from_be_bytes)
}

fn int8(raw: &[u8]) -> Option<i64> {
    raw.try_into().ok().map(i64::from_be_bytes)
}

pub(super) const MICROSECONDS_A_DAY: i64 = 86_400_000_000;

/// Days from 1970-01-01 to PostgreSQL's epoch, 2000-01-01.
pub(super) const EPOCH: i64 = 10_957;

/// Day number, 1970-01-01 being 0, → date. Years before 1 are zero and below.
fn civil(days: i64) -> Option<Date> {
    // Counted from March 1st of year 0, so that the leap day is the last of its year; an era has 400 years.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(Date {
        year: i32::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    })
}

pub(super) fn date(days: i32) -> SqlValue {
    match days {
        i32::MAX => SqlValue::Text("infinity".to_owned()),
        i32::MIN => SqlValue::Text("-infinity".to_owned()),
        _ => civil(i64::from(days) + EPOCH).map_or(SqlValue::Null, SqlValue::Date),
    }
}

pub(super) fn time(microseconds: i64, offset: Option<i32>) -> Option<Time> {
    let seconds = microseconds / 1_000_000;
    Some(Time {
        hour: u8::try_from(seconds / 3600).ok()?,
        minute: u8::try_from(seconds / 60 % 60).ok()?,
        second: u8::try_from(seconds % 60).ok()?,
        microsecond: u32::try_from(microseconds % 1_000_000).ok()?,
        offset,
    })
}

pub(super) fn timestamp(microseconds: i64, offset: Option<i32>) -> Option<SqlValue> {
    Some(match microseconds {
        i64::MAX => SqlValue::Text("infinity".to_owned()),
        i64::MIN => SqlValue::Text("-infinity".to_owned()),
        _ => SqlValue::DateTime(DateTime {
            date: civil(microseconds.div_euclid(MICROSECONDS_A_DAY) + EPOCH)?,
            time: time(microseconds.rem_euclid(MICROSECONDS_A_DAY), offset)?,
        }),
    })
}

/// Family, bits, is-cidr, length, address.
fn network(raw: &[u8]) -> Option<String> {
    let (bits, is_cidr) = (*raw.get(1)?, *raw.get(2)? != 0);
    let address = raw.get(4..)?;
    let (text, full) = match address.len() {
        4 => (
            std::net::Ipv4Addr::from(<[u8; 4]>::try_from(address).ok()?).to_string(),
            32,
        ),
        16 => (
            std::net::Ipv6Addr::from(<[u8; 16]>::try_from(address).ok()?).to_string(),
            128,
        ),
        _ => return None,
    };
    Some(if is_cidr || bits != full {
        format!("{text}/{bits}")
    } else {
        text
    })
}

fn bits(raw: &[u8]) -> Option<String> {
    let count = usize::try_from(int4(raw.get(..4)?)?).ok()?;
    let bytes = raw.get(4..)?;
    (0..count)
        .map(|i| {
            Some(if bytes.get(i / 8)? >> (7 - i % 8) & 1 == 1 {
                '1'
            } else {
                '0'
            })
        })
        .collect()
}

/// Reads from the front of a slice.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(count)?;
        self.0 = tail;
        Some(head)
    }

    fn int(&mut self) -> Option<i32> {
        int4(self.take(4)?)
    }

    /// A value with its length before it; a negative length is `NULL`.
    fn value(&mut self, ty: &Type) -> Option<SqlValue> {
        match usize::try_from(self.int()?) {
            Err(_) => Some(SqlValue::Null),
            Ok(length) => decode(ty, self.take(length)?),
        }
    }
}

fn array(item: &Type, raw: &[u8]) -> Option<SqlValue> {
    let mut reader = Reader(raw);
    let dimensions = reader.int()?;
    reader.take(8)?;
    let mut sizes = Vec::new();
    for _ in 0..dimensions {
        sizes.push(usize::try_from(reader.int()?).ok()?);
        reader.take(4)?;
    }
    if sizes.is_empty() {
        Some(SqlValue::Array(vec![]))
    } else {
        dimension(item, &sizes, &mut reader)
    }
}

fn dimension(item: &Type, sizes: &[usize], reader: &mut Reader<'_>) -> Option<SqlValue> {
    let Some((size, inner)) = sizes.split_first() else {
        return reader.value(item);
    };
    (0..*size)
        .map(|_| dimension(item, inner, reader))
        .collect::<Option<_>>()
        .map(SqlValue::Array)
}

/// The text that PostgreSQL prints: `[1,5)`, `empty`.
fn range(item: &Type, raw: &[u8]) -> Option<String> {
    const EMPTY: u8 = 1;
    const LOWER_INCLUSIVE: u8 = 2;
    const UPPER_INCLUSIVE: u8 = 4;
    const LOWER_INFINITE: u8 = 8;
    const UPPER_INFINITE: u8 = 16;
    let mut reader = Reader(raw);
    let flags = *reader.take(1)?.first()?;
    let has = |flag: u8| flags & flag != 0;
    if has(EMPTY) {
        return Some("empty".to_owned());
    }
    let mut bound = |infinite| {
        if has(infinite) {
            Some(String::new())
        } else {
            bound_text(&reader.value(item)?)
        }
    };
    let (lower, upper) = (bound(LOWER_INFINITE)?, bound(UPPER_INFINITE)?);
    let open = if has(LOWER_INCLUSIVE) { '[' } else { '(' };
    let close = if has(UPPER_INCLUSIVE) { ']' } else { ')' };
    Some(format!("{open}{lower},{upper}{close}"))
}

fn bound_text(value: &SqlValue) -> Option<String> {
    let text = match value {
        SqlValue::Int(value) => value.to_string(),
        SqlValue::Float(value) => value.to_string(),
        SqlValue::Decimal(text) | SqlValue::Text(text) => text.clone(),
        SqlValue::Date(value) => value.to_string(),
        SqlValue::DateTime(value) => {
            // PostgreSQL prints whole hours of an offset without minutes.
            let text = value.to_string();
            text.strip_suffix("+00:00")
                .map(|text| format!("{text}+00"))
                .unwrap_or(text)
        }
        _ => return None,
    };
    let plain = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || "()[],\"\\".contains(c));
    Some(if plain {
        text
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\"\""))
    })
}
