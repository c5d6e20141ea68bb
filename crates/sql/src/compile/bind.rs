//! Parameters.

use super::{Compiler, typing};
use crate::{error::CompileError, expr::BindParam, types::Type, value::SqlValue};

impl Compiler<'_> {
    /// A parameter, compared with something of a type.
    pub(super) fn bind(&mut self, bind: &BindParam, other: &Type) -> Result<String, CompileError> {
        let type_ = match &bind.value {
            _ if !bind.type_.is_null() => bind.type_.clone(),
            Some(value) if self.in_text && !self.literal && !bind.inline => typing::of_driver(value),
            Some(value) => typing::compared(other, value),
            None => other.clone(),
        };
        if let (true, Some(SqlValue::Array(items))) = (bind.expanding, &bind.value) {
            return self.expanded(bind, items, &type_);
        }
        if self.literal || bind.inline {
            return self
                .dialect
                .literal_value(bind.value.as_ref().unwrap_or(&SqlValue::Null), &type_);
        }
        Ok(self.parameter(bind, &type_) + &self.cast_of(&type_))
    }

    /// A new value of a column whose type nobody knows: the database knows it, so nothing is said of the value's own.
    pub(super) fn untyped(&mut self, bind: &BindParam, value: &SqlValue) -> String {
        self.parameter(bind, &typing::compared(&Type::null(), value))
    }

    /// The placeholder of a parameter.
    fn parameter(&mut self, bind: &BindParam, type_: &Type) -> String {
        // What stands in a text without a type is the driver's own business.
        let stored = match &bind.value {
            Some(value) if !(self.in_text && bind.type_.is_null()) => {
                self.dialect.bound_value(value, type_.on(self.dialect.name()))
            }
            _ => None,
        };
        let stored = stored.map(|value| BindParam {
            value: Some(value),
            ..bind.clone()
        });
        let position = self.placeholder_of(stored.as_ref().unwrap_or(bind), type_);
        self.dialect.placeholder(position + 1)
    }

    fn cast_of(&self, type_: &Type) -> String {
        self.dialect
            .bind_cast(type_)
            .map_or_else(String::new, |cast| format!("::{cast}"))
    }

    /// One parameter for each item.
    fn expanded(
        &mut self,
        bind: &BindParam,
        items: &[SqlValue],
        type_: &Type,
    ) -> Result<String, CompileError> {
        if items.is_empty() {
            return Ok(self.dialect.empty_list_sql().to_owned());
        }
        let mut texts = Vec::new();
        for item in items {
            let one = BindParam {
                name: None,
                value: Some(item.clone()),
                expanding: false,
                ..bind.clone()
            };
            texts.push(match item {
                SqlValue::Array(parts) => self.expanded(&one, parts, type_)?,
                _ => self.bind(&one, type_)?,
            });
        }
        Ok(format!("({})", texts.join(", ")))
    }

    fn placeholder_of(&mut self, bind: &BindParam, type_: &Type) -> usize {
        if let Some(name) = &bind.name
            && self.dialect.reuses_placeholders()
            && let Some(&position) = self.named.get(name)
            && self.types.get(position) == Some(type_)
        {
            return position;
        }
        let position = self.params.len();
        self.params.push(bind.value.clone().unwrap_or(SqlValue::Null));
        self.types.push(type_.clone());
        if let Some(name) = &bind.name {
            self.named.insert(name.clone(), position);
            if bind.value.is_none() {
                self.unset.insert(position, name.clone());
            }
        }
        position
    }
}
