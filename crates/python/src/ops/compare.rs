//! Comparison.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::FromPrimitive;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::syntax::ast::CmpOp;
use crate::value::Value;

impl Interp {
    /// `left operator right`; classes may answer with any value.
    pub fn compare(&self, operator: CmpOp, left: &Value, right: &Value) -> Result {
        match operator {
            CmpOp::Is => Ok(Value::Bool(left.is(right))),
            CmpOp::IsNot => Ok(Value::Bool(!left.is(right))),
            CmpOp::In => Ok(Value::Bool(self.contains(right, left)?)),
            CmpOp::NotIn => Ok(Value::Bool(!self.contains(right, left)?)),
            CmpOp::Eq => self.rich(left, right, "__eq__", "__eq__", "=="),
            CmpOp::NotEq => self.rich(left, right, "__ne__", "__ne__", "!="),
            CmpOp::Lt => self.rich(left, right, "__lt__", "__gt__", "<"),
            CmpOp::LtE => self.rich(left, right, "__le__", "__ge__", "<="),
            CmpOp::Gt => self.rich(left, right, "__gt__", "__lt__", ">"),
            CmpOp::GtE => self.rich(left, right, "__ge__", "__le__", ">="),
        }
    }

    /// `left == right` as a truth.
    pub fn eq(&self, left: &Value, right: &Value) -> Result<bool> {
        let result = self.compare(CmpOp::Eq, left, right)?;
        self.truth(&result)
    }

    /// `left < right` as a truth (what sorting asks).
    pub fn lt(&self, left: &Value, right: &Value) -> Result<bool> {
        let result = self.compare(CmpOp::Lt, left, right)?;
        self.truth(&result)
    }

    fn rich(&self, left: &Value, right: &Value, method: &str, reflected: &str, symbol: &str) -> Result {
        for unknown in [left, right] {
            if let Value::Unknown(unknown) = unknown {
                return Ok(Value::Unknown(unknown.derived(&format!(" {symbol} …"))));
            }
        }
        let by_class = [(left, method, right), (right, reflected, left)];
        for (this, name, other) in by_class {
            if let Some(result) = self.rich_special(this, name, other)? {
                return Ok(result);
            }
        }
        let (inner_left, inner_right) = (left.unwrapped(), right.unwrapped());
        match symbol {
            "==" => Ok(Value::Bool(self.plain_eq(&inner_left, &inner_right)?)),
            "!=" => {
                // Without `__ne__`, `!=` is the opposite of `==`.
                for (this, other) in [(left, right), (right, left)] {
                    if let Some(result) = self.rich_special(this, "__eq__", other)? {
                        return Ok(Value::Bool(!self.truth(&result)?));
                    }
                }
                Ok(Value::Bool(!self.plain_eq(&inner_left, &inner_right)?))
            }
            _ => match self.guarded(|| self.order(&inner_left, &inner_right))? {
                Some(ordering) => Ok(Value::Bool(match symbol {
                    "<" => ordering.is_some_and(Ordering::is_lt),
                    "<=" => ordering.is_some_and(Ordering::is_le),
                    ">" => ordering.is_some_and(Ordering::is_gt),
                    _ => ordering.is_some_and(Ordering::is_ge),
                })),
                None => Err(self.type_error(format!(
                    "'{symbol}' not supported between instances of '{}' and '{}'",
                    self.type_name(left),
                    self.type_name(right)
                ))),
            },
        }
    }

    fn rich_special(&self, this: &Value, name: &str, other: &Value) -> Result<Option<Value>> {
        let class = match this {
            Value::Instance(instance) => instance.class(),
            Value::Class(_) => self.class_of(this),
            _ => return Ok(None),
        };
        let Some(method) = class.lookup_own(name) else {
            return Ok(None);
        };
        let method = self.bind(method, this, &class)?;
        let result = self.call(&method, Args::of(vec![other.clone()]))?;
        Ok((!matches!(result, Value::NotImplemented)).then_some(result))
    }

