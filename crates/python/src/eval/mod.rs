//! The tree walk.
//!
//! [`Frame`] is one activation: a module body, a class body, a function call. Expressions are in `expression`,
//! statements in `statement`, and each larger construct has a file of its own.

mod assign;
mod call;
mod class;
mod comprehension;
mod expression;
mod fstring;
mod function;
mod import;
mod pattern;
mod statement;
mod try_star;
mod try_with;
mod type_params;

use std::rc::Rc;
use std::sync::Arc;

pub(crate) use class::type_new;
pub use import::{Import, ImportKind};
pub(crate) use import::{Installed, Postponed};

use crate::error::{Error, Place, Result, Stop, StopKind};
use crate::function::Code;
use crate::generator::Suspend;
use crate::interp::Interp;
use crate::module::Module;
use crate::scope::Scope;
use crate::syntax::{Ranged, Source, TextRange, ast};
use crate::value::Value;

/// What a frame is the activation of.
#[derive(Clone, Copy)]
pub(crate) enum Kind<'a> {
    /// A module body.
    Module,
    /// A class body.
    Class,
    /// A function call.
    Function(&'a Code),
    /// A comprehension (its names are in a scope of its own, inside the frame around it).
    Comprehension,
}

/// One activation.
pub(crate) struct Frame<'a> {
    pub(crate) module: &'a Rc<Module>,
    pub(crate) source: &'a Arc<Source>,
    pub(crate) scope: Rc<Scope>,
    pub(crate) kind: Kind<'a>,
    pub(crate) function: Rc<str>,
    /// Set in generators: what a `yield` suspends.
    pub(crate) suspend: Option<&'a Suspend>,
    pub(crate) depth: usize,
}

/// How a statement ends.
pub(crate) enum Flow {
    /// The next statement follows.
    Next,
    /// `return`
    Return(Value),
    /// `break`
    Break,
    /// `continue`
    Continue,
}

impl Frame<'_> {
    fn place(&self, range: TextRange) -> Place {
        Place {
            source: Arc::clone(self.source),
            range,
            function: Rc::clone(&self.function),
            depth: self.depth,
        }
    }

    /// The scope that functions and comprehensions defined here see.
    fn enclosing(&self) -> Option<Rc<Scope>> {
        match self.kind {
            Kind::Module => None,
            // Names of a class body are not seen by its methods.
            Kind::Class => self.scope.parent.clone(),
            Kind::Function(_) | Kind::Comprehension => Some(Rc::clone(&self.scope)),
        }
    }

    fn get_name(&self, interp: &Interp, name: &str) -> Result {
        let found = match self.kind {
            Kind::Function(code) if code.names.globals.contains(name) => None,
            Kind::Function(code) if code.names.locals.contains(name) => {
                return self.scope.get(name).ok_or_else(|| unbound(interp, name));
            }
            _ => self.scope.find(name),
        };
        if let Some(value) = found.or_else(|| self.module.get(name)) {
            return Ok(value);
        }
        if let Some(value) = interp.postponed_import(self.module, name)? {
            return Ok(value);
        }
        interp
            .builtins
            .get(name)
            .or_else(|| import::behind_gap(self.module, name))
            .or_else(|| self.special_name(interp, name))
            .ok_or_else(|| undefined(interp, name))
    }

    /// Names that a module has without binding them.
    fn special_name(&self, interp: &Interp, name: &str) -> Option<Value> {
        (name == "__annotations__")
            .then(|| interp.module_annotations(self.module).ok())
            .flatten()
    }

    fn set_name(&self, name: &str, value: Value) {
        if let Kind::Function(code) = self.kind {
            if code.names.globals.contains(name) {
                self.module.set(name, value);
                return;
            }
            if code.names.nonlocals.contains(name) && self.scope.set_outer(name, value.clone()) {
                return;
            }
        }
        self.scope.set(name, value);
    }

    fn delete_name(&self, interp: &Interp, name: &str) -> Result<()> {
        let removed = match self.kind {
            Kind::Function(code) if code.names.globals.contains(name) => self.module.scope.remove(name),
            Kind::Function(code) if code.names.nonlocals.contains(name) => self.scope.remove_outer(name),
            _ => self.scope.remove(name),
        };
        let postponed = || self.module.postponed.borrow_mut().shift_remove(name).is_some();
        match removed {
            Some(_) => Ok(()),
            None if postponed() => Ok(()),
            None => match self.kind {
                Kind::Function(code) if code.names.locals.contains(name) => Err(unbound(interp, name)),
                _ => Err(undefined(interp, name)),
            },
        }
    }
}

fn undefined(interp: &Interp, name: &str) -> Error {
    named_error(interp, "NameError", name, format!("name '{name}' is not defined"))
}

fn unbound(interp: &Interp, name: &str) -> Error {
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    named_error(interp, "UnboundLocalError", name, message)
}

fn named_error(interp: &Interp, class: &str, name: &str, message: String) -> Error {
    let error = interp.raise(class, message);
    if let Error::Raised(raised) = &error
        && let Value::Instance(exception) = &raised.exception
    {
        exception.set("name", Value::str(name));
    }
    error
}

