//! `format(value, spec)`, `str.format` and `%`-formatting.

mod number;
mod percent;
mod spec;
mod template;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

use spec::Spec;
pub(crate) use template::Fields;

impl Interp {
    /// `format(value, spec)`
    ///
    /// # Errors
    /// `ValueError` for a specification that does not fit the value, `TypeError` for values without a format of
    /// their own.
    pub fn format(&self, value: &Value, spec: &str) -> Result<String> {
        match value {
            Value::Instance(instance) => {
                let class = instance.class();
                match class.lookup_own("__format__") {
                    Some(method) => {
                        let method = self.bind(method, value, &class)?;
                        let result = self.call(&method, Args::of(vec![Value::str(spec)]))?;
                        self.formatted(&result)
                    }
                    None => self.format_plain(value, spec),
                }
            }
            Value::Class(class) => match class.metaclass().and_then(|meta| meta.lookup_own("__format__")) {
                Some(method) => {
                    let result = self.call(&method, Args::of(vec![value.clone(), Value::str(spec)]))?;
                    self.formatted(&result)
                }
                None => self.format_plain(value, spec),
            },
            _ => self.format_plain(value, spec),
        }
    }

    fn formatted(&self, result: &Value) -> Result<String> {
        match result.as_str() {
            Some(text) => Ok(text.to_string()),
            None if matches!(result, Value::Unknown(_)) => Err(self.unknown_decides(result, "a text")),
            None => Err(self.type_error(format!(
                "__format__ must return a str, not {}",
                self.type_name(result)
            ))),
        }
    }

    /// `format` as the built-in types have it; what `object.__format__` and theirs do.
    pub(crate) fn format_plain(&self, value: &Value, spec: &str) -> Result<String> {
        if spec.is_empty() {
            return self.str(value);
        }
        let inner = value.unwrapped();
        let name = self.type_name(value);
        match &inner {
            Value::Str(text) => Spec::parse(self, spec, &name)?.text(self, text),
            Value::Bool(_) | Value::Int(_) | Value::Big(_) => {
                let spec = Spec::parse(self, spec, &name)?;
                number::integer(self, &inner, &spec)
            }
            Value::Float(number) => number::float(self, *number, &Spec::parse(self, spec, &name)?),
            Value::Unknown(_) => Err(self.unknown_decides(value, "a text")),
            _ => Err(self.type_error(format!("unsupported format string passed to {name}.__format__"))),
        }
    }
}
