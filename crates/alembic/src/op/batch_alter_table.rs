//! `with op.batch_alter_table(table_name, …) as batch_op:`

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use migrate::{Batch, MigrationContext, Recreate};
use python::{Args, Class, ClassBuilder, Instance, Interp, Reader, Result, Value};
use sql::schema::{Column, ColumnDefault, Constraint, Index};

use super::{BOTH, BatchTable, Directive, batch_reflect, by_hand, current, host, names, read, send};
use crate::arguments::{optional_text, schema, texts};
use crate::context::Current;
use crate::environment::Environment;
use crate::{errors, sqlalchemy};

/// A batch that is being collected.
struct Open {
    current: Rc<Current>,
    table: BatchTable,
    batch: RefCell<Batch>,
    /// Listeners to the reflection of a column.
    listeners: Vec<Value>,
    /// Columns that the batch adds, with what Python puts into them.
    defaults: RefCell<Vec<(String, Value)>>,
}

struct BatchClass(Rc<Class>);

pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let current = current(interp, "batch_alter_table")?;
    let mut reader = args.reader("batch_alter_table");
    let name = reader.required(interp, "table_name")?;
    let name = crate::arguments::text(interp, &name, "the table of op.batch_alter_table()")?;
    let schema = match reader.optional("schema") {
        Some(value) => optional_text(interp, Some(value), "the schema")?,
        None => schema(interp, &mut reader)?,
    };
    let mut batch = Batch::new(name.clone());
    batch.schema.clone_from(&schema);
    let listeners = options(interp, &current, &mut reader, &mut batch)?;
    reader.finish(interp)?;
    let class = interp.extension::<BatchClass>().unwrap_or_else(|| {
        let class = Rc::new(BatchClass(define(interp)));
        interp.extend(Rc::clone(&class));
        class
    });
    let table = BatchTable { name, schema };
    Ok(Instance::of(
        &class.0,
        Open {
            current,
            table,
            batch: RefCell::new(batch),
            listeners,
            defaults: RefCell::default(),
        },
    ))
}

/// Reads the keyword arguments; what is left are the listeners to the reflection.
fn options(interp: &Interp, current: &Current, reader: &mut Reader, batch: &mut Batch) -> Result<Vec<Value>> {
    let mut listeners = Vec::new();
    let dialect = current.dialect();
    if let Some(word) = optional_text(interp, reader.optional("recreate"), "`recreate`")? {
        batch.recreate = Recreate::from_word(&word).map_err(|error| errors::from_migrate(interp, &error))?;
    }
    if let Some(groups) = given(reader.optional("partial_reordering")) {
        for group in interp.collect(&groups)? {
            batch
                .partial_reordering
                .push(texts(interp, &group, "a column of partial_reordering")?);
        }
    }
    if let Some(table) = given(reader.optional("copy_from")) {
        batch.copy_from = Some(sqlalchemy::to_table(interp, &table, dialect)?);
    }
    if let Some(items) = given(reader.optional("table_args")) {
        let (_, constraints, indexes) = elements(interp, &items, dialect)?;
        batch.table_args = constraints;
        batch.table_indexes = indexes;
    }
    if let Some(keywords) = given(reader.optional("table_kwargs")) {
        let made = Args {
            positional: vec![Value::str(&batch.table), sqlalchemy::new_metadata(interp, None)?],
            keywords: python_keywords(interp, &keywords)?,
        };
        let table = sqlalchemy::make(interp, "sqlalchemy", "Table", made)?;
        batch.table_kwargs = sqlalchemy::to_table(interp, &table, dialect)?;
    }
    if let Some(items) = given(reader.optional("reflect_args")) {
        let (columns, constraints, _) = elements(interp, &items, dialect)?;
        batch.reflect.columns = columns;
        batch.reflect.constraints = constraints;
    }
    if let Some(keywords) = given(reader.optional("reflect_kwargs")) {
        listeners = batch_reflect::options(interp, &keywords, dialect, batch)?;
    }
    if let Some(convention) = given(reader.optional("naming_convention")) {
        batch.naming_convention = Some(Arc::new(sqlalchemy::to_naming_convention(interp, &convention)?));
    }
    Ok(listeners)
}

/// The items of a dictionary as keyword arguments.
fn python_keywords(interp: &Interp, mapping: &Value) -> Result<Vec<(Rc<str>, Value)>> {
    let items = interp.mapping_items(mapping)?.into_iter();
    Ok(items
        .filter_map(|(key, value)| Some((key.as_str()?, value)))
        .collect())
}

fn given(value: Option<Value>) -> Option<Value> {
    value.filter(|value| !value.is_none())
}

type Elements = (Vec<Column>, Vec<Constraint>, Vec<Index>);

/// The columns, constraints and indexes of a list.
fn elements(interp: &Interp, items: &Value, dialect: &'static dyn sql::Dialect) -> Result<Elements> {
    let mut elements = Elements::default();
    for item in interp.collect(items)? {
        match sqlalchemy::kind_of(interp, &item)? {
            sqlalchemy::Kind::Column => elements.0.push(sqlalchemy::to_column(interp, &item, dialect)?),
            sqlalchemy::Kind::Constraint => elements
                .1
                .push(sqlalchemy::to_constraint(interp, &item, dialect)?),
            sqlalchemy::Kind::Index => elements.2.push(sqlalchemy::to_index(interp, &item, dialect)?),
        }
    }
    Ok(elements)
}

