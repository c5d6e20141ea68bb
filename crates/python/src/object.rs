//! Classes and instances.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::args::Args;
use crate::error::Result;
use crate::function::{Native, Property};
use crate::interp::Interp;
use crate::scope::Scope;
use crate::syntax::ast;
use crate::unknown::Unknown;
use crate::value::{Namespace, Value};

/// A class, written in Python or in Rust.
pub struct Class {
    name: RefCell<Rc<str>>,
    module: Rc<str>,
    bases: Vec<Rc<Class>>,
    /// The method resolution order without the class itself.
    mro: Vec<Rc<Class>>,
    metaclass: Option<Rc<Class>>,
    /// Attributes.
    pub dict: RefCell<Namespace>,
    /// Annotations of the class body that are not evaluated yet: name, expression, scope.
    pub annotations: RefCell<Vec<Annotation>>,
    /// Classes that name this one as a base.
    pub subclasses: RefCell<Vec<Weak<Class>>>,
    /// A base class that could not be found: then any attribute may exist.
    pub unknown_base: Option<Rc<Unknown>>,
    /// `__slots__` of the class and those above it, when instances accept no other attributes.
    pub slots: RefCell<Option<Rc<[Rc<str>]>>>,
    /// Whether it or a class above it, `object` aside, has a `__getattribute__`.
    pub(crate) intercepts: Cell<bool>,
}

/// An annotation that is evaluated when somebody asks for it (as in Python 3.14).
#[derive(Clone)]
pub struct Annotation {
    /// The annotated name.
    pub name: Rc<str>,
    /// The annotation.
    pub expression: Rc<ast::Expr>,
    /// Where its names are looked up.
    pub scope: Rc<Scope>,
    /// The module, for names that the scope does not have.
    pub module: Rc<crate::module::Module>,
}

impl Class {
    /// A class; fails with `None` when the bases have no consistent order.
    pub fn new(
        name: &str,
        module: &str,
        bases: Vec<Rc<Class>>,
        metaclass: Option<Rc<Class>>,
        dict: Namespace,
        unknown_base: Option<Rc<Unknown>>,
    ) -> Option<Rc<Class>> {
        let mro = linearise(&bases)?;
        let metaclass = metaclass.or_else(|| bases.iter().find_map(|b| b.metaclass.clone()));
        let unknown_base = unknown_base.or_else(|| bases.iter().find_map(|b| b.unknown_base.clone()));
        let intercepts = !mro.is_empty()
            && (dict.contains_key("__getattribute__") || bases.iter().any(|base| base.intercepts.get()));
        let class = Rc::new(Class {
            name: RefCell::new(Rc::from(name)),
            module: Rc::from(module),
            bases,
            mro,
            metaclass,
            dict: RefCell::new(dict),
            annotations: RefCell::default(),
            subclasses: RefCell::default(),
            unknown_base,
            slots: RefCell::default(),
            intercepts: Cell::new(intercepts),
        });
        for base in &class.bases {
            base.subclasses.borrow_mut().push(Rc::downgrade(&class));
        }
        Some(class)
    }

    /// `__name__`
    pub fn name(&self) -> Rc<str> {
        Rc::clone(&self.name.borrow())
    }

    /// Sets `__name__`.
    pub fn rename(&self, name: &str) {
        *self.name.borrow_mut() = Rc::from(name);
    }

    /// `__module__`
    pub fn module(&self) -> &Rc<str> {
        &self.module
    }

    /// `__qualname__`
    pub fn qualified_name(&self) -> Rc<str> {
        match self.dict.borrow().get("__qualname__") {
            Some(Value::Str(name)) => Rc::clone(name),
            _ => self.name(),
        }
    }

    /// `module.qualname`, or the name alone for built-in classes.
    pub fn full_name(&self) -> String {
        if &*self.module == "builtins" {
            self.qualified_name().to_string()
        } else {
            format!("{}.{}", self.module, self.qualified_name())
        }
    }

    /// `__bases__`
    pub fn bases(&self) -> &[Rc<Class>] {
        &self.bases
    }

    /// The class of the class, when it is not `type`.
    pub fn metaclass(&self) -> Option<&Rc<Class>> {
        self.metaclass.as_ref()
    }

    /// The classes above this one, nearest first.
    pub fn ancestors(&self) -> &[Rc<Class>] {
        &self.mro
    }

    /// An attribute of this class or of one above.
    pub fn lookup(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.dict.borrow().get(name) {
            return Some(value.clone());
        }
        self.mro
            .iter()
            .find_map(|class| class.dict.borrow().get(name).cloned())
    }

    /// An attribute as [`Class::lookup`] finds it, unless it stands only on `object`.
    pub fn lookup_own(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.dict.borrow().get(name) {
            return Some(value.clone());
        }
        let above = self.mro.split_last().map_or(&[][..], |(_, rest)| rest);
        above
            .iter()
            .find_map(|class| class.dict.borrow().get(name).cloned())
    }

