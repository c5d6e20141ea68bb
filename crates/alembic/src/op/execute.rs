//! `op.execute(sqltext, *, execution_options=None)`

use python::{Args, Interp, Result, Value};

use super::{current, send};
use crate::context;
use crate::environment::Environment;
use crate::sqlalchemy;

/// Executes a string or a construct; the result is nobody's.
pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let current = current(interp, "execute")?;
    let mut reader = args.reader("execute");
    let statement = reader.required(interp, "sqltext")?;
    let options = reader.named("execution_options").unwrap_or(Value::None);
    reader.finish(interp)?;
    if matches!(statement, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&statement, "the statement of op.execute()"));
    }
    if !options.is_none() && sqlalchemy::connection_handle(&current.bind).is_some() {
        // As in Alembic, the connection keeps them. An isolation level cannot change within a transaction.
        let kept = interp.mapping_items(&options)?.into_iter();
        let keywords = kept.filter_map(|(name, value)| Some((name.as_str()?, value)));
        let keywords = keywords
            .filter(|(name, _)| &**name != "isolation_level")
            .collect();
        let args = Args {
            positional: Vec::new(),
            keywords,
        };
        interp.call_method(&current.bind, "execution_options", args)?;
    }
    send(interp, &current, || {
        context::execute(interp, &current, &statement)
    })
    .inspect_err(|error| Environment::note_failure(interp, error, "op.execute", None))?;
    Ok(Value::None)
}
