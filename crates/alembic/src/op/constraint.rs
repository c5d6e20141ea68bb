//! `op.create_primary_key`, `create_unique_constraint`, `create_foreign_key`, `create_check_constraint` and
//! `create_exclude_constraint`

use migrate::{Operation, ops};
use python::{Args, Result, Value};
use sql::schema::{Constraint, ForeignKeyConstraint};

use super::Call;
use super::names::constraint_name;
use crate::arguments::{optional_text, texts};
use crate::sqlalchemy;

/// The constraint's name as it was given.
fn name(call: &mut Call<'_>) -> Result {
    let name = call.args.required(call.interp, "constraint_name")?;
    if matches!(name, Value::Unknown(_)) {
        return Err(call.interp.unknown_decides(&name, "the name of a constraint"));
    }
    Ok(name)
}

fn operation(table: String, schema: Option<String>, constraint: Constraint) -> Operation {
    Operation::AddConstraint(ops::AddConstraint {
        schema,
        ..ops::AddConstraint::new(table, constraint)
    })
}

/// A constraint of `sqlalchemy`, made as a file would make it, with all remaining keyword arguments.
fn made(call: &mut Call<'_>, class: &str, name: Value, positional: Vec<Value>) -> Result<Constraint> {
    let module = if class == "ExcludeConstraint" {
        "sqlalchemy.dialects.postgresql"
    } else {
        "sqlalchemy"
    };
    let args = Args {
        positional,
        keywords: call.args.rest_named(),
    }
    .with("name", name);
    let value = sqlalchemy::make(call.interp, module, class, args)?;
    sqlalchemy::to_constraint(call.interp, &value, call.dialect)
}

/// `create_primary_key(constraint_name, table_name, columns, *, schema=None)`
pub(super) fn primary_key(call: &mut Call<'_>) -> Result<Operation> {
    let name = name(call)?;
    let table = call.table()?;
    let columns = call.args.required(call.interp, "columns")?;
    let schema = call.schema()?;
    let columns = column_values(call, &columns)?;
    let constraint = made(call, "PrimaryKeyConstraint", name, columns)?;
    Ok(operation(table, schema, constraint))
}

/// `create_unique_constraint(constraint_name, table_name, columns, *, schema=None, **kw)`
pub(super) fn unique(call: &mut Call<'_>) -> Result<Operation> {
    let name = name(call)?;
    let table = call.table()?;
    let columns = call.args.required(call.interp, "columns")?;
    let schema = call.schema()?;
    let columns = column_values(call, &columns)?;
    let constraint = made(call, "UniqueConstraint", name, columns)?;
    Ok(operation(table, schema, constraint))
}

fn column_values(call: &Call<'_>, columns: &Value) -> Result<Vec<Value>> {
    refuse_none(call, columns)?;
    if let Value::List(items) = columns
        && let Some(other) = items
            .borrow()
            .iter()
            .find(|item| matches!(item, Value::Int(_) | Value::None))
    {
        let other = call.interp.repr(other)?;
        let message =
            format!("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {other}");
        return Err(crate::errors::raise(
            call.interp,
            "sqlalchemy.exc.ArgumentError",
            &message,
        ));
    }
    let names = texts(call.interp, columns, "a column of a constraint")?;
    if names.is_empty() {
        let message = "This constraint is not bound to a table.  Did you mean to call table.append_constraint(constraint) ?";
        return Err(crate::errors::raise(
            call.interp,
            "sqlalchemy.exc.InvalidRequestError",
            message,
        ));
    }
    Ok(names.iter().map(Value::str).collect())
}

fn refuse_none(call: &Call<'_>, columns: &Value) -> Result<()> {
    if columns.is_none() {
        return Err(call.interp.type_error("'NoneType' object is not iterable"));
    }
    Ok(())
}

/// `create_check_constraint(constraint_name, table_name, condition, *, schema=None, **kw)`
pub(super) fn check(call: &mut Call<'_>) -> Result<Operation> {
    let name = name(call)?;
    let table = call.table()?;
    let condition = call.args.required(call.interp, "condition")?;
    let schema = call.schema()?;
    let constraint = made(call, "CheckConstraint", name, vec![condition])?;
    Ok(operation(table, schema, constraint))
}

/// `create_exclude_constraint(constraint_name, table_name, *elements, **kw)`
pub(super) fn exclude(call: &mut Call<'_>) -> Result<Operation> {
    let name = name(call)?;
    let table = call.table()?;
    let schema = call.schema()?;
    let elements = call.args.rest();
    let constraint = made(call, "ExcludeConstraint", name, elements)?;
    Ok(operation(table, schema, constraint))
}

/// `create_foreign_key(constraint_name, source_table, referent_table, local_cols, remote_cols, *, …)`
pub(super) fn foreign_key(call: &mut Call<'_>) -> Result<Operation> {
    let name = name(call)?;
    let table = call.table_as("source_table")?;
    let referent = call.text("referent_table")?;
    let interp = call.interp;
    let local = call.args.required(interp, "local_cols")?;
    let remote = call.args.required(interp, "remote_cols")?;
    refuse_none(call, &local)?;
    refuse_none(call, &remote)?;
    let source_schema = optional_text(interp, call.args.named("source_schema"), "source_schema")?;
    let schema = if call.is_batch() {
        call.schema()?
    } else {
        source_schema
    };
    let referent_schema = optional_text(interp, call.args.named("referent_schema"), "referent_schema")?;
    let mut keyword = |name: &str| call.args.named(name);
    let (onupdate, ondelete) = (keyword("onupdate"), keyword("ondelete"));
    let (initially, match_, deferrable) = (keyword("initially"), keyword("match"), keyword("deferrable"));
    let mut constraint = ForeignKeyConstraint {
        name: constraint_name(interp, &name, "the name of a constraint")?,
        columns: texts(interp, &local, "a column of a foreign key")?,
        referred_table: referent,
        referred_schema: referent_schema,
        referred_columns: texts(interp, &remote, "a column of a foreign key")?,
        onupdate: optional_text(interp, onupdate, "onupdate")?,
        ondelete: optional_text(interp, ondelete, "ondelete")?,
        match_: optional_text(interp, match_, "match")?,
        ..ForeignKeyConstraint::default()
    };
    if constraint.columns.is_empty() {
        return Err(interp.value_error("`local_cols` of op.create_foreign_key() names no column"));
    }
    sqlalchemy::check_lengths(
        interp,
        constraint.columns.len(),
        constraint.referred_columns.len(),
    )?;
    constraint.timing.deferrable = crate::arguments::optional_flag(interp, deferrable)?;
    constraint.timing.initially = optional_text(interp, initially, "initially")?;
    constraint.use_alter = crate::arguments::flag(interp, call.args.named("use_alter"))?;
    let options = sqlalchemy::dialect_options(interp, call.args.rest_named(), "ForeignKeyConstraint")?;
    constraint.options = sqlalchemy::to_options(interp, &options, call.dialect)?;
    Ok(operation(table, schema, Constraint::ForeignKey(constraint)))
}