    /// An attribute of a class that comes after `after` in the order of `self` (for `super`).
    pub fn lookup_after(self: &Rc<Class>, after: &Rc<Class>, name: &str) -> Option<Value> {
        let skip = if Rc::ptr_eq(self, after) {
            0
        } else {
            self.mro.iter().position(|class| Rc::ptr_eq(class, after))? + 1
        };
        self.mro
            .iter()
            .skip(skip)
            .find_map(|class| class.dict.borrow().get(name).cloned())
    }

    /// `issubclass(self, other)`
    pub fn is_subclass(self: &Rc<Class>, other: &Rc<Class>) -> bool {
        Rc::ptr_eq(self, other) || self.mro.iter().any(|class| Rc::ptr_eq(class, other))
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: Value) {
        self.dict.borrow_mut().insert(Rc::from(name), value);
    }
}

/// The C3 linearisation of the bases' orders (Python's rule, "The Python 2.3 Method Resolution Order").
fn linearise(bases: &[Rc<Class>]) -> Option<Vec<Rc<Class>>> {
    let mut lists: Vec<Vec<Rc<Class>>> = bases
        .iter()
        .map(|base| {
            std::iter::once(Rc::clone(base))
                .chain(base.mro.iter().cloned())
                .collect()
        })
        .collect();
    lists.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Some(order);
        }
        let head = lists.iter().map(|list| &list[0]).find(|candidate| {
            !lists
                .iter()
                .any(|list| list[1..].iter().any(|class| Rc::ptr_eq(class, candidate)))
        })?;
        let head = Rc::clone(head);
        for list in &mut lists {
            if Rc::ptr_eq(&list[0], &head) {
                list.remove(0);
            }
        }
        order.push(head);
    }
}

/// What an instance carries besides its attributes.
#[derive(Clone, Default)]
pub enum Payload {
    /// Nothing.
    #[default]
    None,
    /// The value of an instance of a subclass of a built-in type.
    Value(Value),
    /// The Rust value of an instance of a native class.
    Native(Rc<dyn Any>),
}

/// An instance of a class.
pub struct Instance {
    class: RefCell<Rc<Class>>,
    /// `__dict__`
    pub attrs: RefCell<Namespace>,
    payload: RefCell<Payload>,
}

impl Instance {
    /// An instance without attributes.
    pub fn new(class: &Rc<Class>) -> Rc<Instance> {
        Self::with(class, Payload::None)
    }

    /// An instance that carries `payload`.
    pub fn with(class: &Rc<Class>, payload: Payload) -> Rc<Instance> {
        Rc::new(Instance {
            class: RefCell::new(Rc::clone(class)),
            attrs: RefCell::default(),
            payload: RefCell::new(payload),
        })
    }

