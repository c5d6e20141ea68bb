//! `_toml`: the reader behind `tomllib`.
//!
//! The grammar is the `toml` crate's, TOML 1.1: what 1.1 adds (a comma after the last key of an inline table, times
//! without seconds, `\e`) is accepted, as by later Pythons.

mod message;

use std::rc::Rc;

use num_bigint::BigInt;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};
use toml::value::{Datetime, Offset};

use crate::args::Args;
use crate::dict::{Dict, HashKey};
use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::stdlib::datetime::{Date, Temporal, Time, make as make_temporal};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_toml").function("decode", decode).build())
}

/// `decode(text, parse_float)`: the document as a dict, or the message about what is wrong in it as text.
/// `parse_float` is `None` for plain floats.
fn decode(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("decode");
    let text = reader.required_str(interp, "text")?;
    let parse_float = reader.optional("parse_float").unwrap_or(Value::None);
    reader.finish(interp)?;
    if text.starts_with('\u{feff}') {
        return Ok(Value::from(message::located(&text, "Invalid statement", 0)));
    }
    let (document, errors) = DeTable::parse_recoverable(&text);
    if errors.is_empty() {
        return Document {
            interp,
            text: &text,
            parse_float,
        }
        .table(document.get_ref());
    }
    if errors.iter().any(|error| error.message().contains("recur")) {
        return Err(interp.raise("RecursionError", "maximum recursion depth exceeded"));
    }
    Ok(Value::from(message::message(&text, &errors)))
}

struct Document<'a> {
    interp: &'a Interp,
    text: &'a str,
    parse_float: Value,
}

impl Document<'_> {
    fn table(&self, table: &DeTable<'_>) -> Result {
        let mut dict = Dict::default();
        for (key, value) in table {
            let key: Rc<str> = Rc::from(key.get_ref().as_ref());
            dict.set(HashKey::Str(Rc::clone(&key)), Value::Str(key), self.value(value)?);
        }
        Ok(Value::dict(dict))
    }

    fn array(&self, array: &DeArray<'_>) -> Result {
        let items = array.iter().map(|item| self.value(item));
        items.collect::<Result<Vec<_>>>().map(Value::list)
    }

    fn value(&self, value: &Spanned<DeValue<'_>>) -> Result {
        Ok(match value.get_ref() {
            DeValue::String(text) => Value::str(text),
            DeValue::Integer(number) => {
                let digits = number.as_str().as_bytes();
                let number = BigInt::parse_bytes(digits, number.radix()).unwrap_or_default();
                i64::try_from(&number).map_or_else(|_| Value::big(number), Value::Int)
            }
            DeValue::Float(number) if self.parse_float.is_none() => {
                Value::Float(number.as_str().parse().unwrap_or(f64::NAN))
            }
            DeValue::Float(_) => {
                let written = self.text.get(value.span()).unwrap_or_default();
                self.interp
                    .call(&self.parse_float, Args::of(vec![Value::str(written)]))?
            }
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Datetime(moment) => make_temporal(self.interp, &temporal(moment))?,
            DeValue::Array(array) => self.array(array)?,
            DeValue::Table(table) => self.table(table)?,
        })
    }
}

fn temporal(moment: &Datetime) -> Temporal {
    let date = moment.date.map(|date| Date {
        year: i64::from(date.year),
        month: i64::from(date.month),
        day: i64::from(date.day),
    });
    let offset = moment.offset.map(|offset| match offset {
        Offset::Z => 0,
        Offset::Custom { minutes } => i64::from(minutes) * 60_000_000,
    });
    let time = moment.time.map(|time| Time {
        hour: i64::from(time.hour),
        minute: i64::from(time.minute),
        second: i64::from(time.second.unwrap_or(0)),
        microsecond: i64::from(time.nanosecond.unwrap_or(0) / 1000),
        offset,
    });
    match (date, time) {
        (Some(date), Some(time)) => Temporal::DateTime(date, time),
        (Some(date), None) => Temporal::Date(date),
        (None, time) => Temporal::Time(time.unwrap_or_default()),
    }
}
