//! `connection.begin()` and `begin_nested()`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use database::Savepoint;
use python::{Args, ClassBuilder, Interp, Result, Value};

use super::handle::ConnectionHandle;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, raise, set};

/// What a transaction object carries.
pub(super) struct Transaction {
    handle: ConnectionHandle,
    /// The savepoint of a nested one.
    savepoint: RefCell<Option<Savepoint>>,
    two_phase: Option<TwoPhase>,
    active: Cell<bool>,
    /// Whether leaving the block also closes the connection (`engine.begin()`).
    close: bool,
}

/// A transaction that is committed in two phases.
struct TwoPhase {
    name: String,
    prepared: Cell<bool>,
}

/// `connection.begin_twophase(xid=None)`; the transaction has begun.
pub(super) fn two_phase(
    interp: &Interp,
    handle: &ConnectionHandle,
    name: String,
    connection: Value,
) -> Value {
    let node = Transaction {
        two_phase: Some(TwoPhase {
            name: name.clone(),
            prepared: Cell::new(false),
        }),
        ..Transaction::new(handle, None, false)
    };
    let made = make(interp, "TwoPhaseTransaction", node);
    set(&made, "connection", connection);
    set(&made, "xid", Value::str(name));
    made
}

impl Transaction {
    fn new(handle: &ConnectionHandle, savepoint: Option<Savepoint>, close: bool) -> Transaction {
        Transaction {
            handle: handle.clone(),
            savepoint: RefCell::new(savepoint),
            two_phase: None,
            active: Cell::new(true),
            close,
        }
    }
}

/// A transaction object; `savepoint` makes it a nested one.
pub(super) fn transaction(
    interp: &Interp,
    handle: &ConnectionHandle,
    savepoint: Option<Savepoint>,
    connection: Value,
    close: bool,
) -> Value {
    if savepoint.is_some() {
        handle.set_nested(handle.nested() + 1);
    }
    let key = if savepoint.is_some() {
        "NestedTransaction"
    } else {
        "RootTransaction"
    };
    let made = make(interp, key, Transaction::new(handle, savepoint, close));
    set(&made, "connection", connection);
    made
}

fn node(interp: &Interp, this: &Value) -> Result<Rc<Transaction>> {
    this.native::<Transaction>()
        .ok_or_else(|| interp.type_error("not a transaction"))
}

fn end(interp: &Interp, this: &Value, keep: bool) -> Result<()> {
    let node = node(interp, this)?;
    if !node.active.replace(false) {
        return Ok(());
    }
    let savepoint = node.savepoint.borrow_mut().take();
    if savepoint.is_some() {
        node.handle.set_nested(node.handle.nested().saturating_sub(1));
    }
    let prepared = node.two_phase.as_ref().filter(|it| it.prepared.get());
    let Some(savepoint) = savepoint else {
        if let Some(two_phase) = prepared {
            return node.handle.try_with(interp, |connection| {
                connection.end_prepared(&two_phase.name, keep)
            });
        }
        return node.handle.end(interp, keep);
    };
    node.handle.try_with(interp, |connection| {
        if keep {
            connection.release(savepoint)
        } else {
            connection.rollback_to(savepoint)
        }
    })
}

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let builder = ClassBuilder::new("sqlalchemy.engine.base", "Transaction")
        .tolerant()
        .method("commit", |interp, args| {
            end(interp, args.this()?, true).map(|()| Value::None)
        })
        .method("rollback", |interp, args| {
            end(interp, args.this()?, false).map(|()| Value::None)
        })
        .method("close", |interp, args| {
            end(interp, args.this()?, false).map(|()| Value::None)
        })
        .method("start", |_, args| Ok(args.this()?.clone()))
        .method("__enter__", enter)
        .method("__exit__", exit)
        .method("__aenter__", enter)
        .method("__aexit__", exit)
        .property("is_active", |interp, this| {
            Ok(Value::Bool(node(interp, this)?.active.get()))
        })
        .property("is_valid", |interp, this| {
            Ok(Value::Bool(node(interp, this)?.active.get()))
        });
    let base = state.build(interp, builder);
    for name in ["RootTransaction", "NestedTransaction", "AsyncTransaction"] {
        state.build(
            interp,
            ClassBuilder::new("sqlalchemy.engine.base", name).base(&base),
        );
    }
    let two_phase = ClassBuilder::new("sqlalchemy.engine.base", "TwoPhaseTransaction")
        .base(&base)
        .method("prepare", prepare);
    state.build(interp, two_phase);
}

/// `transaction.prepare()`: the first phase.
fn prepare(interp: &Interp, args: Args) -> Result {
    let node = node(interp, args.this()?)?;
    let Some(two_phase) = node.two_phase.as_ref().filter(|_| node.active.get()) else {
        let message = "This transaction is inactive";
        return Err(raise(interp, "InvalidRequestError", message));
    };
    node.handle.try_with(interp, |connection| {
        connection.prepare_transaction(&two_phase.name)
    })?;
    two_phase.prepared.set(true);
    Ok(Value::None)
}

/// `with connection.begin() as transaction`; `with engine.begin() as connection`.
fn enter(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    if node(interp, &this)?.close {
        return Ok(attr(&this, "connection"));
    }
    Ok(this)
}

fn exit(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let failed = args.positional.get(1).is_some_and(|it| !it.is_none());
    end(interp, &this, !failed)?;
    let node = node(interp, &this)?;
    if node.close {
        node.handle.close(interp)?;
    }
    Ok(Value::Bool(false))
}
