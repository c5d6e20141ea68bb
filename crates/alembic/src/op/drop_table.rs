//! `op.drop_table(table_name, *, schema=None, if_exists=None, **kw)`

use migrate::{Operation, ops};
use python::Result;

use super::Call;
use crate::arguments::flag;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    let schema = call.schema()?;
    let if_exists = flag(call.interp, call.args.named("if_exists"))?;
    // Other keyword arguments describe the table and do not change `DROP TABLE`.
    let _ = call.args.rest_named();
    Ok(Operation::DropTable(ops::DropTable {
        table,
        schema,
        if_exists,
    }))
}
