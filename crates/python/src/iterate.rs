//! Iteration.

use std::cell::RefCell;
use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// The Rust side of an iterator: the next value, `None` at the end.
pub type NextFn = dyn FnMut(&Interp) -> Result<Option<Value>>;

/// An iterator made by native code.
pub struct PyIter {
    /// For `repr`: `list_iterator`, `map`, ….
    pub name: &'static str,
    next: RefCell<Box<NextFn>>,
}

impl PyIter {
    /// An iterator value.
    pub fn value(name: &'static str, next: impl FnMut(&Interp) -> Result<Option<Value>> + 'static) -> Value {
        Value::Iter(Rc::new(PyIter {
            name,
            next: RefCell::new(Box::new(next)),
        }))
    }

    /// The next value.
    pub fn next(&self, interp: &Interp) -> Result<Option<Value>> {
        match self.next.try_borrow_mut() {
            Ok(mut next) => next(interp),
            Err(_) => Err(interp.value_error("iterator already executing")),
        }
    }
}

impl Interp {
    /// `iter(value)`
    #[allow(clippy::iter_not_returning_iterator, reason = "it is Python's iter()")]
    pub fn iter(&self, value: &Value) -> Result {
        Ok(match value {
            Value::Iter(_) => value.clone(),
            Value::Generator(generator) if !generator.is_coroutine => value.clone(),
            Value::List(list) => {
                let (list, mut index) = (Rc::clone(list), 0);
                PyIter::value("list_iterator", move |_| {
                    let item = list.borrow().get(index).cloned();
                    index += 1;
                    Ok(item)
                })
            }
            Value::Tuple(items) => {
                let (items, mut index) = (Rc::clone(items), 0);
                PyIter::value("tuple_iterator", move |_| {
                    index += 1;
                    Ok(items.get(index - 1).cloned())
                })
            }
            Value::Str(text) => {
                let (text, mut at) = (Rc::clone(text), 0);
                PyIter::value("str_iterator", move |_| {
                    let next = text[at..].chars().next();
                    Ok(next.map(|c| {
                        at += c.len_utf8();
                        Value::str(c.to_string())
                    }))
                })
            }
            Value::Bytes(bytes) => {
                let (bytes, mut index) = (Rc::clone(bytes), 0);
                PyIter::value("bytes_iterator", move |_| {
                    index += 1;
                    Ok(bytes.get(index - 1).map(|b| Value::Int(i64::from(*b))))
                })
            }
            Value::Range(range) => {
                let (range, mut index) = (Rc::clone(range), 0);
                PyIter::value("range_iterator", move |_| {
                    index += 1;
                    Ok(range.get(index - 1).map(Value::Int))
                })
            }
            Value::Dict(dict) => {
                let (dict, mut index, size) = (Rc::clone(dict), 0, dict.borrow().len());
                PyIter::value("dict_keyiterator", move |interp| {
                    if dict.borrow().len() != size {
                        return Err(interp.raise("RuntimeError", "dictionary changed size during iteration"));
                    }
                    index += 1;
                    Ok(dict.borrow().at(index - 1).map(|(_, key, _)| key.clone()))
                })
            }
            Value::Set(set) => {
                let (set, mut index, size) = (Rc::clone(set), 0, set.borrow().len());
                PyIter::value("set_iterator", move |interp| {
                    if set.borrow().len() != size {
                        return Err(interp.raise("RuntimeError", "Set changed size during iteration"));
                    }
                    index += 1;
                    Ok(set.borrow().at(index - 1).cloned())
                })
            }
            Value::FrozenSet(set) => {
                let (set, mut index) = (Rc::clone(set), 0);
                PyIter::value("set_iterator", move |_| {
                    index += 1;
                    Ok(set.at(index - 1).cloned())
                })
            }
            Value::Unknown(_) => return Err(self.unknown_decides(value, "what to iterate over")),
            _ => return self.iter_object(value),
        })
    }

    fn iter_object(&self, value: &Value) -> Result {
        if let Some(method) = self.special(value, "__iter__")? {
            let iterator = self.call(&method, Args::default())?;
            let iterates = match &iterator {
                Value::Iter(_) | Value::Generator(_) | Value::Unknown(_) => true,
                other => {
                    let class = self.class_of(other);
                    class.unknown_base.is_some() || class.lookup("__next__").is_some()
                }
            };
            if !iterates {
                return Err(self.type_error(format!(
                    "iter() returned non-iterator of type '{}'",
                    self.type_name(&iterator)
                )));
            }
            return Ok(iterator);
        }
        let inner = value.unwrapped();
        if !matches!(inner, Value::Instance(_))
            && !matches!(inner, Value::Class(_))
            && inner.address() != value.address()
        {
            return self.iter(&inner);
        }
        if let Some(getitem) = self.special(value, "__getitem__")? {
            let mut index = 0;
            return Ok(PyIter::value("iterator", move |interp| {
                index += 1;
                match interp.call(&getitem, Args::of(vec![Value::Int(index - 1)])) {
                    Ok(item) => Ok(Some(item)),
                    Err(error) if interp.is_raised(&error, "IndexError") => Ok(None),
                    Err(error) => Err(error),
                }
            }));
        }
        Err(self.type_error(format!("'{}' object is not iterable", self.type_name(value))))
    }

    /// The next value of an iterator, `None` at its end.
    pub fn next(&self, iterator: &Value) -> Result<Option<Value>> {
        self.tick()?;
        match iterator {
            Value::Iter(iter) => iter.next(self),
            Value::Generator(generator) if !generator.is_coroutine => generator.next(self),
            _ => match self.special(iterator, "__next__")? {
                Some(method) => match self.call(&method, Args::default()) {
                    Ok(value) => Ok(Some(value)),
                    Err(error) if self.is_raised(&error, "StopIteration") => Ok(None),
                    Err(error) => Err(error),
                },
                None => Err(self.type_error(format!(
                    "'{}' object is not an iterator",
                    self.type_name(iterator)
                ))),
            },
        }
    }

    /// All values of an iterable.
    pub fn collect(&self, iterable: &Value) -> Result<Vec<Value>> {
        match iterable {
            Value::List(list) => return Ok(list.borrow().clone()),
            Value::Tuple(items) => return Ok(items.to_vec()),
            _ => {}
        }
        let iterator = self.iter(iterable)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
            self.step()?;
            self.check_items(items.len())?;
        }
        Ok(items)
    }

    /// Calls `each` with every value of an iterable until it returns `false`.
    pub fn for_each(&self, iterable: &Value, mut each: impl FnMut(Value) -> Result<bool>) -> Result<()> {
        let iterator = self.iter(iterable)?;
        while let Some(item) = self.next(&iterator)? {
            if !each(item)? {
                break;
            }
        }
        Ok(())
    }
}
