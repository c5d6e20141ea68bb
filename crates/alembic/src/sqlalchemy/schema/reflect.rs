//! `Table(…, autoload_with=…)` and `MetaData.reflect`: objects from a live schema.

use std::rc::Rc;

use python::{Args, Interp, Result, Value};
use sql::schema::{Constraint, ConstraintName, IndexElement, ServerDefault};

use super::table::{append, new_table};
use crate::sqlalchemy::elements::text_clause;
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::types::type_value;
use crate::sqlalchemy::util::{attr, construct, optional_text, raise, set, text};

/// Fills a `Table` with what the database has.
pub(super) fn load(interp: &Interp, table: &Value, bind: &Value) -> Result<()> {
    let handle = Bind::of(interp, bind)?;
    let name = text(interp, &attr(table, "name"), "the name of a Table")?;
    let schema = optional_text(interp, &attr(table, "schema"), "the schema of a Table")?;
    let found = handle.inspect(interp, |inspector| inspector.table(&name, schema.as_deref()))?;
    for column in &found.columns {
        append(interp, table, column_value(interp, column)?, true)?;
    }
    for constraint in &found.constraints {
        if let Some(constraint) = constraint_value(interp, constraint)? {
            append(interp, table, constraint, false)?;
        }
    }
    for index in &found.indexes {
        let mut args = vec![name_value(&index.name)];
        for expression in &index.expressions {
            args.push(match expression {
                IndexElement::Column(name) => Value::str(name),
                IndexElement::Expr(sql::Expr::Text(text)) => text_clause(interp, &text.text),
                IndexElement::Expr(_) => continue,
            });
        }
        let args = Args::of(args).with("unique", Value::Bool(index.unique));
        append(interp, table, construct(interp, "Index", args)?, false)?;
    }
    set(table, "comment", Value::optional_str(found.comment));
    Ok(())
}

fn name_value(name: &ConstraintName) -> Value {
    Value::optional_str(name.as_str())
}

/// A reflected column as a `Column`.
fn column_value(interp: &Interp, column: &sql::schema::Column) -> Result {
    let mut args = vec![Value::str(&column.name), type_value(interp, &column.type_)?];
    let server_default = match &column.server_default {
        Some(ServerDefault::Expr(sql::Expr::Text(text))) => text_clause(interp, &text.text),
        Some(ServerDefault::Literal(text)) => Value::str(text),
        Some(ServerDefault::Identity(identity)) => {
            args.push(construct(
                interp,
                "Identity",
                Args::default().with("always", Value::Bool(identity.always)),
            )?);
            Value::None
        }
        Some(ServerDefault::Computed(computed)) => {
            if let sql::Expr::Text(text) = &*computed.sqltext {
                let persisted = computed.persisted.map_or(Value::None, Value::Bool);
                let computed = Args::of(vec![Value::str(&text.text)]).with("persisted", persisted);
                args.push(construct(interp, "Computed", computed)?);
            }
            Value::None
        }
        _ => Value::None,
    };
    let mut args = Args::of(args)
        .with("nullable", Value::Bool(column.nullable))
        .with("primary_key", Value::Bool(column.primary_key))
        .with("comment", Value::optional_str(column.comment.as_deref()));
    if !server_default.is_none() {
        args = args.with("server_default", server_default);
    }
    construct(interp, "Column", args)
}

/// A reflected constraint as its class.
fn constraint_value(interp: &Interp, constraint: &Constraint) -> Result<Option<Value>> {
    let strings = |names: &[String]| -> Vec<Value> { names.iter().map(Value::str).collect() };
    Ok(Some(match constraint {
        Constraint::PrimaryKey(it) => construct(
            interp,
            "PrimaryKeyConstraint",
            Args::of(strings(&it.columns)).with("name", name_value(&it.name)),
        )?,
        Constraint::Unique(it) => construct(
            interp,
            "UniqueConstraint",
            Args::of(strings(&it.columns)).with("name", name_value(&it.name)),
        )?,
        Constraint::Check(it) => match &it.sqltext {
            sql::Expr::Text(text) => construct(
                interp,
                "CheckConstraint",
                Args::of(vec![text_clause(interp, &text.text)]).with("name", name_value(&it.name)),
            )?,
            _ => return Ok(None),
        },
        Constraint::ForeignKey(it) => {
            let table = match &it.referred_schema {
                Some(schema) => format!("{schema}.{}", it.referred_table),
                None => it.referred_table.clone(),
            };
            let targets = it
                .referred_columns
                .iter()
                .map(|name| Value::str(format!("{table}.{name}")))
                .collect();
            construct(
                interp,
                "ForeignKeyConstraint",
                Args::of(vec![Value::list(strings(&it.columns)), Value::list(targets)])
                    .with("name", name_value(&it.name))
                    .with("ondelete", Value::optional_str(it.ondelete.as_deref()))
                    .with("onupdate", Value::optional_str(it.onupdate.as_deref())),
            )?
        }
        Constraint::Exclude(_) => return Ok(None),
    }))
}

/// `MetaData.reflect(bind, schema=…, only=[…])`
pub(super) fn reflect(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("reflect")?;
    let bind = reader.optional("bind").unwrap_or(Value::None);
    let bind = if bind.is_none() { attr(&this, "bind") } else { bind };
    let schema = reader.optional("schema").unwrap_or_else(|| attr(&this, "schema"));
    let views = reader.bool_or(interp, "views", false)?;
    let only = reader.named("only").filter(|it| !it.is_none());
    let _rest = reader.rest_named();
    let handle = Bind::of(interp, &bind)?;
    let names = wanted(interp, &handle, &schema, views, only)?;
    for name in names {
        let keywords = vec![
            (Rc::from("schema"), schema.clone()),
            (Rc::from("autoload_with"), bind.clone()),
            (Rc::from("extend_existing"), Value::Bool(true)),
        ];
        new_table(interp, &Value::str(name), &this, Vec::new(), keywords)?;
    }
    Ok(Value::None)
}

fn wanted(
    interp: &Interp,
    handle: &Bind,
    schema: &Value,
    views: bool,
    only: Option<Value>,
) -> Result<Vec<String>> {
    let schema = optional_text(interp, schema, "the schema to reflect")?;
    let mut names = handle.inspect(interp, |inspector| inspector.table_names(schema.as_deref()))?;
    if views {
        names.extend(handle.inspect(interp, |inspector| inspector.view_names(schema.as_deref()))?);
    }
    let Some(only) = only else { return Ok(names) };
    if let Value::Function(_) | Value::Native(_) | Value::Method(_) = only {
        let mut kept = Vec::new();
        for name in names {
            let answer = interp.call(&only, Args::of(vec![Value::str(&name), Value::None]))?;
            if interp.truth(&answer)? {
                kept.push(name);
            }
        }
        return Ok(kept);
    }
    let mut kept = Vec::new();
    for name in interp.collect(&only)? {
        let name = text(interp, &name, "the name of a table to reflect")?;
        if !names.contains(&name) {
            return Err(raise(
                interp,
                "InvalidRequestError",
                format!("Could not reflect: requested table(s) not available in Engine: ({name})"),
            ));
        }
        kept.push(name);
    }
    Ok(kept)
}
