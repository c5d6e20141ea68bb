//! Results in PostgreSQL's text format → values, with the settings that a server has unless somebody changes them: dates as
//! `ISO`, intervals as `postgres` ("Date/Time Output" of its manual). What is written otherwise stays text.

use sql::SqlValue;
use sql::value::Interval;
use tokio_postgres::types::{Kind, Type};

use super::decode::{self, EPOCH, MICROSECONDS_A_DAY, date, timestamp};

/// A cell in text format, for statements whose result has a type that `can_decode` does not know.
pub(super) fn from_text(ty: &Type, text: &str) -> SqlValue {
    if let Kind::Array(item) = ty.kind()
        && let Some((value, "")) = array_text(item, text)
    {
        return value;
    }
    let known = match ty.name() {
        "bool" => Some(SqlValue::Bool(text == "t")),
        "int2" | "int4" | "int8" | "oid" => text.parse().ok().map(SqlValue::Int),
        "float4" | "float8" => text.parse().ok().map(SqlValue::Float),
        "numeric" => Some(SqlValue::Decimal(text.to_owned())),
        "json" | "jsonb" => Some(SqlValue::Json(text.to_owned())),
        "uuid" => uuid::Uuid::parse_str(text)
            .ok()
            .map(|uuid| SqlValue::Uuid(*uuid.as_bytes())),
        "date" => days(text).map(date),
        "time" | "timetz" => {
            clock(text).and_then(|(time, offset)| Some(SqlValue::Time(decode::time(time, offset)?)))
        }
        "timestamp" | "timestamptz" => moment(text),
        "interval" => interval(text).map(SqlValue::Interval),
        "hstore" => hstore(text).map(SqlValue::Json),
        "bytea" => text.strip_prefix("\\x").and_then(unhex).map(SqlValue::Bytes),
        _ => None,
    };
    known.unwrap_or_else(|| SqlValue::Text(text.to_owned()))
}

/// `{1,2,{3}}`, with quotation marks around items that need them: the array, and what follows it.
fn array_text<'a>(item: &Type, text: &'a str) -> Option<(SqlValue, &'a str)> {
    let mut rest = text.strip_prefix('{')?;
    let mut items = Vec::new();
    while !rest.starts_with('}') {
        let (value, after) = if rest.starts_with('{') {
            array_text(item, rest)?
        } else if let Some(quoted) = rest.strip_prefix('"') {
            let (text, after) = quoted_item(quoted)?;
            (from_text(item, &text), after)
        } else {
            let (plain, after) = rest.split_at(rest.find([',', '}'])?);
            let value = if plain == "NULL" {
                SqlValue::Null
            } else {
                from_text(item, plain)
            };
            (value, after)
        };
        items.push(value);
        rest = after.strip_prefix(',').unwrap_or(after);
    }
    Some((SqlValue::Array(items), &rest[1..]))
}

/// An item up to its closing quotation mark; a backslash takes the next character as it is.
fn quoted_item(text: &str) -> Option<(String, &str)> {
    let mut item = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((item, &text[at + 1..])),
            '\\' => item.push(characters.next()?.1),
            other => item.push(other),
        }
    }
    None
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok())
        .collect()
}

