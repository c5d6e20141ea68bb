//! `op.drop_column(table_name, column_name, *, schema=None, if_exists=None, **kw)`

use migrate::{Operation, ops};
use python::Result;

use super::Call;
use crate::arguments::flag;
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    let column = call.text("column_name")?;
    let schema = call.schema()?;
    let if_exists = flag(call.interp, call.args.named("if_exists"))?;
    let existing_type = match call.args.named("existing_type") {
        Some(value) if !value.is_none() => Some(sqlalchemy::to_type(call.interp, &value, call.dialect)?),
        _ => None,
    };
    // `mssql_drop_check` and the like.
    let _ = call.args.rest_named();
    Ok(Operation::DropColumn(ops::DropColumn {
        table,
        schema,
        column,
        if_exists,
        existing_type,
    }))
}
