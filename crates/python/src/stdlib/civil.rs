//! Dates and times as text: `strftime`, and the offsets of time zones. `strptime` is in its own file.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

pub(super) const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment on the calendar and the clock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
    pub(super) micro: i64,
    /// Seconds east of Greenwich, if known.
    pub(super) offset: Option<i64>,
    pub(super) zone: Option<String>,
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms").
pub(super) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The date that many days after 1970-01-01.
pub(super) fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days - era * 146_097;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

impl Moment {
    /// From `(year, month, day, hour, minute, second, microsecond, offset or None, zone or None)`.
    pub(super) fn from_fields(interp: &Interp, fields: &[Value]) -> Result<Moment> {
        let number = |index: usize| {
            fields
                .get(index)
                .and_then(Value::as_int)
                .ok_or_else(|| interp.type_error("a date's fields must be integers"))
        };
        Ok(Moment {
            year: number(0)?,
            month: number(1)?,
            day: number(2)?,
            hour: number(3)?,
            minute: number(4)?,
            second: number(5)?,
            micro: number(6)?,
            offset: fields.get(7).and_then(Value::as_int),
            zone: fields.get(8).and_then(Value::as_str).map(|zone| zone.to_string()),
        })
    }

    /// As [`Moment::from_fields`] takes them.
    pub(super) fn fields(&self) -> Value {
        let numbers = [
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.micro,
        ];
        let mut fields: Vec<Value> = numbers.into_iter().map(Value::Int).collect();
        fields.push(self.offset.map_or(Value::None, Value::Int));
        fields.push(Value::optional_str(self.zone.as_deref()));
        Value::tuple(fields)
    }

    /// The moment that many seconds after 1970 on a clock `offset` seconds east of Greenwich.
    pub(super) fn from_seconds(seconds: i64, offset: i64) -> Moment {
        let local = seconds + offset;
        let (year, month, day) = civil_from_days(local.div_euclid(86_400));
        let clock = local.rem_euclid(86_400);
        Moment {
            year,
            month,
            day,
            hour: clock / 3600,
            minute: clock / 60 % 60,
            second: clock % 60,
            ..Moment::default()
        }
    }

    /// Seconds since 1970, as if the clock stood in Greenwich.
    pub(super) fn seconds(&self) -> i64 {
        let days = days_from_civil(self.year, self.month, self.day);
        days * 86_400 + self.hour * 3600 + self.minute * 60 + self.second
    }

    /// 0 is Monday.
    pub(super) fn weekday(&self) -> i64 {
        (days_from_civil(self.year, self.month, self.day) + 3).rem_euclid(7)
    }

    /// 1 is January 1.
    pub(super) fn day_of_year(&self) -> i64 {
        days_from_civil(self.year, self.month, self.day) - days_from_civil(self.year, 1, 1) + 1
    }

    /// Year and week of ISO 8601.
    fn iso_week(&self) -> (i64, i64) {
        let days = days_from_civil(self.year, self.month, self.day);
        // The week belongs to the year that its Thursday is in.
        let thursday = days - self.weekday() + 3;
        let (year, _, _) = civil_from_days(thursday);
        (year, (thursday - days_from_civil(year, 1, 1)) / 7 + 1)
    }

