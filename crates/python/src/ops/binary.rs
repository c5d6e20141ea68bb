//! Operators.

use std::rc::Rc;

use super::arithmetic;
use crate::args::Args;
use crate::dict::Set;
use crate::error::Result;
use crate::interp::Interp;
use crate::syntax::ast::{Operator, UnaryOp};
use crate::types::is_type_like;
use crate::value::Value;

/// The names of an operator: the method, the reflected method, the symbol.
pub(crate) fn names(operator: Operator) -> (&'static str, &'static str, &'static str) {
    match operator {
        Operator::Add => ("__add__", "__radd__", "+"),
        Operator::Sub => ("__sub__", "__rsub__", "-"),
        Operator::Mult => ("__mul__", "__rmul__", "*"),
        Operator::MatMult => ("__matmul__", "__rmatmul__", "@"),
        Operator::Div => ("__truediv__", "__rtruediv__", "/"),
        Operator::Mod => ("__mod__", "__rmod__", "%"),
        Operator::Pow => ("__pow__", "__rpow__", "** or pow()"),
        Operator::LShift => ("__lshift__", "__rlshift__", "<<"),
        Operator::RShift => ("__rshift__", "__rrshift__", ">>"),
        Operator::BitOr => ("__or__", "__ror__", "|"),
        Operator::BitXor => ("__xor__", "__rxor__", "^"),
        Operator::BitAnd => ("__and__", "__rand__", "&"),
        Operator::FloorDiv => ("__floordiv__", "__rfloordiv__", "//"),
    }
}

impl Interp {
    /// `left operator right`
    pub fn binary(&self, operator: Operator, left: &Value, right: &Value) -> Result {
        if let Some(result) = arithmetic::numbers(self, operator, left, right)? {
            return Ok(result);
        }
        if let Some(result) = self.sequences(operator, left, right)? {
            return Ok(result);
        }
        for unknown in [left, right] {
            if let Value::Unknown(unknown) = unknown {
                return Ok(Value::Unknown(
                    unknown.derived(&format!(" {} …", names(operator).2)),
                ));
            }
        }
        self.binary_special(operator, left, right)
    }

    fn binary_special(&self, operator: Operator, left: &Value, right: &Value) -> Result {
        let (name, reflected, symbol) = names(operator);
        // A subclass on the right that overrides the operator is asked first.
        let (left_class, right_class) = (self.class_of(left), self.class_of(right));
        let right_first = !Rc::ptr_eq(&left_class, &right_class) && right_class.is_subclass(&left_class);
        let attempts = [(left, name, right), (right, reflected, left)];
        let order = if right_first { [1, 0] } else { [0, 1] };
        for index in order {
            let (this, method, other) = attempts[index];
            if !matches!(this, Value::Instance(_) | Value::Class(_)) {
                continue;
            }
            if let Some(method) = self.special(this, method)? {
                let result = self.call(&method, Args::of(vec![other.clone()]))?;
                if !matches!(result, Value::NotImplemented) {
                    return Ok(result);
                }
            }
        }
        let (inner_left, inner_right) = (left.unwrapped(), right.unwrapped());
        let unwrapped = !matches!(inner_left, Value::Instance(_)) && matches!(left, Value::Instance(_))
            || !matches!(inner_right, Value::Instance(_)) && matches!(right, Value::Instance(_));
        if unwrapped {
            return self.binary(operator, &inner_left, &inner_right);
        }
        if operator == Operator::BitOr && is_type_like(left) && is_type_like(right) {
            return self.make_union(left, right);
        }
        Err(self.type_error(format!(
            "unsupported operand type(s) for {symbol}: '{}' and '{}'",
            left_class.name(),
            right_class.name()
        )))
    }

