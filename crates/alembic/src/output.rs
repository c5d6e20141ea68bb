//! Where the script of `--sql` goes.

use std::cell::{Cell, RefCell};
use std::io::{self, Write};
use std::rc::Rc;

use python::{Args, Error, Interp, Value};

use crate::environment::Environment;

/// Standard output as the evaluator's world has it.
pub(crate) struct Standard(pub(crate) Interp);

impl Write for Standard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        if let Some(environment) = self.0.extension::<Environment>() {
            environment.acted.set(true);
        }
        (self.0.world.stdout)(text);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A Python object with `write` (`output_buffer=…`).
pub(crate) struct Buffer {
    pub(crate) interp: Interp,
    pub(crate) object: Value,
    /// `output_encoding=…`: then the object takes bytes.
    pub(crate) encoding: Option<String>,
    /// Whether anything was written: the mark of an encoding stands at the beginning only.
    pub(crate) begun: Cell<bool>,
}

/// The exception that the `write` of an `output_buffer` raised last.
struct Raised(RefCell<Option<Error>>);

/// Takes the exception that a script could not be written for.
pub(crate) fn take_exception(interp: &Interp) -> Option<Error> {
    interp.extension::<Raised>()?.0.take()
}

/// The encoding of what follows the beginning.
fn without_mark(encoding: &str) -> &str {
    let plain: String = encoding
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    match plain.as_str() {
        "utf16" | "u16" => "utf-16-le",
        "utf32" | "u32" => "utf-32-le",
        "utf8sig" => "utf-8",
        _ => encoding,
    }
}

impl Buffer {
    fn pass_on(&self, text: &str) -> python::Result<()> {
        if let Some(environment) = self.interp.extension::<Environment>() {
            environment.acted.set(true);
        }
        let mut value = Value::str(text);
        if let Some(encoding) = &self.encoding {
            let encoding = if self.begun.replace(true) {
                without_mark(encoding)
            } else {
                encoding
            };
            let args = Args::of(vec![Value::str(encoding)]);
            value = self.interp.call_method(&value, "encode", args)?;
        }
        self.interp
            .call_method(&self.object, "write", Args::of(vec![value]))?;
        // Alembic flushes after every statement; an object that cannot is as good.
        if let Some(flush) = self.interp.find_attr(&self.object, "flush")? {
            self.interp.call(&flush, Args::default())?;
        }
        Ok(())
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        self.pass_on(text).map_err(|error| {
            self.interp.extend(Rc::new(Raised(RefCell::new(Some(error)))));
            io::Error::other("write() of output_buffer failed")
        })?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