    /// `strftime` in the C locale.
    pub(super) fn format(&self, format: &str) -> String {
        let mut out = String::new();
        let mut chars = format.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                out.push(c);
                continue;
            }
            match chars.next() {
                Some('-') => {
                    // glibc: no padding.
                    if let Some(code) = chars.next() {
                        let text = self.code(code).unwrap_or_default();
                        let bare = text.trim_start_matches(['0', ' ']);
                        out.push_str(if bare.is_empty() { "0" } else { bare });
                    }
                }
                Some(code) => match self.code(code) {
                    Some(text) => out.push_str(&text),
                    None => out.extend(['%', code]),
                },
                None => out.push('%'),
            }
        }
        out
    }

    fn code(&self, code: char) -> Option<String> {
        let name = |names: &[&str], index: i64| {
            let index = usize::try_from(index).unwrap_or(0);
            names
                .get(index)
                .map_or_else(String::new, |name| (*name).to_owned())
        };
        let short = |text: String| text.chars().take(3).collect::<String>();
        let hour12 = if self.hour % 12 == 0 { 12 } else { self.hour % 12 };
        Some(match code {
            'Y' => self.year.to_string(),
            'y' => format!("{:02}", self.year.rem_euclid(100)),
            'C' => format!("{:02}", self.year / 100),
            'm' => format!("{:02}", self.month),
            'd' => format!("{:02}", self.day),
            'e' => format!("{:2}", self.day),
            'k' => format!("{:2}", self.hour),
            'l' => format!("{hour12:2}"),
            'H' => format!("{:02}", self.hour),
            'I' => format!("{hour12:02}"),
            'M' => format!("{:02}", self.minute),
            'S' => format!("{:02}", self.second),
            'f' => format!("{:06}", self.micro),
            'p' => if self.hour < 12 { "AM" } else { "PM" }.to_owned(),
            'j' => format!("{:03}", self.day_of_year()),
            'A' => name(&DAYS, self.weekday()),
            'a' => short(name(&DAYS, self.weekday())),
            'B' => name(&MONTHS, self.month - 1),
            'b' | 'h' => short(name(&MONTHS, self.month - 1)),
            'w' => ((self.weekday() + 1) % 7).to_string(),
            'u' => (self.weekday() + 1).to_string(),
            'U' => format!("{:02}", (self.day_of_year() + 6 - (self.weekday() + 1) % 7) / 7),
            'W' => format!("{:02}", (self.day_of_year() + 6 - self.weekday()) / 7),
            'G' => self.iso_week().0.to_string(),
            'V' => format!("{:02}", self.iso_week().1),
            'F' => self.format("%Y-%m-%d"),
            'T' | 'X' => self.format("%H:%M:%S"),
            'R' => self.format("%H:%M"),
            'D' | 'x' => self.format("%m/%d/%y"),
            'c' => self.format("%a %b %e %H:%M:%S %Y"),
            'r' => self.format("%I:%M:%S %p"),
            // As `mktime` would: the clock is taken for the machine's own.
            's' => (self.seconds() - local_offset(self.seconds()).0).to_string(),
            'z' => self.offset.map_or_else(String::new, offset_text),
            'Z' => self.zone.clone().unwrap_or_default(),
            'n' => "\n".to_owned(),
            't' => "\t".to_owned(),
            '%' => "%".to_owned(),
            _ => return None,
        })
    }
}

fn offset_text(offset: i64) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let size = offset.abs();
    let seconds = if size % 60 == 0 {
        String::new()
    } else {
        format!("{:02}", size % 60)
    };
    format!("{sign}{:02}{:02}{seconds}", size / 3600, size / 60 % 60)
}

/// The offset of the machine's own time zone at a moment, and the zone's abbreviation.
pub(super) fn local_offset(seconds: i64) -> (i64, String) {
    let zone = TimeZone::system();
    offset_in(&zone, seconds).map_or_else(|| (0, "UTC".to_owned()), |(offset, _, name)| (offset, name))
}

/// Offset, daylight saving and abbreviation of a named zone; `None` when there is no such zone.
pub(super) fn zone_offset(zone: &str, seconds: i64) -> Option<(i64, bool, String)> {
    offset_in(&TimeZone::get(zone).ok()?, seconds)
}

fn offset_in(zone: &TimeZone, seconds: i64) -> Option<(i64, bool, String)> {
    let info = zone.to_offset_info(Timestamp::from_second(seconds).ok()?);
    Some((
        i64::from(info.offset().seconds()),
        info.dst().is_dst(),
        info.abbreviation().to_owned(),
    ))
}
