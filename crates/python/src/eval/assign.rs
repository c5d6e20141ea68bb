//! Assignment, deletion, unpacking.

use super::Frame;
use crate::error::Result;
use crate::interp::Interp;
use crate::syntax::ast;
use crate::value::Value;

impl Interp {
    /// Binds `value` to a target.
    pub(super) fn assign(&self, frame: &Frame<'_>, target: &ast::Expr, value: Value) -> Result<()> {
        match target {
            ast::Expr::Name(name) => {
                frame.set_name(name.id.as_str(), value);
                Ok(())
            }
            ast::Expr::Attribute(attribute) => {
                let object = self.evaluate(frame, &attribute.value)?;
                self.set_attr(&object, attribute.attr.as_str(), value)
            }
            ast::Expr::Subscript(subscript) => {
                let object = self.evaluate(frame, &subscript.value)?;
                let index = self.evaluate(frame, &subscript.slice)?;
                self.set_item(&object, &index, value)
            }
            ast::Expr::Tuple(tuple) => self.unpack(frame, &tuple.elts, &value),
            ast::Expr::List(list) => self.unpack(frame, &list.elts, &value),
            ast::Expr::Starred(starred) => self.assign(frame, &starred.value, value),
            _ => Err(self.raise("SyntaxError", "cannot assign to expression here")),
        }
    }

    fn unpack(&self, frame: &Frame<'_>, targets: &[ast::Expr], value: &Value) -> Result<()> {
        if let Value::Unknown(unknown) = value {
            for target in targets {
                self.assign(frame, target, Value::Unknown(unknown.derived("[…]")))?;
            }
            return Ok(());
        }
        let iterable = self.iter(value).map_err(|error| {
            if self.is_raised(&error, "TypeError") {
                self.type_error(format!(
                    "cannot unpack non-iterable {} object",
                    self.type_name(value)
                ))
            } else {
                error
            }
        })?;
        let star = targets
            .iter()
            .position(|target| matches!(target, ast::Expr::Starred(_)));
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterable)? {
            items.push(item);
            if star.is_none() && items.len() > targets.len() {
                return Err(
                    self.value_error(format!("too many values to unpack (expected {})", targets.len()))
                );
            }
        }
        let needed = targets.len() - usize::from(star.is_some());
        if items.len() < needed {
            let expected = if star.is_some() {
                format!("at least {needed}")
            } else {
                needed.to_string()
            };
            return Err(self.value_error(format!(
                "not enough values to unpack (expected {expected}, got {})",
                items.len()
            )));
        }
        if let Some(star) = star {
            let after = targets.len() - star - 1;
            let middle: Vec<Value> = items.splice(star..items.len() - after, [Value::None]).collect();
            items[star] = Value::list(middle);
        }
        for (target, item) in targets.iter().zip(items) {
            self.assign(frame, target, item)?;
        }
        Ok(())
    }

    /// `del target`
    pub(super) fn delete(&self, frame: &Frame<'_>, target: &ast::Expr) -> Result<()> {
        match target {
            ast::Expr::Name(name) => frame.delete_name(self, name.id.as_str()),
            ast::Expr::Attribute(attribute) => {
                let object = self.evaluate(frame, &attribute.value)?;
                self.delete_attr(&object, attribute.attr.as_str())
            }
            ast::Expr::Subscript(subscript) => {
                let object = self.evaluate(frame, &subscript.value)?;
                let index = self.evaluate(frame, &subscript.slice)?;
                self.delete_item(&object, &index)
            }
            ast::Expr::Tuple(ast::ExprTuple { elts, .. }) | ast::Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|target| self.delete(frame, target))
            }
            _ => Err(self.raise("SyntaxError", "cannot delete expression")),
        }
    }

    /// `target op= value`
    pub(super) fn augmented(&self, frame: &Frame<'_>, statement: &ast::StmtAugAssign) -> Result<()> {
        match &*statement.target {
            ast::Expr::Attribute(attribute) => {
                let object = self.evaluate(frame, &attribute.value)?;
                let old = self.get_attr(&object, attribute.attr.as_str())?;
                let value = self.evaluate(frame, &statement.value)?;
                let new = self.binary_in_place(statement.op, &old, &value)?;
                self.set_attr(&object, attribute.attr.as_str(), new)
            }
            ast::Expr::Subscript(subscript) => {
                let object = self.evaluate(frame, &subscript.value)?;
                let index = self.evaluate(frame, &subscript.slice)?;
                let old = self.get_item(&object, &index)?;
                let value = self.evaluate(frame, &statement.value)?;
                let new = self.binary_in_place(statement.op, &old, &value)?;
                self.set_item(&object, &index, new)
            }
            target => {
                let old = self.evaluate_target(frame, target)?;
                let value = self.evaluate(frame, &statement.value)?;
                let new = self.binary_in_place(statement.op, &old, &value)?;
                self.assign(frame, target, new)
            }
        }
    }

    fn evaluate_target(&self, frame: &Frame<'_>, target: &ast::Expr) -> Result {
        match target {
            ast::Expr::Name(name) => frame.get_name(self, name.id.as_str()),
            other => self.evaluate(frame, other),
        }
    }
}
