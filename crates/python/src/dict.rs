//! `dict` and `set`: hashed by Python's rules (`1 == 1.0 == True`), in order of insertion.

use std::rc::{Rc, Weak};

use indexmap::IndexMap;
use num_bigint::BigInt;
use num_traits::FromPrimitive;

use crate::object::Instance;
use crate::value::Value;

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
    /// The result of `__hash__` of a class that defines it.
    Custom(i64),
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
            Value::Tuple(items) => HashKey::Tuple(items.iter().map(HashKey::of).collect::<Option<_>>()?),
            Value::FrozenSet(set) => Self::of_frozen(set.keys()),
            Value::Range(range) => HashKey::Tuple(
                [range.start, range.stop, range.step]
                    .into_iter()
                    .map(HashKey::Int)
                    .collect(),
            ),
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Instance(_) => return None,
            other => HashKey::Identity(other.address()?),
        })
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

/// A `dict`.
#[derive(Default)]
pub struct Dict {
    entries: IndexMap<HashKey, (Value, Value)>,
    /// The instance whose `__dict__` this is: what is set here is set there.
    owner: Option<Weak<Instance>>,
}

impl Clone for Dict {
    /// A copy of an instance's `__dict__` no longer belongs to it.
    fn clone(&self) -> Dict {
        Dict {
            entries: self.entries.clone(),
            owner: None,
        }
    }
}

impl Dict {
    /// The `__dict__` of an instance: what it has now, and changes go to the instance as well.
    pub(crate) fn of_instance(instance: &Rc<Instance>) -> Dict {
        let mut dict = Dict::default();
        for (name, value) in instance.attrs.borrow().iter() {
            dict.set_str(name, value.clone());
        }
        dict.owner = Some(Rc::downgrade(instance));
        dict
    }

    fn owner(&self) -> Option<Rc<Instance>> {
        self.owner.as_ref().and_then(Weak::upgrade)
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
        if let (Some(owner), HashKey::Str(name)) = (self.owner(), &hash) {
            owner.set(name, value.clone());
        }
        match self.entries.get_mut(&hash) {
            Some(entry) => entry.1 = value,
            None => {
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
        if let (Some(owner), HashKey::Str(name)) = (self.owner(), key) {
            owner.attrs.borrow_mut().shift_remove(name);
        }
        self.entries.shift_remove(key)
    }

    /// Takes the last entry out.
    pub fn pop(&mut self) -> Option<(Value, Value)> {
        let last = self.entries.pop();
        if let (Some(owner), Some((HashKey::Str(name), _))) = (self.owner(), &last) {
            owner.attrs.borrow_mut().shift_remove(name);
        }
        last.map(|(_, entry)| entry)
    }

    /// Takes all entries out.
    pub fn clear(&mut self) {
        if let Some(owner) = self.owner() {
            owner.attrs.borrow_mut().clear();
        }
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
        self.entries.insert(hash, value);
        true
    }

    /// Takes an element out.
    pub fn remove(&mut self, hash: &HashKey) -> Option<Value> {
        self.entries.shift_remove(hash)
    }

    /// Takes the first element out (as `set.pop`, which takes any).
    pub fn pop(&mut self) -> Option<Value> {
        self.entries.shift_remove_index(0).map(|(_, value)| value)
    }

    /// Takes all elements out.
    pub fn clear(&mut self) {
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
