//! Types of `sqlalchemy.dialects.sqlite` that the generic ones do not cover.

use super::TemporalName;

/// The types of SQLite's dialect with options of their own. Its `JSON`, `INTEGER`, … are the generic ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SqliteType {
    /// `DATE(storage_format=…)`.
    Date(SqliteTemporal),
    /// `TIME(…)`.
    Time(SqliteTemporal),
    /// `DATETIME(…)`.
    DateTime(SqliteTemporal),
}

/// How SQLite's dialect stores a date or time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SqliteTemporal {
    /// Python's `%(year)04d` format, when not the default one.
    pub storage_format: Option<String>,
    /// Leave the microseconds out.
    pub truncate_microseconds: bool,
}

impl SqliteType {
    /// The word in DDL. A storage format without any but digits in it gives the column a type with text affinity.
    pub fn word(&self) -> &'static str {
        let (options, plain, digits) = match self {
            Self::Date(options) => (options, "DATE", "DATE_CHAR"),
            Self::Time(options) => (options, "TIME", "TIME_CHAR"),
            Self::DateTime(options) => (options, "DATETIME", "DATETIME_CHAR"),
        };
        if options.has_text_affinity() {
            plain
        } else {
            digits
        }
    }
}

impl SqliteType {
    /// How a value is written: the format that was given, or the default one.
    pub fn storage_format(&self) -> &str {
        let (options, kind) = match self {
            Self::Date(options) => (options, TemporalName::Date),
            Self::Time(options) => (options, TemporalName::Time),
            Self::DateTime(options) => (options, TemporalName::DateTime),
        };
        let plain = SqliteTemporal::default_format(kind, options.truncate_microseconds);
        options.storage_format.as_deref().unwrap_or(plain)
    }
}

impl SqliteTemporal {
    /// How a date, a time or both are written.
    pub const fn default_format(kind: TemporalName, truncated: bool) -> &'static str {
        match (kind, truncated) {
            (TemporalName::Date | TemporalName::DateUpper, _) => "%(year)04d-%(month)02d-%(day)02d",
            (TemporalName::Time | TemporalName::TimeUpper, true) => "%(hour)02d:%(minute)02d:%(second)02d",
            (TemporalName::Time | TemporalName::TimeUpper, false) => {
                "%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d"
            }
            (_, true) => "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d",
            (_, false) => {
                "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d"
            }
        }
    }

    fn has_text_affinity(&self) -> bool {
        let Some(format) = &self.storage_format else {
            return true;
        };
        let mut rest = format.as_str();
        while let Some(start) = rest.find("%(") {
            if rest[..start].chars().any(|c| !c.is_ascii_digit()) {
                return true;
            }
            let end = rest[start..].find('d').map_or(rest.len(), |_| {
                let close = rest[start..].find(')').map_or(rest.len(), |at| start + at);
                rest[close..].find('d').map_or(rest.len(), |at| close + at + 1)
            });
            rest = &rest[end..];
        }
        rest.chars().any(|c| !c.is_ascii_digit())
    }
}
