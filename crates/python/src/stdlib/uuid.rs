//! The host's way to Python's `uuid.UUID`: out of it and into it.

use ::uuid::Uuid;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// The UUID's bytes; `None` for every other value.
pub fn read(interp: &Interp, value: &Value) -> Result<Option<Uuid>> {
    // Without the module no value can be of its class; reading one must not import it.
    let module = interp.modules.borrow().get("uuid").cloned();
    let (Value::Instance(_), Some(module)) = (value, module) else {
        return Ok(None);
    };
    let Some(Value::Class(class)) = interp.find_attr(&module, "UUID")? else {
        return Ok(None);
    };
    if !interp.is_instance(value, &class) {
        return Ok(None);
    }
    match interp.get_attr(value, "bytes")? {
        Value::Bytes(bytes) => Ok(Uuid::from_slice(&bytes).ok()),
        _ => Ok(None),
    }
}

/// The Python value.
pub fn make(interp: &Interp, uuid: Uuid) -> Result {
    let module = interp.import_module("uuid")?;
    let args = Args::default().with("bytes", Value::bytes(uuid.as_bytes()));
    interp.call_method(&module, "UUID", args)
}
