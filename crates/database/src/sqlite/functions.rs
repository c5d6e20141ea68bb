//! The SQL functions that SQLAlchemy's `pysqlite` dialect registers on every connection.

use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use rusqlite::{Connection, Error, Result};

/// `x REGEXP y` searches, it need not match all of `x`.
pub(super) fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("regexp", 2, flags, |context| {
        let Some(text) = context.get::<Option<String>>(1)? else {
            return Ok(None);
        };
        let pattern = context.get::<String>(0)?;
        let failed = |error: fancy_regex::Error| Error::UserFunctionError(Box::new(error));
        let regex = context.get_or_create_aux(0, |_| fancy_regex::Regex::new(&pattern))?;
        regex.is_match(&text).map(Some).map_err(failed)
    })?;
    connection.create_scalar_function("floor", 1, flags, |context| {
        Ok(match context.get::<Value>(0)? {
            Value::Real(number) => integer(number.floor()),
            other => other,
        })
    })
}

/// Python's `math.floor` gives an int.
#[allow(clippy::cast_possible_truncation)] // The range is checked before.
fn integer(number: f64) -> Value {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    if number.abs() <= LIMIT {
        Value::Integer(number as i64)
    } else {
        Value::Real(number)
    }
}
