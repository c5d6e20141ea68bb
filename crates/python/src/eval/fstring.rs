//! f-strings.

use super::Frame;
use crate::error::Result;
use crate::interp::Interp;
use crate::syntax::ast;
use crate::value::Value;

impl Interp {
    pub(super) fn evaluate_fstring(&self, frame: &Frame<'_>, fstring: &ast::ExprFString) -> Result {
        let mut text = String::new();
        for part in &fstring.value {
            match part {
                ast::FStringPart::Literal(literal) => text.push_str(&literal.value),
                ast::FStringPart::FString(part) => {
                    if let Some(unknown) = self.fstring_elements(frame, &part.elements, &mut text)? {
                        return Ok(unknown);
                    }
                }
            }
        }
        Ok(Value::str(text))
    }

    /// Appends the elements; an unknown value makes the whole text unknown.
    fn fstring_elements(
        &self,
        frame: &Frame<'_>,
        elements: &ast::InterpolatedStringElements,
        text: &mut String,
    ) -> Result<Option<Value>> {
        for element in elements {
            let interpolation = match element {
                ast::InterpolatedStringElement::Literal(literal) => {
                    text.push_str(&literal.value);
                    continue;
                }
                ast::InterpolatedStringElement::Interpolation(interpolation) => interpolation,
            };
            let value = self.evaluate(frame, &interpolation.expression)?;
            if let Value::Unknown(unknown) = &value {
                return Ok(Some(Value::Unknown(unknown.derived(" in an f-string"))));
            }
            if let Some(debug) = &interpolation.debug_text {
                text.push_str(debug.leading());
                text.push_str(frame.source.slice(ruff_range(&interpolation.expression)));
                text.push_str(debug.trailing());
            }
            let mut spec = String::new();
            if let Some(format) = &interpolation.format_spec
                && let Some(unknown) = self.fstring_elements(frame, &format.elements, &mut spec)?
            {
                return Ok(Some(unknown));
            }
            let bare_debug = interpolation.debug_text.is_some() && interpolation.format_spec.is_none();
            let converted = match interpolation.conversion {
                ast::ConversionFlag::None if bare_debug => Value::str(self.repr(&value)?),
                ast::ConversionFlag::None => value,
                ast::ConversionFlag::Str => Value::str(self.str(&value)?),
                ast::ConversionFlag::Repr => Value::str(self.repr(&value)?),
                ast::ConversionFlag::Ascii => Value::str(crate::ops::ascii(&self.repr(&value)?)),
            };
            text.push_str(&self.format(&converted, &spec)?);
            self.check_bytes(text.len())?;
        }
        Ok(None)
    }
}

fn ruff_range(expression: &ast::Expr) -> crate::syntax::TextRange {
    crate::syntax::Ranged::range(expression)
}
