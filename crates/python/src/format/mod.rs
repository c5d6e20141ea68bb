//! `format(value, spec)`, `%`-formatting and `str.format`.

use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::value::Value;

impl Interp {
    /// `format(value, spec)`
    pub fn format(&self, value: &Value, spec: &str) -> Result<String> {
        if spec.is_empty() {
            return self.str(value);
        }
        Err(Error::unsupported("format specifications are not supported"))
    }

    /// `format % arguments`
    pub(crate) fn percent_format(&self, _format: &str, _arguments: &Value) -> Result {
        Err(Error::unsupported("% formatting is not supported"))
    }
}