    fn plain_eq(&self, left: &Value, right: &Value) -> Result<bool> {
        match left {
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) => {
                self.guarded(|| self.built_in_eq(left, right))
            }
            _ => self.built_in_eq(left, right),
        }
    }

    fn built_in_eq(&self, left: &Value, right: &Value) -> Result<bool> {
        use Value::{Big, Bool, Bytes, Dict, Float, FrozenSet, Int, List, Range, Set, Str, Tuple};
        Ok(match (left, right) {
            (Str(a), Str(b)) => a == b,
            (Bytes(a), Bytes(b)) => a == b,
            (Range(a), Range(b)) => (0..a.len()).map(|i| a.get(i)).eq((0..b.len()).map(|i| b.get(i))),
            (Int(_) | Bool(_) | Big(_) | Float(_), Int(_) | Bool(_) | Big(_) | Float(_)) => {
                number_order(left, right) == Some(Ordering::Equal)
            }
            (List(a), List(b)) => {
                let (a, b) = (a.borrow().clone(), b.borrow().clone());
                self.items_eq(&a, &b)?
            }
            (Tuple(a), Tuple(b)) => self.items_eq(a, b)?,
            (Dict(a), Dict(b)) => {
                let (a, b) = (a.borrow().clone(), b.borrow().clone());
                if a.len() != b.len() {
                    return Ok(false);
                }
                for (key, value) in a.iter() {
                    match b.get(&self.key_in(&b, key)?) {
                        Some(other) if value.is(other) || self.eq(value, other)? => {}
                        _ => return Ok(false),
                    }
                }
                true
            }
            (Set(_) | FrozenSet(_), Set(_) | FrozenSet(_)) => self
                .two_sets(left, right)?
                .is_some_and(|(a, b)| a.len() == b.len() && a.keys().all(|key| b.contains(key))),
            (Value::Slice(a), Value::Slice(b)) => {
                self.eq(&a.start, &b.start)? && self.eq(&a.stop, &b.stop)? && self.eq(&a.step, &b.step)?
            }
            (Value::Method(a), Value::Method(b)) => a.this.is(&b.this) && a.function.is(&b.function),
            _ => left.is(right),
        })
    }

    fn items_eq(&self, left: &[Value], right: &[Value]) -> Result<bool> {
        if left.len() != right.len() {
            return Ok(false);
        }
        for (a, b) in left.iter().zip(right) {
            if !a.is(b) && !self.eq(a, b)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The order of two built-in values: outer `None` when they have none, inner `None` for NaN and for sets of
    /// which neither contains the other.
    #[allow(
        clippy::option_option,
        reason = "without an order, and not comparable, are two things"
    )]
    fn order(&self, left: &Value, right: &Value) -> Result<Option<Option<Ordering>>> {
        use Value::{Big, Bool, Bytes, Float, FrozenSet, Int, List, Set, Str, Tuple};
        Ok(Some(match (left, right) {
            (Str(a), Str(b)) => Some(a.cmp(b)),
            (Bytes(a), Bytes(b)) => Some(a.cmp(b)),
            (Int(_) | Bool(_) | Big(_) | Float(_), Int(_) | Bool(_) | Big(_) | Float(_)) => {
                number_order(left, right)
            }
            (List(a), List(b)) => {
                let (a, b) = (a.borrow().clone(), b.borrow().clone());
                Some(self.items_order(&a, &b)?)
            }
            (Tuple(a), Tuple(b)) => Some(self.items_order(a, b)?),
            (Set(_) | FrozenSet(_), Set(_) | FrozenSet(_)) => {
                self.two_sets(left, right)?.and_then(|(a, b)| {
                    let below = a.keys().all(|key| b.contains(key));
                    let above = b.keys().all(|key| a.contains(key));
                    match (below, above) {
                        (true, true) => Some(Ordering::Equal),
                        (true, false) => Some(Ordering::Less),
                        (false, true) => Some(Ordering::Greater),
                        (false, false) => None,
                    }
                })
            }
            _ => return Ok(None),
        }))
    }

    fn items_order(&self, left: &[Value], right: &[Value]) -> Result<Ordering> {
        for (a, b) in left.iter().zip(right) {
            if a.is(b) || self.eq(a, b)? {
                continue;
            }
            return Ok(if self.lt(a, b)? {
                Ordering::Less
            } else {
                Ordering::Greater
            });
        }
        Ok(left.len().cmp(&right.len()))
    }
}

fn number_order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        // An `int` beyond the largest `float` is still less than infinity.
        (Value::Float(number), Value::Big(big)) => match BigInt::from_f64(number.trunc()) {
            Some(whole) => Some(whole.cmp(big)),
            None => number.partial_cmp(&0.0),
        },
        (Value::Big(_) | Value::Int(_), Value::Float(_)) => number_order(right, left).map(Ordering::reverse),
        (Value::Float(_), Value::Int(int)) if int.unsigned_abs() > 1 << 53 => {
            number_order(left, &Value::Big(std::rc::Rc::new(BigInt::from(*int))))
        }
        (Value::Float(_), _) | (_, Value::Float(_)) => left.as_float()?.partial_cmp(&right.as_float()?),
        _ => match (left.as_int(), right.as_int()) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => Some(left.as_big()?.cmp(&right.as_big()?)),
        },
    }
}
