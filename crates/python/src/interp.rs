//! The evaluator's state, shared by everything that takes part in one evaluation.

use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::path::PathBuf;
use std::rc::Rc;

use indexmap::IndexMap;

use crate::builtins::{self, Scripts};
use crate::error::{Error, Raised, Result};
use crate::exceptions::Exceptions;
use crate::limits::Limits;
use crate::module::Module;
use crate::object::{Class, Instance};
use crate::stdlib;
use crate::types::Types;
use crate::value::Value;

/// Makes a native module when it is first imported.
pub type ModuleMaker = Rc<dyn Fn(&Interp) -> Result<Rc<Module>>>;

/// Takes text that the program prints.
pub type Sink = Box<dyn Fn(&str)>;

/// What the program may see of the world. Nothing outside it is reachable.
pub struct World {
    /// Folders below which files may be read.
    pub roots: Vec<PathBuf>,
    /// Environment variables.
    pub environment: RefCell<IndexMap<String, String>>,
    /// Which files may be written.
    pub scripts: RefCell<Scripts>,
    /// The working directory.
    pub cwd: PathBuf,
    /// `sys.argv`
    pub argv: Vec<String>,
    /// How many calls and rounds of loops all code together may take; `None`: as many as it likes.
    pub patience: Option<u64>,
    /// Takes what goes to standard output.
    pub stdout: Sink,
    /// Takes what goes to standard error.
    pub stderr: Sink,
    /// How many bytes of memory the process may use; by default four fifths of what there is.
    pub memory: Option<u64>,
}

impl Default for World {
    /// A world without files and variables whose output vanishes.
    fn default() -> World {
        World {
            roots: Vec::new(),
            environment: RefCell::default(),
            scripts: RefCell::default(),
            cwd: PathBuf::from("/"),
            argv: vec!["alembic".to_owned()],
            patience: None,
            stdout: Box::new(|_| {}),
            stderr: Box::new(|_| {}),
            memory: None,
        }
    }
}

/// The evaluator. Clones share everything.
#[derive(Clone)]
pub struct Interp(Rc<State>);

/// What an [`Interp`] shares.
pub struct State {
    types: Types,
    exceptions: Exceptions,
    /// The built-in functions and classes.
    pub builtins: Rc<Module>,
    /// `sys.modules`
    pub modules: RefCell<IndexMap<String, Value>>,
    natives: RefCell<HashMap<String, ModuleMaker>>,
    /// Native modules that count only where their package is not installed.
    pub(crate) yielding: RefCell<HashSet<&'static str>>,
    /// `sys.path`
    pub path: RefCell<Vec<PathBuf>>,
    /// What of the search path belongs to installed packages.
    pub(crate) installed: RefCell<crate::eval::Installed>,
    /// The imports that were carried out, once somebody wants to know.
    pub(crate) recorded: RefCell<Option<Vec<crate::eval::Import>>>,
    /// What the program may see.
    pub world: World,
    /// Current call depth.
    pub(crate) depth: Cell<usize>,
    /// How much deeper calls may nest on the present stack.
    pub(crate) limit: Cell<usize>,
    /// What the evaluation has taken of the machine.
    pub(crate) limits: Limits,
    /// The places of the calls under way, for natives that want to say where they were called.
    pub(crate) calls: RefCell<Vec<crate::error::Place>>,
    /// The exceptions being handled, innermost last.
    pub(crate) handling: RefCell<Vec<Raised>>,
    /// The containers whose `repr` is being made, so that one inside itself is shown as `...`.
    pub(crate) shown: RefCell<Vec<usize>>,
    /// The last unknown value that was called: what it would have done did not happen.
    pub(crate) called_unknown: RefCell<Option<Value>>,
    /// Whether a call of an unknown value whose result nobody wants is an error: it can only be there for its effect.
    effects_count: Cell<bool>,
    extensions: RefCell<HashMap<TypeId, Rc<dyn Any>>>,
    /// How many `try` and `with` statements are under way.
    guards: Cell<usize>,
    settle: RefCell<Option<Settle>>,
}

/// Does what a host has put off.
type Settle = Rc<dyn Fn(&Interp) -> Result<()>>;

/// Counts a `try` or `with` statement as long as it lives.
pub(crate) struct Guard<'a>(&'a Cell<usize>);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

