//! `alembic.op`, one file a directive.
//!
//! A directive reads its arguments and gives back an operation. The same function serves `op` and the object of
//! `op.batch_alter_table(…)`: there the table is known and the operation is collected instead of run.

mod add_column;
mod alter_column;
mod batch_alter_table;
mod batch_reflect;
mod bulk_insert;
mod by_hand;
mod constraint;
mod create_index;
mod create_table;
mod drop_column;
mod drop_constraint;
mod drop_index;
mod drop_table;
mod execute;
mod host;
mod names;
mod rename_table;
mod signatures;
mod table_comment;

pub(crate) use host::{ALIASES, SOURCES, build as build_directives};

use std::rc::Rc;

use migrate::{Operation, Origin};
use python::{Args, Interp, Module, ModuleBuilder, Reader, Result, Value};

use crate::arguments::{schema, text};
use crate::context::{Current, value_of};
use crate::environment::Environment;
use crate::posted;

/// The table of a batch.
#[derive(Clone)]
pub(super) struct BatchTable {
    pub(super) name: String,
    pub(super) schema: Option<String>,
}

/// A call of a directive.
pub(super) struct Call<'a> {
    pub(super) interp: &'a Interp,
    pub(super) name: &'static str,
    pub(super) dialect: &'static dyn sql::Dialect,
    pub(super) args: Reader,
    batch: Option<&'a BatchTable>,
    /// The table, once it was read.
    on: Option<String>,
}

impl Call<'_> {
    /// The next parameter as a name.
    pub(super) fn text(&mut self, parameter: &str) -> Result<String> {
        let value = self.args.required(self.interp, parameter)?;
        text(
            self.interp,
            &value,
            &format!("`{parameter}` of op.{}()", self.name),
        )
    }

    /// `table_name`, or the table of the batch.
    pub(super) fn table(&mut self) -> Result<String> {
        self.table_as("table_name")
    }

    /// The table under another parameter name.
    pub(super) fn table_as(&mut self, parameter: &str) -> Result<String> {
        let table = match self.batch {
            Some(batch) => batch.name.clone(),
            None => self.text(parameter)?,
        };
        self.on = Some(table.clone());
        Ok(table)
    }

    /// `schema=…`, or the schema of the batch.
    pub(super) fn schema(&mut self) -> Result<Option<String>> {
        match self.batch {
            Some(batch) => Ok(batch.schema.clone()),
            None => schema(self.interp, &mut self.args),
        }
    }

    /// Whether this is a method of a batch.
    pub(super) fn is_batch(&self) -> bool {
        self.batch.is_some()
    }
}

