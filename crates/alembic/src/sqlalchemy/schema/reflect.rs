//! `Table(…, autoload_with=…)` and `MetaData.reflect`: objects from a live schema.

use std::rc::Rc;

use python::{Args, Interp, Result, Value};
use sql::schema::{Autoincrement, Constraint, ConstraintName, Index, IndexElement, ServerDefault};

use super::table::{append, new_table};
use crate::sqlalchemy::elements::text_clause;
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::types::type_value;
use crate::sqlalchemy::util::{attr, construct, optional_text, raise, set, text};

/// The tables that a table's foreign keys refer to: their schemas and names.
pub(super) struct Referred(Vec<(Option<String>, String)>);

impl Referred {
    /// Loads those that the `MetaData` does not know yet.
    pub(super) fn finish(self, interp: &Interp, metadata: &Value, bind: &Value) -> Result<()> {
        for (schema, name) in self.0 {
            let key = schema
                .as_ref()
                .map_or_else(|| name.clone(), |schema| format!("{schema}.{name}"));
            if is_known(metadata, &key) {
                continue;
            }
            let keywords = vec![
                (Rc::from("schema"), Value::optional_str(schema)),
                (Rc::from("autoload_with"), bind.clone()),
            ];
            new_table(interp, &Value::str(name), metadata, Vec::new(), keywords)?;
        }
        Ok(())
    }
}

/// Fills a `Table` with what the database has; `only` names the columns to take. The tables that its foreign keys
/// refer to are left to the caller, who must have made this one known before: they may refer back.
pub(super) fn load(
    interp: &Interp,
    table: &Value,
    bind: &Value,
    only: Option<Value>,
    resolve: bool,
) -> Result<Referred> {
    let only = match only.filter(|it| !it.is_none()) {
        Some(names) => Some(interp.collect(&names)?),
        None => None,
    };
    let wanted = |name: &str| {
        only.as_ref()
            .is_none_or(|names| names.iter().any(|it| it.as_str().is_some_and(|it| *it == *name)))
    };
    let handle = Bind::of(interp, bind)?;
    let name = text(interp, &attr(table, "name"), "the name of a Table")?;
    let schema = optional_text(interp, &attr(table, "schema"), "the schema of a Table")?;
    let schema = handle.schema(schema.as_deref());
    let found = handle.inspect(interp, |inspector| inspector.table(&name, schema.as_deref()))?;
    for column in found.columns.iter().filter(|it| wanted(&it.name)) {
        append(interp, table, column_value(interp, column)?, true)?;
    }
    let mut referred = Vec::new();
    for constraint in &found.constraints {
        if !constraint.columns().iter().all(|name| wanted(name)) {
            continue;
        }
        if let (Constraint::ForeignKey(key), true) = (constraint, resolve) {
            referred.push((key.referred_schema.clone(), key.referred_table.clone()));
        }
        if let Some(constraint) = constraint_value(interp, constraint)? {
            append(interp, table, constraint, false)?;
        }
    }
    for index in &found.indexes {
        let left_out = |it: &IndexElement| matches!(it, IndexElement::Column(name) if !wanted(name));
        if index.expressions.iter().any(left_out) {
            continue;
        }
        append(interp, table, index_value(interp, index)?, false)?;
    }
    set(table, "comment", Value::optional_str(found.comment));
    Ok(Referred(referred))
}

/// `inspector.reflect_table(table, None)`
pub(crate) fn reflect_into(interp: &Interp, table: &Value, bind: &Value) -> Result {
    load(interp, table, bind, None, true)?.finish(interp, &attr(table, "metadata"), bind)?;
    Ok(Value::None)
}

/// An index as its class, without expressions that are no text.
pub(super) fn index_value(interp: &Interp, index: &Index) -> Result {
    let mut args = vec![name_value(&index.name)];
    for expression in &index.expressions {
        args.push(match expression {
            IndexElement::Column(name) => Value::str(name),
            IndexElement::Expr(sql::Expr::Text(text)) => text_clause(interp, &text.text),
            IndexElement::Expr(_) => continue,
        });
    }
    let args = Args::of(args).with("unique", Value::Bool(index.unique));
    construct(interp, "Index", args)
}

fn name_value(name: &ConstraintName) -> Value {
    Value::optional_str(name.as_str())
}

/// A reflected column as a `Column`.
fn column_value(interp: &Interp, column: &sql::schema::Column) -> Result {
    let mut args = vec![Value::str(&column.name), type_value(interp, &column.type_)?];
    let server_default = match &column.server_default {
        Some(ServerDefault::Expr(sql::Expr::Text(text))) => {
            let text = text_clause(interp, &text.text);
            construct(interp, "DefaultClause", Args::of(vec![text]))?
        }
        Some(ServerDefault::Literal(text)) => {
            construct(interp, "DefaultClause", Args::of(vec![Value::str(text)]))?
        }
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
        .with("autoincrement", autoincrement(column.autoincrement))
        .with("comment", Value::optional_str(column.comment.as_deref()));
    if !server_default.is_none() {
        args = args.with("server_default", server_default);
    }
    construct(interp, "Column", args)
}

fn autoincrement(found: Autoincrement) -> Value {
    match found {
        Autoincrement::True => Value::Bool(true),
        Autoincrement::False => Value::Bool(false),
        Autoincrement::Auto => Value::str("auto"),
        Autoincrement::IgnoreFk => Value::str("ignore_fk"),
    }
}

/// A reflected constraint as its class.
pub(super) fn constraint_value(interp: &Interp, constraint: &Constraint) -> Result<Option<Value>> {
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
    let extend = matches!(reader.named("extend_existing"), Some(Value::Bool(true)));
    let _rest = reader.rest_named();
    let handle = Bind::of(interp, &bind)?;
    let engine = interp.find_attr(&bind, "engine")?.unwrap_or_else(|| bind.clone());
    let names = wanted(interp, &handle, &schema, views, (only, &interp.repr(&engine)?))?;
    let before: Vec<String> = match attr(&this, "tables") {
        Value::Dict(tables) => tables
            .borrow()
            .iter()
            .filter_map(|(key, _)| key.as_str().map(|it| it.to_string()))
            .collect(),
        _ => Vec::new(),
    };
    for name in names {
        let key = schema
            .as_str()
            .map_or_else(|| name.clone(), |schema| format!("{schema}.{name}"));
        // What was there stays as it is; another table's foreign key may have brought it meanwhile.
        if is_known(&this, &key) && !(extend && before.contains(&key)) {
            continue;
        }
        let keywords = vec![
            (Rc::from("schema"), schema.clone()),
            (Rc::from("autoload_with"), bind.clone()),
            (Rc::from("extend_existing"), Value::Bool(true)),
        ];
        new_table(interp, &Value::str(name), &this, Vec::new(), keywords)?;
    }
    Ok(Value::None)
}

/// Whether a `MetaData` has a table.
fn is_known(metadata: &Value, key: &str) -> bool {
    match attr(metadata, "tables") {
        Value::Dict(tables) => tables.borrow().get_str(key).is_some(),
        _ => false,
    }
}

fn wanted(
    interp: &Interp,
    handle: &Bind,
    schema: &Value,
    views: bool,
    (only, shown): (Option<Value>, &str),
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
                format!("Could not reflect: requested table(s) not available in {shown}: ({name})"),
            ));
        }
        kept.push(name);
    }
    Ok(kept)
}