    /// An instance of a native class that carries a Rust value.
    pub fn of<T: 'static>(class: &Rc<Class>, native: T) -> Value {
        Value::Instance(Self::with(class, Payload::Native(Rc::new(native))))
    }

    /// Its class.
    pub fn class(&self) -> Rc<Class> {
        Rc::clone(&self.class.borrow())
    }

    /// Sets `__class__`.
    pub(crate) fn set_class(&self, class: &Rc<Class>) {
        *self.class.borrow_mut() = Rc::clone(class);
    }

    /// Replaces what it carries (what a native `__init__` does).
    pub fn set_payload(&self, payload: Payload) {
        *self.payload.borrow_mut() = payload;
    }

    /// Makes it carry a Rust value.
    pub fn set_native<T: 'static>(&self, native: T) {
        self.set_payload(Payload::Native(Rc::new(native)));
    }

    /// The Rust value of type `T` that it carries.
    pub fn native<T: 'static>(&self) -> Option<Rc<T>> {
        match &*self.payload.borrow() {
            Payload::Native(any) => Rc::clone(any).downcast().ok(),
            _ => None,
        }
    }

    /// The built-in value that it carries.
    pub fn inner_value(&self) -> Option<Value> {
        match &*self.payload.borrow() {
            Payload::Value(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// Everything that it carries.
    pub fn payload(&self) -> Payload {
        self.payload.borrow().clone()
    }

    /// An attribute of the instance itself.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.attrs.borrow().get(name).cloned()
    }

    /// Sets an attribute of the instance itself.
    pub fn set(&self, name: &str, value: Value) {
        let mut attrs = self.attrs.borrow_mut();
        match attrs.get_mut(name) {
            Some(slot) => *slot = value,
            None => {
                attrs.insert(Rc::from(name), value);
            }
        }
    }
}

/// Builds a native class.
///
/// Natives get the instance (or the class, for class methods) as their first positional argument.
pub struct ClassBuilder {
    name: String,
    module: String,
    bases: Vec<Rc<Class>>,
    metaclass: Option<Rc<Class>>,
    dict: Namespace,
    tolerant: bool,
}

impl ClassBuilder {
    /// A class of `module` whose base is `object` unless [`ClassBuilder::base`] says otherwise.
    pub fn new(module: &str, name: &str) -> ClassBuilder {
        ClassBuilder {
            name: name.to_owned(),
            module: module.to_owned(),
            bases: Vec::new(),
            metaclass: None,
            dict: Namespace::default(),
            tolerant: false,
        }
    }

    /// Adds a base class.
    #[must_use]
    pub fn base(mut self, base: &Rc<Class>) -> ClassBuilder {
        self.bases.push(Rc::clone(base));
        self
    }

    /// Sets the metaclass.
    #[must_use]
    pub fn metaclass(mut self, metaclass: &Rc<Class>) -> ClassBuilder {
        self.metaclass = Some(Rc::clone(metaclass));
        self
    }

    /// The methods added after this accept unknown values as arguments; the others yield an unknown value when
    /// one of their arguments is unknown.
    #[must_use]
    pub fn tolerant(mut self) -> ClassBuilder {
        self.tolerant = true;
        self
    }

    fn native(&self, name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> Value {
        let full = format!("{}.{name}", self.name);
        Value::Native(Rc::new(Native::new(&full, self.tolerant, call)))
    }

    /// Adds a method.
    #[must_use]
    pub fn method(mut self, name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> ClassBuilder {
        let native = self.native(name, call);
        self.dict.insert(Rc::from(name), native);
        self
    }

    /// Adds a static method (also `__new__`, which gets the class as its first argument).
    #[must_use]
    pub fn static_method(
        mut self,
        name: &str,
        call: impl Fn(&Interp, Args) -> Result + 'static,
    ) -> ClassBuilder {
        let native = self.native(name, call);
        self.dict
            .insert(Rc::from(name), Value::StaticMethod(Rc::new(native)));
        self
    }

    /// Adds a class method.
    #[must_use]
    pub fn class_method(
        mut self,
        name: &str,
        call: impl Fn(&Interp, Args) -> Result + 'static,
    ) -> ClassBuilder {
        let native = self.native(name, call);
        self.dict
            .insert(Rc::from(name), Value::ClassMethod(Rc::new(native)));
        self
    }

    /// Adds a read-only property.
    #[must_use]
    pub fn property(mut self, name: &str, get: impl Fn(&Interp, &Value) -> Result + 'static) -> ClassBuilder {
        let getter = self.native(name, move |interp, args| get(interp, args.this()?));
        self.dict.insert(
            Rc::from(name),
            Value::Property(Rc::new(Property::read_only(getter))),
        );
        self
    }

    /// Adds a property that can be set.
    #[must_use]
    pub fn property_rw(
        mut self,
        name: &str,
        get: impl Fn(&Interp, &Value) -> Result + 'static,
        set: impl Fn(&Interp, &Value, Value) -> Result<()> + 'static,
    ) -> ClassBuilder {
        let getter = self.native(name, move |interp, args| get(interp, args.this()?));
        self.tolerant = true;
        let setter = self.native(name, move |interp, args| {
            let value = args.positional.get(1).cloned().unwrap_or(Value::None);
            set(interp, args.this()?, value).map(|()| Value::None)
        });
        let property = Property {
            getter: Some(getter),
            setter: Some(setter),
            ..Property::default()
        };
        self.dict
            .insert(Rc::from(name), Value::Property(Rc::new(property)));
        self
    }

    /// Adds a class attribute.
    #[must_use]
    pub fn constant(mut self, name: &str, value: impl Into<Value>) -> ClassBuilder {
        self.dict.insert(Rc::from(name), value.into());
        self
    }

    /// The class. Native classes are written so that their bases always have an order; should one not, its bases
    /// are dropped.
    pub fn build(mut self, interp: &Interp) -> Rc<Class> {
        if self.bases.is_empty() {
            self.bases.push(Rc::clone(&interp.types().object));
        }
        let bases = std::mem::take(&mut self.bases);
        self.build_with(bases)
    }

    /// The class with these bases; the roots (`object` itself) have none.
    pub(crate) fn build_with(self, bases: Vec<Rc<Class>>) -> Rc<Class> {
        let (name, module, dict) = (self.name, self.module, self.dict);
        Class::new(&name, &module, bases, self.metaclass.clone(), dict.clone(), None).unwrap_or_else(|| {
            Rc::new(Class {
                name: RefCell::new(Rc::from(name)),
                module: Rc::from(module),
                bases: Vec::new(),
                mro: Vec::new(),
                metaclass: self.metaclass,
                dict: RefCell::new(dict),
                annotations: RefCell::default(),
                subclasses: RefCell::default(),
                unknown_base: None,
                slots: RefCell::default(),
                intercepts: Cell::new(false),
            })
        })
    }
}
