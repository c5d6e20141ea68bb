//! `dict` and `set`: hashed by Python's rules (`1 == 1.0 == True`), in order of insertion.

use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::{Rc, Weak};

use indexmap::IndexMap;
use num_bigint::BigInt;
use num_traits::FromPrimitive;

use crate::object::Instance;
use crate::scope::Scope;
use crate::value::{Namespace, Value};

/// What a key is compared by. Two values with equal `HashKey` are the same key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HashKey {
    /// `None`
    None,
    /// `...` and other singletons, by number.
    Singleton(u8),
    /// Integral numbers, whatever their type.
    Int(i64),
    /// Larger ones.
    Big(Rc<BigInt>),
    /// Other floats, by bits.
    Float(u64),
    /// Text.
    Str(Rc<str>),
    /// Bytes.
    Bytes(Rc<[u8]>),
    /// Tuples, element by element.
    Tuple(Vec<HashKey>),
    /// Frozen sets: the keys, sorted by their debug text so that order does not matter.
    FrozenSet(Vec<String>),
    /// Anything hashed by identity.
    Identity(usize),
    /// An instance of a class with a `__hash__` of its own: that number, and which instance it is. Instances that
    /// are equal share one key within a container; [`crate::Interp::key_in`] sees to it.
    Custom {
        /// What `__hash__` returned.
        hash: i64,
        /// The instance's identity.
        id: usize,
    },
}

impl HashKey {
    /// The key of a built-in value; `None` for what has no hash (`list`, `dict`, `set`) or needs a call of `__hash__`.
    pub fn of(value: &Value) -> Option<HashKey> {
        Some(match value {
            Value::None => HashKey::None,
            Value::Ellipsis => HashKey::Singleton(0),
            Value::NotImplemented => HashKey::Singleton(1),
            Value::Bool(truth) => HashKey::Int(i64::from(*truth)),
            Value::Int(number) => HashKey::Int(*number),
            Value::Big(number) => HashKey::Big(Rc::clone(number)),
            Value::Float(number) => Self::of_float(*number),
            Value::Str(text) => HashKey::Str(Rc::clone(text)),
            Value::Bytes(bytes) => HashKey::Bytes(Rc::clone(bytes)),
            // Tuples inside tuples are for the evaluator, which knows how deep it may go.
            Value::Tuple(items) if items.iter().all(|item| !matches!(item, Value::Tuple(_))) => {
                HashKey::Tuple(items.iter().map(HashKey::of).collect::<Option<_>>()?)
            }
            Value::FrozenSet(set) => Self::of_frozen(set.keys()),
            Value::Range(range) => HashKey::Tuple(
                [range.start, range.stop, range.step]
                    .into_iter()
                    .map(HashKey::Int)
                    .collect(),
            ),
            Value::Tuple(_) | Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Instance(_) => {
                return None;
            }
            other => HashKey::Identity(other.address()?),
        })
    }

    /// `hash(value)`: equal for equal values; the numbers differ from CPython's.
    pub(crate) fn number(&self) -> i64 {
        match self {
            HashKey::Int(number) | HashKey::Custom { hash: number, .. } => match number {
                -1 => -2,
                number => *number,
            },
            HashKey::Tuple(items) => digest(&items.iter().map(HashKey::number).collect::<Vec<_>>()),
            other => digest(other),
        }
    }

    /// Whether equality with other values is for an `__eq__` to say.
    fn is_custom(&self) -> bool {
        match self {
            HashKey::Custom { .. } => true,
            HashKey::Tuple(items) => items.iter().any(HashKey::is_custom),
            _ => false,
        }
    }

    /// The key of a frozen set with these element keys.
    pub fn of_frozen<'a>(keys: impl Iterator<Item = &'a HashKey>) -> HashKey {
        let mut texts: Vec<String> = keys.map(|key| format!("{key:?}")).collect();
        texts.sort_unstable();
        HashKey::FrozenSet(texts)
    }

    fn of_float(number: f64) -> HashKey {
        if number.fract() == 0.0
            && let Some(int) = BigInt::from_f64(number)
        {
            return match Value::big(int) {
                Value::Big(big) => HashKey::Big(big),
                other => HashKey::Int(other.as_int().unwrap_or(0)),
            };
        }
        HashKey::Float(number.to_bits())
    }
}

