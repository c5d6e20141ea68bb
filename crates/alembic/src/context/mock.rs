//! What `op.get_bind()` is in `--sql` mode: it prints what it is told to execute, and every result is `None`.

use std::cell::RefCell;
use std::rc::Rc;

use migrate::MigrationContext;
use python::{Args, Class, ClassBuilder, Instance, Interp, Result, Value};

use crate::{errors, sqlalchemy};

struct Mock {
    context: Rc<RefCell<MigrationContext>>,
    driver: Option<String>,
}

struct MockClass(Rc<Class>);

/// A `MockConnection` on a context.
pub(super) fn connection(
    interp: &Interp,
    context: &Rc<RefCell<MigrationContext>>,
    driver: Option<&str>,
) -> Value {
    let class = interp.extension::<MockClass>().unwrap_or_else(|| {
        let class = Rc::new(MockClass(define(interp)));
        interp.extend(Rc::clone(&class));
        class
    });
    Instance::of(
        &class.0,
        Mock {
            context: Rc::clone(context),
            driver: driver.map(str::to_owned),
        },
    )
}

fn define(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("sqlalchemy.engine.mock", "MockConnection")
        .tolerant()
        .method("execute", execute)
        .method("connect", |_, args| Ok(args.this()?.clone()))
        .method("execution_options", |_, args| Ok(args.this()?.clone()))
        .property("engine", |_, this| Ok(this.clone()))
        .property("dialect", |interp, this| match this.native::<Mock>() {
            Some(mock) => Ok(sqlalchemy::dialect_value(
                interp,
                mock.context.borrow().dialect(),
                mock.driver.as_deref(),
            )),
            None => Ok(Value::None),
        })
        .property("name", |_, this| {
            Ok(this.native::<Mock>().map_or(Value::None, |mock| {
                Value::str(mock.context.borrow().dialect().name())
            }))
        })
        .build(interp)
}

fn execute(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("MockConnection.execute")?;
    let statement = reader.required(interp, "statement")?;
    let Some(mock) = this.native::<Mock>() else {
        return Ok(Value::None);
    };
    // The parameters of a mock connection go nowhere, in SQLAlchemy too.
    let dialect = mock.context.borrow().dialect();
    sqlalchemy::execute_offline(interp, &statement, dialect, &mut |piece| {
        let mut context = mock.context.borrow_mut();
        let result = match piece {
            sqlalchemy::Piece::Statement(statement) => context.execute(&statement).map(drop),
            sqlalchemy::Piece::Ddl(text) => context.execute_ddl(&text).map(drop),
        };
        result.map_err(|error| errors::from_migrate(interp, &error))
    })?;
    Ok(Value::None)
}
