//! `strptime`: dates and times from text, by the format's codes.

use super::civil::{DAYS, MONTHS, Moment, civil_from_days, days_from_civil};
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

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
