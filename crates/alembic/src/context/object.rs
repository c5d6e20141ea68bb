//! The objects `MigrationContext` and its transactions.

use std::cell::RefCell;
use std::rc::Rc;

use migrate::{AutocommitBlock, TransactionBlock};
use python::{Args, Class, ClassBuilder, Instance, Interp, Result, Value};

use super::Current;
use crate::environment::Environment;
use crate::{configuration, sqlalchemy};

struct Classes {
    context: Rc<Class>,
    block: Rc<Class>,
}

/// A `with` block on the context.
struct Block {
    current: Rc<Current>,
    kind: Kind,
    state: RefCell<State>,
}

#[derive(Clone, Copy)]
enum Kind {
    Transaction,
    Autocommit,
}

enum State {
    Closed,
    Transaction(TransactionBlock),
    Autocommit(AutocommitBlock),
}

fn classes(interp: &Interp) -> Rc<Classes> {
    interp.extension::<Classes>().unwrap_or_else(|| {
        let classes = Rc::new(Classes {
            context: define_context(interp),
            block: define_block(interp),
        });
        interp.extend(Rc::clone(&classes));
        classes
    })
}

/// The class `MigrationContext`.
pub(crate) fn context_class(interp: &Interp) -> Rc<Class> {
    Rc::clone(&classes(interp).context)
}

/// What `op.get_context()` returns.
pub(crate) fn value_of(interp: &Interp, current: &Rc<Current>) -> Result {
    if let Some(object) = current.object.borrow().clone() {
        return Ok(object);
    }
    let object = Instance::of(&classes(interp).context, Rc::clone(current));
    *current.object.borrow_mut() = Some(object.clone());
    Ok(object)
}

/// The context of a `MigrationContext`; `None` for anything else.
pub(crate) fn current_of(value: &Value) -> Option<Rc<Current>> {
    value.native::<Rc<Current>>().map(|current| Rc::clone(&*current))
}

/// The object behind `context.impl`: of the project's own class for the dialect, if it has one.
pub(super) fn impl_value(interp: &Interp, current: &Rc<Current>) -> Result {
    if let Some(object) = current.implementation.borrow().clone() {
        return Ok(object);
    }
    let module = interp.import_module("alembic._impl")?;
    let classes = interp.get_attr(&module, "_impls")?;
    let dialect = current.dialect();
    let class = interp.get_item(&classes, &Value::str(dialect.name()))?;
    let context = value_of(interp, current)?;
    let args = Args::of(vec![context])
        .with("as_sql", Value::Bool(current.as_sql()))
        .with("bind", current.bind.clone())
        .with("connection", current.bind.clone())
        .with("dialect", dialect_of(interp, current)?)
        .with(
            "transactional_ddl",
            Value::Bool(current.context.borrow().is_transactional_ddl()),
        );
    let object = interp.call(&class, args)?;
    *current.implementation.borrow_mut() = Some(object.clone());
    Ok(object)
}

fn dialect_of(interp: &Interp, current: &Rc<Current>) -> Result {
    match interp.find_attr(&current.bind, "dialect")? {
        Some(dialect) => Ok(dialect),
        None => Ok(sqlalchemy::dialect_value(interp, current.dialect(), None)),
    }
}

/// `context.static_output(text)`: onto the script, and on a live connection onto the same stream.
pub(crate) fn static_output(interp: &Interp, current: &Rc<Current>, text: &str) -> Result<()> {
    if current.as_sql() {
        return current.with(interp, |context| context.static_output(text));
    }
    let buffer = match &current.opts {
        Value::Dict(options) => options.borrow().get_str("output_buffer").cloned(),
        _ => None,
    };
    let text = format!("{text}\n\n");
    match buffer.filter(|buffer| !buffer.is_none()) {
        Some(buffer) => interp
            .call_method(&buffer, "write", Args::of(vec![Value::str(text)]))
            .map(drop),
        None => {
            (interp.world.stdout)(&text);
            Ok(())
        }
    }
}

/// `context.begin_transaction()`
pub(super) fn begin_transaction(interp: &Interp, current: &Rc<Current>) -> Result {
    Ok(block(interp, current, Kind::Transaction))
}

fn block(interp: &Interp, current: &Rc<Current>, kind: Kind) -> Value {
    let block = Block {
        current: Rc::clone(current),
        kind,
        state: RefCell::new(State::Closed),
    };
    Instance::of(&classes(interp).block, block)
}

/// `context.execute(sql)`, `op.execute(sql)`.
pub(crate) fn execute(interp: &Interp, current: &Rc<Current>, statement: &Value) -> Result<()> {
    let dialect = current.dialect();
    if let Some(text) = statement.as_str() {
        let operation = migrate::Operation::Execute(migrate::ops::Execute::text(&*text));
        return current.with(interp, |context| context.run(&operation));
    }
    sqlalchemy::execute_offline(interp, statement, dialect, &mut |piece| {
        current.with(interp, |context| match piece {
            sqlalchemy::Piece::Statement(statement) => context.execute(&statement),
            sqlalchemy::Piece::Ddl(text) => context.execute_ddl(&text),
        })
    })
}