fn digest(value: &impl Hash) -> i64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    i64::from_ne_bytes(hasher.finish().to_ne_bytes()) >> 3
}

/// What holds values by key.
pub(crate) trait Keyed {
    /// The entries that may be equal to a value with this key although their keys differ: `__eq__` has to say.
    fn rivals(&self, key: &HashKey) -> Vec<(HashKey, Value)>;
}

fn rivals<'a>(
    entries: impl Iterator<Item = (&'a HashKey, &'a Value)>,
    key: &HashKey,
) -> Vec<(HashKey, Value)> {
    let (custom, number) = (key.is_custom(), key.number());
    entries
        .filter(|(other, _)| (custom || other.is_custom()) && other.number() == number)
        .map(|(other, value)| (other.clone(), value.clone()))
        .collect()
}

impl Keyed for Dict {
    fn rivals(&self, key: &HashKey) -> Vec<(HashKey, Value)> {
        if (self.custom == 0 && !key.is_custom()) || self.contains(key) {
            return Vec::new();
        }
        rivals(self.entries.iter().map(|(key, (value, _))| (key, value)), key)
    }
}

impl Keyed for Set {
    fn rivals(&self, key: &HashKey) -> Vec<(HashKey, Value)> {
        if (self.custom == 0 && !key.is_custom()) || self.contains(key) {
            return Vec::new();
        }
        rivals(self.entries.iter(), key)
    }
}

impl<T: Keyed> Keyed for RefCell<T> {
    fn rivals(&self, key: &HashKey) -> Vec<(HashKey, Value)> {
        self.borrow().rivals(key)
    }
}

/// A `dict`.
#[derive(Default)]
pub struct Dict {
    entries: IndexMap<HashKey, (Value, Value)>,
    /// How many keys need an `__eq__`.
    custom: usize,
    /// Whose `__dict__` (or `globals()`) this is: what is set here is set there.
    owner: Option<Owner>,
}

/// Whose variables a `dict` shows.
enum Owner {
    Instance(Weak<Instance>),
    Scope(Weak<Scope>),
}

impl Owner {
    fn change(&self, change: impl FnOnce(&mut Namespace)) {
        match self {
            Owner::Instance(instance) => {
                if let Some(instance) = instance.upgrade() {
                    change(&mut instance.attrs.borrow_mut());
                }
            }
            Owner::Scope(scope) => {
                if let Some(scope) = scope.upgrade() {
                    change(&mut scope.vars.borrow_mut());
                }
            }
        }
    }
}

impl Clone for Dict {
    /// A copy of an instance's `__dict__` no longer belongs to it.
    fn clone(&self) -> Dict {
        Dict {
            entries: self.entries.clone(),
            custom: self.custom,
            owner: None,
        }
    }
}

impl Dict {
    /// The `__dict__` of an instance: what it has now, and changes go to the instance as well.
    pub(crate) fn of_instance(instance: &Rc<Instance>) -> Dict {
        Self::of_namespace(&instance.attrs.borrow(), Owner::Instance(Rc::downgrade(instance)))
    }

    /// The variables of a scope: what it has now, and changes go to the scope as well.
    pub(crate) fn of_scope(scope: &Rc<Scope>) -> Dict {
        Self::of_namespace(&scope.vars.borrow(), Owner::Scope(Rc::downgrade(scope)))
    }

    fn of_namespace(namespace: &Namespace, owner: Owner) -> Dict {
        let mut dict = Dict::default();
        for (name, value) in namespace {
            dict.set(
                HashKey::Str(Rc::clone(name)),
                Value::Str(Rc::clone(name)),
                value.clone(),
            );
        }
        dict.owner = Some(owner);
        dict
    }

    /// How many entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value below a key.
    pub fn get(&self, key: &HashKey) -> Option<&Value> {
        self.entries.get(key).map(|(_, value)| value)
    }

    /// The value below a `str` key.
    pub fn get_str(&self, key: &str) -> Option<&Value> {
        self.get(&HashKey::Str(Rc::from(key)))
    }

