//! Dates and times as text: `strftime`, `strptime` and the offsets of time zones.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
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

/// What `strptime` has found so far.
#[derive(Default)]
struct Parsed {
    moment: Moment,
    twelve: Option<i64>,
    afternoon: Option<bool>,
    day_of_year: Option<i64>,
    /// 0 is Monday.
    weekday: Option<i64>,
    iso_year: Option<i64>,
    /// A week, and by what letter it was given.
    week: Option<(i64, char)>,
    has_year: bool,
}

/// `strptime(text, format)`, with CPython's messages.
pub(super) fn parse(interp: &Interp, text: &str, format: &str) -> Result<Moment> {
    let mut parsed = Parsed::default();
    (parsed.moment.year, parsed.moment.month, parsed.moment.day) = (1900, 1, 1);
    let mismatch = || {
        let (text, format) = (interp.repr(&Value::str(text)), interp.repr(&Value::str(format)));
        match (text, format) {
            (Ok(text), Ok(format)) => {
                interp.value_error(format!("time data {text} does not match format {format}"))
            }
            (Err(error), _) | (_, Err(error)) => error,
        }
    };
    let mut rest = text;
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return Err(mismatch());
            }
            rest = trimmed;
        } else if c == '%' {
            let Some(code) = chars.next() else {
                return Err(interp.value_error(format!("stray % in format '{format}'")));
            };
            if !"YymdHIMSfpjAaBbzZFTR%UWwuGVcxXh".contains(code) {
                return Err(interp.value_error(format!("'{code}' is a bad directive in format '{format}'")));
            }
            rest = parsed.take(code, rest).ok_or_else(mismatch)?;
        } else {
            rest = rest.strip_prefix(c).ok_or_else(mismatch)?;
        }
    }
    if !rest.is_empty() {
        return Err(interp.value_error(format!("unconverted data remains: {rest}")));
    }
    parsed.finish(interp)
}

fn digits(text: &str, max: usize) -> Option<(i64, &str)> {
    let end = text.bytes().take(max).take_while(u8::is_ascii_digit).count();
    let number = text[..end].parse().ok()?;
    Some((number, &text[end..]))
}

fn ranged(text: &str, max: usize, low: i64, high: i64) -> Option<(i64, &str)> {
    // Like the regular expressions of CPython: if two digits are too many, one is taken.
    (1..=max)
        .rev()
        .filter_map(|length| digits(text, length))
        .find(|(number, _)| (low..=high).contains(number))
}

fn named<'t>(text: &'t str, names: &[&str], short: bool) -> Option<(i64, &'t str)> {
    let length = |name: &str| if short { 3 } else { name.len() };
    names.iter().enumerate().find_map(|(index, name)| {
        let head = text.get(..length(name))?;
        let same = head.eq_ignore_ascii_case(&name[..length(name)]);
        same.then(|| (i64::try_from(index).unwrap_or(0), &text[length(name)..]))
    })
}