impl Interp {
    /// Runs a parsed module body in `module`.
    pub(crate) fn run_module(
        &self,
        module: &Rc<Module>,
        source: &Arc<Source>,
        body: &[ast::Stmt],
    ) -> Result<()> {
        let frame = Frame {
            module,
            source,
            scope: Rc::clone(&module.scope),
            kind: Kind::Module,
            function: Rc::from("<module>"),
            suspend: None,
            depth: self.depth.get(),
        };
        module.set("__doc__", Value::optional_str(docstring(body)));
        self.guarded(|| {
            for statement in body {
                match self.execute(&frame, statement) {
                    Ok(_) => {}
                    Err(error) if module.lenient && !is_final(&error) => {
                        statement::poison(self, &frame, statement, &error);
                        self.warn_of_denial(&frame, statement, &error);
                    }
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })
    }

    /// Says that a statement of a module of the project was passed over because of the sandbox: what it would have done
    /// outside nobody sees otherwise. Of installed packages it is nothing that the project could mend.
    fn warn_of_denial(&self, frame: &Frame<'_>, statement: &ast::Stmt, error: &Error) {
        let Error::Stop(stop) = error else { return };
        if stop.kind != StopKind::Denied || frame.module.installed {
            return;
        }
        let (line, _) = frame.source.line_column(statement.range().start());
        (self.world.stderr)(&format!(
            "{}:{line}: UserWarning: {}; the statement is passed over\n  {}\n",
            frame.source.path.display(),
            stop.message,
            frame.source.line(line).trim()
        ));
    }

    /// `__annotations__` of a module.
    pub(crate) fn module_annotations(&self, module: &Module) -> Result {
        let annotations = module.annotations.borrow().clone();
        let mut pairs = Vec::new();
        for annotation in annotations {
            pairs.push((
                Rc::clone(&annotation.name),
                self.evaluate_annotation(&annotation)?,
            ));
        }
        Ok(Value::dict_of(pairs))
    }

    /// Evaluates an annotation in the scope that it was written in.
    pub fn evaluate_annotation(&self, annotation: &crate::object::Annotation) -> Result {
        let source = Source::new(annotation.module.file.clone().unwrap_or_default(), "");
        let frame = Frame {
            module: &annotation.module,
            source: &source,
            scope: Rc::clone(&annotation.scope),
            kind: Kind::Comprehension,
            function: Rc::from("<annotation>"),
            suspend: None,
            depth: self.depth.get(),
        };
        self.evaluate(&frame, &annotation.expression)
    }

    /// Runs `body` one call deeper.
    pub(crate) fn guarded<T>(&self, body: impl FnOnce() -> Result<T>) -> Result<T> {
        self.tick()?;
        let depth = self.depth.get();
        if depth >= self.limit.get() {
            return Err(self.raise("RecursionError", "maximum recursion depth exceeded"));
        }
        self.depth.set(depth + 1);
        let result = body();
        self.depth.set(depth);
        result
    }

    /// The error of an unknown value that would decide `what`.
    pub fn unknown_decides(&self, value: &Value, what: &str) -> Error {
        let Value::Unknown(unknown) = value else {
            return Error::unsupported(format!("a value that is not known would decide {what}"));
        };
        let origin = &unknown.origin;
        Stop::new(
            StopKind::Unknown,
            format!("`{}` is not known here, but it would decide {what}", unknown.path),
        )
        .help(format!("`{}`: {}", origin.import, origin.reason))
        .origin(Rc::clone(origin))
        .into()
    }
}

/// Names of functions that only say something.
const SAYING: &[&str] = &[
    "critical",
    "debug",
    "echo",
    "error",
    "exception",
    "fatal",
    "info",
    "log",
    "msg",
    "print",
    "secho",
    "warn",
    "warning",
];

impl Interp {
    /// Refuses a statement that calls an unknown value, where effects count.
    fn check_effect(&self, expression: &ast::Expr, value: &Value) -> Result<()> {
        let called = match expression {
            ast::Expr::Await(it) => &it.value,
            it => it,
        };
        let (Value::Unknown(unknown), ast::Expr::Call(_)) = (value, called) else {
            return Ok(());
        };
        let callee = unknown.path.strip_suffix("(…)").unwrap_or(&unknown.path);
        let name = callee.rsplit('.').next().unwrap_or_default();
        if !self.effects_count() || SAYING.contains(&name) {
            return Ok(());
        }
        Err(self.unknown_decides(value, "what is done here"))
    }
}

/// Errors that leniency must not swallow.
fn is_final(error: &Error) -> bool {
    matches!(error, Error::Stop(stop) if matches!(stop.kind, StopKind::Exit(_)))
}

/// The docstring of a body, as it was written (CPython before 3.13 kept it so too; Alembic splits it itself).
pub(crate) fn docstring(body: &[ast::Stmt]) -> Option<String> {
    match body.first() {
        Some(ast::Stmt::Expr(statement)) => match &*statement.value {
            ast::Expr::StringLiteral(literal) => Some(literal.value.to_str().to_owned()),
            _ => None,
        },
        _ => None,
    }
}
