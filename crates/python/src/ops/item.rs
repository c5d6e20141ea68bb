//! Subscripts, membership, length, truth, hashing of containers.

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::{Range, Slice, Value};

impl Interp {
    /// `object[index]`
    pub fn get_item(&self, object: &Value, index: &Value) -> Result {
        match (object, index) {
            (Value::Unknown(unknown), _) => Ok(Value::Unknown(unknown.derived("[…]"))),
            // Types and classes with a subscript of their own decide for themselves: `Optional[Unknown]` is a type.
            (_, Value::Unknown(_)) if !matches!(object, Value::Instance(_) | Value::Class(_)) => {
                Err(self.unknown_decides(index, "a subscript"))
            }
            (_, Value::Slice(slice)) if !matches!(object, Value::Instance(_) | Value::Class(_)) => {
                self.get_slice(object, slice)
            }
            (Value::List(list), _) => {
                let list = list.borrow();
                let at = self.position(index, list.len(), "list")?;
                Ok(list[at].clone())
            }
            (Value::Tuple(items), _) => Ok(items[self.position(index, items.len(), "tuple")?].clone()),
            (Value::Str(text), _) => {
                if text.is_ascii() {
                    let at = self.position(index, text.len(), "string")?;
                    return Ok(Value::str(&text[at..=at]));
                }
                let chars: Vec<char> = text.chars().collect();
                Ok(Value::str(
                    chars[self.position(index, chars.len(), "string")?].to_string(),
                ))
            }
            (Value::Bytes(bytes), _) => Ok(Value::Int(i64::from(
                bytes[self.position(index, bytes.len(), "index")?],
            ))),
            (Value::Range(range), _) => {
                let at = self.position(index, range.len(), "range object")?;
                Ok(range.get(at).map_or(Value::None, Value::Int))
            }
            (Value::Dict(dict), _) => {
                let key = self.key_in(&**dict, index)?;
                dict.borrow()
                    .get(&key)
                    .cloned()
                    .ok_or_else(|| self.raise_class(&self.exception("KeyError"), vec![index.clone()]))
            }
            (Value::Class(class), _) => {
                if let Some(meta) = class.metaclass().and_then(|meta| meta.lookup_own("__getitem__")) {
                    return self.call(&meta, Args::of(vec![object.clone(), index.clone()]));
                }
                match class.lookup("__class_getitem__") {
                    Some(_) => self.call_method(object, "__class_getitem__", Args::of(vec![index.clone()])),
                    None if Rc::ptr_eq(class, &self.types().type_) => {
                        Ok(self.make_alias(object, index.clone()))
                    }
                    None => match &class.unknown_base {
                        Some(unknown) => Ok(Value::Unknown(unknown.derived("[…]"))),
                        None => Err(self.type_error(format!("type '{}' is not subscriptable", class.name()))),
                    },
                }
            }
            _ => self.get_item_special(object, index),
        }
    }

    fn get_item_special(&self, object: &Value, index: &Value) -> Result {
        if let Some(method) = self.special(object, "__getitem__")? {
            return self.call(&method, Args::of(vec![index.clone()]));
        }
        let inner = object.unwrapped();
        if !matches!(inner, Value::Instance(_)) && matches!(object, Value::Instance(_)) {
            return match self.get_item(&inner, index) {
                Err(error) if matches!(inner, Value::Dict(_)) && self.is_raised(&error, "KeyError") => {
                    match self.special(object, "__missing__")? {
                        Some(missing) => self.call(&missing, Args::of(vec![index.clone()])),
                        None => Err(error),
                    }
                }
                other => other,
            };
        }
        if let Some(unknown) = &self.class_of(object).unknown_base {
            return Ok(Value::Unknown(unknown.derived("()[…]")));
        }
        Err(self.type_error(format!(
            "'{}' object is not subscriptable",
            self.type_name(object)
        )))
    }

    /// A sequence index as a position; `what` names the sequence in the error.
    pub(crate) fn position(&self, index: &Value, length: usize, what: &str) -> Result<usize> {
        if let Value::Big(_) = index {
            return Err(self.raise("IndexError", "cannot fit 'int' into an index-sized integer"));
        }
        let Some(number) = self.index(index)? else {
            let indices = match what {
                "string" => "string indices must be integers".to_owned(),
                other => format!("{other} indices must be integers or slices"),
            };
            let not = self.type_name(index);
            return Err(self.type_error(format!(
                "{indices}, not {}",
                if what == "string" {
                    format!("'{not}'")
                } else {
                    not.to_string()
                }
            )));
        };
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        let position = if number < 0 { number + length } else { number };
        if position < 0 || position >= length {
            return Err(self.raise("IndexError", format!("{what} index out of range")));
        }
        Ok(usize::try_from(position).unwrap_or(0))
    }