/// Makes an operation of a call.
pub(super) type Directive = fn(&mut Call<'_>) -> Result<Operation>;

/// The directives that `op` and batches have.
const BOTH: &[(&str, Directive)] = &[
    ("add_column", add_column::operation),
    ("alter_column", alter_column::operation),
    ("create_check_constraint", constraint::check),
    ("create_exclude_constraint", constraint::exclude),
    ("create_foreign_key", constraint::foreign_key),
    ("create_index", create_index::operation),
    ("create_primary_key", constraint::primary_key),
    ("create_table_comment", table_comment::create),
    ("create_unique_constraint", constraint::unique),
    ("drop_column", drop_column::operation),
    ("drop_constraint", drop_constraint::operation),
    ("drop_index", drop_index::operation),
    ("drop_table_comment", table_comment::drop),
];

/// The directives that only `op` has.
const DIRECT: &[(&str, Directive)] = &[
    ("bulk_insert", bulk_insert::operation),
    ("drop_table", drop_table::operation),
    ("rename_table", rename_table::operation),
];

type Function = fn(&Interp, Args) -> Result;

/// What else `op` has.
const OTHERS: &[(&str, Function)] = &[
    ("create_table", create_table::call),
    ("execute", execute::call),
    ("batch_alter_table", batch_alter_table::call),
    ("f", names::f),
    ("inline_literal", names::inline_literal),
    ("run_async", run_async),
    ("get_bind", |interp, _| {
        Ok(current(interp, "get_bind")?.bind.clone())
    }),
    ("get_context", |interp, _| {
        value_of(interp, &current(interp, "get_context")?)
    }),
];

/// `op.run_async(async_function, *args, **kw_args)`: runs it with the connection before the arguments.
fn run_async(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("run_async");
    let function = reader.required(interp, "async_function")?;
    let connection = current(interp, "run_async")?.bind.clone();
    let dialect = interp.get_attr(&connection, "dialect")?;
    if !interp.truth(&interp.get_attr(&dialect, "is_async")?)? {
        return Err(interp.value_error("Cannot call run_async with a sync engine"));
    }
    let mut positional = vec![connection];
    positional.extend(reader.rest());
    let keywords = reader.rest_named();
    let result = interp.call(&function, Args { positional, keywords })?;
    interp.await_value(&result)
}

/// The current context; `op` has its own words when there is none.
pub(super) fn current(interp: &Interp, function: &str) -> Result<Rc<Current>> {
    Environment::current(interp).map_err(|_| {
        interp.raise(
            "NameError",
            format!(
                "Can't invoke function '{function}', as the proxy object has not yet been established for the Alembic \
                 'Operations' class.  Try placing this code inside a callable."
            ),
        )
    })
}

/// Reads a call: the operation, and the table it is on.
pub(super) fn read(
    interp: &Interp,
    current: &Current,
    name: &'static str,
    directive: Directive,
    args: Args,
    batch: Option<&BatchTable>,
) -> Result<(Operation, Option<String>)> {
    signatures::check(interp, name, batch.is_some(), &args)?;
    let mut call = Call {
        interp,
        name,
        dialect: current.dialect(),
        args: args.reader(name),
        batch,
        on: batch.map(|batch| batch.name.clone()),
    };
    let operation = directive(&mut call).inspect_err(|error| {
        let object = if batch.is_some() { "batch_op" } else { "op" };
        Environment::note_failure(interp, error, &format!("{object}.{name}"), call.on.as_deref());
    })?;
    let on = call.on;
    call.args.finish(interp)?;
    Ok((operation, on))
}

/// Runs an operation on behalf of the Python code that is running.
pub(super) fn run(interp: &Interp, current: &Rc<Current>, operation: &Operation) -> Result<()> {
    if let Some(element) = by_hand::element(interp, operation, current.dialect())? {
        return send(interp, current, || {
            crate::context::execute(interp, current, &element).map(drop)
        });
    }
    let written = by_hand::written(interp, current, std::slice::from_ref(operation))?;
    send(interp, current, || {
        current.with(interp, |context| context.writing(written, |it| it.run(operation)))
    })
}

/// Sends the statements of a directive on behalf of the Python code that is running.
pub(super) fn send(interp: &Interp, current: &Current, send: impl FnOnce() -> Result<()>) -> Result<()> {
    let origin = origin(interp);
    current.with(interp, |context| {
        context.set_origin(Some(origin));
        Ok(())
    })?;
    let sent = send();
    // Those that were sent before one failed have come from here too.
    let noted = posted::note(interp, current);
    sent.and(noted)
}

/// Where the Python code is, for errors of the database.
pub(super) fn origin(interp: &Interp) -> Origin {
    let revision = Environment::of(interp)
        .ok()
        .and_then(|environment| environment.revision.borrow().clone());
    let place = interp.caller().map(|place| {
        let (line, _) = place.source.line_column(place.range.start());
        format!("{}:{line}", place.source.path.display())
    });
    Origin { revision, place }
}

/// Functions of `alembic.operations` that `op` has too.
const OF_OPERATIONS: &[&str] = &["invoke", "implementation_for", "register_operation"];

/// Builds the module.
pub(crate) fn build(_: &Interp) -> Result<Rc<Module>> {
    let mut module = ModuleBuilder::new("alembic.op").tolerant();
    for &(name, directive) in BOTH.iter().chain(DIRECT) {
        module = module.function(name, move |interp, args| {
            if let Some(result) = host::overridden(interp, name, None, &args)? {
                return Ok(result);
            }
            let current = current(interp, name)?;
            let (operation, on) = read(interp, &current, name, directive, args, None)?;
            run(interp, &current, &operation).inspect_err(|error| {
                Environment::note_failure(interp, error, &format!("op.{name}"), on.as_deref());
            })?;
            Ok(Value::None)
        });
    }
    for &(name, function) in OTHERS {
        module = module.function(name, move |interp, args| {
            if let Some(result) = host::overridden(interp, name, None, &args)? {
                return Ok(result);
            }
            signatures::check(interp, name, false, &args)?;
            function(interp, args)
        });
    }
    for &name in OF_OPERATIONS {
        module = module.function(name, move |interp, args| {
            let operations = interp.import_module("alembic._operations")?;
            let object = interp.get_attr(&operations, "_operations")?;
            interp.call(&interp.get_attr(&object, name)?, args)
        });
    }
    Ok(module.build())
}
