//! `op.add_column(table_name, column, *, schema, if_not_exists, inline_references, inline_primary_key)`

use migrate::{Operation, ops};
use python::Result;

use super::Call;
use crate::arguments::{flag, optional_text};
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    let column = call.args.required(call.interp, "column")?;
    let schema = call.schema()?;
    let interp = call.interp;
    sqlalchemy::check_column_name(interp, &column)?;
    let column = sqlalchemy::to_column(interp, &column, call.dialect)?;
    Ok(Operation::AddColumn(ops::AddColumn {
        table,
        schema,
        column,
        if_not_exists: flag(interp, call.args.named("if_not_exists"))?,
        inline_references: flag(interp, call.args.named("inline_references"))?,
        inline_primary_key: flag(interp, call.args.named("inline_primary_key"))?,
        insert_before: optional_text(interp, call.args.named("insert_before"), "insert_before")?,
        insert_after: optional_text(interp, call.args.named("insert_after"), "insert_after")?,
    }))
}
