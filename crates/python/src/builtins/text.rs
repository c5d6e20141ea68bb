//! Text: `repr`, `format`, `print`, characters.

use super::attributes::one;
use super::{plain, tolerant};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;
use crate::value::Value;

pub(super) fn install(builtins: &Module) {
    plain(builtins, "repr", |interp, args| {
        let [value] = one(interp, "repr", args)?;
        interp.repr(&value).map(Value::str)
    });
    plain(builtins, "ascii", |interp, args| {
        let [value] = one(interp, "ascii", args)?;
        Ok(Value::str(crate::ops::ascii(&interp.repr(&value)?)))
    });
    plain(builtins, "format", |interp, args| {
        let mut reader = args.reader("format");
        let value = reader.required(interp, "value")?;
        let spec = reader.optional_str(interp, "format_spec")?;
        reader.finish(interp)?;
        interp
            .format(&value, spec.as_deref().unwrap_or(""))
            .map(Value::str)
    });
    plain(builtins, "ord", |interp, args| {
        let [value] = one(interp, "ord", args)?;
        let (code, length) = match value.unwrapped() {
            Value::Str(text) => (
                text.chars().next().map(|c| i64::from(c as u32)),
                text.chars().count(),
            ),
            Value::Bytes(bytes) => (bytes.first().map(|byte| i64::from(*byte)), bytes.len()),
            _ => {
                return Err(interp.type_error(format!(
                    "ord() expected string of length 1, but {} found",
                    interp.type_name(&value)
                )));
            }
        };
        match code {
            Some(code) if length == 1 => Ok(Value::Int(code)),
            _ => Err(interp.type_error(format!(
                "ord() expected a character, but string of length {length} found"
            ))),
        }
    });
    plain(builtins, "chr", |interp, args| {
        let [value] = one(interp, "chr", args)?;
        let code = interp.index(&value)?.ok_or_else(|| {
            interp.type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                interp.type_name(&value)
            ))
        })?;
        u32::try_from(code)
            .ok()
            .and_then(char::from_u32)
            .map(|c| Value::str(c.to_string()))
            .ok_or_else(|| interp.value_error("chr() arg not in range(0x110000)"))
    });
    tolerant(builtins, "print", print);
}

/// `sys.stdout`, if the program has put something else there.
fn redirected(interp: &Interp) -> Option<Value> {
    let Some(Value::Module(sys)) = interp.modules.borrow().get("sys").cloned() else {
        return None;
    };
    let (now, first) = (sys.get("stdout")?, sys.get("__stdout__")?);
    (!now.is(&first)).then_some(now)
}

fn print(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("print");
    let values = reader.rest();
    let mut part = |name: &str, default: &str| -> Result<String> {
        match reader.named(name) {
            None | Some(Value::None) => Ok(default.to_owned()),
            Some(value) => match value.as_str() {
                Some(text) => Ok(text.to_string()),
                None => Err(interp.type_error(format!(
                    "{name} must be None or a string, not {}",
                    interp.type_name(&value)
                ))),
            },
        }
    };
    let (separator, end) = (part("sep", " ")?, part("end", "\n")?);
    let file = reader.named("file").filter(|file| !file.is_none());
    let file = file.or_else(|| redirected(interp));
    let _ = reader.named("flush");
    if let Some((name, _)) = reader.rest_named().first() {
        return Err(interp.type_error(format!("'{name}' is an invalid keyword argument for print()")));
    }
    let write = |text: &str| -> Result<()> {
        match &file {
            None => {
                interp.settle()?;
                (interp.world.stdout)(text);
            }
            Some(Value::Unknown(_)) => {}
            Some(file) => {
                interp.call_method(file, "write", Args::of(vec![Value::str(text)]))?;
            }
        }
        Ok(())
    };
    // Piece by piece, as CPython calls `write`: what was printed before an error stays.
    for (index, value) in values.iter().enumerate() {
        if index > 0 && !separator.is_empty() {
            write(&separator)?;
        }
        match value {
            // Printing decides nothing, so what is not known may be printed.
            Value::Unknown(unknown) => write(&format!("<unknown {}>", unknown.path))?,
            value => write(&interp.str(value)?)?,
        }
    }
    if end.is_empty() { Ok(()) } else { write(&end) }.map(|()| Value::None)
}
