//! Reading arguments of directives.

use python::{Interp, Reader, Result, Value};

/// The text of a name that must be known; `what` says what it names.
pub(crate) fn text(interp: &Interp, value: &Value, what: &str) -> Result<String> {
    match value {
        Value::Unknown(_) => Err(interp.unknown_decides(value, what)),
        _ => match value.as_str() {
            Some(text) => Ok(text.to_string()),
            None => Err(interp.type_error(format!(
                "{what} must be a string, not {}",
                interp.type_name(value)
            ))),
        },
    }
}

/// A text that may be missing or `None`.
pub(crate) fn optional_text(interp: &Interp, value: Option<Value>, what: &str) -> Result<Option<String>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => text(interp, &value, what).map(Some),
    }
}

/// A truth that may be missing or `None` (which is false).
pub(crate) fn flag(interp: &Interp, value: Option<Value>) -> Result<bool> {
    value.map_or(Ok(false), |value| interp.truth(&value))
}

/// A truth that may be missing or `None`.
pub(crate) fn optional_flag(interp: &Interp, value: Option<Value>) -> Result<Option<bool>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => interp.truth(&value).map(Some),
    }
}

/// Texts of a list, or the one text that stands for a list.
pub(crate) fn texts(interp: &Interp, value: &Value, what: &str) -> Result<Vec<String>> {
    match value {
        Value::Unknown(_) => Err(interp.unknown_decides(value, what)),
        Value::None => Ok(Vec::new()),
        value if value.as_str().is_some() => Ok(vec![text(interp, value, what)?]),
        value => interp
            .collect(value)?
            .iter()
            .map(|item| text(interp, item, what))
            .collect(),
    }
}

/// `schema=…`
pub(crate) fn schema(interp: &Interp, reader: &mut Reader) -> Result<Option<String>> {
    optional_text(interp, reader.named("schema"), "the schema")
}
