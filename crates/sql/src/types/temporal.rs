//! Dates, times and spans.

use super::{Type, TypeKind};

/// The class of a date or time type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemporalName {
    /// `Date`.
    Date,
    /// `DATE`.
    DateUpper,
    /// `Time`.
    Time,
    /// `TIME`, also `postgresql.TIME`.
    TimeUpper,
    /// `DateTime`.
    DateTime,
    /// `DATETIME`.
    DateTimeUpper,
    /// `TIMESTAMP`, also `postgresql.TIMESTAMP`.
    Timestamp,
}

/// A date or time type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemporalType {
    /// The class.
    pub name: TemporalName,
    /// With time zone.
    pub timezone: bool,
    /// Digits of the fraction of a second (the PostgreSQL classes only).
    pub precision: Option<u32>,
    /// `postgresql.TIMESTAMP` and `postgresql.TIME`, which reflection gives.
    pub postgresql: bool,
}

/// The generic `Interval`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntervalType {
    /// Whether the database's own interval is used where there is one.
    pub native: bool,
    /// Digits of the fraction of a second.
    pub second_precision: Option<u32>,
    /// Digits of the days.
    pub day_precision: Option<u32>,
}

impl Type {
    /// `Date()`.
    pub fn date() -> Self {
        Self::temporal(TemporalName::Date, false)
    }

    /// `DateTime(timezone)`.
    pub fn datetime(timezone: bool) -> Self {
        Self::temporal(TemporalName::DateTime, timezone)
    }

    /// `Time(timezone)`.
    pub fn time(timezone: bool) -> Self {
        Self::temporal(TemporalName::Time, timezone)
    }

    /// A date or time type of a class.
    pub fn temporal(name: TemporalName, timezone: bool) -> Self {
        TypeKind::Temporal(TemporalType {
            name,
            timezone,
            precision: None,
            postgresql: false,
        })
        .into()
    }

    /// `Interval()`.
    pub fn interval() -> Self {
        TypeKind::Interval(IntervalType {
            native: true,
            second_precision: None,
            day_precision: None,
        })
        .into()
    }
}
