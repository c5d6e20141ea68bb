//! `op.create_table_comment(table_name, comment, *, existing_comment=None, schema=None)` and `op.drop_table_comment`

use migrate::{Operation, ops};
use python::Result;

use super::Call;
use crate::arguments::optional_text;

pub(super) fn create(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    let comment = call.args.required(call.interp, "comment")?;
    let comment = optional_text(call.interp, Some(comment), "the comment of a table")?;
    finish(call, table, comment)
}

pub(super) fn drop(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    finish(call, table, None)
}

fn finish(call: &mut Call<'_>, table: String, comment: Option<String>) -> Result<Operation> {
    let existing = call.args.named("existing_comment");
    let existing_comment = optional_text(call.interp, existing, "the comment of a table")?;
    let schema = call.schema()?;
    Ok(Operation::TableComment(ops::TableComment {
        table,
        schema,
        comment,
        existing_comment,
    }))
}
