//! Statements that are sent later than they are called for, so that a far-away database costs few round trips.
//!
//! `op.*` gives nothing back, so what it sends may wait for the next statement that does, at the latest the one that
//! writes the version row. An error must come up as if nothing had waited: with the trace of its own line, before anything
//! is seen that comes after it, and where only an `except` can catch it that could have done so at that line. So inside a
//! `try` or `with` nothing waits, and what waits is sent before one begins ([`Interp::settle`]).

use std::cell::{Cell, RefCell};

use python::{Interp, Place, Result};

use crate::context::Current;
use crate::environment::Environment;
use crate::errors;

/// Where the statements of the step under way were called for.
#[derive(Default)]
pub(crate) struct Posted {
    /// Each with the number of the last of its statements.
    calls: RefCell<Vec<(u64, Vec<Place>)>>,
    /// The `try` and `with` statements around the step.
    guards: Cell<usize>,
}

impl Posted {
    /// Where a statement was called for.
    pub(crate) fn trace(&self, mark: u64) -> Option<Vec<Place>> {
        let calls = self.calls.borrow();
        let call = calls.iter().find(|(last, _)| *last >= mark)?;
        Some(call.1.clone())
    }
}

/// The beginning of a step: from now on statements may wait.
pub(crate) fn begin(interp: &Interp, current: &Current) {
    let posted = interp.extension::<Posted>().unwrap_or_else(|| {
        let posted = std::rc::Rc::new(Posted::default());
        interp.extend(std::rc::Rc::clone(&posted));
        interp.on_settle(settle);
        posted
    });
    posted.calls.borrow_mut().clear();
    posted.guards.set(interp.guards());
    current.context.borrow_mut().set_posts(true);
}

/// The end of the code of a step. What waits goes with the version row if all went well.
///
/// Errors: the one of the code, or of a statement that waited and comes before it.
pub(crate) fn end<T>(interp: &Interp, current: &Current, result: Result<T>) -> Result<T> {
    current.context.borrow_mut().set_posts(false);
    if result.is_err() {
        current.with(interp, migrate::MigrationContext::settle)?;
    }
    result
}

/// Notes where the statements of the directive that has just run come from.
///
/// Errors: nothing may wait here, and one of them has failed.
pub(crate) fn note(interp: &Interp, current: &Current) -> Result<()> {
    let (Some(posted), Some(connection)) = (
        interp.extension::<Posted>(),
        current.context.borrow().connection(),
    ) else {
        return Ok(());
    };
    if !connection.borrow().waits() {
        return Ok(());
    }
    let last = connection.borrow().last_posted();
    posted.calls.borrow_mut().push((last, interp.trace_here()));
    if interp.guards() > posted.guards.get() {
        return current.with(interp, migrate::MigrationContext::settle);
    }
    Ok(())
}

/// Waits for what was posted, unless the connection is at work.
fn settle(interp: &Interp) -> Result<()> {
    let Ok(current) = Environment::current(interp) else {
        return Ok(());
    };
    let Ok(context) = current.context.try_borrow() else {
        return Ok(());
    };
    let Some(connection) = context.connection() else {
        return Ok(());
    };
    let result = match connection.try_borrow_mut() {
        Ok(mut connection) => connection.settle(),
        Err(_) => Ok(()),
    };
    result.map_err(|error| errors::from_migrate(interp, &error.into()))
}