    /// Sets a value; an existing key keeps its place and its first spelling.
    pub fn set(&mut self, hash: HashKey, key: Value, value: Value) {
        if let (Some(owner), HashKey::Str(name)) = (&self.owner, &hash) {
            owner.change(|names| {
                names.insert(Rc::clone(name), value.clone());
            });
        }
        match self.entries.get_mut(&hash) {
            Some(entry) => entry.1 = value,
            None => {
                self.custom += usize::from(hash.is_custom());
                self.entries.insert(hash, (key, value));
            }
        }
    }

    /// Sets the value below a `str` key.
    pub fn set_str(&mut self, key: &str, value: Value) {
        let text: Rc<str> = Rc::from(key);
        self.set(HashKey::Str(Rc::clone(&text)), Value::Str(text), value);
    }

    /// Takes an entry out, keeping the order of the rest.
    pub fn remove(&mut self, key: &HashKey) -> Option<(Value, Value)> {
        if let (Some(owner), HashKey::Str(name)) = (&self.owner, key) {
            owner.change(|names| {
                names.shift_remove(name);
            });
        }
        let removed = self.entries.shift_remove(key);
        if removed.is_some() {
            self.custom -= usize::from(key.is_custom());
        }
        removed
    }

    /// Takes the last entry out.
    pub fn pop(&mut self) -> Option<(Value, Value)> {
        let last = self.entries.pop();
        if let Some((key, _)) = &last {
            self.custom -= usize::from(key.is_custom());
        }
        if let (Some(owner), Some((HashKey::Str(name), _))) = (&self.owner, &last) {
            owner.change(|names| {
                names.shift_remove(name);
            });
        }
        last.map(|(_, entry)| entry)
    }

    /// Takes all entries out.
    pub fn clear(&mut self) {
        if let Some(owner) = &self.owner {
            owner.change(Namespace::clear);
        }
        self.custom = 0;
        self.entries.clear();
    }

    /// Whether a key is there.
    pub fn contains(&self, key: &HashKey) -> bool {
        self.entries.contains_key(key)
    }

    /// The entry at a position.
    pub fn at(&self, index: usize) -> Option<(&HashKey, &Value, &Value)> {
        self.entries
            .get_index(index)
            .map(|(hash, (key, value))| (hash, key, value))
    }

    /// The entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Value, &Value)> {
        self.entries.values().map(|(key, value)| (key, value))
    }

    /// The entries in order, with their hash keys.
    pub fn entries(&self) -> impl Iterator<Item = (&HashKey, &Value, &Value)> {
        self.entries.iter().map(|(hash, (key, value))| (hash, key, value))
    }
}

/// A `set` or `frozenset`. Ours keep the order of insertion, which CPython does not promise.
#[derive(Clone, Default)]
pub struct Set {
    entries: IndexMap<HashKey, Value>,
    /// How many elements need an `__eq__`.
    custom: usize,
}

impl Set {
    /// How many elements.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds an element; whether it is new.
    pub fn insert(&mut self, hash: HashKey, value: Value) -> bool {
        if self.entries.contains_key(&hash) {
            return false;
        }
        self.custom += usize::from(hash.is_custom());
        self.entries.insert(hash, value);
        true
    }

    /// Takes an element out.
    pub fn remove(&mut self, hash: &HashKey) -> Option<Value> {
        let removed = self.entries.shift_remove(hash);
        if removed.is_some() {
            self.custom -= usize::from(hash.is_custom());
        }
        removed
    }

    /// Takes the first element out (as `set.pop`, which takes any).
    pub fn pop(&mut self) -> Option<Value> {
        let (hash, value) = self.entries.shift_remove_index(0)?;
        self.custom -= usize::from(hash.is_custom());
        Some(value)
    }

    /// Takes all elements out.
    pub fn clear(&mut self) {
        self.custom = 0;
        self.entries.clear();
    }

    /// Whether an element is there.
    pub fn contains(&self, hash: &HashKey) -> bool {
        self.entries.contains_key(hash)
    }

    /// The element at a position.
    pub fn at(&self, index: usize) -> Option<&Value> {
        self.entries.get_index(index).map(|(_, value)| value)
    }

    /// The elements in order.
    pub fn iter(&self) -> impl Iterator<Item = &Value> {
        self.entries.values()
    }

    /// The elements' hash keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &HashKey> {
        self.entries.keys()
    }

    /// The elements with their hash keys in order.
    pub fn entries(&self) -> impl Iterator<Item = (&HashKey, &Value)> {
        self.entries.iter()
    }
}
