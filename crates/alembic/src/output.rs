//! Where the script of `--sql` goes.

use std::io::{self, Write};

use python::{Args, Interp, Value};

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
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        self.interp
            .call_method(&self.object, "write", Args::of(vec![Value::str(text)]))
            .map_err(|_| io::Error::other("write() of output_buffer failed"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
