//! Constraints and `ForeignKey`.

use python::{Args, ClassBuilder, Instance, Interp, Reader, Result, Value};

use super::column::dialect_options;
use crate::sqlalchemy::state::{State, is_a};
use crate::sqlalchemy::util::{attr, construct, known, raise, set};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.sql.schema";
    let item = state.class(interp, "SchemaItem");
    let constraint = ClassBuilder::new(module, "Constraint")
        .base(&item)
        .method("copy", |_, args| Ok(copy(args.this()?)))
        .method("__iter__", |interp, args| {
            let columns = columns(interp, args.this()?)?;
            interp.iter(&columns)
        })
        .method("__len__", |interp, args| {
            Ok(Value::size(interp.len(&columns(interp, args.this()?)?)?))
        })
        .method("__contains__", |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            Ok(Value::Bool(
                interp.contains(&columns(interp, args.this()?)?, &item)?,
            ))
        })
        .method("__bool__", |_, _| Ok(Value::Bool(true)))
        .property("c", columns)
        .property("columns", columns);
    let constraint = state.build(interp, constraint);
    let columns_based = state.build(
        interp,
        ClassBuilder::new(module, "ColumnCollectionConstraint").base(&constraint),
    );
    for name in ["PrimaryKeyConstraint", "UniqueConstraint"] {
        let builder = ClassBuilder::new(module, name)
            .base(&columns_based)
            .tolerant()
            .method("__init__", move |interp, args| columns_init(interp, args, name));
        state.build(interp, builder);
    }
    let check = ClassBuilder::new(module, "CheckConstraint")
        .base(&columns_based)
        .tolerant()
        .method("__init__", check_init);
    state.build(interp, check);
    let foreign = ClassBuilder::new(module, "ForeignKeyConstraint")
        .base(&columns_based)
        .tolerant()
        .method("__init__", foreign_init)
        .property("elements", elements)
        .property("column_keys", |interp, this| {
            let columns = interp.collect(&columns(interp, this)?)?;
            Ok(Value::list(columns.iter().map(|it| attr(it, "key")).collect()))
        });
    state.build(interp, foreign);
    let key = ClassBuilder::new(module, "ForeignKey")
        .base(&item)
        .tolerant()
        .method("__init__", key_init)
        .method("copy", |_, args| Ok(copy(args.this()?)))
        .property("target_fullname", |interp, this| {
            super::targets::target_text(interp, &attr(this, "_colspec")).map(Value::from)
        })
        .property("column", |interp, this| {
            let target = attr(this, "_colspec");
            if is_a(interp, &target, "Column") {
                return Ok(target);
            }
            let text = super::targets::target_text(interp, &target)?;
            let metadata = attr(&attr(&attr(this, "parent"), "table"), "metadata");
            let found = text.rsplit_once('.').and_then(|(table, column)| match attr(&metadata, "tables") {
                Value::Dict(tables) => tables.borrow().get_str(table).cloned().map(|it| (it, column)),
                _ => None,
            });
            match found {
                Some((table, column)) => interp.get_item(&interp.get_attr(&table, "c")?, &Value::str(column)),
                None => Err(crate::sqlalchemy::util::raise(
                    interp,
                    "NoReferencedTableError",
                    format!("Foreign key could not find the table of '{text}' with which to generate a foreign key"),
                )),
            }
        })
        .method("__repr__", |interp, args| {
            let target = super::targets::target_text(interp, &attr(args.this()?, "_colspec"))?;
            Ok(Value::str(format!("ForeignKey('{target}')")))
        });
    state.build(interp, key);
    let exclude = ClassBuilder::new("sqlalchemy.dialects.postgresql.ext", "ExcludeConstraint")
        .base(&columns_based)
        .tolerant()
        .method("__init__", exclude_init);
    state.build(interp, exclude);
}

/// A copy that belongs to no table.
pub(super) fn copy(this: &Value) -> Value {
    let Value::Instance(instance) = this else {
        return this.clone();
    };
    let copied = Instance::new(&instance.class());
    copied.attrs.borrow_mut().clone_from(&instance.attrs.borrow());
    copied.set("table", Value::None);
    Value::Instance(copied)
}

/// What all constraints have.
fn common(interp: &Interp, this: &Value, reader: &mut Reader, class: &str) -> Result<()> {
    for (name, default) in [
        ("name", Value::None),
        ("deferrable", Value::None),
        ("initially", Value::None),
        ("comment", Value::None),
    ] {
        let value = reader.named(name).unwrap_or(default);
        known(interp, &value, &format!("`{name}` of a {class}"))?;
        set(this, name, value);
    }
    set(this, "_info", reader.named("info").unwrap_or(Value::None));
    let options = dialect_options(interp, reader.rest_named(), class)?;
    set(this, "dialect_kwargs", Value::dict_of(options));
    set(this, "table", Value::None);
    Ok(())
}

