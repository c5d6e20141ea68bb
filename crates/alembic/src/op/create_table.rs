//! `op.create_table(table_name, *columns, if_not_exists=None, **kw)`

use migrate::{Operation, ops};
use python::{Args, Interp, Reader, Result, Value};

use super::{by_hand, current, run};
use crate::arguments::flag;
use crate::environment::Environment;
use crate::sqlalchemy;

/// Creates a table and returns it, so that `op.bulk_insert` can use it.
pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("create_table");
    let name = reader.required(interp, "table_name")?;
    let on = name.as_str();
    create(interp, name, reader).inspect_err(|error| {
        Environment::note_failure(interp, error, "op.create_table", on.as_deref());
    })
}

fn create(interp: &Interp, name: Value, mut reader: Reader) -> Result {
    let current = current(interp, "create_table")?;
    if matches!(name, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&name, "the name of a table"));
    }
    let mut items = reader.rest();
    // Alembic makes the columns first, wherever they stand.
    items.sort_by_key(|item| !sqlalchemy::is_column(interp, item));
    let if_not_exists = flag(interp, reader.named("if_not_exists"))?;
    let keywords = reader.rest_named();
    let metadata = sqlalchemy::make(interp, "sqlalchemy", "MetaData", Args::default())?;
    let mut positional = vec![name, metadata];
    positional.extend(items.iter().map(|item| sqlalchemy::copy_of_column(interp, item)));
    let value = sqlalchemy::make(interp, "sqlalchemy", "Table", Args { positional, keywords })?;
    // It knows which columns may not count by themselves.
    sqlalchemy::autoincrement_column(interp, &value)?;
    let table = sqlalchemy::to_table(interp, &value, current.dialect())?;
    let mut operation = ops::CreateTable { table, if_not_exists };
    by_hand::creation(interp, &current, &value, &mut operation)?;
    sqlalchemy::fire_ddl(interp, &value, "before_create", &current.bind)?;
    run(interp, &current, &Operation::CreateTable(operation))?;
    sqlalchemy::fire_ddl(interp, &value, "after_create", &current.bind)?;
    Ok(value)
}
