//! The host's way into Python's `logging`, so that its own messages obey the levels, handlers and formats that
//! `env.py` configured.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// `logging.DEBUG`
pub const DEBUG: i32 = 10;
/// `logging.INFO`
pub const INFO: i32 = 20;
/// `logging.WARNING`
pub const WARNING: i32 = 30;
/// `logging.ERROR`
pub const ERROR: i32 = 40;

/// Logs `message` as it stands (no `%` formatting) through the logger of that name.
///
/// What is written goes where the handlers say, which in the end is [`crate::World`]'s `stderr`. The error is one
/// that a handler or filter written in Python raised.
pub fn log(interp: &Interp, logger: &str, level: i32, message: &str) -> Result<()> {
    let module = interp.import_module("logging")?;
    let logger = interp.call_method(&module, "getLogger", Args::of(vec![Value::str(logger)]))?;
    let args = vec![Value::Int(i64::from(level)), Value::str(message)];
    interp.call_method(&logger, "log", Args::of(args)).map(drop)
}
