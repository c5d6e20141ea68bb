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
