//! Names of constraints and indexes: `op.f(…)`, and literals: `op.inline_literal(…)`.

use python::{Args, Interp, Result, Value};
use sql::schema::ConstraintName;

use crate::arguments::text;
use crate::sqlalchemy;

/// `op.f(name)`: a name that no naming convention touches.
pub(super) fn f(interp: &Interp, args: Args) -> Result {
    let name = args.reader("f").required(interp, "name")?;
    if matches!(name, Value::Unknown(_)) {
        return Ok(name);
    }
    sqlalchemy::make(interp, "sqlalchemy.sql.elements", "conv", Args::of(vec![name]))
}

/// `op.inline_literal(value, type_=None)`
pub(super) fn inline_literal(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("inline_literal");
    let value = reader.required(interp, "value")?;
    let type_ = reader.optional("type_").unwrap_or(Value::None);
    reader.finish(interp)?;
    sqlalchemy::inline_literal(interp, &value, &type_)
}

/// The name of a constraint: none, one for the naming convention, or a final one.
pub(super) fn constraint_name(interp: &Interp, value: &Value, what: &str) -> Result<ConstraintName> {
    if value.is_none() {
        return Ok(ConstraintName::Unnamed);
    }
    let name = text(interp, value, what)?;
    let is_final = matches!(value, Value::Instance(instance) if &*instance.class().name() == "conv");
    Ok(if is_final {
        ConstraintName::Formatted(name)
    } else {
        ConstraintName::Named(name)
    })
}
