//! What the module tree keeps with an evaluation: its classes, and a counter for unnamed aliases.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use python::{Class, ClassBuilder, Instance, Interp, Native, Value};

use super::{elements, engine, exc, orm, schema, statements, types};

/// A function of `@compiles`: the class, the names of dialects (none: every dialect), the function.
pub(super) type Compiler = (Rc<Class>, Vec<Rc<str>>, Value);

/// What strings in a query may name.
pub(super) type Labels = Rc<[(Rc<str>, Value)]>;

/// The state of the `sqlalchemy` modules in one evaluation.
#[derive(Default)]
pub(super) struct State {
    classes: RefCell<HashMap<Rc<str>, Rc<Class>>>,
    built: Cell<bool>,
    ids: Cell<u64>,
    /// Whether statements are printed instead of executed (`--sql`).
    pub(super) offline: Cell<bool>,
    /// The parameters of the statement that is being executed.
    pub(super) params: RefCell<Vec<(String, Value)>>,
    /// The columns and labels of the queries that are being written, innermost last.
    pub(super) labels: RefCell<Vec<Labels>>,
    /// Functions of `@compiles`.
    pub(super) compilers: RefCell<Vec<Compiler>>,
    /// The expressions whose functions are at work, as they are without.
    pub(super) written: RefCell<Vec<(python::Value, sql::Expr)>>,
    /// The connections that Python code has opened.
    pub(super) opened: RefCell<Vec<engine::WeakConnection>>,
    /// Functions of `event.listen`: target, name, function.
    pub(super) listeners: RefCell<Vec<(Value, Rc<str>, Value)>>,
}

/// The state of this evaluation, with all classes made.
pub(super) fn state(interp: &Interp) -> Rc<State> {
    let state = interp.extension::<State>().unwrap_or_else(|| {
        let state = Rc::new(State::default());
        interp.extend(Rc::clone(&state));
        state
    });
    if !state.built.replace(true) {
        // Bases first: elements need nothing, the others name classes that stand before them.
        elements::classes(interp, &state);
        types::classes(interp, &state);
        schema::classes(interp, &state);
        statements::classes(interp, &state);
        exc::classes(interp, &state);
        engine::classes(interp, &state);
        orm::classes(interp, &state);
    }
    state
}

impl State {
    /// Keeps a class under a key: its name, with the dialect before it where two classes share one.
    pub(super) fn add(&self, key: &str, class: Rc<Class>) {
        self.classes.borrow_mut().insert(Rc::from(key), class);
    }

    /// Builds a class and keeps it under its own name. With brackets it is an alias, as most classes of SQLAlchemy are.
    pub(super) fn build(&self, interp: &Interp, builder: ClassBuilder) -> Rc<Class> {
        let class = builder.build(interp);
        if class.lookup("__class_getitem__").is_none() {
            let alias = Native::value("__class_getitem__", |interp, args| {
                let (class, mut reader) = args.method("__class_getitem__")?;
                Ok(interp.make_alias(&class, reader.required(interp, "key")?))
            });
            class.set("__class_getitem__", Value::ClassMethod(Rc::new(alias)));
        }
        self.add(&class.name(), Rc::clone(&class));
        class
    }

    /// The class of a key.
    pub(super) fn find(&self, key: &str) -> Option<Rc<Class>> {
        self.classes.borrow().get(key).cloned()
    }

    /// The class of a key; `object` when there is none, which a test excludes for every key used.
    pub(super) fn class(&self, interp: &Interp, key: &str) -> Rc<Class> {
        self.find(key)
            .unwrap_or_else(|| Rc::clone(&interp.types().object))
    }

    /// A number that was not given out before.
    pub(super) fn next_id(&self) -> u64 {
        let id = self.ids.get() + 1;
        self.ids.set(id);
        id
    }
}

/// The class of a key.
pub(super) fn class(interp: &Interp, key: &str) -> Rc<Class> {
    state(interp).class(interp, key)
}

/// Whether a value is an instance of the class of a key.
pub(super) fn is_a(interp: &Interp, value: &Value, key: &str) -> bool {
    matches!(value, Value::Instance(_))
        && state(interp)
            .find(key)
            .is_some_and(|class| interp.is_instance(value, &class))
}

/// An instance of the class of a key that carries a Rust value.
pub(super) fn make<T: 'static>(interp: &Interp, key: &str, native: T) -> Value {
    Instance::of(&class(interp, key), native)
}
