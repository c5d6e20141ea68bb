//! `Table`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Result, Value};
use sql::expr::TableRef;

use super::autoincrement::autoincrement_column;
use super::column::dialect_options;
use super::moved::to_metadata;
use crate::sqlalchemy::state::{State, class, is_a, state};
use crate::sqlalchemy::statements;
use crate::sqlalchemy::util::{attr, construct, known, optional_text, raise, set, text};

/// Makes `FromClause`'s `Table`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let (from, item) = (
        state.class(interp, "FromClause"),
        state.class(interp, "SchemaItem"),
    );
    let builder = ClassBuilder::new("sqlalchemy.sql.schema", "Table")
        .base(&item)
        .base(&from)
        .tolerant()
        .static_method("__new__", new)
        .property("c", |interp, this| Ok(super::collection(interp, &columns(this))))
        .property("columns", |interp, this| {
            Ok(super::collection(interp, &columns(this)))
        })
        .property("primary_key", primary_key)
        .property("bind", |_, this| Ok(attr(&attr(this, "metadata"), "bind")))
        .property("autoincrement_column", |interp, this| {
            Ok(autoincrement_column(interp, this)?.unwrap_or(Value::None))
        })
        .property("constraints", |_, this| Ok(attr(this, "_constraints")))
        .property("indexes", |_, this| Ok(attr(this, "_indexes")))
        .property("foreign_keys", |interp, this| {
            foreign_keys(interp, this).map(Value::list)
        })
        .property("foreign_key_constraints", |interp, this| {
            let all = interp.collect(&attr(this, "_constraints"))?;
            Ok(Value::list(
                all.into_iter()
                    .filter(|it| is_a(interp, it, "ForeignKeyConstraint"))
                    .collect(),
            ))
        })
        .method("append_column", |interp, args| {
            let column = args.positional.get(1).cloned().unwrap_or(Value::None);
            append(interp, args.this()?, column, true).map(|()| Value::None)
        })
        .method("append_constraint", |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            append(interp, args.this()?, item, false).map(|()| Value::None)
        })
        .method("create", |interp, args| {
            super::create::create_table(interp, args, true)
        })
        .method("drop", |interp, args| {
            super::create::create_table(interp, args, false)
        })
        .method("exists", super::create::table_exists)
        .method("to_metadata", to_metadata)
        .method("tometadata", to_metadata)
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            let mut parts = vec![interp.repr(&attr(this, "name"))?, "MetaData()".to_owned()];
            for column in columns(this) {
                parts.push(interp.repr(&column)?);
            }
            parts.push(format!("schema={}", interp.repr(&attr(this, "schema"))?));
            Ok(Value::str(format!("Table({})", parts.join(", "))))
        })
        .method("__str__", |_, args| Ok(attr(args.this()?, "fullname")));
    state.build(interp, statements::table_methods(builder));
}

/// The columns of a table.
pub(super) fn columns(this: &Value) -> Vec<Value> {
    match attr(this, "_columns") {
        Value::List(columns) => columns.borrow().clone(),
        _ => Vec::new(),
    }
}

const SHARED: [&str; 7] = [
    "name",
    "onupdate",
    "ondelete",
    "deferrable",
    "initially",
    "match",
    "use_alter",
];

/// The foreign keys of a table's columns: those given with the columns, and one for each column of a constraint.
///
/// Errors: a target that cannot be read.
pub(crate) fn foreign_keys(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let mut keys = Vec::new();
    for column in columns(this) {
        for key in interp.collect(&attr(&column, "_foreign_keys"))? {
            set(&key, "parent", column.clone());
            keys.push(key);
        }
    }
    for constraint in interp.collect(&attr(this, "_constraints"))? {
        if !is_a(interp, &constraint, "ForeignKeyConstraint") {
            continue;
        }
        let owned = interp.collect(&interp.get_attr(&constraint, "columns")?)?;
        for (column, target) in owned
            .into_iter()
            .zip(interp.collect(&attr(&constraint, "_refcolumns"))?)
        {
            let key = construct(interp, "ForeignKey", python::Args::of(vec![target]))?;
            set(&key, "parent", column);
            set(&key, "constraint", constraint.clone());
            // The keys of a constraint share what it was given.
            for name in SHARED {
                set(&key, name, attr(&constraint, name));
            }
            keys.push(key);
        }
    }
    Ok(keys)
}

