//! Parameters.

use super::{Compiler, typing};
use crate::{error::CompileError, expr::BindParam, types::Type, value::SqlValue};

impl Compiler<'_> {
    /// A parameter, compared with something of a type.
    pub(super) fn bind(&mut self, bind: &BindParam, other: &Type) -> Result<String, CompileError> {
        let type_ = match &bind.value {
            _ if !bind.type_.is_null() => bind.type_.clone(),
            Some(value) => typing::compared(other, value),
            None => other.clone(),
        };
        if self.literal || bind.inline {
            return self
                .dialect
                .literal_value(bind.value.as_ref().unwrap_or(&SqlValue::Null), &type_);
        }
        let position = self.placeholder_of(bind, &type_);
        let mut text = self.dialect.placeholder(position + 1);
        if let Some(cast) = self.dialect.bind_cast(&type_) {
            text.push_str("::");
            text.push_str(&cast);
        }
        Ok(text)
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
