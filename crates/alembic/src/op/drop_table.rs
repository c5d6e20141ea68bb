//! `op.drop_table(table_name, *, schema=None, if_exists=None, **kw)`

use migrate::{Operation, ops};
use python::Result;

use super::Call;
use crate::arguments::{flag, text};
use crate::sqlalchemy;

/// Keyword arguments of `Table`.
const TABLE: &[&str] = &[
    "comment",
    "info",
    "prefixes",
    "quote",
    "quote_schema",
    "listeners",
    "implicit_returning",
];

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let name = call.args.required(call.interp, "table_name")?;
    let table = text(call.interp, &name, "`table_name` of op.drop_table()")?;
    let schema = call.schema()?;
    let if_exists = flag(call.interp, call.args.named("if_exists"))?;
    // Other keyword arguments describe the table and do not change `DROP TABLE`.
    let mut rest = call.args.rest_named();
    rest.retain(|(name, _)| !TABLE.contains(&&**name));
    sqlalchemy::dialect_options(call.interp, rest, "Table")?;
    Ok(Operation::DropTable(ops::DropTable {
        table,
        schema,
        if_exists,
        quote: sqlalchemy::quote_of(call.interp, &name),
    }))
}
