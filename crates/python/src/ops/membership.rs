//! Keys of containers, and `in`.

use crate::args::Args;
use crate::dict::{HashKey, Keyed};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::value::Value;

impl Interp {
    /// What a value is hashed and compared by as a key; `TypeError` for what has no hash.
    pub fn hash_key(&self, value: &Value) -> Result<HashKey> {
        if let Value::Class(class) = value
            && let Some(method) = class.metaclass().and_then(|meta| meta.lookup_own("__hash__"))
            && matches!(method, Value::Function(_))
        {
            let hash = self.call(&method, Args::of(vec![value.clone()]))?;
            return Ok(HashKey::Custom {
                hash: hash.as_int().unwrap_or(0),
                id: value.address().unwrap_or(0),
            });
        }
        if let Some(key) = HashKey::of(value) {
            return Ok(key);
        }
        match value {
            Value::Instance(instance) => {
                let class = instance.class();
                let inner = instance.inner_value();
                match class.lookup_own("__hash__") {
                    Some(Value::None) => Err(self.unhashable(value)),
                    Some(method) if inner.is_none() || matches!(method, Value::Function(_)) => {
                        let hash = self.call(&method, Args::of(vec![value.clone()]))?;
                        let hash = hash
                            .as_int()
                            .ok_or_else(|| self.type_error("__hash__ method should return an integer"))?;
                        match inner {
                            // The class hashes as the built-in type does, so it is the same key as its value.
                            Some(inner) if self.hash(&inner)?.as_int() == Some(hash) => self.hash_key(&inner),
                            _ => Ok(HashKey::Custom {
                                hash,
                                id: value.address().unwrap_or(0),
                            }),
                        }
                    }
                    _ => match inner {
                        Some(inner) => self.hash_key(&inner),
                        None => Ok(HashKey::Identity(value.address().unwrap_or(0))),
                    },
                }
            }
            Value::Tuple(items) => self.guarded(|| {
                let keys: Result<Vec<HashKey>> = items.iter().map(|item| self.hash_key(item)).collect();
                keys.map(HashKey::Tuple)
            }),
            _ => Err(self.unhashable(value)),
        }
    }

    /// The key below which a value stands in a container, or would stand: that of an entry which is equal by
    /// `__hash__` and `__eq__` if there is one, else its own.
    pub(crate) fn key_in(&self, container: &impl Keyed, value: &Value) -> Result<HashKey> {
        let key = self.hash_key(value)?;
        for (rival, entry) in container.rivals(&key) {
            if self.eq(&entry, value)? {
                return Ok(rival);
            }
        }
        Ok(key)
    }

    fn unhashable(&self, value: &Value) -> Error {
        self.type_error(format!("unhashable type: '{}'", self.type_name(value)))
    }

    /// `item in container`
    pub fn contains(&self, container: &Value, item: &Value) -> Result<bool> {
        match container {
            Value::Unknown(_) => Err(self.unknown_decides(container, "a membership test")),
            Value::Dict(dict) => {
                let key = self.key_in(&**dict, item)?;
                Ok(dict.borrow().contains(&key))
            }
            Value::Set(set) => {
                let key = self.key_in(&**set, item)?;
                Ok(set.borrow().contains(&key))
            }
            Value::FrozenSet(set) => Ok(set.contains(&self.key_in(&**set, item)?)),
            Value::Str(text) => match item.as_str() {
                Some(part) => Ok(text.contains(&*part)),
                None if matches!(item, Value::Unknown(_)) => {
                    Err(self.unknown_decides(item, "a membership test"))
                }
                None => Err(self.type_error(format!(
                    "'in <string>' requires string as left operand, not {}",
                    self.type_name(item)
                ))),
            },
            Value::Bytes(bytes) => match item {
                Value::Bytes(part) => Ok(part.is_empty() || bytes.windows(part.len()).any(|w| w == &**part)),
                _ => match (item.unwrapped(), item.as_int()) {
                    (Value::Bytes(part), _) => self.contains(container, &Value::Bytes(part)),
                    (_, Some(number)) => Ok(bytes.iter().any(|byte| i64::from(*byte) == number)),
                    _ => Err(self.type_error(format!(
                        "a bytes-like object is required, not '{}'",
                        self.type_name(item)
                    ))),
                },
            },
            Value::Instance(_) | Value::Class(_) => {
                if let Some(method) = self.special(container, "__contains__")? {
                    let result = self.call(&method, Args::of(vec![item.clone()]))?;
                    return self.truth(&result);
                }
                let inner = container.unwrapped();
                if matches!(container, Value::Instance(_)) && !matches!(inner, Value::Instance(_)) {
                    return self.contains(&inner, item);
                }
                self.contains_by_iteration(container, item)
            }
            _ => self.contains_by_iteration(container, item),
        }
    }

    fn contains_by_iteration(&self, container: &Value, item: &Value) -> Result<bool> {
        if matches!(
            container,
            Value::None | Value::Bool(_) | Value::Int(_) | Value::Big(_) | Value::Float(_)
        ) {
            return Err(self.type_error(format!(
                "argument of type '{}' is not iterable",
                self.type_name(container)
            )));
        }
        let mut found = false;
        self.for_each(container, |candidate| {
            found = candidate.is(item) || self.eq(&candidate, item)?;
            Ok(!found)
        })?;
        Ok(found)
    }
}