impl Deref for Interp {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

/// How deep calls may nest; CPython's default is 1000.
const DEPTH: usize = 1000;

impl Interp {
    /// An evaluator with the standard library and nothing else.
    pub fn new(world: World) -> Interp {
        let types = Types::new();
        let exceptions = Exceptions::new(&types.object);
        let interp = Interp(Rc::new(State {
            types,
            exceptions,
            builtins: Module::new("builtins", None, false),
            modules: RefCell::default(),
            natives: RefCell::default(),
            yielding: RefCell::default(),
            path: RefCell::default(),
            installed: RefCell::default(),
            recorded: RefCell::default(),
            limits: Limits::new(world.memory),
            world,
            depth: Cell::new(0),
            limit: Cell::new(DEPTH),
            calls: RefCell::default(),
            handling: RefCell::default(),
            called_unknown: RefCell::default(),
            effects_count: Cell::new(false),
            shown: RefCell::default(),
            extensions: RefCell::default(),
            guards: Cell::new(0),
            settle: RefCell::default(),
        }));
        builtins::install(&interp);
        stdlib::register(&interp);
        interp
    }

    /// The built-in classes.
    pub fn types(&self) -> &Types {
        &self.0.types
    }

    /// A built-in exception class by name.
    pub fn exception(&self, name: &str) -> Rc<Class> {
        self.0.exceptions.get(name)
    }

    /// All built-in exception classes.
    pub fn exceptions(&self) -> &Exceptions {
        &self.0.exceptions
    }

    /// Makes a native module known; it is built when it is first imported.
    pub fn register(&self, name: &str, maker: impl Fn(&Interp) -> Result<Rc<Module>> + 'static) {
        self.natives.borrow_mut().insert(name.to_owned(), Rc::new(maker));
    }

    /// Makes a module known that is written in Python; its text is evaluated when it is first imported.
    pub fn register_source(&self, name: &'static str, text: &'static str) {
        self.register(name, move |interp| stdlib::load_source(interp, name, text));
    }

    /// Lets the file of a known package's module win where the package is installed: its other modules lean on what
    /// nobody else needs to know.
    pub fn yield_to_installed(&self, name: &'static str) {
        self.yielding.borrow_mut().insert(name);
    }

    /// Adds to a module of the standard library what only the host knows, when it is first imported.
    pub fn refine(&self, name: &str, refine: impl Fn(&Module) + 'static) {
        if let Some(maker) = self.native_module(name) {
            self.register(name, move |interp| {
                let module = maker(interp)?;
                refine(&module);
                Ok(module)
            });
        }
    }

    /// The maker of a native module.
    pub(crate) fn native_module(&self, name: &str) -> Option<ModuleMaker> {
        self.natives.borrow().get(name).cloned()
    }

    /// Whether a top-level module belongs to the standard library, as far as it is here.
    pub fn is_standard_module(&self, name: &str) -> bool {
        name == "builtins" || stdlib::names().any(|known| known.split('.').next() == Some(name))
    }

    /// Whether a native module with this name, or one inside it, is known.
    pub fn is_native_module(&self, name: &str) -> bool {
        let inside = format!("{name}.");
        let natives = self.natives.borrow();
        natives.contains_key(name) || natives.keys().any(|key| key.starts_with(&inside))
    }

    /// Lets go of all that was evaluated. Functions and the modules around them hold one another, so that nothing of it
    /// would ever be freed otherwise. Nothing can be evaluated afterwards.
    pub fn close(&self) {
        let modules = self.modules.take();
        for module in modules.values() {
            if let Value::Module(module) = module {
                module.scope.vars.take();
            }
        }
        self.builtins.scope.vars.take();
        self.natives.take();
        self.extensions.take();
        self.settle.take();
        self.handling.take();
        self.called_unknown.take();
    }

    /// State that a host keeps with the evaluator, one value a type.
    pub fn extension<T: 'static>(&self) -> Option<Rc<T>> {
        let any = self.extensions.borrow().get(&TypeId::of::<T>()).cloned()?;
        any.downcast().ok()
    }

