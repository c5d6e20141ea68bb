//! `op.create_index(index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw)`

use migrate::{Operation, ops};
use python::{Args, Result, Value};

use super::Call;
use crate::arguments::flag;
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let interp = call.interp;
    let name = call.args.required(interp, "index_name")?;
    let table = call.table()?;
    let columns = call.args.required(interp, "columns")?;
    let schema = call.schema()?;
    let if_not_exists = flag(interp, call.args.named("if_not_exists"))?;
    if matches!(name, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&name, "the name of an index"));
    }
    let mut positional = vec![name];
    for column in interp.collect(&columns)? {
        if matches!(column, Value::Int(_) | Value::None) {
            return Err(interp.value_error("String or text() construct expected"));
        }
        positional.push(column);
    }
    let args = Args {
        positional,
        keywords: call.args.rest_named(),
    };
    let value = sqlalchemy::make(interp, "sqlalchemy", "Index", args)?;
    let index = sqlalchemy::to_index(interp, &value, call.dialect)?;
    Ok(Operation::CreateIndex(ops::CreateIndex {
        table,
        schema,
        index,
        if_not_exists,
    }))
}
