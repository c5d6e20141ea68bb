//! The host's way to Python's `decimal.Decimal`: out of it and into it, as text.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// The number as `str()` shows it (`1.10`, `1E+3`, `NaN`); `None` for every value that is no `Decimal`.
pub fn read(interp: &Interp, value: &Value) -> Result<Option<String>> {
    // Without the module no value can be of its class; reading one must not import it.
    let module = interp.modules.borrow().get("decimal").cloned();
    let (Value::Instance(_), Some(module)) = (value, module) else {
        return Ok(None);
    };
    let Some(Value::Class(class)) = interp.find_attr(&module, "Decimal")? else {
        return Ok(None);
    };
    if !interp.is_instance(value, &class) {
        return Ok(None);
    }
    interp.str(value).map(Some)
}

/// The `Decimal` of a text; `decimal.InvalidOperation` when it is no number.
pub fn make(interp: &Interp, text: &str) -> Result {
    let module = interp.import_module("decimal")?;
    interp.call_method(&module, "Decimal", Args::of(vec![Value::str(text)]))
}

#[cfg(test)]
mod tests {
    use crate::interp::World;

    use super::*;

    /// Runs where Python code may nest.
    fn with_stack(body: fn(&Interp)) {
        let worker = std::thread::Builder::new().stack_size(64 << 20);
        let worker = worker.spawn(move || body(&Interp::new(World::default())));
        worker.unwrap().join().unwrap();
    }

    #[test]
    fn numbers_go_in_and_out_as_text() {
        with_stack(|interp| {
            for text in [
                "1.10",
                "-0.000001",
                "1E+3",
                "NaN",
                "123456789012345678901234567890.5",
            ] {
                let value = make(interp, text).unwrap();
                assert_eq!(read(interp, &value).unwrap().as_deref(), Some(text));
            }
        });
    }

    #[test]
    fn other_values_are_no_decimals() {
        with_stack(|interp| {
            assert_eq!(read(interp, &Value::Float(1.5)).unwrap(), None);
            make(interp, "1").unwrap();
            assert_eq!(read(interp, &Value::str("1.5")).unwrap(), None);
            assert!(make(interp, "one").is_err());
        });
    }
}