impl Parsed {
    fn take<'t>(&mut self, code: char, text: &'t str) -> Option<&'t str> {
        let moment = &mut self.moment;
        let mut put = |slot: fn(&mut Moment) -> &mut i64, found: Option<(i64, &'t str)>| {
            let (number, rest) = found?;
            *slot(moment) = number;
            Some(rest)
        };
        match code {
            'Y' => {
                let (number, rest) = digits(text, 4)?;
                (text.len() - rest.len() == 4).then_some(())?;
                moment.year = number;
                self.has_year = true;
                Some(rest)
            }
            'y' => {
                let (number, rest) = digits(text, 2)?;
                (text.len() - rest.len() == 2).then_some(())?;
                // POSIX: 69 to 99 are of the last century.
                moment.year = if number < 69 { 2000 + number } else { 1900 + number };
                self.has_year = true;
                Some(rest)
            }
            'm' => put(|m| &mut m.month, ranged(text, 2, 1, 12)),
            'd' => put(|m| &mut m.day, ranged(text, 2, 1, 31)),
            'H' => put(|m| &mut m.hour, ranged(text, 2, 0, 23)),
            'M' => put(|m| &mut m.minute, ranged(text, 2, 0, 59)),
            'S' => put(|m| &mut m.second, ranged(text, 2, 0, 61)),
            'B' => put(
                |m| &mut m.month,
                named(text, &MONTHS, false).map(|(i, rest)| (i + 1, rest)),
            ),
            'b' | 'h' => put(
                |m| &mut m.month,
                named(text, &MONTHS, true).map(|(i, rest)| (i + 1, rest)),
            ),
            'A' | 'a' => {
                let (day, rest) = named(text, &DAYS, code == 'a')?;
                self.weekday = Some(day);
                Some(rest)
            }
            'c' => self.sequence("a b d H:M:S Y", text),
            'x' => self.sequence("m/d/y", text),
            'F' => self.sequence("Y-m-d", text),
            'T' | 'X' => self.sequence("H:M:S", text),
            'R' => self.sequence("H:M", text),
            '%' => text.strip_prefix('%'),
            _ => self.take_more(code, text),
        }
    }

    fn sequence<'t>(&mut self, codes: &str, text: &'t str) -> Option<&'t str> {
        codes.chars().try_fold(text, |rest, code| {
            if code.is_ascii_alphabetic() {
                self.take(code, rest)
            } else if code == ' ' {
                let trimmed = rest.trim_start();
                (trimmed.len() < rest.len()).then_some(trimmed)
            } else {
                rest.strip_prefix(code)
            }
        })
    }

    fn take_more<'t>(&mut self, code: char, text: &'t str) -> Option<&'t str> {
        match code {
            'f' => {
                let (number, rest) = digits(text, 6)?;
                let missing = 6 - (text.len() - rest.len());
                self.moment.micro = number * 10_i64.pow(u32::try_from(missing).ok()?);
                Some(rest)
            }
            'I' => {
                let (number, rest) = ranged(text, 2, 1, 12)?;
                self.twelve = Some(number);
                Some(rest)
            }
            'p' => {
                let head = text.get(..2)?;
                self.afternoon = Some(head.eq_ignore_ascii_case("pm"));
                (head.eq_ignore_ascii_case("am") || head.eq_ignore_ascii_case("pm")).then(|| &text[2..])
            }
            'j' => {
                let (number, rest) = ranged(text, 3, 1, 366)?;
                self.day_of_year = Some(number);
                Some(rest)
            }
            'U' | 'W' | 'V' => {
                let (number, rest) = ranged(text, 2, i64::from(code == 'V'), 53)?;
                self.week = Some((number, code));
                Some(rest)
            }
            'w' => {
                let (number, rest) = ranged(text, 1, 0, 6)?;
                self.weekday = Some((number + 6) % 7);
                Some(rest)
            }
            'u' => {
                let (number, rest) = ranged(text, 1, 1, 7)?;
                self.weekday = Some(number - 1);
                Some(rest)
            }
            'G' => {
                let (number, rest) = digits(text, 4)?;
                (text.len() - rest.len() == 4).then_some(())?;
                self.iso_year = Some(number);
                Some(rest)
            }
            'z' => self.take_offset(text),
            'Z' => {
                let name = ["UTC", "GMT"].into_iter().find(|name| text.starts_with(name))?;
                self.moment.zone = Some(name.to_owned());
                Some(&text[name.len()..])
            }
            _ => None,
        }
    }

    fn take_offset<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        if let Some(rest) = text.strip_prefix('Z') {
            self.moment.offset = Some(0);
            return Some(rest);
        }
        let sign = match text.as_bytes().first()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let two = |text: &'t str| {
            let (number, rest) = digits(text, 2)?;
            (text.len() - rest.len() == 2).then_some((number, rest))
        };
        let (hours, rest) = two(&text[1..])?;
        let colon = rest.starts_with(':');
        let (minutes, mut rest) = two(rest.strip_prefix(':').unwrap_or(rest))?;
        let mut offset = hours * 3600 + minutes * 60;
        let more = if colon { rest.strip_prefix(':') } else { Some(rest) };
        if let Some((seconds, after)) = more.and_then(two) {
            offset += seconds;
            rest = after;
        }
        self.moment.offset = Some(sign * offset);
        Some(rest)
    }

    fn finish(mut self, interp: &Interp) -> Result<Moment> {
        if let Some(hour) = self.twelve {
            self.moment.hour = hour % 12 + if self.afternoon == Some(true) { 12 } else { 0 };
        }
        if let Some(day) = self.day_of_year {
            let days = days_from_civil(self.moment.year, 1, 1) + day - 1;
            (_, self.moment.month, self.moment.day) = civil_from_days(days);
        } else if let Some(days) = self.day_of_week(interp)? {
            (self.moment.year, self.moment.month, self.moment.day) = civil_from_days(days);
        }
        Ok(self.moment)
    }

    /// The day (from 1970 on) that a week and a day of the week say, which both need a year of their kind.
    fn day_of_week(&self, interp: &Interp) -> Result<Option<i64>> {
        let refuse = |message: &str| Err(interp.value_error(message));
        match (self.iso_year, self.week, self.weekday) {
            (Some(year), Some((week, 'V')), Some(weekday)) => {
                // The fourth of January is always in the first week.
                let fourth = days_from_civil(year, 1, 4);
                let monday = fourth - (fourth + 3).rem_euclid(7);
                Ok(Some(monday + (week - 1) * 7 + weekday))
            }
            (Some(_), _, _) => refuse(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive \
                 ('%A', '%a', '%w', or '%u').",
            ),
            (None, Some((_, 'V')), _) => refuse(if self.has_year && self.weekday.is_some() {
                "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' \
                 instead."
            } else {
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive \
                 ('%A', '%a', '%w', or '%u')."
            }),
            (None, Some((week, letter)), Some(weekday)) if self.has_year => {
                // The first week begins with the year's first Monday (`%W`) or Sunday (`%U`).
                let (first, weekday) = if letter == 'W' {
                    (0, weekday)
                } else {
                    (6, (weekday + 1) % 7)
                };
                let new_year = days_from_civil(self.moment.year, 1, 1);
                let before = (first - (new_year + 3)).rem_euclid(7);
                Ok(Some(new_year + before + (week - 1) * 7 + weekday))
            }
            _ => Ok(None),
        }
    }
}