    /// `left operator= right`; lists, sets and dicts change in place.
    pub fn binary_in_place(&self, operator: Operator, left: &Value, right: &Value) -> Result {
        match (left, operator) {
            (Value::List(list), Operator::Add) if !matches!(right, Value::Unknown(_)) => {
                let more = self.collect(right)?;
                self.check_items(list.borrow().len() + more.len())?;
                list.borrow_mut().extend(more);
                return Ok(left.clone());
            }
            (Value::List(list), Operator::Mult) => {
                if let Value::List(repeated) = self.binary(operator, left, right)? {
                    list.swap(&repeated);
                    return Ok(left.clone());
                }
            }
            (Value::Set(set), Operator::BitOr | Operator::BitAnd | Operator::Sub | Operator::BitXor) => {
                if let Value::Set(result) = self.binary(operator, left, right)? {
                    set.swap(&result);
                    return Ok(left.clone());
                }
            }
            (Value::Dict(_), Operator::BitOr) => {
                self.call_method(left, "update", Args::of(vec![right.clone()]))?;
                return Ok(left.clone());
            }
            (Value::Instance(_), _) => {
                let name = names(operator).0.replacen("__", "__i", 1);
                if let Some(method) = self.special(left, &name)? {
                    let result = self.call(&method, Args::of(vec![right.clone()]))?;
                    if !matches!(result, Value::NotImplemented) {
                        return Ok(result);
                    }
                }
            }
            _ => {}
        }
        self.binary(operator, left, right)
    }

