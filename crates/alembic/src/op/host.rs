//! `alembic._directives`: what the Python side of `alembic.operations` and `alembic.ddl` asks of this one.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use migrate::{Operation, ops};
use python::{Args, Error, Interp, Module, ModuleBuilder, Result, Value};

use super::{BOTH, DIRECT, OTHERS, batch_alter_table, current, read, run, signatures};
use crate::context::{Current, current_of, static_output, value_of};
use crate::environment::Environment;
use crate::sqlalchemy;

/// The Python sources that this module is for.
pub(crate) const SOURCES: &[(&str, &str)] = &[
    ("alembic._constraint_ops", include_str!("py/constraint_ops.py")),
    ("alembic._ops", include_str!("py/ops.py")),
    ("alembic._toimpl", include_str!("py/toimpl.py")),
    ("alembic._operations", include_str!("py/operations.py")),
    ("alembic._impl", include_str!("py/impl.py")),
    ("alembic._ddl_base", include_str!("py/ddl_base.py")),
];

/// Under which names files import them.
pub(crate) const ALIASES: &[(&str, &str)] = &[
    ("alembic.operations", "alembic._operations"),
    ("alembic.operations.base", "alembic._operations"),
    ("alembic.operations.ops", "alembic._ops"),
    ("alembic.operations.toimpl", "alembic._toimpl"),
    ("alembic.ddl", "alembic._impl"),
    ("alembic.ddl.impl", "alembic._impl"),
    ("alembic.ddl.postgresql", "alembic._impl"),
    ("alembic.ddl.sqlite", "alembic._impl"),
    ("alembic.ddl.mysql", "alembic._impl"),
    ("alembic.ddl.mssql", "alembic._impl"),
    ("alembic.ddl.oracle", "alembic._impl"),
    ("alembic.ddl.base", "alembic._ddl_base"),
];

/// Directives that go by way of Python: their classes have implementations of a project's own.
#[derive(Default)]
struct Overrides(RefCell<HashMap<String, Value>>);

/// Calls what stands in place of a directive, if something does; `batch` is the object that it was called on.
///
/// Errors: what it raises, or a call that the directive's signature does not allow.
pub(super) fn overridden(
    interp: &Interp,
    name: &str,
    batch: Option<&Value>,
    args: &Args,
) -> Result<Option<Value>> {
    let function = interp
        .extension::<Overrides>()
        .and_then(|overrides| overrides.0.borrow().get(name).cloned());
    let Some(function) = function else { return Ok(None) };
    signatures::check(interp, name, batch.is_some(), args)?;
    let call = Args::of(vec![
        batch.cloned().unwrap_or(Value::None),
        Value::tuple(args.positional.clone()),
        Value::dict_of(args.keywords.iter().cloned()),
    ]);
    interp.call(&function, call).map(Some)
}

/// What a batch does not have itself: `invoke`, and directives of a project's own.
pub(super) fn batch_attribute(interp: &Interp, batch: &Value, name: &str) -> Result {
    let module = interp.import_module("alembic._operations")?;
    let args = Args::of(vec![batch.clone(), Value::str(name)]);
    interp.call_method(&module, "_batch_attribute", args)
}