/// The columns of a constraint or index: those of its table, where they are names. `text()` has none.
pub(super) fn columns(interp: &Interp, this: &Value) -> Result {
    let table = attr(this, "table");
    let mut found = Vec::new();
    for column in interp.collect(&attr(this, "_columns"))? {
        match (column.as_str(), &table) {
            (Some(_), Value::Instance(_)) => {
                let all = interp.get_attr(&table, "c")?;
                if let Ok(column) = interp.get_item(&all, &column) {
                    found.push(column);
                }
            }
            _ if is_a(interp, &column, "TextClause") => {}
            _ => found.push(column),
        }
    }
    Ok(super::collection(interp, &found))
}

/// `ForeignKeyConstraint.elements`: a `ForeignKey` for each column.
fn elements(interp: &Interp, this: &Value) -> Result {
    let columns = interp.collect(&columns(interp, this)?)?;
    let targets = interp.collect(&attr(this, "_refcolumns"))?;
    let mut keys = Vec::new();
    for (index, target) in targets.into_iter().enumerate() {
        let key = construct(interp, "ForeignKey", Args::of(vec![target]))?;
        set(&key, "constraint", this.clone());
        set(&key, "parent", columns.get(index).cloned().unwrap_or(Value::None));
        keys.push(key);
    }
    Ok(Value::list(keys))
}

/// Attaches a constraint or index to the table of the columns it was made with.
pub(super) fn attach_by_columns(interp: &Interp, this: &Value, list: &str) -> Result<()> {
    for column in interp.collect(&attr(this, "_columns"))? {
        if let Some(table) = table_inside(interp, &column, 8)? {
            super::table::add(&table, list, this);
            return Ok(());
        }
    }
    Ok(())
}

