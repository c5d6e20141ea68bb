//! `op.create_table(table_name, *columns, if_not_exists=None, **kw)`

use migrate::{Operation, ops};
use python::{Args, Interp, Result, Value};

use super::{current, run};
use crate::arguments::flag;
use crate::sqlalchemy;

/// Creates a table and returns it, so that `op.bulk_insert` can use it.
pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let current = current(interp, "create_table")?;
    let mut reader = args.reader("create_table");
    let name = reader.required(interp, "table_name")?;
    if matches!(name, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&name, "the name of a table"));
    }
    let items = reader.rest();
    let if_not_exists = flag(interp, reader.named("if_not_exists"))?;
    let keywords = reader.rest_named();
    let metadata = sqlalchemy::make(interp, "sqlalchemy", "MetaData", Args::default())?;
    let mut positional = vec![name, metadata];
    positional.extend(items);
    let value = sqlalchemy::make(interp, "sqlalchemy", "Table", Args { positional, keywords })?;
    let table = sqlalchemy::to_table(interp, &value, current.dialect())?;
    run(
        interp,
        &current,
        &Operation::CreateTable(ops::CreateTable { table, if_not_exists }),
    )?;
    Ok(value)
}
