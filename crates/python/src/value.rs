//! Python values.
//!
//! A value is a small enum that is cheap to clone: numbers are held directly, everything else behind an [`Rc`].
//! Identity (`is`) of everything behind an `Rc` is the identity of the allocation.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use indexmap::IndexMap;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rustc_hash::FxBuildHasher;

use crate::dict::{Dict, Set};
use crate::function::{Function, Method, Native, Property, Super};
use crate::generator::Generator;
use crate::iterate::PyIter;
use crate::module::Module;
use crate::object::{Class, Instance};
use crate::unknown::Unknown;

/// Names to values, in order of insertion: attributes of modules, classes and instances, variables of scopes. Looking up
/// names is most of what an evaluator does, and nobody outside chooses them to collide: hence the quick hash.
pub type Namespace = IndexMap<Rc<str>, Value, FxBuildHasher>;

/// A Python value.
#[derive(Clone)]
pub enum Value {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `NotImplemented`
    NotImplemented,
    /// `True`, `False`
    Bool(bool),
    /// An `int` of 64 bits.
    Int(i64),
    /// An `int` that does not fit into 64 bits; [`Value::big`] keeps that so.
    Big(Rc<BigInt>),
    /// A `float`.
    Float(f64),
    /// A `str`.
    Str(Rc<str>),
    /// A `bytes`.
    Bytes(Rc<[u8]>),
    /// A `tuple`.
    Tuple(Rc<[Value]>),
    /// A `list`.
    List(Rc<RefCell<Vec<Value>>>),
    /// A `dict`.
    Dict(Rc<RefCell<Dict>>),
    /// A `set`.
    Set(Rc<RefCell<Set>>),
    /// A `frozenset`.
    FrozenSet(Rc<Set>),
    /// A `range`.
    Range(Rc<Range>),
    /// A `slice`.
    Slice(Rc<Slice>),
    /// An iterator made by native code.
    Iter(Rc<PyIter>),
    /// A running generator or coroutine.
    Generator(Rc<Generator>),
    /// A function written in Python.
    Function(Rc<Function>),
    /// A function written in Rust.
    Native(Rc<Native>),
    /// A function bound to its first argument.
    Method(Rc<Method>),
    /// `property(…)`
    Property(Rc<Property>),
    /// `staticmethod(…)`
    StaticMethod(Rc<Value>),
    /// `classmethod(…)`
    ClassMethod(Rc<Value>),
    /// `super()`
    Super(Rc<Super>),
    /// A class.
    Class(Rc<Class>),
    /// An instance of a class that has no variant of its own here.
    Instance(Rc<Instance>),
    /// A module.
    Module(Rc<Module>),
    /// What came from an import that cannot be followed.
    Unknown(Rc<Unknown>),
}

/// `range(start, stop, step)`; the step is not 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// First number.
    pub start: i64,
    /// Where it ends, not included.
    pub stop: i64,
    /// From one number to the next.
    pub step: i64,
}

impl Range {
    /// How many numbers it has.
    pub fn len(&self) -> usize {
        let (start, stop, step) = (
            i128::from(self.start),
            i128::from(self.stop),
            i128::from(self.step),
        );
        let span = if step > 0 { stop - start } else { start - stop };
        let step = step.abs();
        if span <= 0 {
            0
        } else {
            usize::try_from((span + step - 1) / step).unwrap_or(usize::MAX)
        }
    }

    /// Whether it has no number.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number at `index` (not negative), if there is one.
    pub fn get(&self, index: usize) -> Option<i64> {
        (index < self.len()).then(|| {
            self.start
                .wrapping_add(self.step.wrapping_mul(i64::try_from(index).unwrap_or(0)))
        })
    }
}

/// `slice(start, stop, step)`
#[derive(Clone)]
pub struct Slice {
    /// Lower bound or `None`.
    pub start: Value,
    /// Upper bound or `None`.
    pub stop: Value,
    /// Step or `None`.
    pub step: Value,
}

impl Value {
    /// A `str`.
    pub fn str(text: impl AsRef<str>) -> Value {
        Value::Str(Rc::from(text.as_ref()))
    }

