//! Expressions.

use std::rc::Rc;

use num_bigint::BigInt;

use super::{Frame, Kind};
use crate::args::Args;
use crate::dict::{Dict, Set};
use crate::error::{Error, Result};
use crate::generator::Resume;
use crate::interp::Interp;
use crate::syntax::{Ranged, ast};
use crate::value::{Slice, Value};

impl Interp {
    /// Evaluates an expression; errors get its place.
    pub(crate) fn evaluate(&self, frame: &Frame<'_>, expression: &ast::Expr) -> Result {
        let result = match expression {
            ast::Expr::Name(name) => frame.get_name(self, name.id.as_str()),
            _ => self.nested(|| self.evaluate_inner(frame, expression)),
        };
        result.map_err(|mut error| {
            error.at(|| frame.place(expression.range()), frame.depth);
            error
        })
    }

    fn evaluate_inner(&self, frame: &Frame<'_>, expression: &ast::Expr) -> Result {
        use ast::Expr;
        match expression {
            Expr::Name(name) => frame.get_name(self, name.id.as_str()),
            Expr::StringLiteral(literal) => Ok(Value::str(literal.value.to_str())),
            Expr::BytesLiteral(literal) => Ok(Value::bytes(&literal.value.bytes().collect::<Vec<u8>>())),
            Expr::NumberLiteral(literal) => self.number(&literal.value),
            Expr::BooleanLiteral(literal) => Ok(Value::Bool(literal.value)),
            Expr::NoneLiteral(_) => Ok(Value::None),
            Expr::EllipsisLiteral(_) => Ok(Value::Ellipsis),
            Expr::Attribute(attribute) => {
                let object = self.evaluate(frame, &attribute.value)?;
                self.get_attr(&object, attribute.attr.as_str())
            }
            Expr::Call(call) => self.evaluate_call(frame, call),
            Expr::Subscript(subscript) => {
                let object = self.evaluate(frame, &subscript.value)?;
                let index = self.evaluate(frame, &subscript.slice)?;
                self.get_item(&object, &index)
            }
            Expr::BinOp(operation) => {
                let left = self.evaluate(frame, &operation.left)?;
                let right = self.evaluate(frame, &operation.right)?;
                self.binary(operation.op, &left, &right)
            }
            Expr::UnaryOp(operation) => {
                let operand = self.evaluate(frame, &operation.operand)?;
                self.unary(operation.op, &operand)
            }
            Expr::BoolOp(operation) => self.evaluate_bool(frame, operation),
            Expr::Compare(comparison) => self.evaluate_comparison(frame, comparison),
            Expr::If(conditional) => {
                let condition = self.evaluate(frame, &conditional.test)?;
                let branch = if self.truth(&condition)? {
                    &conditional.body
                } else {
                    &conditional.orelse
                };
                self.evaluate(frame, branch)
            }
            Expr::List(list) => Ok(Value::list(self.evaluate_items(frame, &list.elts)?)),
            Expr::Tuple(tuple) => Ok(Value::tuple(self.evaluate_items(frame, &tuple.elts)?)),
            Expr::Set(set) => {
                let mut result = Set::default();
                for item in self.evaluate_items(frame, &set.elts)? {
                    result.insert(self.key_in(&result, &item)?, item);
                }
                Ok(Value::set(result))
            }
            Expr::Dict(dict) => self.evaluate_dict(frame, dict),
            Expr::Slice(slice) => {
                let part = |bound: &Option<Box<ast::Expr>>| {
                    bound
                        .as_deref()
                        .map_or(Ok(Value::None), |bound| self.evaluate(frame, bound))
                };
                let (start, stop, step) = (part(&slice.lower)?, part(&slice.upper)?, part(&slice.step)?);
                Ok(Value::Slice(Rc::new(Slice { start, stop, step })))
            }
            Expr::Lambda(lambda) => self.make_lambda(frame, lambda),
            Expr::FString(fstring) => self.evaluate_fstring(frame, fstring),
            Expr::TString(_) => Err(Error::unsupported("t-strings are not supported")),
            Expr::Named(named) => {
                let value = self.evaluate(frame, &named.value)?;
                self.assign_named(frame, &named.target, value.clone())?;
                Ok(value)
            }
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.evaluate_comprehension(frame, expression)
            }
            Expr::Await(awaited) => {
                let value = self.evaluate(frame, &awaited.value)?;
                self.await_value(&value)
            }
            Expr::Yield(yielded) => {
                let value = yielded
                    .value
                    .as_deref()
                    .map_or(Ok(Value::None), |v| self.evaluate(frame, v))?;
                self.suspend(frame, value)
            }
            Expr::YieldFrom(yielded) => {
                let iterable = self.evaluate(frame, &yielded.value)?;
                self.yield_from(frame, &iterable)
            }
            Expr::Starred(_) => Err(self.raise("SyntaxError", "can't use starred expression here")),
            Expr::IpyEscapeCommand(_) => Err(Error::unsupported("this is notebook syntax, not Python")),
        }
    }

    fn number(&self, number: &ast::Number) -> Result {
        match number {
            ast::Number::Int(int) => match int.as_i64() {
                Some(small) => Ok(Value::Int(small)),
                None => parse_big(&int.to_string())
                    .map(Value::big)
                    .ok_or_else(|| self.raise("SyntaxError", "invalid number")),
            },
            ast::Number::Float(float) => Ok(Value::Float(*float)),
            ast::Number::Complex { .. } => Err(Error::unsupported("complex numbers are not supported")),
        }
    }

    /// The elements of a display, with `*iterable` spread.
    pub(super) fn evaluate_items(&self, frame: &Frame<'_>, items: &[ast::Expr]) -> Result<Vec<Value>> {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            if let ast::Expr::Starred(starred) = item {
                let iterable = self.evaluate(frame, &starred.value)?;
                values.extend(self.spread(&iterable, || "Value after *".to_owned())?);
            } else {
                values.push(self.evaluate(frame, item)?);
            }
        }
        Ok(values)
    }

    fn evaluate_dict(&self, frame: &Frame<'_>, dict: &ast::ExprDict) -> Result {
        let mut result = Dict::default();
        for item in &dict.items {
            match &item.key {
                Some(key) => {
                    let key = self.evaluate(frame, key)?;
                    let value = self.evaluate(frame, &item.value)?;
                    result.set(self.key_in(&result, &key)?, key, value);
                }
                None => {
                    let value = self.evaluate(frame, &item.value)?;
                    for (key, value) in self.mapping_items(&value)? {
                        result.set(self.key_in(&result, &key)?, key, value);
                    }
                }
            }
        }
        Ok(Value::dict(result))
    }

    fn evaluate_bool(&self, frame: &Frame<'_>, operation: &ast::ExprBoolOp) -> Result {
        let mut result = Value::None;
        for (index, operand) in operation.values.iter().enumerate() {
            result = self.evaluate(frame, operand)?;
            let last = index + 1 == operation.values.len();
            if !last && self.truth(&result)? == (operation.op == ast::BoolOp::Or) {
                break;
            }
        }
        Ok(result)
    }

    fn evaluate_comparison(&self, frame: &Frame<'_>, comparison: &ast::ExprCompare) -> Result {
        let mut left = self.evaluate(frame, &comparison.left)?;
        let last = comparison.ops.len().saturating_sub(1);
        for (index, (operator, right)) in comparison.ops.iter().zip(&comparison.comparators).enumerate() {
            let right = self.evaluate(frame, right)?;
            let result = self.compare(*operator, &left, &right)?;
            if index == last || !self.truth(&result)? {
                return Ok(result);
            }
            left = right;
        }
        Ok(Value::Bool(true))
    }

    /// `await value`: coroutines run to their end here and now. A value that cannot be awaited is its own result,
    /// so that natives need no asynchronous twin.
    pub fn await_value(&self, value: &Value) -> Result {
        match value {
            Value::Generator(generator) if generator.is_coroutine => generator.finish(self),
            Value::Instance(_) => match self.special(value, "__await__")? {
                Some(method) => {
                    let iterator = self.call(&method, Args::default())?;
                    if let Value::Generator(generator) = &iterator {
                        return generator.finish(self);
                    }
                    while self.next(&iterator)?.is_some() {}
                    Ok(Value::None)
                }
                None => Ok(value.clone()),
            },
            _ => Ok(value.clone()),
        }
    }

    fn suspend(&self, frame: &Frame<'_>, value: Value) -> Result {
        let Some(suspend) = frame.suspend else {
            return Err(self.raise("SyntaxError", "'yield' outside function"));
        };
        let depth = self.depth.get();
        let resumed = suspend.suspend(value);
        // Whoever resumed may stand at another depth than whoever did before.
        self.depth.set(depth.max(self.depth.get()));
        match resumed {
            Resume::Send(value) => Ok(value),
            Resume::Throw(error) => Err(error),
        }
    }

    /// Suspends a generator expression at one of its values.
    pub(super) fn suspend_with(&self, frame: &Frame<'_>, value: Value) -> Result<()> {
        self.suspend(frame, value).map(drop)
    }

    fn yield_from(&self, frame: &Frame<'_>, iterable: &Value) -> Result {
        if let Value::Generator(generator) = iterable {
            let mut send = Resume::Send(Value::None);
            loop {
                match generator.resume(self, send)? {
                    crate::generator::Step::Returned(value) => return Ok(value),
                    crate::generator::Step::Yielded(value) => {
                        send = match self.suspend(frame, value) {
                            Ok(value) => Resume::Send(value),
                            Err(error) => Resume::Throw(error),
                        };
                    }
                }
            }
        }
        let iterator = self.iter(iterable)?;
        while let Some(value) = self.next(&iterator)? {
            self.suspend(frame, value)?;
        }
        Ok(Value::None)
    }

    fn assign_named(&self, frame: &Frame<'_>, target: &ast::Expr, value: Value) -> Result<()> {
        let ast::Expr::Name(name) = target else {
            return Err(self.raise(
                "SyntaxError",
                "cannot use assignment expressions with this target",
            ));
        };
        if matches!(frame.kind, Kind::Comprehension) {
            // `:=` in a comprehension binds in the scope around all comprehensions.
            let mut scope = &frame.scope;
            while let Some(parent) = scope
                .parent
                .as_ref()
                .filter(|_| scope.get(COMPREHENSION).is_some())
            {
                scope = parent;
            }
            if scope.get(COMPREHENSION).is_some() {
                frame.module.set(name.id.as_str(), value);
            } else {
                scope.set(name.id.as_str(), value);
            }
            return Ok(());
        }
        frame.set_name(name.id.as_str(), value);
        Ok(())
    }
}

/// Marks a scope as a comprehension's; not a name that Python source can contain.
pub(super) const COMPREHENSION: &str = "<comprehension>";

fn parse_big(text: &str) -> Option<BigInt> {
    let text = text.replace('_', "");
    let (digits, radix) = match text.get(..2) {
        Some("0x" | "0X") => (&text[2..], 16),
        Some("0o" | "0O") => (&text[2..], 8),
        Some("0b" | "0B") => (&text[2..], 2),
        _ => (&text[..], 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix)
}
