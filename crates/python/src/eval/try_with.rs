//! `try` and `with`.

use super::{Flow, Frame};
use crate::args::Args;
use crate::error::{Error, Raised, Result};
use crate::interp::Interp;
use crate::syntax::{Ranged, ast};
use crate::value::Value;

/// An attribute of context managers that do nothing about an exception, and nothing until they are left.
const PASSES_ERRORS: &str = "__passes_errors__";

impl Interp {
    /// The exception that is being handled, for a bare `raise` and `sys.exc_info()`.
    pub fn handled(&self) -> Option<Raised> {
        self.handling.borrow().last().cloned()
    }

    pub(super) fn execute_try(&self, frame: &Frame<'_>, statement: &ast::StmtTry) -> Result<Flow> {
        self.settle()?;
        let _guard = self.guard();
        let imports = self.imports();
        let guarded = imports
            .guarded
            .replace(imports.guarded.get() || foresees_import_error(&statement.handlers));
        let result = self.execute_block(frame, &statement.body);
        imports.guarded.set(guarded);
        let result = match result {
            Ok(Flow::Next) => self.execute_block(frame, &statement.orelse),
            Err(Error::Raised(raised)) if statement.is_star => {
                self.handle_star(frame, &statement.handlers, &raised)
            }
            Err(Error::Raised(raised)) => self.handle(frame, &statement.handlers, *raised),
            other => other,
        };
        if statement.finalbody.is_empty() {
            return result;
        }
        // The body of `finally` runs whatever happened, and its own ending wins.
        let ending = match &result {
            Err(Error::Raised(raised)) => self.handling(raised, || {
                self.execute_block(frame, &statement.finalbody)
                    .map_err(|error| with_context(error, raised))
            }),
            _ => self.execute_block(frame, &statement.finalbody),
        };
        match ending? {
            Flow::Next => result,
            other => Ok(other),
        }
    }

    /// Runs `body` while an exception is being handled.
    fn handling<T>(&self, raised: &Raised, body: impl FnOnce() -> T) -> T {
        self.handling.borrow_mut().push(raised.clone());
        let result = body();
        self.handling.borrow_mut().pop();
        result
    }