    /// A `list`.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(RefCell::new(items)))
    }

    /// A `tuple`.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Rc::from(items))
    }

    /// A `dict`.
    pub fn dict(dict: Dict) -> Value {
        Value::Dict(Rc::new(RefCell::new(dict)))
    }

    /// A `dict` with `str` keys.
    pub fn dict_of<K: AsRef<str>>(pairs: impl IntoIterator<Item = (K, Value)>) -> Value {
        let mut dict = Dict::default();
        for (key, value) in pairs {
            dict.set_str(key.as_ref(), value);
        }
        Value::dict(dict)
    }

    /// A `set`.
    pub fn set(set: Set) -> Value {
        Value::Set(Rc::new(RefCell::new(set)))
    }

    /// A `bytes`.
    pub fn bytes(bytes: &[u8]) -> Value {
        Value::Bytes(Rc::from(bytes))
    }

    /// An `int` of any size, in its smallest variant.
    pub fn big(number: BigInt) -> Value {
        number
            .to_i64()
            .map_or_else(|| Value::Big(Rc::new(number)), Value::Int)
    }

    /// An `int` from a size.
    pub fn size(number: usize) -> Value {
        i64::try_from(number).map_or_else(|_| Value::big(BigInt::from(number)), Value::Int)
    }

    /// `str` or `None`.
    pub fn optional_str(text: Option<impl AsRef<str>>) -> Value {
        text.map_or(Value::None, Value::str)
    }

    /// Whether this is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// The value below an instance of a subclass of a built-in type (`class Name(str)`), else the value itself.
    #[must_use]
    pub fn unwrapped(&self) -> Value {
        match self {
            Value::Instance(instance) => instance.inner_value().unwrap_or_else(|| self.clone()),
            other => other.clone(),
        }
    }

    /// The text of a `str`, or of an instance of a subclass of it.
    pub fn as_str(&self) -> Option<Rc<str>> {
        match self {
            Value::Str(text) => Some(Rc::clone(text)),
            Value::Instance(instance) => instance.inner_value().and_then(|v| v.as_str()),
            _ => None,
        }
    }

    /// The number of an `int` or `bool` (or an instance of a subclass), if it fits into 64 bits.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            Value::Bool(truth) => Some(i64::from(*truth)),
            Value::Instance(instance) => instance.inner_value().and_then(|v| v.as_int()),
            _ => None,
        }
    }

    /// The number of an `int` or `bool` of any size.
    pub fn as_big(&self) -> Option<BigInt> {
        match self {
            Value::Big(number) => Some((**number).clone()),
            other => other.as_int().map(BigInt::from),
        }
    }

    /// The number of an `int`, `bool` or `float`.
    pub fn as_float(&self) -> Option<f64> {
        match self {
            Value::Float(number) => Some(*number),
            Value::Big(number) => number.to_f64(),
            #[allow(clippy::cast_precision_loss, reason = "float(int) rounds in Python too")]
            other => other.as_int().map(|n| n as f64),
        }
    }

    /// `a is b`
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::None, Value::None)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::NotImplemented, Value::NotImplemented) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            // CPython interns short strings; comparing the text is the nearest rule without an intern table.
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::Tuple(a), Value::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            _ => match (self.address(), other.address()) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            },
        }
    }

    /// The address of what is behind the `Rc`, for identity; `None` for values held directly.
    pub fn address(&self) -> Option<usize> {
        fn at<T: ?Sized>(rc: &Rc<T>) -> Option<usize> {
            Some(Rc::as_ptr(rc).cast::<()>() as usize)
        }
        match self {
            Value::Big(rc) => at(rc),
            Value::Str(rc) => at(rc),
            Value::Bytes(rc) => at(rc),
            Value::Tuple(rc) => at(rc),
            Value::List(rc) => at(rc),
            Value::Dict(rc) => at(rc),
            Value::Set(rc) => at(rc),
            Value::FrozenSet(rc) => at(rc),
            Value::Range(rc) => at(rc),
            Value::Slice(rc) => at(rc),
            Value::Iter(rc) => at(rc),
            Value::Generator(rc) => at(rc),
            Value::Function(rc) => at(rc),
            Value::Native(rc) => at(rc),
            Value::Method(rc) => at(rc),
            Value::Property(rc) => at(rc),
            Value::StaticMethod(rc) | Value::ClassMethod(rc) => at(rc),
            Value::Super(rc) => at(rc),
            Value::Class(rc) => at(rc),
            Value::Instance(rc) => at(rc),
            Value::Module(rc) => at(rc),
            Value::Unknown(rc) => at(rc),
            _ => None,
        }
    }

    /// The native value of type `T` that an instance carries, if it carries one.
    pub fn native<T: 'static>(&self) -> Option<Rc<T>> {
        match self {
            Value::Instance(instance) => instance.native::<T>(),
            _ => None,
        }
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Value {
        Value::Bool(truth)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Int(number)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Float(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::str(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::str(text)
    }
}

impl fmt::Debug for Value {
    /// For developers only; what a program sees is [`crate::Interp::repr`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::None => f.write_str("None"),
            Value::Bool(truth) => write!(f, "{truth}"),
            Value::Int(number) => write!(f, "{number}"),
            Value::Float(number) => write!(f, "{number:?}"),
            Value::Str(text) => write!(f, "{text:?}"),
            Value::Tuple(items) => f.debug_list().entries(items.iter()).finish(),
            Value::List(items) => f.debug_list().entries(items.borrow().iter()).finish(),
            Value::Class(class) => write!(f, "<class {}>", class.name()),
            Value::Instance(instance) => write!(f, "<{} instance>", instance.class().name()),
            Value::Unknown(unknown) => write!(f, "<unknown {}>", unknown.path),
            other => write!(f, "<{:?}>", std::mem::discriminant(other)),
        }
    }
}