fn define_block(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("alembic.runtime.migration", "_TransactionBlock")
        .tolerant()
        .method("__enter__", |interp, args| {
            let this = args.this()?.clone();
            if let Some(block) = this.native::<Block>() {
                let state = match block.kind {
                    Kind::Transaction => block
                        .current
                        .with(interp, migrate::MigrationContext::begin_transaction)
                        .map(State::Transaction)?,
                    Kind::Autocommit => block
                        .current
                        .with(interp, migrate::MigrationContext::begin_autocommit)
                        .map(State::Autocommit)?,
                };
                *block.state.borrow_mut() = state;
            }
            Ok(this)
        })
        .method("__exit__", |interp, args| {
            let success = args.positional.get(1).is_none_or(Value::is_none);
            close(interp, args.this()?, success)?;
            Ok(Value::Bool(false))
        })
        .method("commit", |interp, args| {
            close(interp, args.this()?, true).map(|()| Value::None)
        })
        .method("rollback", |interp, args| {
            close(interp, args.this()?, false).map(|()| Value::None)
        })
        .build(interp)
}

fn close(interp: &Interp, this: &Value, success: bool) -> Result<()> {
    let Some(block) = this.native::<Block>() else {
        return Ok(());
    };
    match block.state.replace(State::Closed) {
        State::Closed => Ok(()),
        State::Transaction(open) => {
            let ended = block
                .current
                .with(interp, |context| context.end_transaction(open, success));
            block.current.release();
            ended
        }
        State::Autocommit(open) => block.current.with(interp, |context| context.end_autocommit(open)),
    }
}

fn current(this: &Value, interp: &Interp) -> Result<Rc<Current>> {
    match this.native::<Rc<Current>>() {
        Some(current) => Ok(Rc::clone(&current)),
        None => Environment::current(interp),
    }
}

fn define_context(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("alembic.runtime.migration", "MigrationContext")
        .tolerant()
        .class_method("configure", super::configure::configure_library)
        .method("stamp", |interp, args| {
            let (this, mut reader) = args.method("stamp")?;
            let _script = reader.required(interp, "script_directory")?;
            let revision = reader.required(interp, "revision")?;
            let revisions = if revision.as_str().is_some() {
                vec![revision]
            } else {
                interp.collect(&revision)?
            };
            let revisions: Vec<String> = revisions
                .iter()
                .filter_map(Value::as_str)
                .map(|it| it.to_string())
                .collect();
            let current = current(&this, interp)?;
            crate::steps::stamp(interp, &current, &revisions)?;
            Ok(Value::None)
        })
        .method("execute", |interp, args| {
            let (this, mut reader) = args.method("execute")?;
            let statement = reader.required(interp, "sql")?;
            execute(interp, &current(&this, interp)?, &statement)?;
            Ok(Value::None)
        })
        .method("begin_transaction", |interp, args| {
            begin_transaction(interp, &current(args.this()?, interp)?)
        })
        .method("autocommit_block", |interp, args| {
            Ok(block(interp, &current(args.this()?, interp)?, Kind::Autocommit))
        })
        .method("get_current_revision", |interp, args| {
            let current = current(args.this()?, interp)?;
            Ok(Value::optional_str(
                current.with(interp, migrate::MigrationContext::current_revision)?,
            ))
        })
        .method("get_current_heads", |interp, args| {
            let current = current(args.this()?, interp)?;
            let heads = current.with(interp, migrate::MigrationContext::current_heads)?;
            Ok(Value::tuple(heads.iter().map(Value::str).collect()))
        })
        .method("run_migrations", |interp, args| {
            crate::steps::run_migrations(interp, args.keywords)?;
            Ok(Value::None)
        })
        .property("bind", |interp, this| Ok(current(this, interp)?.bind.clone()))
        .property("connection", |interp, this| {
            Ok(current(this, interp)?.bind.clone())
        })
        .property("opts", |interp, this| Ok(current(this, interp)?.opts.clone()))
        .property("version_table", |interp, this| {
            let current = current(this, interp)?;
            let name = current.context.borrow().options().version_table.name.clone();
            Ok(Value::str(name))
        })
        .property("version_table_schema", |interp, this| {
            let current = current(this, interp)?;
            let schema = current.context.borrow().options().version_table.schema.clone();
            Ok(Value::optional_str(schema))
        })
        .property("as_sql", |interp, this| {
            Ok(Value::Bool(current(this, interp)?.as_sql()))
        })
        .property("dialect", |interp, this| {
            dialect_of(interp, &current(this, interp)?)
        })
        .property("impl", |interp, this| impl_value(interp, &current(this, interp)?))
        .property("config", |interp, _| {
            configuration::value(interp, &Environment::of(interp)?)
        })
        .property("script", |interp, _| {
            crate::script::directory_value(interp, &Environment::of(interp)?)
        })
        .property("purge", |interp, _| {
            Ok(Value::Bool(Environment::of(interp)?.options.purge))
        })
        .property("environment_context", |interp, _| {
            interp.import_module("alembic.context")
        })
        .build(interp)
}
