//! Types of `sqlalchemy.dialects.sqlite` that the generic ones do not cover.

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

impl SqliteTemporal {
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