    /// Sets what [`Interp::extension`] returns for this type.
    pub fn extend<T: 'static>(&self, value: Rc<T>) {
        self.extensions.borrow_mut().insert(TypeId::of::<T>(), value);
    }

    /// Takes the last unknown value that was called, if any was since the last time this was asked. What the call
    /// would have done has not been done: a host that misses an effect can say why.
    pub fn take_called_unknown(&self) -> Option<Value> {
        self.called_unknown.borrow_mut().take()
    }

    /// Runs something of which every effect counts: a statement that calls an unknown value is an error in it, unless the
    /// value's name says that the call only says something (`log.info(…)`).
    pub fn with_effects<T>(&self, run: impl FnOnce() -> T) -> T {
        let before = self.effects_count.replace(true);
        let result = run();
        self.effects_count.set(before);
        result
    }

    pub(crate) fn effects_count(&self) -> bool {
        self.effects_count.get()
    }

    /// The place of the innermost Python code that is running, if any: where a native was called from.
    pub fn caller(&self) -> Option<crate::error::Place> {
        self.calls.borrow().last().cloned()
    }

    /// The places of the calls under way, innermost first: the trace of an exception that is raised here.
    pub fn trace_here(&self) -> Vec<crate::error::Place> {
        let mut trace: Vec<crate::error::Place> = Vec::new();
        for place in self.calls.borrow().iter().rev() {
            crate::error::add_place(&mut trace, place.depth, || place.clone());
        }
        trace
    }

    /// How many `try` and `with` statements are under way. Whoever puts something off that may fail must not do so when
    /// there are more of them than where the failure may come to light: one of them could have caught it.
    pub fn guards(&self) -> usize {
        self.guards.get()
    }

    pub(crate) fn guard(&self) -> Guard<'_> {
        self.guards.set(self.guards.get() + 1);
        Guard(&self.guards)
    }

    /// Says how to do what the host has put off; [`Interp::settle`] calls it.
    pub fn on_settle(&self, settle: impl Fn(&Interp) -> Result<()> + 'static) {
        *self.settle.borrow_mut() = Some(Rc::new(settle));
    }

    /// Has the host do what it has put off. This is called before a program can notice that it was not done: when it
    /// prints or waits, and when it begins a `try` or `with`, which could catch what does not belong to it.
    ///
    /// Errors: what comes of it.
    pub fn settle(&self) -> Result<()> {
        let settle = self.settle.borrow().clone();
        settle.map_or(Ok(()), |settle| settle(self))
    }

    /// A Python exception of a built-in class.
    pub fn raise(&self, class: &str, message: impl AsRef<str>) -> Error {
        self.raise_class(&self.exception(class), vec![Value::str(message)])
    }

    /// A Python exception of any class, made without calling its `__init__`.
    pub fn raise_class(&self, class: &Rc<Class>, args: Vec<Value>) -> Error {
        let instance = Instance::new(class);
        crate::exceptions::set_arguments(self, &instance, &args);
        Error::Raised(Box::new(Raised {
            exception: Value::Instance(instance),
            trace: Vec::new(),
        }))
    }

    /// `TypeError`
    pub fn type_error(&self, message: impl AsRef<str>) -> Error {
        self.raise("TypeError", message)
    }

    /// `ValueError`
    pub fn value_error(&self, message: impl AsRef<str>) -> Error {
        self.raise("ValueError", message)
    }

    /// `AttributeError`
    pub fn attribute_error(&self, message: impl AsRef<str>) -> Error {
        self.raise("AttributeError", message)
    }

    /// Whether an error is a Python exception of a built-in class (or one below it).
    pub fn is_raised(&self, error: &Error, class: &str) -> bool {
        match error {
            Error::Raised(raised) => self
                .class_of(&raised.exception)
                .is_subclass(&self.exception(class)),
            Error::Stop(_) => false,
        }
    }

    /// `type(value)`
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        let types = self.types();
        Rc::clone(match value {
            Value::None => &types.none_type,
            Value::Ellipsis => &types.ellipsis,
            Value::NotImplemented => &types.not_implemented,
            Value::Bool(_) => &types.bool,
            Value::Int(_) | Value::Big(_) => &types.int,
            Value::Float(_) => &types.float,
            Value::Str(_) => &types.str,
            Value::Bytes(_) => &types.bytes,
            Value::Tuple(_) => &types.tuple,
            Value::List(_) => &types.list,
            Value::Dict(_) => &types.dict,
            Value::Set(_) => &types.set,
            Value::FrozenSet(_) => &types.frozenset,
            Value::Range(_) => &types.range,
            Value::Slice(_) => &types.slice,
            Value::Iter(_) => &types.iterator,
            Value::Generator(generator) if generator.is_coroutine => &types.coroutine,
            Value::Generator(_) => &types.generator,
            Value::Function(_) => &types.function,
            Value::Native(_) => &types.builtin_function,
            Value::Method(_) => &types.method,
            Value::Property(_) => &types.property,
            Value::StaticMethod(_) => &types.staticmethod,
            Value::ClassMethod(_) => &types.classmethod,
            Value::Super(_) => &types.super_,
            Value::Module(_) => &types.module,
            Value::Unknown(_) => &types.object,
            Value::Class(class) => {
                return class
                    .metaclass()
                    .map_or_else(|| Rc::clone(&types.type_), Rc::clone);
            }
            Value::Instance(instance) => return instance.class(),
        })
    }

    /// `type(value).__name__`
    pub fn type_name(&self, value: &Value) -> Rc<str> {
        self.class_of(value).name()
    }

    /// `isinstance(value, class)`
    pub fn is_instance(&self, value: &Value, class: &Rc<Class>) -> bool {
        self.class_of(value).is_subclass(class)
    }
}
