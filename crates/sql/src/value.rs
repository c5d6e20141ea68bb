//! Values that travel to and from a database.

use std::fmt;

/// A value of a bind parameter or of a result cell.
#[derive(Debug, Clone, PartialEq)]
pub enum SqlValue {
    /// SQL `NULL`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// An exact number in its decimal spelling; whole numbers beyond 64 bits too.
    Decimal(String),
    /// A floating-point number.
    Float(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A calendar date.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A date and time.
    DateTime(DateTime),
    /// A span of time.
    Interval(Interval),
    /// A UUID, most significant byte first.
    Uuid([u8; 16]),
    /// A JSON document as text.
    Json(String),
    /// A PostgreSQL array.
    Array(Vec<SqlValue>),
}

/// A date of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date {
    /// Year, 1 to 9999 where Python is to read it.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Time {
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
    /// Second.
    pub second: u8,
    /// Millionths of a second.
    pub microsecond: u32,
    /// Seconds east of UTC, when the time has a zone.
    pub offset: Option<i32>,
}

/// A date and a time; the zone is in [`Time::offset`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    /// The date.
    pub date: Date,
    /// The time.
    pub time: Time,
}

/// A span of time as PostgreSQL keeps it; Python's `timedelta` has no months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Interval {
    /// Months.
    pub months: i32,
    /// Days.
    pub days: i32,
    /// Millionths of a second.
    pub microseconds: i64,
}

impl fmt::Display for Date {
    /// `2024-05-01`, as Python's `isoformat`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Time {
    /// `12:30:00[.000001][+02:00]`, as Python's `isoformat`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        if self.microsecond != 0 {
            write!(f, ".{:06}", self.microsecond)?;
        }
        let Some(offset) = self.offset else { return Ok(()) };
        let (sign, seconds) = (if offset < 0 { '-' } else { '+' }, offset.abs());
        write!(f, "{sign}{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
        if seconds % 60 != 0 {
            write!(f, ":{:02}", seconds % 60)?;
        }
        Ok(())
    }
}

impl DateTime {
    /// The ISO form with the given separator, `T` or a space.
    pub fn iso(&self, separator: char) -> String {
        format!("{}{separator}{}", self.date, self.time)
    }
}

impl fmt::Display for DateTime {
    /// `2024-05-01 12:30:00`, as Python's `str`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso(' '))
    }
}

impl SqlValue {
    /// True for [`SqlValue::Null`].
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

macro_rules! from {
    ($($source:ty => $variant:ident),* $(,)?) => {$(
        impl From<$source> for SqlValue {
            fn from(value: $source) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}
from! {
    bool => Bool, i64 => Int, i32 => Int, f64 => Float, &str => Text, String => Text, Vec<u8> => Bytes,
    Date => Date, Time => Time, DateTime => DateTime, Interval => Interval, [u8; 16] => Uuid,
    Vec<SqlValue> => Array,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_print_as_python_prints_them() {
        let date = Date {
            year: 24,
            month: 5,
            day: 1,
        };
        let mut time = Time {
            hour: 1,
            minute: 2,
            second: 3,
            microsecond: 0,
            offset: None,
        };
        assert_eq!(date.to_string(), "0024-05-01");
        assert_eq!(time.to_string(), "01:02:03");
        time.microsecond = 40;
        time.offset = Some(-(5 * 3600 + 30 * 60));
        assert_eq!(
            DateTime { date, time }.iso('T'),
            "0024-05-01T01:02:03.000040-05:30"
        );
    }
}
