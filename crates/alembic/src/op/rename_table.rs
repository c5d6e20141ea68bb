//! `op.rename_table(old_table_name, new_table_name, *, schema=None)`

use migrate::{Operation, ops};
use python::Result;

use super::Call;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let old = call.text("old_table_name")?;
    let new = call.text("new_table_name")?;
    let schema = call.schema()?;
    Ok(Operation::RenameTable(ops::RenameTable { old, new, schema }))
}
