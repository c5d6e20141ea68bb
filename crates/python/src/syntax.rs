//! The one place that knows ruff's parser.
//!
//! ruff publishes its parser without any promise of a stable interface, so the version is pinned exactly in the
//! workspace and nothing else in the workspace names a `ruff_*` crate: everybody uses what is re-exported here.

mod nesting;
mod private;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use ruff_python_ast as ast;
pub use ruff_text_size::{Ranged, TextRange, TextSize};

/// A source file with its name, for messages.
#[derive(Debug)]
pub struct Source {
    /// Where it was read from (or a name in angle brackets).
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

impl Source {
    /// A source that messages name `path`.
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Arc<Source> {
        Arc::new(Source {
            path: path.into(),
            text: text.into(),
        })
    }

    /// Line and column (both from 1, the column in characters) of a byte offset.
    pub fn line_column(&self, offset: TextSize) -> (usize, usize) {
        let offset = offset.to_usize().min(self.text.len());
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        (
            before.matches('\n').count() + 1,
            before[start..].chars().count() + 1,
        )
    }

    /// The byte offset of a line and column (both from 1, the column in characters); the end of the text at most.
    pub fn offset(&self, line: usize, column: usize) -> TextSize {
        let start: usize = self
            .text
            .split_inclusive('\n')
            .take(line.saturating_sub(1))
            .map(str::len)
            .sum();
        let rest = self.text.get(start..).unwrap_or_default();
        let inside: usize = rest
            .chars()
            .take(column.saturating_sub(1))
            .map(char::len_utf8)
            .sum();
        TextSize::try_from(start + inside).unwrap_or_default()
    }

    /// The text of a line (from 1), without its line end; empty when there is no such line.
    pub fn line(&self, number: usize) -> &str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or("")
    }

    /// The text in `range`.
    pub fn slice(&self, range: TextRange) -> &str {
        self.text
            .get(range.start().to_usize()..range.end().to_usize())
            .unwrap_or("")
    }
}

/// Source that is no Python.
#[derive(Debug, Clone)]
pub struct SyntaxError {
    /// The file.
    pub source: Arc<Source>,
    /// What the parser says, such as `Expected an expression`.
    pub message: String,
    /// The place.
    pub range: TextRange,
}

impl SyntaxError {
    /// The file's path.
    pub fn path(&self) -> &Path {
        &self.source.path
    }

    /// Line and column, from 1.
    pub fn line_column(&self) -> (usize, usize) {
        self.source.line_column(self.range.start())
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.line_column();
        write!(
            f,
            "{}:{line}:{column}: SyntaxError: {}",
            self.path().display(),
            self.message
        )
    }
}

impl std::error::Error for SyntaxError {}

/// Parses a whole module.
///
/// The first error of the parser is returned as it stands; ruff's recovery is not used, because a file that
/// CPython refuses must not run here in part. Private names are spelled out (`_Class__name`).
pub fn parse_module(source: &Arc<Source>) -> Result<ast::ModModule, SyntaxError> {
    if let Some((message, at)) = nesting::too_deep(&source.text) {
        return Err(SyntaxError {
            source: Arc::clone(source),
            message: message.to_owned(),
            range: TextRange::empty(TextSize::try_from(at).unwrap_or_default()),
        });
    }
    match ruff_python_parser::parse_module(&source.text) {
        Ok(parsed) => {
            let mut module = parsed.into_syntax();
            private::mangle(&source.text, &mut module.body);
            Ok(module)
        }
        Err(error) => Err(SyntaxError {
            source: Arc::clone(source),
            message: error.error.to_string(),
            range: error.location,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_parsed() {
        let source = Source::new("a.py", "x = 1\ny: int = 2\n");
        assert_eq!(parse_module(&source).unwrap().body.len(), 2);
    }

    #[test]
    fn an_error_has_its_place() {
        let source = Source::new("a.py", "x = 1\ny = = 2\n");
        let error = parse_module(&source).unwrap_err();
        assert_eq!(error.line_column(), (2, 5));
        assert_eq!(error.to_string(), "a.py:2:5: SyntaxError: Expected an expression");
    }
}