fn open(interp: &Interp, this: &Value) -> Result<Rc<Open>> {
    this.native::<Open>()
        .ok_or_else(|| interp.type_error("not a batch"))
}

fn define(interp: &Interp) -> Rc<Class> {
    let mut class = ClassBuilder::new("alembic.operations.base", "BatchOperations");
    for &(name, directive) in BOTH {
        class = class.method(name, move |interp, args| {
            let mut args = args;
            let batch = args.positional.remove(0);
            if let Some(result) = host::overridden(interp, name, Some(&batch), &args)? {
                return Ok(result);
            }
            collect_one(interp, &batch, name, directive, args)
        });
    }
    class
        .constant("__passes_errors__", true)
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", exit)
        .method("f", |interp, mut args| {
            args.positional.remove(0);
            names::f(interp, args)
        })
        .method("execute", |interp, mut args| {
            args.positional.remove(0);
            super::execute::call(interp, args)
        })
        .method("get_bind", |interp, args| {
            Ok(open(interp, args.this()?)?.current.bind.clone())
        })
        .method("get_context", |interp, args| {
            crate::context::value_of(interp, &open(interp, args.this()?)?.current)
        })
        .method("__getattr__", |interp, args| {
            let name = args
                .positional
                .get(1)
                .and_then(Value::as_str)
                .unwrap_or_else(|| "".into());
            host::batch_attribute(interp, args.this()?, &name)
        })
        .build(interp)
}

/// The table of a batch.
pub(super) fn table_of(interp: &Interp, batch: &Value) -> Result<BatchTable> {
    Ok(open(interp, batch)?.table.clone())
}

/// Collects a directive that is known by its name.
pub(super) fn collect(interp: &Interp, batch: &Value, name: &str, args: Args) -> Result {
    match BOTH.iter().find(|(it, _)| *it == name) {
        Some((name, directive)) => collect_one(interp, batch, name, *directive, args),
        None => Err(interp.attribute_error(format!("'BatchOperations' object has no attribute '{name}'"))),
    }
}

fn collect_one(
    interp: &Interp,
    batch: &Value,
    name: &'static str,
    directive: Directive,
    args: Args,
) -> Result {
    let open = open(interp, batch)?;
    note_default(&open, name, &args);
    let (operation, _) = read(interp, &open.current, name, directive, args, Some(&open.table))?;
    let mut scope = migrate::Scope::new(open.current.dialect(), open.current.as_sql());
    scope.naming = Arc::clone(&open.current.context.borrow().options().naming);
    let result = open.batch.borrow_mut().push(operation, &mut scope);
    result.map_err(|error| {
        let error = errors::from_migrate(interp, &error);
        let on = Some(open.table.name.as_str());
        Environment::note_failure(interp, &error, &format!("batch_op.{name}"), on);
        error
    })?;
    Ok(Value::None)
}

/// Keeps what Python puts into a new column: rows that are copied get it too.
fn note_default(open: &Open, directive: &str, args: &Args) {
    let named = args.keywords.iter().find(|(key, _)| &**key == "column");
    let column = args.positional.first().or_else(|| named.map(|(_, it)| it));
    if let ("add_column", Some(Value::Instance(column))) = (directive, column)
        && let (Some(Some(name)), Some(default)) =
            (column.get("name").map(|it| it.as_str()), column.get("default"))
    {
        open.defaults.borrow_mut().push((name.to_string(), default));
    }
}

/// The batch as it will run: the table as it is read with its listeners, the functions of new columns called.
fn complete(interp: &Interp, open: &Open) -> Result<Batch> {
    let mut batch = open.batch.borrow().clone();
    let anew = open
        .current
        .with(interp, |context| batch.should_recreate(context.scope()))?;
    by_hand::check_batch(interp, &batch, anew, open.current.dialect())?;
    if !anew {
        return Ok(batch);
    }
    if !open.listeners.is_empty()
        && let Some(mut table) = open.current.with(interp, |context| batch.read_table(context))?
    {
        batch_reflect::listen(interp, &open.current, &open.listeners, &mut table)?;
        batch.reflect.table = Some(table);
    }
    for (name, default) in open.defaults.borrow().iter() {
        if let Some(place) = batch.function_default(name) {
            *place = ColumnDefault::Value(sqlalchemy::client_default(interp, default)?);
        }
    }
    Ok(batch)
}

/// Runs what was collected, unless the block ended with an exception.
fn exit(interp: &Interp, args: Args) -> Result {
    let failed = args.positional.get(1).is_some_and(|class| !class.is_none());
    if failed {
        return Ok(Value::Bool(false));
    }
    let open = open(interp, args.this()?)?;
    let run = |batch: Batch| {
        let written = by_hand::written(interp, &open.current, batch.operations())?;
        let flush = |context: &mut MigrationContext| context.flush_batch(&batch);
        send(interp, &open.current, || {
            open.current
                .with(interp, |context| context.writing(written, flush))
        })
    };
    complete(interp, &open).and_then(run).inspect_err(|error| {
        Environment::note_failure(interp, error, "op.batch_alter_table", Some(&open.table.name));
    })?;
    Ok(Value::Bool(false))
}