    fn sequences(&self, operator: Operator, left: &Value, right: &Value) -> Result<Option<Value>> {
        Ok(Some(match (operator, left, right) {
            (Operator::Add, Value::Str(a), Value::Str(b)) => {
                self.check_bytes(a.len() + b.len())?;
                Value::str([&**a, &**b].concat())
            }
            (
                Operator::Add,
                Value::Str(_),
                Value::Int(_) | Value::None | Value::Float(_) | Value::List(_) | Value::Bytes(_),
            ) => {
                return Err(self.type_error(format!(
                    "can only concatenate str (not \"{}\") to str",
                    self.type_name(right)
                )));
            }
            (Operator::Add, Value::Bytes(a), Value::Bytes(b)) => {
                self.check_bytes(a.len() + b.len())?;
                Value::bytes(&[&**a, &**b].concat())
            }
            (Operator::Add, Value::Bytes(_), other)
                if !matches!(other, Value::Instance(_) | Value::Unknown(_)) =>
            {
                return Err(self.type_error(format!("can't concat {} to bytes", self.type_name(other))));
            }
            (Operator::Mod, Value::Bytes(format), arguments) => self.percent_bytes(format, arguments)?,
            (Operator::Add, Value::List(a), Value::List(b)) => {
                self.check_items(a.borrow().len() + b.borrow().len())?;
                let mut items = a.borrow().clone();
                items.extend(b.borrow().iter().cloned());
                Value::list(items)
            }
            (Operator::Add, Value::Tuple(a), Value::Tuple(b)) => {
                self.check_items(a.len() + b.len())?;
                Value::tuple(a.iter().chain(b.iter()).cloned().collect())
            }
            (Operator::Add, Value::List(_) | Value::Tuple(_), other)
                if !matches!(other, Value::Instance(_) | Value::Unknown(_)) =>
            {
                let name = self.type_name(left);
                return Err(self.type_error(format!(
                    "can only concatenate {name} (not \"{}\") to {name}",
                    self.type_name(right)
                )));
            }
            (Operator::Mult, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_), times) => {
                let Some(count) = self.index(times)? else {
                    return self.no_count(times);
                };
                self.repeat(left, count)?
            }
            (Operator::Mult, times, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_)) => {
                let Some(count) = self.index(times)? else {
                    return self.no_count(times);
                };
                self.repeat(right, count)?
            }
            (Operator::Mod, Value::Str(format), arguments) => self.percent_format(format, arguments)?,
            (Operator::BitOr, Value::Dict(a), Value::Dict(b)) => {
                let mut merged = a.borrow().clone();
                let more = b.borrow().clone();
                for (name, value) in more.iter() {
                    merged.set(self.key_in(&merged, name)?, name.clone(), value.clone());
                }
                Value::dict(merged)
            }
            (Operator::BitOr | Operator::BitAnd | Operator::Sub | Operator::BitXor, a, b) => {
                let Some((left_set, right_set)) = self.two_sets(a, b)? else {
                    return Ok(None);
                };
                let result = combine(operator, &left_set, &right_set);
                if matches!(a, Value::FrozenSet(_)) {
                    Value::FrozenSet(Rc::new(result))
                } else {
                    Value::set(result)
                }
            }
            _ => return Ok(None),
        }))
    }

    /// Two sets in which equal elements have equal keys.
    pub(crate) fn two_sets(&self, left: &Value, right: &Value) -> Result<Option<(Set, Set)>> {
        let (Some(left), Some(right)) = (as_set(left), as_set(right)) else {
            return Ok(None);
        };
        let mut same = Set::default();
        for item in right.iter() {
            same.insert(self.key_in(&left, item)?, item.clone());
        }
        Ok(Some((left, same)))
    }

    /// What cannot say how often a sequence is repeated: an error, unless it may have an operator of its own.
    fn no_count(&self, times: &Value) -> Result<Option<Value>> {
        match times {
            Value::Instance(_) | Value::Class(_) | Value::Unknown(_) => Ok(None),
            _ => Err(self.type_error(format!(
                "can't multiply sequence by non-int of type '{}'",
                self.type_name(times)
            ))),
        }
    }

    fn repeat(&self, sequence: &Value, times: i64) -> Result {
        let times = usize::try_from(times).unwrap_or(0);
        let length = self.len(sequence)?;
        let whole = length.saturating_mul(times);
        match sequence {
            Value::Str(text) => self.check_bytes(text.len().saturating_mul(times))?,
            Value::Bytes(_) => self.check_bytes(whole)?,
            _ => self.check_items(whole)?,
        }
        Ok(match sequence {
            Value::Str(text) => Value::str(text.repeat(times)),
            Value::Bytes(bytes) => Value::bytes(&bytes.repeat(times)),
            Value::List(list) => {
                let items = list.borrow();
                Value::list(items.iter().cloned().cycle().take(items.len() * times).collect())
            }
            Value::Tuple(items) => {
                Value::tuple(items.iter().cloned().cycle().take(items.len() * times).collect())
            }
            other => other.clone(),
        })
    }

    /// `operator operand`
    pub fn unary(&self, operator: UnaryOp, operand: &Value) -> Result {
        if operator == UnaryOp::Not {
            return Ok(Value::Bool(!self.truth(operand)?));
        }
        if let Some(result) = arithmetic::unary(operator, operand) {
            return Ok(result);
        }
        let (name, symbol) = match operator {
            UnaryOp::USub => ("__neg__", "-"),
            UnaryOp::UAdd => ("__pos__", "+"),
            _ => ("__invert__", "~"),
        };
        if let Value::Unknown(unknown) = operand {
            return Ok(Value::Unknown(unknown.derived(&format!(" after {symbol}"))));
        }
        if let Some(method) = self.special(operand, name)? {
            return self.call(&method, Args::default());
        }
        let inner = operand.unwrapped();
        if matches!(operand, Value::Instance(_)) && !matches!(inner, Value::Instance(_)) {
            return self.unary(operator, &inner);
        }
        Err(self.type_error(format!(
            "bad operand type for unary {symbol}: '{}'",
            self.type_name(operand)
        )))
    }
}

/// The set behind a `set` or `frozenset`.
pub(crate) fn as_set(value: &Value) -> Option<Set> {
    match value {
        Value::Set(set) => Some(set.borrow().clone()),
        Value::FrozenSet(set) => Some((**set).clone()),
        _ => None,
    }
}

fn combine(operator: Operator, left: &Set, right: &Set) -> Set {
    let mut result = Set::default();
    for (key, value) in left.entries() {
        let keep = match operator {
            Operator::BitOr => true,
            Operator::BitAnd => right.contains(key),
            _ => !right.contains(key),
        };
        if keep {
            result.insert(key.clone(), value.clone());
        }
    }
    if matches!(operator, Operator::BitOr | Operator::BitXor) {
        for (key, value) in right.entries() {
            if operator == Operator::BitOr || !left.contains(key) {
                result.insert(key.clone(), value.clone());
            }
        }
    }
    result
}
