//! `Table(…, autoload_with=…)` and `MetaData.reflect`: objects from a live schema.

use std::rc::Rc;

use python::{Args, Interp, Result, Value};
use sql::Expr;
use sql::expr::NullsOrder;
use sql::schema::{
    Autoincrement, Constraint, ConstraintName, ConstraintTiming, Identity, Index, IndexElement, OptionValue,
    Options, ServerDefault,
};

use super::table::{append, new_table};
use crate::sqlalchemy::elements::text_clause;
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::types::type_value;
use crate::sqlalchemy::util::{attr, construct, optional_text, raise, set, text, unsupported};

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
        // SQLAlchemy passes over what a database says of a check beside its condition.
        let mut constraint = constraint.clone();
        if let Constraint::Check(check) = &mut constraint {
            check.options.clear();
        }
        if let Some(constraint) = constraint_value(interp, &constraint)? {
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
    keep_options(interp, table, &found.options)?;
    Ok(Referred(referred))
}

/// `inspector.reflect_table(table, None)`
pub(crate) fn reflect_into(interp: &Interp, table: &Value, bind: &Value) -> Result {
    load(interp, table, bind, None, true)?.finish(interp, &attr(table, "metadata"), bind)?;
    Ok(Value::None)
}

/// An index as its class, without expressions that no database tells.
pub(super) fn index_value(interp: &Interp, index: &Index) -> Result {
    let mut args = vec![name_value(&index.name)];
    for expression in &index.expressions {
        match expression {
            IndexElement::Column(name) => args.push(Value::str(name)),
            IndexElement::Expr(expr) => args.extend(expression_value(interp, expr)?),
        }
    }
    let args = Args::of(args).with("unique", Value::Bool(index.unique));
    let value = construct(interp, "Index", args)?;
    keep_options(interp, &value, &index.options)?;
    Ok(value)
}

/// A text or a column, perhaps with its order.
fn expression_value(interp: &Interp, expr: &Expr) -> Result<Option<Value>> {
    let (function, inner) = match expr {
        Expr::Text(text) => return Ok(Some(text_clause(interp, &text.text))),
        Expr::Column(column) => ("column", Some(Value::str(&column.name))),
        Expr::Desc(inner) => ("desc", expression_value(interp, inner)?),
        Expr::Asc(inner) => ("asc", expression_value(interp, inner)?),
        Expr::Nulls(inner, NullsOrder::First) => ("nulls_first", expression_value(interp, inner)?),
        Expr::Nulls(inner, NullsOrder::Last) => ("nulls_last", expression_value(interp, inner)?),
        _ => return Ok(None),
    };
    let Some(inner) = inner else { return Ok(None) };
    let function = interp.get_attr(&interp.import_module("sqlalchemy")?, function)?;
    interp.call(&function, Args::of(vec![inner])).map(Some)
}

/// The options of a dialect, among what an item has been given.
///
/// Errors: an expression that is no text.
fn keep_options(interp: &Interp, item: &Value, options: &Options) -> Result<()> {
    if let Value::Dict(given) = attr(item, "dialect_kwargs") {
        for (name, value) in options {
            given.borrow_mut().set_str(name, option_value(interp, value)?);
        }
    }
    Ok(())
}

/// An option of a dialect as a Python value.
///
/// Errors: an expression that is no text.
pub(crate) fn option_value(interp: &Interp, value: &OptionValue) -> Result {
    Ok(match value {
        OptionValue::Expr(Expr::Text(text)) => text_clause(interp, &text.text),
        OptionValue::Expr(_) => {
            return unsupported("an expression among the options of a dialect".to_owned());
        }
        OptionValue::Null => Value::None,
        OptionValue::Bool(truth) => Value::Bool(*truth),
        OptionValue::Int(number) => Value::Int(*number),
        OptionValue::Text(text) => Value::str(text),
        OptionValue::List(items) => {
            let items = items.iter().map(|it| option_value(interp, it));
            Value::list(items.collect::<Result<_>>()?)
        }
        OptionValue::Map(map) => options_value(interp, map)?,
    })
}

/// Options of a dialect as a dictionary.
///
/// Errors: as [`option_value`].
pub(crate) fn options_value(interp: &Interp, options: &Options) -> Result {
    let pairs = options
        .iter()
        .map(|(name, value)| Ok((name.as_str(), option_value(interp, value)?)));
    Ok(Value::dict_of(pairs.collect::<Result<Vec<_>>>()?))
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
            args.push(identity_value(interp, identity)?);
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

fn identity_value(interp: &Interp, identity: &Identity) -> Result {
    let mut args = Args::default().with("always", Value::Bool(identity.always));
    let options = &identity.options;
    for (name, number) in [
        ("start", options.start),
        ("increment", options.increment),
        ("minvalue", options.minvalue),
        ("maxvalue", options.maxvalue),
        ("cache", options.cache),
    ] {
        if let Some(number) = number {
            args = args.with(name, Value::Int(number));
        }
    }
    if let Some(cycle) = options.cycle {
        args = args.with("cycle", Value::Bool(cycle));
    }
    construct(interp, "Identity", args)
}

fn autoincrement(found: Autoincrement) -> Value {
    match found {
        Autoincrement::True => Value::Bool(true),
        Autoincrement::False => Value::Bool(false),
        Autoincrement::Auto => Value::str("auto"),
        Autoincrement::IgnoreFk => Value::str("ignore_fk"),
    }
}

/// A constraint as its class, unless it is one that no database tells.
pub(super) fn constraint_value(interp: &Interp, constraint: &Constraint) -> Result<Option<Value>> {
    let value = bare_constraint(interp, constraint)?;
    if let Some(value) = &value {
        timing_of(value, constraint.timing());
        keep_options(interp, value, constraint.options())?;
    }
    Ok(value)
}

fn timing_of(value: &Value, timing: &ConstraintTiming) {
    let deferrable = timing.deferrable.map_or(Value::None, Value::Bool);
    set(value, "deferrable", deferrable);
    set(
        value,
        "initially",
        Value::optional_str(timing.initially.as_deref()),
    );
}

fn bare_constraint(interp: &Interp, constraint: &Constraint) -> Result<Option<Value>> {
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
                    .with("onupdate", Value::optional_str(it.onupdate.as_deref()))
                    .with("match", Value::optional_str(it.match_.as_deref())),
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