/// Builds the module.
pub(crate) fn build(_: &Interp) -> Result<Rc<Module>> {
    let names = BOTH
        .iter()
        .chain(DIRECT)
        .map(|(name, _)| *name)
        .chain(["create_table", "execute"]);
    let others = OTHERS.iter().map(|(name, _)| Value::str(*name)).collect();
    Ok(ModuleBuilder::new("alembic._directives")
        .constant("names", Value::list(names.map(Value::str).collect()))
        .constant("others", Value::list(others))
        .function("run", directive)
        .function("create_table", create_table)
        .function("static_output", |interp, args| {
            let mut reader = args.reader("static_output");
            let at = chosen(interp, &reader.required(interp, "context")?)?;
            let text = reader.required_str(interp, "text")?;
            static_output(interp, &at, &text)?;
            Ok(Value::None)
        })
        .function("override", |interp, args| {
            let mut reader = args.reader("override");
            let name = reader.required_str(interp, "name")?;
            let function = reader.required(interp, "function")?;
            let overrides = interp.extension::<Overrides>().unwrap_or_else(|| {
                let overrides = Rc::new(Overrides::default());
                interp.extend(Rc::clone(&overrides));
                overrides
            });
            overrides.0.borrow_mut().insert(name.to_string(), function);
            Ok(Value::None)
        })
        .function("enter", |interp, args| {
            let context = args.reader("enter").required(interp, "context")?;
            let environment = Environment::of(interp)?;
            let entered = current_of(&context);
            let before = environment.current.replace(entered);
            before.map_or(Ok(Value::None), |before| value_of(interp, &before))
        })
        .function("batch_table", |interp, args| {
            let batch = args.reader("batch_table").required(interp, "batch")?;
            let table = batch_alter_table::table_of(interp, &batch)?;
            Ok(Value::tuple(vec![
                Value::str(table.name),
                Value::optional_str(table.schema),
            ]))
        })
        .function("unsupported", |interp, args| {
            let what = args.reader("unsupported").required_str(interp, "what")?;
            Err(Error::unsupported(format!("{what} is not supported")))
        })
        .build())
}

/// The context of a call: the one given, or the current one.
fn chosen(interp: &Interp, context: &Value) -> Result<Rc<Current>> {
    match current_of(context) {
        Some(at) => Ok(at),
        None => current(interp, "run"),
    }
}

/// `run(context, batch, name, args, options)`: a directive as it is without anything in its place.
fn directive(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("run");
    let context = reader.required(interp, "context")?;
    let batch = reader.required(interp, "batch")?;
    let name = reader.required_str(interp, "name")?;
    let positional = interp.collect(&reader.required(interp, "args")?)?;
    let options = interp.mapping_items(&reader.required(interp, "options")?)?;
    let keywords = options
        .into_iter()
        .filter_map(|(key, value)| key.as_str().map(|key| (key, value)));
    let args = Args {
        positional,
        keywords: keywords.collect(),
    };
    if !batch.is_none() {
        return batch_alter_table::collect(interp, &batch, &name, args);
    }
    let environment = Environment::of(interp)?;
    let Some(entered) = current_of(&context) else {
        return plain(interp, &name, args);
    };
    let before = environment.current.replace(Some(entered));
    let result = plain(interp, &name, args);
    *environment.current.borrow_mut() = before;
    result
}

fn plain(interp: &Interp, name: &str, args: Args) -> Result {
    if let Some((name, function)) = BOTH.iter().chain(DIRECT).find(|(it, _)| *it == name) {
        let current = current(interp, name)?;
        let (operation, on) = read(interp, &current, name, *function, args, None)?;
        run(interp, &current, &operation).inspect_err(|error| {
            Environment::note_failure(interp, error, &format!("op.{name}"), on.as_deref());
        })?;
        return Ok(Value::None);
    }
    match OTHERS.iter().find(|(it, _)| *it == name) {
        Some((name, function)) => {
            signatures::check(interp, name, false, &args)?;
            function(interp, args)
        }
        None => Err(interp.attribute_error(format!("module 'alembic.op' has no attribute '{name}'"))),
    }
}

/// `create_table(context, table, if_not_exists)`: a table that is made already.
fn create_table(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("create_table");
    let at = chosen(interp, &reader.required(interp, "context")?)?;
    let value = reader.required(interp, "table")?;
    let if_not_exists = reader.bool_or(interp, "if_not_exists", false)?;
    let table = sqlalchemy::to_table(interp, &value, at.dialect())?;
    run(
        interp,
        &at,
        &Operation::CreateTable(ops::CreateTable { table, if_not_exists }),
    )?;
    Ok(Value::None)
}