    /// The number of an index (`__index__`), if the value can be one.
    pub fn index(&self, value: &Value) -> Result<Option<i64>> {
        if let Some(number) = value.as_int() {
            return Ok(Some(number));
        }
        if let Value::Big(_) = value.unwrapped() {
            return Err(self.raise("OverflowError", "Python int too large to convert to C ssize_t"));
        }
        match value {
            Value::Instance(_) => match self.special(value, "__index__")? {
                Some(method) => {
                    let result = self.call(&method, Args::default())?;
                    result.as_int().map(Some).ok_or_else(|| {
                        self.type_error(format!(
                            "__index__ returned non-int (type {})",
                            self.type_name(&result)
                        ))
                    })
                }
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// The positions that a slice takes from a sequence of `length` items.
    pub fn slice_positions(&self, slice: &Slice, length: usize) -> Result<Vec<usize>> {
        let (range, _) = self.slice_range(slice, length)?;
        Ok((0..range.len())
            .filter_map(|i| range.get(i))
            .filter_map(|i| usize::try_from(i).ok())
            .collect())
    }

    /// Start, stop and step of a slice for a sequence of `length` items (`slice.indices`).
    pub fn slice_bounds(&self, slice: &Slice, length: usize) -> Result<Range> {
        Ok(self.slice_range(slice, length)?.0)
    }

    fn slice_range(&self, slice: &Slice, length: usize) -> Result<(Range, i64)> {
        let bound = |value: &Value| -> Result<Option<i64>> {
            if value.is_none() {
                return Ok(None);
            }
            if let Value::Big(number) = value {
                let negative = number.sign() == num_bigint::Sign::Minus;
                return Ok(Some(if negative { i64::MIN } else { i64::MAX }));
            }
            self.index(value)?.map(Some).ok_or_else(|| {
                self.type_error("slice indices must be integers or None or have an __index__ method")
            })
        };
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        let step = bound(&slice.step)?.unwrap_or(1);
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let clamp = |value: i64| {
            let value = if value < 0 {
                value.saturating_add(length)
            } else {
                value
            };
            if step > 0 {
                value.clamp(0, length)
            } else {
                value.clamp(-1, length - 1)
            }
        };
        let start = bound(&slice.start)?.map_or(if step > 0 { 0 } else { length - 1 }, clamp);
        let stop = bound(&slice.stop)?.map_or(if step > 0 { length } else { -1 }, clamp);
        Ok((Range { start, stop, step }, length))
    }

    fn get_slice(&self, object: &Value, slice: &Slice) -> Result {
        Ok(match object {
            Value::List(list) => {
                let list = list.borrow();
                Value::list(
                    self.slice_positions(slice, list.len())?
                        .into_iter()
                        .map(|i| list[i].clone())
                        .collect(),
                )
            }
            Value::Tuple(items) => Value::tuple(
                self.slice_positions(slice, items.len())?
                    .into_iter()
                    .map(|i| items[i].clone())
                    .collect(),
            ),
            Value::Str(text) => {
                let chars: Vec<char> = text.chars().collect();
                let part: String = self
                    .slice_positions(slice, chars.len())?
                    .into_iter()
                    .map(|i| chars[i])
                    .collect();
                Value::str(part)
            }
            Value::Bytes(bytes) => {
                let part: Vec<u8> = self
                    .slice_positions(slice, bytes.len())?
                    .into_iter()
                    .map(|i| bytes[i])
                    .collect();
                Value::bytes(&part)
            }
            Value::Range(range) => {
                let (positions, _) = self.slice_range(slice, range.len())?;
                let at = |i: i64| range.start + i * range.step;
                let step = range.step * positions.step;
                let part = Range {
                    start: at(positions.start),
                    stop: at(positions.stop),
                    step,
                };
                Value::Range(Rc::new(part))
            }
            _ => return self.get_item_special(object, &Value::Slice(Rc::new(slice.clone()))),
        })
    }

    /// `object[index] = value`
    pub fn set_item(&self, object: &Value, index: &Value, value: Value) -> Result<()> {
        match object {
            Value::List(list) => {
                if let Value::Slice(slice) = index {
                    return self.set_slice(list, slice, &value);
                }
                let at = self.position(index, list.borrow().len(), "list assignment")?;
                list.borrow_mut()[at] = value;
                Ok(())
            }
            Value::Dict(dict) => {
                let key = self.key_in(&**dict, index)?;
                dict.borrow_mut().set(key, index.clone(), value);
                Ok(())
            }
            Value::Unknown(_) => Ok(()),
            _ => {
                if let Some(method) = self.special(object, "__setitem__")? {
                    return self.call(&method, Args::of(vec![index.clone(), value])).map(drop);
                }
                let inner = object.unwrapped();
                if matches!(object, Value::Instance(_)) && !matches!(inner, Value::Instance(_)) {
                    return self.set_item(&inner, index, value);
                }
                Err(self.type_error(format!(
                    "'{}' object does not support item assignment",
                    self.type_name(object)
                )))
            }
        }
    }

    fn set_slice(
        &self,
        list: &Rc<std::cell::RefCell<Vec<Value>>>,
        slice: &Slice,
        value: &Value,
    ) -> Result<()> {
        let new = self.collect(value).map_err(|error| {
            if self.is_raised(&error, "TypeError") && !matches!(value, Value::Instance(_)) {
                self.type_error("can only assign an iterable")
            } else {
                error
            }
        })?;
        let length = list.borrow().len();
        let (range, _) = self.slice_range(slice, length)?;
        if range.step == 1 {
            let start = usize::try_from(range.start).unwrap_or(0);
            let stop = usize::try_from(range.stop).unwrap_or(0).max(start);
            list.borrow_mut().splice(start..stop, new);
            return Ok(());
        }
        let positions = self.slice_positions(slice, length)?;
        if positions.len() != new.len() {
            return Err(self.value_error(format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                new.len(),
                positions.len()
            )));
        }
        for (position, item) in positions.into_iter().zip(new) {
            list.borrow_mut()[position] = item;
        }
        Ok(())
    }

    /// `del object[index]`
    pub fn delete_item(&self, object: &Value, index: &Value) -> Result<()> {
        match object {
            Value::List(list) => {
                let length = list.borrow().len();
                let mut positions = match index {
                    Value::Slice(slice) => self.slice_positions(slice, length)?,
                    _ => vec![self.position(index, length, "list assignment")?],
                };
                positions.sort_unstable();
                for position in positions.into_iter().rev() {
                    list.borrow_mut().remove(position);
                }
                Ok(())
            }
            Value::Dict(dict) => {
                let key = self.key_in(&**dict, index)?;
                match dict.borrow_mut().remove(&key) {
                    Some(_) => Ok(()),
                    None => Err(self.raise_class(&self.exception("KeyError"), vec![index.clone()])),
                }
            }
            Value::Unknown(_) => Ok(()),
            _ => {
                if let Some(method) = self.special(object, "__delitem__")? {
                    return self.call(&method, Args::of(vec![index.clone()])).map(drop);
                }
                let inner = object.unwrapped();
                if matches!(object, Value::Instance(_)) && !matches!(inner, Value::Instance(_)) {
                    return self.delete_item(&inner, index);
                }
                Err(self.type_error(format!(
                    "'{}' object doesn't support item deletion",
                    self.type_name(object)
                )))
            }
        }
    }

    /// `len(value)`
    pub fn len(&self, value: &Value) -> Result<usize> {
        Ok(match value {
            Value::Str(text) => text.chars().count(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(list) => list.borrow().len(),
            Value::Tuple(items) => items.len(),
            Value::Dict(dict) => dict.borrow().len(),
            Value::Set(set) => set.borrow().len(),
            Value::FrozenSet(set) => set.len(),
            Value::Range(range) => range.len(),
            _ => {
                if let Some(method) = self.special(value, "__len__")? {
                    let length = self.call(&method, Args::default())?;
                    let number = self.index(&length)?.ok_or_else(|| {
                        self.type_error(format!(
                            "'{}' object cannot be interpreted as an integer",
                            self.type_name(&length)
                        ))
                    })?;
                    return Some(number)
                        .and_then(|n| usize::try_from(n).ok())
                        .ok_or_else(|| self.value_error("__len__() should return >= 0"));
                }
                let inner = value.unwrapped();
                if matches!(value, Value::Instance(_)) && !matches!(inner, Value::Instance(_)) {
                    return self.len(&inner);
                }
                return Err(
                    self.type_error(format!("object of type '{}' has no len()", self.type_name(value)))
                );
            }
        })
    }

    /// `bool(value)`
    pub fn truth(&self, value: &Value) -> Result<bool> {
        Ok(match value {
            Value::None => false,
            Value::Bool(truth) => *truth,
            Value::Int(number) => *number != 0,
            Value::Float(number) => *number != 0.0,
            Value::Unknown(_) => return Err(self.unknown_decides(value, "a condition")),
            Value::Str(_)
            | Value::Bytes(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Range(_) => self.len(value)? != 0,
            Value::Instance(_) => {
                if let Some(method) = self.special(value, "__bool__")? {
                    let result = self.call(&method, Args::default())?;
                    return match result {
                        Value::Bool(truth) => Ok(truth),
                        other => self.truth(&other),
                    };
                }
                if self.special(value, "__len__")?.is_some() {
                    return Ok(self.len(value)? != 0);
                }
                match value.unwrapped() {
                    Value::Instance(_) => true,
                    inner => return self.truth(&inner),
                }
            }
            _ => true,
        })
    }

    /// The pairs of a mapping: a `dict`, or anything with `keys()` and `[]`.
    pub fn mapping_items(&self, mapping: &Value) -> Result<Vec<(Value, Value)>> {
        match mapping.unwrapped() {
            Value::Dict(dict) => Ok(dict
                .borrow()
                .iter()
                .map(|(k, v)| (k.clone(), v.clone()))
                .collect()),
            Value::Unknown(_) => Err(self.unknown_decides(mapping, "the entries of a mapping")),
            other => {
                if self.find_attr(&other, "keys")?.is_none() {
                    return Err(
                        self.type_error(format!("'{}' object is not a mapping", self.type_name(&other)))
                    );
                }
                let keys = self.call_method(&other, "keys", Args::default())?;
                self.collect(&keys)?
                    .into_iter()
                    .map(|key| self.get_item(&other, &key).map(|value| (key, value)))
                    .collect()
            }
        }
    }
}
