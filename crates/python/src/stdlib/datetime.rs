//! The host's way to values of Python's `datetime`: out of them and into them.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// `datetime.date`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// 1 to 9999.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
}

/// `datetime.time`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Time {
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
    /// 0 to 59.
    pub second: i64,
    /// 0 to 999999.
    pub microsecond: i64,
    /// Microseconds east of Greenwich, for a time that knows its zone.
    pub offset: Option<i64>,
}

/// A value of one of the classes of `datetime`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Temporal {
    /// `datetime.date`
    Date(Date),
    /// `datetime.time`
    Time(Time),
    /// `datetime.datetime`; the offset stands with the time.
    DateTime(Date, Time),
    /// `datetime.timedelta`, in microseconds.
    Delta(i64),
}

/// What a value is, `None` when it is of no class of `datetime` (or of a subclass of one).
///
/// The error is one that a `tzinfo` written in Python raised.
pub fn read(interp: &Interp, value: &Value) -> Result<Option<Temporal>> {
    // Without the module no value can be of its classes; reading one must not import it.
    let module = interp.modules.borrow().get("datetime").cloned();
    let (Value::Instance(_), Some(module)) = (value, module) else {
        return Ok(None);
    };
    let is = |name: &str| -> Result<bool> {
        Ok(match interp.find_attr(&module, name)? {
            Some(Value::Class(class)) => interp.is_instance(value, &class),
            _ => false,
        })
    };
    Ok(if is("datetime")? {
        Some(Temporal::DateTime(date(interp, value)?, time(interp, value)?))
    } else if is("date")? {
        Some(Temporal::Date(date(interp, value)?))
    } else if is("time")? {
        Some(Temporal::Time(time(interp, value)?))
    } else if is("timedelta")? {
        Some(Temporal::Delta(number(interp, value, "_micros")?))
    } else {
        None
    })
}

fn number(interp: &Interp, value: &Value, name: &str) -> Result<i64> {
    let number = interp.get_attr(value, name)?;
    number
        .as_int()
        .ok_or_else(|| interp.type_error(format!("{name} must be an integer")))
}

fn date(interp: &Interp, value: &Value) -> Result<Date> {
    Ok(Date {
        year: number(interp, value, "year")?,
        month: number(interp, value, "month")?,
        day: number(interp, value, "day")?,
    })
}

fn time(interp: &Interp, value: &Value) -> Result<Time> {
    let offset = interp.call_method(value, "utcoffset", Args::default())?;
    let offset = match offset {
        Value::None => None,
        delta => Some(number(interp, &delta, "_micros")?),
    };
    Ok(Time {
        hour: number(interp, value, "hour")?,
        minute: number(interp, value, "minute")?,
        second: number(interp, value, "second")?,
        microsecond: number(interp, value, "microsecond")?,
        offset,
    })
}

/// The Python value; `ValueError` for numbers out of range.
pub fn make(interp: &Interp, temporal: &Temporal) -> Result {
    let module = interp.import_module("datetime")?;
    let call = |name: &str, numbers: &[i64], offset: Option<i64>| -> Result {
        let mut args = Args::of(numbers.iter().copied().map(Value::Int).collect());
        if let Some(micros) = offset {
            args = args.with("tzinfo", zone(interp, &module, micros)?);
        }
        interp.call_method(&module, name, args)
    };
    match temporal {
        Temporal::Date(d) => call("date", &[d.year, d.month, d.day], None),
        Temporal::Time(t) => call("time", &[t.hour, t.minute, t.second, t.microsecond], t.offset),
        Temporal::DateTime(d, t) => {
            let numbers = [d.year, d.month, d.day, t.hour, t.minute, t.second, t.microsecond];
            call("datetime", &numbers, t.offset)
        }
        Temporal::Delta(micros) => call("timedelta", &[0, 0, *micros], None),
    }
}

fn zone(interp: &Interp, module: &Value, micros: i64) -> Result {
    let timezone = interp.get_attr(module, "timezone")?;
    if micros == 0 {
        return interp.get_attr(&timezone, "utc");
    }
    let delta = make(interp, &Temporal::Delta(micros))?;
    interp.call(&timezone, Args::of(vec![delta]))
}
