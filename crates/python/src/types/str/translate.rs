//! `str.maketrans` and `str.translate`.

use super::{code_key, this_text};
use crate::args::Args;
use crate::dict::{Dict, HashKey};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .static_method("maketrans", make_table)
        .method("translate", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "translate")?;
            let table = reader.required(interp, "table")?;
            reader.finish(interp)?;
            let mut out = String::new();
            for c in text.chars() {
                match interp.get_item(&table, &Value::Int(i64::from(c as u32))) {
                    Ok(Value::None) => {}
                    Ok(value) => match value.as_int() {
                        Some(code) => out.extend(u32::try_from(code).ok().and_then(char::from_u32)),
                        None => out.push_str(&interp.str(&value)?),
                    },
                    Err(error) if interp.is_raised(&error, "LookupError") => out.push(c),
                    Err(error) => return Err(error),
                }
            }
            Ok(Value::str(out))
        })
}

fn make_table(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("maketrans");
    let from = reader.required(interp, "x")?;
    let to = reader.optional_str(interp, "y")?;
    let delete = reader.optional_str(interp, "z")?;
    reader.finish(interp)?;
    let mut table = Dict::default();
    let set = |table: &mut Dict, c: char, value: Value| {
        table.set(code_key(c), Value::Int(i64::from(c as u32)), value);
    };
    match (from.as_str(), to) {
        (Some(from), Some(to)) => {
            if from.chars().count() != to.chars().count() {
                return Err(interp.value_error("the first two maketrans arguments must have equal length"));
            }
            for (a, b) in from.chars().zip(to.chars()) {
                set(&mut table, a, Value::Int(i64::from(b as u32)));
            }
            for c in delete.as_deref().unwrap_or("").chars() {
                set(&mut table, c, Value::None);
            }
        }
        _ => {
            for (key, value) in interp.mapping_items(&from)? {
                match key.as_str() {
                    Some(text) => {
                        if let Some(c) = text.chars().next() {
                            set(&mut table, c, value);
                        }
                    }
                    None => table.set(HashKey::Int(key.as_int().unwrap_or(0)), key, value),
                }
            }
        }
    }
    Ok(Value::dict(table))
}
