//! `op.drop_index(index_name, table_name=None, *, schema=None, if_exists=None, **kw)`

use migrate::{Operation, ops};
use python::{Args, Result, Value};

use super::Call;
use crate::arguments::{flag, optional_text};
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let interp = call.interp;
    let name = call.args.required(interp, "index_name")?;
    if matches!(name, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&name, "the name of an index"));
    }
    let table = if call.is_batch() {
        Some(call.table()?)
    } else {
        optional_text(interp, call.args.optional("table_name"), "the table of an index")?
    };
    let schema = call.schema()?;
    let if_exists = flag(interp, call.args.named("if_exists"))?;
    let args = Args {
        positional: vec![name],
        keywords: call.args.rest_named(),
    };
    let value = sqlalchemy::make(interp, "sqlalchemy", "Index", args)?;
    let index = sqlalchemy::to_index(interp, &value, call.dialect)?;
    Ok(Operation::DropIndex(ops::DropIndex {
        index,
        table,
        schema,
        if_exists,
    }))
}