/// The table of the first column inside an expression.
fn table_inside(interp: &Interp, value: &Value, depth: usize) -> Result<Option<Value>> {
    let table = attr(value, "table");
    if is_a(interp, &table, "Table") {
        return Ok(Some(table));
    }
    let parts = attr(value, "_parts");
    if depth == 0 || parts.is_none() {
        return Ok(None);
    }
    for part in interp.collect(&parts)? {
        if let Some(table) = table_inside(interp, &part, depth - 1)? {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// Names that are given twice count once.
fn without_doubles(columns: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for column in columns {
        let name = column.as_str();
        if name.is_none() || !kept.iter().any(|it| it.as_str() == name) {
            kept.push(column);
        }
    }
    kept
}

fn columns_init(interp: &Interp, args: Args, class: &str) -> Result {
    let (this, mut reader) = args.method(class)?;
    let columns = reader.rest();
    for column in &columns {
        known(interp, column, &format!("a column of a {class}"))?;
        refuse_plain(
            interp,
            column,
            "String column name or column expression for DDL constraint",
        )?;
    }
    set(&this, "_columns", Value::list(without_doubles(columns)));
    common(interp, &this, &mut reader, class)?;
    attach_by_columns(interp, &this, "_constraints")?;
    Ok(Value::None)
}

/// Refuses a value that is neither text nor an object of SQLAlchemy's.
pub(super) fn refuse_plain(interp: &Interp, value: &Value, expected: &str) -> Result<()> {
    if value.as_str().is_some() || matches!(value, Value::Instance(_) | Value::Class(_) | Value::Unknown(_)) {
        return Ok(());
    }
    let message = format!("{expected} expected, got {}.", interp.repr(value)?);
    Err(raise(interp, "ArgumentError", message))
}

fn check_init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("CheckConstraint.__init__")?;
    let sqltext = reader.required(interp, "sqltext")?;
    known(interp, &sqltext, "the condition of a CheckConstraint")?;
    // `True`, `False` and `None` are conditions.
    if !matches!(sqltext, Value::Bool(_) | Value::None) {
        refuse_plain(interp, &sqltext, "SQL expression element for DDL constraint")?;
    }
    let rest = reader.rest();
    for (name, value) in ["name", "deferrable", "initially"].iter().zip(rest) {
        set(&this, name, value);
    }
    let name = attr(&this, "name");
    let table = reader.named("table");
    set(&this, "sqltext", sqltext);
    set(&this, "_columns", Value::list(Vec::new()));
    common(interp, &this, &mut reader, "CheckConstraint")?;
    if !name.is_none() {
        set(&this, "name", name);
    }
    let table = match table {
        Some(table @ Value::Instance(_)) => Some(table),
        _ => table_inside(interp, &attr(&this, "sqltext"), 8)?,
    };
    if let Some(table) = table {
        super::table::add(&table, "_constraints", &this);
    }
    Ok(Value::None)
}

/// The arguments of foreign keys that follow the columns.
fn actions(
    interp: &Interp,
    this: &Value,
    reader: &mut Reader,
    positional: &mut std::vec::IntoIter<Value>,
) -> Result<()> {
    for name in [
        "onupdate",
        "ondelete",
        "deferrable",
        "initially",
        "match",
        "use_alter",
        "link_to_name",
    ] {
        let value = positional
            .next()
            .or_else(|| reader.named(name))
            .unwrap_or(Value::None);
        known(interp, &value, &format!("`{name}` of a foreign key"))?;
        set(this, name, value);
    }
    Ok(())
}

/// Refuses a foreign key of so many columns to so many others.
pub(crate) fn check_lengths(interp: &Interp, columns: usize, referred: usize) -> Result<()> {
    if columns == referred {
        return Ok(());
    }
    let message =
        "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.";
    Err(raise(interp, "ArgumentError", message))
}

/// `ForeignKeyConstraint(columns, refcolumns, name=…, …)`
fn foreign_init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("ForeignKeyConstraint.__init__")?;
    let columns = reader.required(interp, "columns")?;
    let refcolumns = reader.required(interp, "refcolumns")?;
    known(interp, &columns, "the columns of a ForeignKeyConstraint")?;
    known(
        interp,
        &refcolumns,
        "the columns a ForeignKeyConstraint refers to",
    )?;
    let (columns, refcolumns) = (interp.collect(&columns)?, interp.collect(&refcolumns)?);
    check_lengths(interp, columns.len(), refcolumns.len())?;
    set(&this, "_columns", Value::list(columns));
    set(&this, "_refcolumns", Value::list(refcolumns));
    let mut positional = reader.rest().into_iter();
    let name = positional.next();
    actions(interp, &this, &mut reader, &mut positional)?;
    let _table = reader.named("table");
    let (deferrable, initially) = (attr(&this, "deferrable"), attr(&this, "initially"));
    common(interp, &this, &mut reader, "ForeignKeyConstraint")?;
    set(&this, "deferrable", deferrable);
    set(&this, "initially", initially);
    if let Some(name) = name {
        set(&this, "name", name);
    }
    attach_by_columns(interp, &this, "_constraints")?;
    Ok(Value::None)
}

/// `ForeignKey(column, …)`
fn key_init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("ForeignKey.__init__")?;
    let column = reader.required(interp, "column")?;
    known(interp, &column, "the column a ForeignKey refers to")?;
    refuse_plain(
        interp,
        &column,
        "String column name or Column object for DDL foreign key constraint",
    )?;
    let _constraint = reader.optional("_constraint");
    set(&this, "_colspec", column);
    set(
        &this,
        "use_alter",
        reader.named("use_alter").unwrap_or(Value::Bool(false)),
    );
    for name in ["name", "onupdate", "ondelete", "match", "link_to_name"] {
        let value = reader.named(name).unwrap_or(Value::None);
        known(interp, &value, &format!("`{name}` of a ForeignKey"))?;
        set(&this, name, value);
    }
    let name = attr(&this, "name");
    common(interp, &this, &mut reader, "ForeignKey")?;
    set(&this, "name", name);
    set(&this, "parent", Value::None);
    Ok(Value::None)
}

/// `ExcludeConstraint((expression, operator), …, name=…, using=…, where=…)`
fn exclude_init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("ExcludeConstraint.__init__")?;
    let elements = reader.rest();
    for element in elements.iter().chain(elements.is_empty().then_some(&Value::None)) {
        let pair = match element {
            Value::None => Vec::new(),
            element => interp.collect(element)?,
        };
        let [column, _] = pair.as_slice() else {
            let message = format!("not enough values to unpack (expected 2, got {})", pair.len());
            return Err(interp.value_error(message));
        };
        refuse_plain(
            interp,
            column,
            "String column name or column expression for DDL constraint",
        )?;
    }
    set(&this, "_elements", Value::list(elements));
    set(&this, "_columns", Value::list(Vec::new()));
    for name in ["using", "where", "ops"] {
        let value = reader.named(name).unwrap_or(Value::None);
        if name == "where" && !value.is_none() {
            refuse_plain(interp, &value, "statement sub-expression element")?;
        }
        set(&this, name, value);
    }
    common(interp, &this, &mut reader, "ExcludeConstraint")?;
    Ok(Value::None)
}