    fn handle(&self, frame: &Frame<'_>, handlers: &[ast::ExceptHandler], raised: Raised) -> Result<Flow> {
        for handler in handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let matches = match &handler.type_ {
                None => true,
                Some(type_) => {
                    let class = self.evaluate(frame, type_)?;
                    self.exception_matches(&raised.exception, &class)?
                }
            };
            if !matches {
                continue;
            }
            return self.run_handler(frame, handler, &raised);
        }
        Err(Error::Raised(Box::new(raised)))
    }

    pub(super) fn run_handler(
        &self,
        frame: &Frame<'_>,
        handler: &ast::ExceptHandlerExceptHandler,
        raised: &Raised,
    ) -> Result<Flow> {
        if let Some(name) = &handler.name {
            frame.set_name(name.as_str(), raised.exception.clone());
        }
        let result = self.handling(raised, || self.execute_block(frame, &handler.body));
        if let Some(name) = &handler.name {
            let _ = frame.delete_name(self, name.as_str());
        }
        result.map_err(|error| with_context(error, raised))
    }

    /// Whether an `except` clause with this class (or tuple of classes) catches the exception.
    pub(crate) fn exception_matches(&self, exception: &Value, class: &Value) -> Result<bool> {
        match class {
            Value::Class(class) => Ok(self.is_instance(exception, class)),
            Value::Tuple(classes) => {
                for class in classes.iter() {
                    if self.exception_matches(exception, class)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            // An exception class that is not known is none of those that can be raised here.
            Value::Unknown(_) => Ok(false),
            _ => {
                Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
            }
        }
    }

    pub(super) fn execute_with(&self, frame: &Frame<'_>, statement: &ast::StmtWith) -> Result<Flow> {
        self.with_items(frame, statement, &statement.items)
    }

    fn with_items(
        &self,
        frame: &Frame<'_>,
        statement: &ast::StmtWith,
        items: &[ast::WithItem],
    ) -> Result<Flow> {
        let Some((item, rest)) = items.split_first() else {
            return self.execute_block(frame, &statement.body);
        };
        let manager = self.evaluate(frame, &item.context_expr)?;
        // What a batch of `alembic.op` does it does at its end; nothing in it is caught.
        let guard = match self.find_attr(&manager, PASSES_ERRORS)? {
            Some(Value::Bool(true)) => None,
            _ => {
                self.settle()?;
                Some(self.guard())
            }
        };
        let (enter, exit) = self
            .context_methods(&manager, statement.is_async)
            .map_err(|mut error| {
                error.at(|| frame.place(item.context_expr.range()), frame.depth);
                error
            })?;
        self.calls
            .borrow_mut()
            .push(frame.place(item.context_expr.range()));
        let entered = self
            .call(&enter, Args::default())
            .and_then(|value| self.maybe_await(value, statement.is_async));
        self.calls.borrow_mut().pop();
        let value = entered?;
        let result = match &item.optional_vars {
            Some(target) => self.assign(frame, target, value),
            None => Ok(()),
        };
        let result = result.and_then(|()| self.with_items(frame, statement, rest));
        let arguments = match &result {
            Ok(_) => vec![Value::None, Value::None, Value::None],
            Err(error) => self.exit_arguments(error),
        };
        drop(guard);
        let leave = || {
            self.calls.borrow_mut().push(frame.place(statement.range()));
            let left = self
                .call(&exit, Args::of(arguments))
                .and_then(|value| self.maybe_await(value, statement.is_async));
            self.calls.borrow_mut().pop();
            left
        };
        let exited = match &result {
            Err(Error::Raised(raised)) => self
                .handling(raised, leave)
                .map_err(|error| with_context(error, raised)),
            _ => leave(),
        };
        match result {
            Ok(flow) => exited.map(|_| flow),
            Err(error @ Error::Stop(_)) => Err(error),
            Err(error) => {
                let suppress = exited?;
                if self.truth(&suppress)? {
                    Ok(Flow::Next)
                } else {
                    Err(error)
                }
            }
        }
    }

    fn maybe_await(&self, value: Value, is_async: bool) -> Result {
        if is_async {
            self.await_value(&value)
        } else {
            Ok(value)
        }
    }

    /// What `__exit__` is told of an error. A refusal looks like an exception that nobody can catch, so that
    /// transactions are rolled back.
    pub fn exit_arguments(&self, error: &Error) -> Vec<Value> {
        let exception = match error {
            Error::Raised(raised) => raised.exception.clone(),
            Error::Stop(stop) => match self.raise("BaseException", &stop.message) {
                Error::Raised(raised) => raised.exception,
                Error::Stop(_) => Value::None,
            },
        };
        vec![Value::Class(self.class_of(&exception)), exception, Value::None]
    }

    fn context_methods(&self, manager: &Value, is_async: bool) -> Result<(Value, Value)> {
        if let Value::Unknown(unknown) = manager {
            let value = Value::Unknown(unknown.derived("()"));
            let enter = crate::function::Native::tolerant("__enter__", move |_, _| Ok(value.clone()));
            let exit = crate::function::Native::tolerant("__exit__", |_, _| Ok(Value::Bool(false)));
            return Ok((enter, exit));
        }
        let names = if is_async {
            [("__aenter__", "__aexit__"), ("__enter__", "__exit__")]
        } else {
            [("__enter__", "__exit__"), ("__enter__", "__exit__")]
        };
        let mut missed = "";
        for (enter, exit) in names {
            match (self.special(manager, enter)?, self.special(manager, exit)?) {
                (Some(enter), Some(exit)) => return Ok((enter, exit)),
                (Some(_), None) => missed = exit,
                _ => {}
            }
        }
        if let Value::Instance(instance) = manager
            && let Some(unknown) = &instance.class().unknown_base
        {
            return self.context_methods(&Value::Unknown(unknown.clone()), is_async);
        }
        let protocol = if is_async {
            "asynchronous context manager"
        } else {
            "context manager"
        };
        let missed = match missed {
            "" => String::new(),
            name => format!(" (missed {name} method)"),
        };
        Err(self.type_error(format!(
            "'{}' object does not support the {protocol} protocol{missed}",
            self.type_name(manager)
        )))
    }
}

/// An exception raised while another is handled remembers the other (`__context__`).
pub(super) fn with_context(error: Error, handled: &Raised) -> Error {
    if let Error::Raised(raised) = &error
        && let Value::Instance(instance) = &raised.exception
        && !raised.exception.is(&handled.exception)
        && instance.get("__context__").is_none()
    {
        instance.set("__context__", handled.exception.clone());
    }
    error
}

/// Whether a handler names `ImportError`: then a missing module is an exception and not an unknown value.
fn foresees_import_error(handlers: &[ast::ExceptHandler]) -> bool {
    fn names(expression: &ast::Expr) -> bool {
        match expression {
            ast::Expr::Name(name) => matches!(name.id.as_str(), "ImportError" | "ModuleNotFoundError"),
            ast::Expr::Tuple(tuple) => tuple.elts.iter().any(names),
            _ => false,
        }
    }
    handlers.iter().any(|handler| {
        let ast::ExceptHandler::ExceptHandler(handler) = handler;
        handler.type_.as_deref().is_some_and(names)
    })
}