/// Adds a constraint or index to one of the table's lists.
pub(super) fn add(table: &Value, list: &str, item: &Value) {
    if let Value::List(items) = attr(table, list)
        && !items.borrow().iter().any(|it| it.is(item))
    {
        items.borrow_mut().push(item.clone());
    }
    set(item, "table", table.clone());
}

/// `Table(name, metadata, *items, **keywords)`
fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("Table")?;
    let name = reader.required(interp, "name")?;
    let metadata = reader.required(interp, "metadata")?;
    known(interp, &name, "the name of a Table")?;
    known(interp, &metadata, "the MetaData of a Table")?;
    let Value::Class(class) = class else {
        return Err(interp.type_error("Table.__new__() needs a class"));
    };
    let items = reader.rest();
    build(interp, &class, name, metadata, items, reader.rest_named())
}

/// A `Table` of a `MetaData` value (see [`super::new_metadata`]), as `op.create_table` returns one.
///
/// Errors: what `Table(…)` raises.
pub fn new_table(
    interp: &Interp,
    name: &Value,
    metadata: &Value,
    items: Vec<Value>,
    keywords: Vec<(Rc<str>, Value)>,
) -> Result {
    build(
        interp,
        &class(interp, "Table"),
        name.clone(),
        metadata.clone(),
        items,
        keywords,
    )
}

fn build(
    interp: &Interp,
    class: &Rc<python::Class>,
    name: Value,
    metadata: Value,
    items: Vec<Value>,
    mut keywords: Vec<(Rc<str>, Value)>,
) -> Result {
    let mut take = |name: &str| {
        let index = keywords.iter().position(|(key, _)| &**key == name)?;
        Some(keywords.remove(index).1)
    };
    if !is_a(interp, &metadata, "MetaData") {
        return Err(raise(
            interp,
            "ArgumentError",
            format!("expected MetaData object, got {}", interp.repr(&metadata)?),
        ));
    }
    let plain = text(interp, &name, "the name of a Table")?;
    let schema = match take("schema") {
        Some(schema) => optional_text(interp, &schema, "the schema of a Table")?,
        None => optional_text(interp, &attr(&metadata, "schema"), "the schema of a MetaData")?,
    };
    let key = schema
        .as_ref()
        .map_or_else(|| plain.clone(), |schema| format!("{schema}.{plain}"));
    let flag = |value: Option<Value>| matches!(value, Some(Value::Bool(true)));
    let (extend, keep) = (flag(take("extend_existing")), flag(take("keep_existing")));
    if extend && keep {
        let message = "keep_existing and extend_existing are mutually exclusive.";
        return Err(raise(interp, "ArgumentError", message));
    }
    let must_exist = flag(take("must_exist")) || flag(take("mustexist"));
    let include = take("include_columns");
    let resolve = !matches!(take("resolve_fks"), Some(Value::Bool(false)));
    let autoload = take("autoload");
    let bind = take("autoload_with").filter(|it| !it.is_none());
    let Value::Dict(tables) = attr(&metadata, "tables") else {
        return Err(interp.type_error("a MetaData without tables"));
    };
    let existing = tables.borrow().get_str(&key).cloned();
    let table = match existing {
        Some(table) if keep || (items.is_empty() && !extend && bind.is_none()) => return Ok(table),
        Some(_) if !extend && !items.is_empty() => {
            return Err(raise(
                interp,
                "InvalidRequestError",
                format!(
                    "Table '{key}' is already defined for this MetaData instance.  Specify 'extend_existing=True' \
                     to redefine options and columns on an existing Table object."
                ),
            ));
        }
        Some(table) => table,
        None if must_exist => {
            return Err(raise(
                interp,
                "InvalidRequestError",
                format!("Table '{key}' not defined"),
            ));
        }
        None => blank(class, &name, schema.as_deref(), &key, &metadata),
    };
    settings(interp, &table, &mut take)?;
    let bind = bind.or_else(|| {
        autoload
            .filter(|it| matches!(it, Value::Bool(true)))
            .map(|_| attr(&metadata, "bind"))
    });
    let loaded = match &bind {
        Some(bind) => Some(super::reflect::load(interp, &table, bind, include, resolve)?),
        None => None,
    };
    tables.borrow_mut().set_str(&key, table.clone());
    for item in items {
        append(interp, &table, item, extend || loaded.is_some())?;
    }
    if let (Some(loaded), Some(bind)) = (loaded, &bind) {
        loaded.finish(interp, &metadata, bind)?;
    }
    let options = dialect_options(interp, keywords, "Table")?;
    if let Value::Dict(known) = attr(&table, "dialect_kwargs") {
        for (name, value) in options {
            known.borrow_mut().set_str(&name, value);
        }
    }
    Ok(table)
}

