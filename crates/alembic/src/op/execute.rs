//! `op.execute(sqltext, *, execution_options=None)`

use python::{Args, Interp, Result, Value};

use super::{current, send};
use crate::context;
use crate::environment::Environment;

/// Executes a string or a construct; the result is nobody's.
pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let current = current(interp, "execute")?;
    let mut reader = args.reader("execute");
    let statement = reader.required(interp, "sqltext")?;
    // Options of the execution (isolation level and the like) do not change the text.
    let _ = reader.named("execution_options");
    reader.finish(interp)?;
    if matches!(statement, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&statement, "the statement of op.execute()"));
    }
    send(interp, &current, || {
        context::execute(interp, &current, &statement)
    })
    .inspect_err(|error| Environment::note_failure(interp, error, "op.execute", None))?;
    Ok(Value::None)
}