/// `2024-05-01`: days since 2000-01-01. Years before 1 and `infinity` are none.
fn days(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(|it| it.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || !(1..=12).contains(&month) {
        return None;
    }
    // Years begin in March here, so that the leap day is the last of its year.
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let since_1970 = year * 365 + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468;
    i32::try_from(since_1970 - EPOCH).ok()
}

/// `04:05:06.789+02:30`: microseconds, and the seconds east of UTC.
fn clock(text: &str) -> Option<(i64, Option<i32>)> {
    let (time, zone) = text.split_at(text.find(['+', '-']).unwrap_or(text.len()));
    let offset = match zone.split_at_checked(1) {
        None => None,
        Some((sign, zone)) => {
            let seconds = i32::try_from(span(zone)? / 1_000_000).ok()?;
            Some(if sign == "-" { -seconds } else { seconds })
        }
    };
    Some((span(time)?, offset))
}

/// `hours[:minutes[:seconds[.fraction]]]` in microseconds.
fn span(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.split(':').map(|it| it.parse::<i64>().ok());
    let hours = parts.next()??;
    let minutes = parts.next().unwrap_or(Some(0))?;
    let seconds = parts.next().unwrap_or(Some(0))?;
    let fraction: i64 = format!("{fraction:0<6}").parse().ok()?;
    parts
        .next()
        .is_none()
        .then_some(((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + fraction)
}

/// `2024-05-01 04:05:06+02`; with a zone the moment comes in UTC, as it does in the binary format.
fn moment(text: &str) -> Option<SqlValue> {
    let (date, time) = text.split_once(' ')?;
    let (time, offset) = clock(time)?;
    let zoned = i64::from(offset.unwrap_or_default()) * 1_000_000;
    timestamp(
        i64::from(days(date)?) * MICROSECONDS_A_DAY + time - zoned,
        offset.map(|_| 0),
    )
}

/// `1 year 2 mons -3 days -04:05:06.7`
fn interval(text: &str) -> Option<Interval> {
    let mut made = Interval::default();
    let mut words = text.split(' ');
    while let Some(word) = words.next() {
        if word.contains(':') {
            let (sign, digits) = match word.strip_prefix('-') {
                Some(digits) => (-1, digits),
                None => (1, word.trim_start_matches('+')),
            };
            made.microseconds = sign * span(digits)?;
            continue;
        }
        let count: i32 = word.parse().ok()?;
        match words.next()?.trim_end_matches('s') {
            "year" => made.months += count * 12,
            "mon" => made.months += count,
            "day" => made.days = count,
            _ => return None,
        }
    }
    Some(made)
}

/// `"a"=>"1", "b"=>NULL` as an object.
fn hstore(text: &str) -> Option<String> {
    let mut pairs = serde_json::Map::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (key, after) = quoted_item(rest.strip_prefix('"')?)?;
        let after = after.strip_prefix("=>")?;
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted_item(quoted).map(|(value, after)| (value.into(), after))?,
            None => (serde_json::Value::Null, after.strip_prefix("NULL")?),
        };
        pairs.insert(key, value);
        rest = after.trim_start_matches(", ");
    }
    Some(serde_json::Value::Object(pairs).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_are_read_from_text() {
        let texts = from_text(&Type::TEXT_ARRAY, r#"{a,NULL,"NULL","b,\"c\\",{}}"#);
        let text = |it: &str| SqlValue::Text(it.to_owned());
        let expected = vec![
            text("a"),
            SqlValue::Null,
            text("NULL"),
            text("b,\"c\\"),
            SqlValue::Array(Vec::new()),
        ];
        assert_eq!(texts, SqlValue::Array(expected));
        let rows = from_text(&Type::INT4_ARRAY, "{{1,2},{3,4}}");
        let row = |left, right| SqlValue::Array(vec![SqlValue::Int(left), SqlValue::Int(right)]);
        assert_eq!(rows, SqlValue::Array(vec![row(1, 2), row(3, 4)]));
        assert_eq!(from_text(&Type::INT4_ARRAY, "[0:1]={1,2}"), text("[0:1]={1,2}"));
    }

    #[test]
    fn dates_and_times_are_read_from_text() {
        let shown = |ty: &Type, text: &str| match from_text(ty, text) {
            SqlValue::Date(value) => value.to_string(),
            SqlValue::Time(value) => value.to_string(),
            SqlValue::DateTime(value) => value.to_string(),
            SqlValue::Interval(it) => format!("{} {} {}", it.months, it.days, it.microseconds),
            other => format!("{other:?}"),
        };
        assert_eq!(shown(&Type::DATE, "2024-02-29"), "2024-02-29");
        assert_eq!(shown(&Type::DATE, "0001-01-01"), "0001-01-01");
        assert_eq!(shown(&Type::DATE, "infinity"), "Text(\"infinity\")");
        assert_eq!(shown(&Type::TIME, "04:05:06.7"), "04:05:06.700000");
        assert_eq!(shown(&Type::TIMETZ, "04:05:06-02:30"), "04:05:06-02:30");
        assert_eq!(
            shown(&Type::TIMESTAMP, "1999-12-31 23:59:59"),
            "1999-12-31 23:59:59"
        );
        assert_eq!(
            shown(&Type::TIMESTAMPTZ, "2024-03-01 01:30:00+02"),
            "2024-02-29 23:30:00+00:00"
        );
        assert_eq!(
            shown(&Type::INTERVAL, "-1 years -2 mons +3 days -04:05:06.7"),
            "-14 3 -14706700000"
        );
        assert_eq!(shown(&Type::INTERVAL, "00:00:00"), "0 0 0");
        assert_eq!(shown(&Type::INTERVAL, "P1Y"), "Text(\"P1Y\")");
    }
}