/// The keyword arguments that a table has itself.
fn settings(interp: &Interp, table: &Value, take: &mut dyn FnMut(&str) -> Option<Value>) -> Result<()> {
    if let Some(info) = take("info") {
        set(table, "_info", info);
    }
    for name in ["comment", "prefixes", "quote"] {
        if let Some(value) = take(name) {
            known(interp, &value, &format!("`{name}` of a Table"))?;
            set(table, name, value);
        }
    }
    if let Some(listeners) = take("listeners") {
        listen(interp, table, &listeners)?;
    }
    for name in [
        "quote_schema",
        "implicit_returning",
        "autoload_replace",
        "sqlite_autoload",
        "useexisting",
        "_extend_on",
    ] {
        take(name);
    }
    Ok(())
}

fn blank(
    class: &Rc<python::Class>,
    name: &Value,
    schema: Option<&str>,
    key: &str,
    metadata: &Value,
) -> Value {
    let table = Value::Instance(Instance::new(class));
    set(&table, "name", name.clone());
    set(&table, "schema", Value::optional_str(schema));
    set(&table, "key", Value::str(key));
    set(&table, "fullname", Value::str(key));
    set(&table, "metadata", metadata.clone());
    for list in ["_columns", "_constraints", "_indexes", "prefixes"] {
        set(&table, list, Value::list(Vec::new()));
    }
    for empty in ["comment", "quote", "description"] {
        set(&table, empty, Value::None);
    }
    set(&table, "dialect_kwargs", Value::dict(python::Dict::default()));
    table
}

/// `listeners=[("after_create", function), …]`
fn listen(interp: &Interp, table: &Value, listeners: &Value) -> Result<()> {
    for listener in interp.collect(listeners)? {
        if let [event, function] = interp.collect(&listener)?.as_slice() {
            let event = Rc::from(text(interp, event, "the event of a listener")?);
            let entry = (table.clone(), event, function.clone());
            state(interp).listeners.borrow_mut().push(entry);
        }
    }
    Ok(())
}

/// Adds a column, constraint or index. `replace` lets a column take the place of one with its name.
pub(super) fn append(interp: &Interp, table: &Value, item: Value, replace: bool) -> Result<()> {
    known(interp, &item, "an item of a Table")?;
    if is_a(interp, &item, "Column") {
        return append_column(interp, table, &item, replace);
    }
    if is_a(interp, &item, "Constraint") {
        check_columns(interp, table, &item)?;
        add(table, "_constraints", &item);
    } else if is_a(interp, &item, "Index") {
        check_columns(interp, table, &item)?;
        add(table, "_indexes", &item);
    } else if is_a(interp, &item, "SchemaItem") {
        // A `Sequence` or DDL event: nothing of the table itself.
    } else {
        return Err(raise(
            interp,
            "ArgumentError",
            format!(
                "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                interp.repr(&item)?
            ),
        ));
    }
    Ok(())
}

/// Refuses a constraint or index of columns that the table does not have (yet).
fn check_columns(interp: &Interp, table: &Value, item: &Value) -> Result<()> {
    let wanted = attr(item, "_columns");
    if wanted.is_none() {
        return Ok(());
    }
    let known: Vec<_> = columns(table).iter().map(|column| attr(column, "key")).collect();
    for column in interp.collect(&wanted)? {
        let Some(name) = column.as_str() else { continue };
        if !known.iter().any(|key| key.as_str().as_ref() == Some(&name)) {
            let message = format!(
                "Can't create {} on table '{}': no column named '{name}' is present.",
                interp.type_name(item),
                interp.str(&attr(table, "name"))?
            );
            return Err(raise(interp, "ConstraintColumnNotFoundError", message));
        }
    }
    Ok(())
}

