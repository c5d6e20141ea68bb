//! Statements.

use std::rc::Rc;
use std::sync::Arc;

use super::function::Collector;
use super::{Flow, Frame, Kind};
use crate::error::{Error, Result, StopKind};
use crate::exceptions;
use crate::interp::Interp;
use crate::object::Annotation;
use crate::syntax::ast::visitor::Visitor;
use crate::syntax::{Ranged, ast};
use crate::unknown::{Origin, Unknown};
use crate::value::Value;

impl Interp {
    pub(super) fn execute_block(&self, frame: &Frame<'_>, block: &[ast::Stmt]) -> Result<Flow> {
        for statement in block {
            match self.execute(frame, statement)? {
                Flow::Next => {}
                other => return Ok(other),
            }
        }
        Ok(Flow::Next)
    }

    /// Executes a statement; errors get its place.
    pub(super) fn execute(&self, frame: &Frame<'_>, statement: &ast::Stmt) -> Result<Flow> {
        self.nested(|| self.execute_inner(frame, statement))
            .map_err(|mut error| {
                error.at(|| frame.place(statement.range()), frame.depth);
                error
            })
    }

    fn execute_inner(&self, frame: &Frame<'_>, statement: &ast::Stmt) -> Result<Flow> {
        use ast::Stmt;
        match statement {
            Stmt::Expr(expression) => {
                let value = self.evaluate(frame, &expression.value)?;
                self.check_effect(&expression.value, &value)?;
            }
            Stmt::Assign(assignment) => {
                let value = self.evaluate(frame, &assignment.value)?;
                for target in &assignment.targets {
                    self.assign(frame, target, value.clone())?;
                }
            }
            Stmt::AnnAssign(assignment) => {
                if let (Kind::Module, ast::Expr::Name(name), true) =
                    (frame.kind, &*assignment.target, assignment.simple)
                {
                    frame.module.annotations.borrow_mut().push(Annotation {
                        name: Rc::from(name.id.as_str()),
                        expression: Rc::new((*assignment.annotation).clone()),
                        scope: Rc::clone(&frame.scope),
                        module: Rc::clone(frame.module),
                    });
                }
                if let Some(value) = &assignment.value {
                    let value = self.evaluate(frame, value)?;
                    self.assign(frame, &assignment.target, value)?;
                }
            }
            Stmt::AugAssign(assignment) => self.augmented(frame, assignment)?,
            Stmt::Return(result) => {
                let value = result
                    .value
                    .as_deref()
                    .map_or(Ok(Value::None), |v| self.evaluate(frame, v))?;
                return Ok(Flow::Return(value));
            }
            Stmt::If(conditional) => return self.execute_if(frame, conditional),
            Stmt::For(statement) => return self.execute_for(frame, statement),
            Stmt::While(statement) => return self.execute_while(frame, statement),
            Stmt::Break(_) => return Ok(Flow::Break),
            Stmt::Continue(_) => return Ok(Flow::Continue),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::FunctionDef(def) => self.define_function(frame, def)?,
            Stmt::ClassDef(def) => self.define_class(frame, def)?,
            Stmt::Import(import) => self.execute_import(frame, import)?,
            Stmt::ImportFrom(import) => self.execute_import_from(frame, import)?,
            Stmt::Try(statement) => return self.execute_try(frame, statement),
            Stmt::With(statement) => return self.execute_with(frame, statement),
            Stmt::Raise(raise) => return Err(self.execute_raise(frame, raise)),
            Stmt::Assert(assertion) => self.execute_assert(frame, assertion)?,
            Stmt::Delete(delete) => {
                for target in &delete.targets {
                    self.delete(frame, target)?;
                }
            }
            Stmt::Match(statement) => return self.execute_match(frame, statement),
            Stmt::TypeAlias(alias) => self.type_alias(frame, alias)?,
            Stmt::IpyEscapeCommand(_) => {
                return Err(Error::unsupported("this is notebook syntax, not Python"));
            }
        }
        Ok(Flow::Next)
    }

    fn execute_if(&self, frame: &Frame<'_>, conditional: &ast::StmtIf) -> Result<Flow> {
        if self.condition(frame, &conditional.test)? {
            return self.execute_block(frame, &conditional.body);
        }
        for clause in &conditional.elif_else_clauses {
            let taken = match &clause.test {
                Some(test) => self.condition(frame, test)?,
                None => true,
            };
            if taken {
                return self.execute_block(frame, &clause.body);
            }
        }
        Ok(Flow::Next)
    }

    pub(super) fn condition(&self, frame: &Frame<'_>, test: &ast::Expr) -> Result<bool> {
        let value = self.evaluate(frame, test)?;
        self.truth(&value).map_err(|mut error| {
            error.at(|| frame.place(test.range()), frame.depth);
            error
        })
    }

