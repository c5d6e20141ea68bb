//! `op.alter_column(table_name, column_name, *, …)`

use migrate::{Operation, ops};
use python::{Interp, Result, Value};
use sql::schema::{Autoincrement, ServerDefault};
use sql::{Setting, Type};

use super::Call;
use crate::arguments::{optional_flag, optional_text, text};
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let table = call.table()?;
    let column = call.args.required(call.interp, "column_name")?;
    let schema = call.schema()?;
    let interp = call.interp;
    let mut alter = ops::AlterColumn {
        table,
        schema,
        ..ops::AlterColumn::default()
    };
    alter.nullable = optional_flag(interp, call.args.named("nullable"))?;
    alter.existing_nullable = optional_flag(interp, call.args.named("existing_nullable"))?;
    alter.server_default = server_default(call, "server_default")?;
    alter.existing_server_default = server_default(call, "existing_server_default")?;
    alter.name = new_name(call)?;
    alter.type_ = type_(call, "type_")?;
    alter.existing_type = type_(call, "existing_type")?;
    alter.comment = comment(interp, call.args.named("comment"))?;
    alter.existing_comment = optional_text(
        interp,
        call.args.named("existing_comment"),
        "the comment of a column",
    )?;
    alter.autoincrement = autoincrement(interp, call.args.named("autoincrement"))?;
    alter.existing_autoincrement = autoincrement(interp, call.args.named("existing_autoincrement"))?;
    alter.using = match call.args.named("postgresql_using") {
        None | Some(Value::None) => None,
        Some(value) => Some(sqlalchemy::using_text(interp, &value, call.dialect)?),
    };
    // Where nothing changes nothing is written, and Alembic does not look at the name: a Column stands there in the wild.
    let changes = alter.nullable.is_some()
        || alter.name.is_some()
        || alter.type_.is_some()
        || alter.autoincrement.is_some()
        || alter.server_default != Setting::Unset
        || alter.comment != Setting::Unset;
    if changes || column.as_str().is_some() {
        alter.column = text(interp, &column, "`column_name` of op.alter_column()")?;
    }
    // Keyword arguments of other dialects (`mysql_existing_…`), and where a batch puts the column.
    let _ = call.args.rest_named();
    Ok(Operation::AlterColumn(alter))
}

fn new_name(call: &mut Call<'_>) -> Result<Option<String>> {
    let new = call.args.named("new_column_name");
    // `name` is the spelling of long ago.
    let given = if new.is_some() {
        new
    } else {
        call.args.named("name")
    };
    optional_text(call.interp, given, "the new name of a column")
}

/// `False` is how Alembic says that nothing was given.
fn server_default(call: &mut Call<'_>, name: &str) -> Result<Setting<ServerDefault>> {
    match call.args.named(name) {
        None | Some(Value::Bool(false)) => Ok(Setting::Unset),
        Some(Value::None) => Ok(Setting::Null),
        Some(value) => sqlalchemy::to_server_default(call.interp, &value, call.dialect).map(Setting::Value),
    }
}

fn type_(call: &mut Call<'_>, name: &str) -> Result<Option<Type>> {
    match call.args.named(name) {
        None | Some(Value::None) => Ok(None),
        Some(value) => sqlalchemy::to_type(call.interp, &value, call.dialect).map(Some),
    }
}

fn comment(interp: &Interp, value: Option<Value>) -> Result<Setting<String>> {
    match value {
        None | Some(Value::Bool(false)) => Ok(Setting::Unset),
        Some(Value::None) => Ok(Setting::Null),
        Some(value) => crate::arguments::text(interp, &value, "the comment of a column").map(Setting::Value),
    }
}

fn autoincrement(interp: &Interp, value: Option<Value>) -> Result<Option<Autoincrement>> {
    Ok(match value {
        None | Some(Value::None) => None,
        Some(value) => Some(match value.as_str().as_deref() {
            Some("auto") => Autoincrement::Auto,
            Some("ignore_fk") => Autoincrement::IgnoreFk,
            _ if interp.truth(&value)? => Autoincrement::True,
            _ => Autoincrement::False,
        }),
    })
}