/// Refuses a column without a name; what is no column is refused elsewhere.
pub(crate) fn check_name(interp: &Interp, column: &Value) -> Result<()> {
    if is_a(interp, column, "Column") && !interp.truth(&attr(column, "name"))? {
        let message = "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a \
                       Table.";
        return Err(raise(interp, "ArgumentError", message));
    }
    Ok(())
}

fn append_column(interp: &Interp, table: &Value, item: &Value, replace: bool) -> Result<()> {
    let name = attr(item, "name");
    check_name(interp, item)?;
    if let owner @ Value::Instance(_) = attr(item, "table")
        && !owner.is(table)
    {
        return Err(raise(
            interp,
            "ArgumentError",
            format!(
                "Column object '{}' already assigned to Table '{}'",
                interp.str(&name)?,
                interp.str(&attr(&owner, "name"))?
            ),
        ));
    }
    set(item, "table", table.clone());
    let Value::List(list) = attr(table, "_columns") else {
        return Ok(());
    };
    let mut columns = list.borrow_mut();
    let key = attr(item, "key").as_str();
    match columns
        .iter_mut()
        .find(|column| attr(column, "key").as_str() == key)
    {
        Some(slot) if replace => {
            let replaced = std::mem::replace(slot, item.clone());
            refuse_other_key(interp, table, &replaced, item)?;
            drop_foreign_keys(interp, table, &attr(&replaced, "name"))?;
        }
        Some(_) => {
            let name = key.unwrap_or_default();
            return Err(raise(
                interp,
                "DuplicateColumnError",
                format!(
                    "A column with name '{name}' is already present in table '{}'.",
                    interp.str(&attr(table, "name"))?
                ),
            ));
        }
        None => columns.push(item.clone()),
    }
    drop(columns);
    for constraint in interp.collect(&attr(item, "constraints"))? {
        set(&constraint, "table", table.clone());
    }
    Ok(())
}

/// Refuses a column without a primary key in the place of one that has it.
fn refuse_other_key(interp: &Interp, table: &Value, replaced: &Value, column: &Value) -> Result<()> {
    let is_key = |column: &Value| interp.truth(&attr(column, "primary_key"));
    if !is_key(replaced)? || is_key(column)? {
        return Ok(());
    }
    let message = format!(
        "Trying to redefine primary-key column '{}' as a non-primary-key column on table '{}'",
        interp.str(&attr(column, "name"))?,
        interp.str(&attr(table, "fullname"))?
    );
    Err(raise(interp, "ArgumentError", message))
}

/// Takes the foreign keys of a column that was replaced out of its table.
fn drop_foreign_keys(interp: &Interp, table: &Value, column: &Value) -> Result<()> {
    let Value::List(constraints) = attr(table, "_constraints") else {
        return Ok(());
    };
    let mut kept = Vec::new();
    for constraint in constraints.borrow().iter() {
        let is_foreign = is_a(interp, constraint, "ForeignKeyConstraint");
        if !is_foreign || !interp.contains(&attr(constraint, "_columns"), column)? {
            kept.push(constraint.clone());
        }
    }
    *constraints.borrow_mut() = kept;
    Ok(())
}

/// `table.primary_key`: the constraint given, or one made of the columns with `primary_key=True`.
fn primary_key(interp: &Interp, this: &Value) -> Result {
    for constraint in interp.collect(&attr(this, "_constraints"))? {
        if is_a(interp, &constraint, "PrimaryKeyConstraint") {
            return Ok(constraint);
        }
    }
    let keys: Vec<Value> = columns(this)
        .into_iter()
        .filter(|column| matches!(attr(column, "primary_key"), Value::Bool(true)))
        .collect();
    let made = Value::Instance(Instance::new(&class(interp, "PrimaryKeyConstraint")));
    for name in ["name", "deferrable", "initially", "_info", "comment"] {
        set(&made, name, Value::None);
    }
    set(&made, "dialect_kwargs", Value::dict(python::Dict::default()));
    set(&made, "_columns", Value::list(keys));
    set(&made, "table", this.clone());
    Ok(made)
}

/// The name of a table, for `FROM`.
pub(crate) fn table_ref(interp: &Interp, value: &Value) -> Result<TableRef> {
    Ok(TableRef {
        name: text(interp, &attr(value, "name"), "the name of a Table")?,
        schema: optional_text(interp, &attr(value, "schema"), "the schema of a Table")?,
        translated: true,
    })
}