    fn execute_for(&self, frame: &Frame<'_>, statement: &ast::StmtFor) -> Result<Flow> {
        let iterable = self.evaluate(frame, &statement.iter)?;
        let iterator = if statement.is_async {
            self.aiter(&iterable)?
        } else {
            self.iter(&iterable)?
        };
        loop {
            let item = if statement.is_async {
                self.anext(&iterator)?
            } else {
                self.next(&iterator)?
            };
            let Some(item) = item else { break };
            self.step()?;
            self.assign(frame, &statement.target, item)?;
            match self.execute_block(frame, &statement.body)? {
                Flow::Break => return Ok(Flow::Next),
                Flow::Return(value) => return Ok(Flow::Return(value)),
                Flow::Next | Flow::Continue => {}
            }
        }
        self.execute_block(frame, &statement.orelse)
    }

    pub(crate) fn aiter(&self, iterable: &Value) -> Result {
        match self.special(iterable, "__aiter__")? {
            Some(method) => self.call(&method, crate::args::Args::default()),
            None => self.iter(iterable),
        }
    }

    pub(crate) fn anext(&self, iterator: &Value) -> Result<Option<Value>> {
        let Some(method) = self.special(iterator, "__anext__")? else {
            return self.next(iterator);
        };
        let result = self
            .call(&method, crate::args::Args::default())
            .and_then(|value| self.await_value(&value));
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) if self.is_raised(&error, "StopAsyncIteration") => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn execute_while(&self, frame: &Frame<'_>, statement: &ast::StmtWhile) -> Result<Flow> {
        while self.condition(frame, &statement.test)? {
            // Other loops are counted where they ask for their next item.
            self.tick()?;
            self.step()?;
            match self.execute_block(frame, &statement.body)? {
                Flow::Break => return Ok(Flow::Next),
                Flow::Return(value) => return Ok(Flow::Return(value)),
                Flow::Next | Flow::Continue => {}
            }
        }
        self.execute_block(frame, &statement.orelse)
    }

    fn execute_assert(&self, frame: &Frame<'_>, assertion: &ast::StmtAssert) -> Result<()> {
        if self.condition(frame, &assertion.test)? {
            return Ok(());
        }
        let args = match &assertion.msg {
            Some(message) => vec![self.evaluate(frame, message)?],
            None => Vec::new(),
        };
        Err(self.raise_class(&self.exception("AssertionError"), args))
    }

    fn execute_raise(&self, frame: &Frame<'_>, raise: &ast::StmtRaise) -> Error {
        let Some(exception) = &raise.exc else {
            return match self.handled() {
                Some(raised) => Error::Raised(Box::new(raised)),
                None => self.raise("RuntimeError", "No active exception to reraise"),
            };
        };
        let result = self
            .evaluate(frame, exception)
            .and_then(|value| exceptions::instantiate(self, &value));
        let instance = match result {
            Ok(instance) => instance,
            Err(error) => return error,
        };
        if let Some(cause) = &raise.cause {
            let cause = match self.evaluate(frame, cause) {
                Ok(Value::None) => Value::None,
                Ok(value) => match exceptions::instantiate(self, &value) {
                    Ok(cause) => cause,
                    Err(_) => return self.type_error("exception causes must derive from BaseException"),
                },
                Err(error) => return error,
            };
            if let Value::Instance(instance) = &instance {
                instance.set("__cause__", cause);
                instance.set("__suppress_context__", Value::Bool(true));
            }
        }
        Error::Raised(Box::new(crate::error::Raised {
            exception: instance,
            trace: Vec::new(),
        }))
    }
}

/// Binds the names of a statement that could not be evaluated to unknown values.
pub(super) fn poison(interp: &Interp, frame: &Frame<'_>, statement: &ast::Stmt, error: &Error) {
    debug_assert!(matches!(frame.kind, Kind::Module));
    let reason = match error {
        Error::Raised(raised) => exceptions::last_line(interp, &raised.exception),
        Error::Stop(stop) if stop.kind == StopKind::Unknown => match &stop.origin {
            Some(origin) => format!("it depends on `{}`: {}", origin.import, origin.reason),
            None => stop.message.clone(),
        },
        Error::Stop(stop) => stop.message.clone(),
    };
    let mut collector = Collector::default();
    collector.visit_stmt(statement);
    let origin = |import: String| Origin {
        import,
        source: Arc::clone(frame.source),
        range: statement.range(),
        reason: format!("the statement that defines it could not be evaluated ({reason})"),
    };
    let module = frame.module;
    interp.imports().incomplete.set(true);
    let mut names: Vec<&String> = collector.names.locals.iter().collect();
    names.sort();
    for name in names {
        // A name that the statement bound before it failed keeps its value.
        if module.get(name).is_some() || module.postponed.borrow().contains_key(name.as_str()) {
            continue;
        }
        let unknown = Unknown::imported(origin(format!("{}.{name}", module.name)));
        module.set(name, Value::Unknown(unknown));
    }
    // What else the statement would have done to the module nobody can see.
    if module.installed && module.gap.borrow().is_none() {
        *module.gap.borrow_mut() = Some(Unknown::imported(origin(module.name.to_string())));
    }
}
