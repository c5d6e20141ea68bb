//! Reading one revision file.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use config::text::strip;
use python::syntax::{self, Source, TextRange};

use super::ScanError;
use super::constants::{Assignments, Bound, Constant, docstring};
use super::outline::{Outline, Simple};

/// A value in a file.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// The variable is not there.
    Absent,
    /// It is a literal.
    Known(Vec<String>),
    /// It would have to be computed.
    Unknown(TextRange),
}

/// What one file says.
#[derive(Debug)]
pub(super) struct FileScan {
    pub(super) revision: Value,
    pub(super) down_revision: Value,
    pub(super) branch_labels: Value,
    pub(super) depends_on: Value,
    pub(super) long_doc: String,
}

impl FileScan {
    /// Whether something in it must be looked up elsewhere.
    pub(super) fn is_complete(&self) -> bool {
        [
            &self.revision,
            &self.down_revision,
            &self.branch_labels,
            &self.depends_on,
        ]
        .iter()
        .all(|value| !matches!(value, Value::Unknown(_)))
    }
}

impl From<Outline<'_>> for FileScan {
    fn from(outline: Outline<'_>) -> FileScan {
        let value = |value| match value {
            None => Value::Absent,
            Some(Simple::None) => Value::Known(Vec::new()),
            Some(Simple::String(text)) => Value::Known(vec![text.to_owned()]),
        };
        FileScan {
            revision: value(outline.revision),
            down_revision: value(outline.down_revision),
            branch_labels: value(outline.branch_labels),
            depends_on: value(outline.depends_on),
            long_doc: strip(outline.docstring.unwrap_or_default()).to_owned(),
        }
    }
}

/// Reads and parses a file. Fails when it cannot be read or is no Python.
pub(super) fn read(path: &Path, buffer: &mut Buffer) -> Result<FileScan, ScanError> {
    let bytes = buffer.read(path).map_err(|error| ScanError::io(path, &error))?;
    if let Some(outline) = std::str::from_utf8(bytes).ok().and_then(Outline::of) {
        return Ok(outline.into());
    }
    scan_source(&decode(path, bytes)?, &mut |_| None)
}

/// The text of a file; fails when it cannot be read or decoded.
pub(super) fn load(path: &Path) -> Result<Arc<Source>, ScanError> {
    let mut buffer = Buffer::default();
    let bytes = buffer.read(path).map_err(|error| ScanError::io(path, &error))?;
    decode(path, bytes)
}

fn decode(path: &Path, bytes: &[u8]) -> Result<Arc<Source>, ScanError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if declares_latin1(bytes) => bytes.iter().copied().map(char::from).collect(),
        Err(error) => return Err(not_utf8(path, bytes, error)),
    };
    Ok(Source::new(path, text))
}

/// Where one file after the other is read to: with a thousand small files, every allocation counts.
#[derive(Default)]
pub(super) struct Buffer(Vec<u8>);

impl Buffer {
    /// Reads a whole file without asking for its size first, because every call of the operating system counts too. A
    /// read that does not fill the buffer has reached the end of a regular file.
    fn read(&mut self, path: &Path) -> std::io::Result<&[u8]> {
        const ENOUGH: usize = 16 << 10;
        let Buffer(bytes) = self;
        bytes.resize(bytes.len().max(ENOUGH), 0);
        let mut file = std::fs::File::open(path)?;
        let mut filled = 0;
        loop {
            match file.read(&mut bytes[filled..]) {
                Ok(read) => {
                    filled += read;
                    if filled < bytes.len() {
                        return Ok(&bytes[..filled]);
                    }
                    bytes.resize(bytes.len() * 2, 0);
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

fn not_utf8(path: &Path, bytes: &[u8], error: std::str::Utf8Error) -> ScanError {
    let position = error.valid_up_to();
    let before = &bytes[..position];
    let line_start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    let byte = bytes.get(position).copied().unwrap_or_default();
    ScanError::Syntax {
        path: path.to_owned(),
        line: before.split(|&byte| byte == b'\n').count(),
        column: String::from_utf8_lossy(&before[line_start..]).chars().count() + 1,
        message: format!("(unicode error) 'utf-8' codec can't decode byte 0x{byte:02x}"),
    }
}

/// Whether a `coding:` comment in the first two lines (PEP 263) names Latin-1.
fn declares_latin1(bytes: &[u8]) -> bool {
    bytes.split(|&byte| byte == b'\n').take(2).any(|line| {
        let line = String::from_utf8_lossy(line).to_lowercase();
        let name = line
            .split_once("coding")
            .map(|(_, rest)| rest.trim_start_matches([':', '=', ' ']));
        line.trim_start().starts_with('#')
            && name.is_some_and(|name| {
                ["latin-1", "latin1", "iso-8859-1", "iso8859-1"]
                    .iter()
                    .any(|known| name.starts_with(known))
            })
    })
}

/// Parses a file's text. `outside` tells the values of names and attributes that are not the file's own.
pub(super) fn scan_source(
    source: &Arc<Source>,
    outside: &mut dyn FnMut(&syntax::ast::Expr) -> Option<Constant>,
) -> Result<FileScan, ScanError> {
    let module = syntax::parse_module(source).map_err(|error| {
        let (line, column) = error.line_column();
        ScanError::Syntax {
            path: source.path.clone(),
            line,
            column,
            message: error.message,
        }
    })?;
    let assignments = Assignments::of(&module);
    let mut value = |name: &str| match assignments.get(name) {
        None => Value::Absent,
        Some(Bound::Somehow(range)) => Value::Unknown(range),
        Some(Bound::To(expression)) => assignments
            .evaluate(expression, outside)
            .and_then(Constant::into_strings)
            .map_or(Value::Unknown(syntax::Ranged::range(expression)), Value::Known),
    };
    let assigned_doc = match value("__doc__") {
        Value::Known(texts) => texts.into_iter().next(),
        Value::Absent | Value::Unknown(_) => None,
    };
    let doc = assigned_doc.as_deref().or(docstring(&module)).unwrap_or_default();
    Ok(FileScan {
        revision: value("revision"),
        down_revision: value("down_revision"),
        branch_labels: value("branch_labels"),
        depends_on: value("depends_on"),
        long_doc: strip(doc).to_owned(),
    })
}
