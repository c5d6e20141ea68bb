//! `op.drop_constraint(constraint_name, table_name, type_=None, *, schema=None, if_exists=None)`

use migrate::ops::ConstraintKind;
use migrate::{Operation, ops};
use python::Result;

use super::Call;
use super::names::constraint_name;
use crate::arguments::{flag, optional_text};
use crate::errors;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let interp = call.interp;
    let name = call.args.required(interp, "constraint_name")?;
    let table = call.table()?;
    let word = optional_text(interp, call.args.optional("type_"), "the type of a constraint")?;
    let schema = call.schema()?;
    let if_exists = flag(interp, call.args.named("if_exists"))?;
    let kind =
        ConstraintKind::from_word(word.as_deref()).map_err(|error| errors::from_migrate(interp, &error))?;
    let name = constraint_name(interp, &name, "the name of a constraint")?;
    Ok(Operation::DropConstraint(ops::DropConstraint {
        name,
        table,
        schema,
        kind,
        if_exists,
    }))
}
