//! What can be called or bound: functions, natives, methods, properties, `super`.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;
use crate::object::Class;
use crate::scope::{Names, Scope};
use crate::syntax::{Source, TextRange, ast};
use crate::value::{Namespace, Value};

/// The part of a function that its `def` fixes.
pub struct Code {
    /// `__name__`, or `<lambda>`.
    pub name: Rc<str>,
    /// `__qualname__`
    pub qualname: Rc<str>,
    /// Parameters.
    pub parameters: ast::Parameters,
    /// The annotation of what it returns.
    pub returns: Option<Box<ast::Expr>>,
    /// Statements or, for a lambda, an expression.
    pub body: Body,
    /// What its names mean.
    pub names: Names,
    /// Whether it has a `yield` of its own.
    pub is_generator: bool,
    /// Whether it is `async def`.
    pub is_async: bool,
    /// The docstring.
    pub doc: Option<Rc<str>>,
    /// Its file.
    pub source: Arc<Source>,
    /// The `def` line, without the body.
    pub range: TextRange,
}

/// The body of a function.
pub enum Body {
    /// `def`
    Block(Vec<ast::Stmt>),
    /// `lambda`
    Expression(Box<ast::Expr>),
}

/// A function written in Python.
pub struct Function {
    /// What the `def` fixes.
    pub code: Rc<Code>,
    /// The module that it was defined in.
    pub module: Rc<Module>,
    /// The scope around it.
    pub closure: Option<Rc<Scope>>,
    /// Default values by parameter name.
    pub defaults: Vec<(Rc<str>, Value)>,
    /// Attributes set on it.
    pub attrs: RefCell<Namespace>,
}

/// The Rust side of a [`Native`].
pub(crate) type NativeCall = dyn Fn(&Interp, Args) -> Result;

/// A function written in Rust.
pub struct Native {
    /// Its name for messages.
    pub name: Rc<str>,
    /// Whether it accepts unknown values as arguments. A function that does not is not called with one: the result
    /// is unknown.
    pub tolerant: bool,
    call: Box<NativeCall>,
}

impl Native {
    /// A native function.
    pub fn new(name: &str, tolerant: bool, call: impl Fn(&Interp, Args) -> Result + 'static) -> Native {
        Native {
            name: Rc::from(name),
            tolerant,
            call: Box::new(call),
        }
    }

    /// A native function as a value.
    pub fn value(name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> Value {
        Value::Native(Rc::new(Native::new(name, false, call)))
    }

    /// A native function that accepts unknown values, as a value.
    pub fn tolerant(name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> Value {
        Value::Native(Rc::new(Native::new(name, true, call)))
    }

    /// Calls it.
    pub fn call(&self, interp: &Interp, args: Args) -> Result {
        if !self.tolerant
            && let Some(unknown) = args.first_unknown()
        {
            return Ok(Value::Unknown(unknown.derived("(…)")));
        }
        (self.call)(interp, args)
    }
}

/// A function bound to its first argument.
pub struct Method {
    /// The first argument.
    pub this: Value,
    /// The function.
    pub function: Value,
}

/// `property`
#[derive(Default)]
pub struct Property {
    /// Reads.
    pub getter: Option<Value>,
    /// Sets.
    pub setter: Option<Value>,
    /// Deletes.
    pub deleter: Option<Value>,
    /// `__doc__`, when it is not the getter's.
    pub doc: Option<Value>,
}

impl Property {
    /// A property without a setter.
    pub fn read_only(getter: Value) -> Property {
        Property {
            getter: Some(getter),
            ..Property::default()
        }
    }
}

/// `super()`: attributes of the classes after `after` in the order of `this`'s class, bound to `this`.
pub struct Super {
    /// The class whose successors are searched.
    pub after: Rc<Class>,
    /// The instance or class that results are bound to.
    pub this: Value,
}
