//! Generators: functions that are suspended at a `yield`, each on a stack of its own.
//!
//! A tree-walking evaluator keeps its state on the machine stack, so a generator needs one too. `corosensei` provides
//! it behind a safe interface; the alternative (an explicit frame stack) would make every part of the evaluator pay.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use corosensei::stack::DefaultStack;
use corosensei::{Coroutine, CoroutineResult, Yielder};

use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::value::Value;

/// What a generator is resumed with.
pub(crate) enum Resume {
    /// `next()` or `send(value)`: the value of the `yield` expression.
    Send(Value),
    /// `throw(exception)`: raised at the `yield`.
    Throw(Error),
}

/// The side of a generator that its body suspends itself with.
pub(crate) type Suspend = Yielder<Resume, Value>;

type Body = Coroutine<Resume, Value, Result, DefaultStack>;

/// A generator or coroutine.
pub struct Generator {
    /// Whether it is what an `async def` returns.
    pub is_coroutine: bool,
    /// `__name__`
    pub name: Rc<str>,
    body: RefCell<Option<Body>>,
    running: Cell<bool>,
}

/// One step of a generator.
pub(crate) enum Step {
    /// It yielded.
    Yielded(Value),
    /// It returned.
    Returned(Value),
}

/// Stack of a generator. Pages are only used when they are touched.
const STACK: usize = 4 << 20;
/// How deep calls may nest on such a stack.
const STACK_DEPTH: usize = 60;

impl Generator {
    /// A generator whose body is `run`.
    pub(crate) fn new(
        interp: &Interp,
        is_coroutine: bool,
        name: Rc<str>,
        run: impl FnOnce(&Interp, &Suspend) -> Result + 'static,
    ) -> Result<Generator> {
        let stack = DefaultStack::new(STACK)
            .map_err(|error| interp.raise("MemoryError", format!("no stack for a generator: {error}")))?;
        let inner = interp.clone();
        let body = Coroutine::with_stack(stack, move |suspend: &Suspend, first| match first {
            Resume::Send(_) => run(&inner, suspend),
            Resume::Throw(error) => Err(error),
        });
        Ok(Generator {
            is_coroutine,
            name,
            body: RefCell::new(Some(body)),
            running: Cell::new(false),
        })
    }

    /// Whether it has not run yet.
    pub(crate) fn is_fresh(&self) -> bool {
        self.body.borrow().as_ref().is_some_and(|body| !body.started())
    }

    /// Runs it to its next `yield` or its end.
    pub(crate) fn resume(&self, interp: &Interp, with: Resume) -> Result<Step> {
        if self.running.get() {
            return Err(interp.value_error("generator already executing"));
        }
        let Some(mut body) = self.body.borrow_mut().take() else {
            return match with {
                Resume::Send(_) => Ok(Step::Returned(Value::None)),
                Resume::Throw(error) => Err(error),
            };
        };
        self.running.set(true);
        let (depth, limit) = (interp.depth.get(), interp.limit.get());
        let calls = interp.calls.borrow().len();
        interp.limit.set(limit.min(depth + STACK_DEPTH));
        let stack = interp.limits.enter_stack();
        let result = body.resume(with);
        interp.limits.leave_stack(stack);
        interp.limit.set(limit);
        interp.depth.set(depth);
        interp.calls.borrow_mut().truncate(calls);
        self.running.set(false);
        match result {
            CoroutineResult::Yield(value) => {
                *self.body.borrow_mut() = Some(body);
                Ok(Step::Yielded(value))
            }
            // A `StopIteration` that leaves a generator would look like its end (PEP 479).
            CoroutineResult::Return(Err(error)) if interp.is_raised(&error, "StopIteration") => {
                let what = if self.is_coroutine {
                    "coroutine"
                } else {
                    "generator"
                };
                Err(interp.raise("RuntimeError", format!("{what} raised StopIteration")))
            }
            CoroutineResult::Return(result) => result.map(Step::Returned),
        }
    }

    /// The next value, `None` at the end.
    pub(crate) fn next(&self, interp: &Interp) -> Result<Option<Value>> {
        match self.resume(interp, Resume::Send(Value::None))? {
            Step::Yielded(value) => Ok(Some(value)),
            Step::Returned(_) => Ok(None),
        }
    }

    /// Runs a coroutine to its end and returns its result.
    pub(crate) fn finish(&self, interp: &Interp) -> Result {
        loop {
            if let Step::Returned(value) = self.resume(interp, Resume::Send(Value::None))? {
                return Ok(value);
            }
        }
    }

    /// `close()`: raises `GeneratorExit` at the `yield`, so that `finally` blocks run.
    pub(crate) fn close(&self, interp: &Interp) -> Result<()> {
        let started = self.body.borrow().as_ref().is_some_and(Coroutine::started);
        if !started {
            *self.body.borrow_mut() = None;
            return Ok(());
        }
        match self.resume(interp, Resume::Throw(interp.raise("GeneratorExit", ""))) {
            Ok(Step::Yielded(_)) => Err(interp.raise("RuntimeError", "generator ignored GeneratorExit")),
            Ok(Step::Returned(_)) => Ok(()),
            Err(error)
                if interp.is_raised(&error, "GeneratorExit") || interp.is_raised(&error, "StopIteration") =>
            {
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}
