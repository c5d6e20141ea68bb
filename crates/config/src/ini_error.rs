//! What can be wrong with an ini file, in the words of Python's `configparser`.

use crate::text::repr;

/// An error of the ini reader. Each variant's text is the one that `CPython` 3.11 prints for the same file.
///
/// Alembic does not catch any of these, so its command line ends with a traceback and exit code 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IniError {
    /// A section was asked for that is not there.
    #[error("No section: {}", repr(section))]
    NoSection {
        /// Its name.
        section: String,
    },
    /// An option was asked for that is not there.
    #[error("No option {} in section: {}", repr(option), repr(section))]
    NoOption {
        /// Its name in lower case.
        option: String,
        /// The section that should have it.
        section: String,
    },
    /// The same section header twice in one file.
    #[error(
        "While reading from {source_name} [line {line:2}]: section {} already exists",
        repr(section)
    )]
    DuplicateSection {
        /// The section.
        section: String,
        /// Python's name of the file, such as `PosixPath('alembic.ini')`.
        source_name: String,
        /// Line of the second header, from 1.
        line: usize,
    },
    /// The same option twice in one section of one file.
    #[error(
        "While reading from {source_name} [line {line:2}]: option {} in section {} already exists",
        repr(option),
        repr(section)
    )]
    DuplicateOption {
        /// The section.
        section: String,
        /// The option's name in lower case.
        option: String,
        /// Python's name of the file.
        source_name: String,
        /// Line of the second one, from 1.
        line: usize,
    },
    /// Something stands before the first section header.
    #[error(
        "File contains no section headers.\nfile: {source_name}, line: {line}\n{}",
        repr(text)
    )]
    MissingSectionHeader {
        /// Python's name of the file.
        source_name: String,
        /// Line, from 1.
        line: usize,
        /// The line with its line end.
        text: String,
    },
    /// Lines that are neither a header, nor an option, nor a continuation.
    #[error("Source contains parsing errors: {source_name}{}", bad_lines(lines))]
    Parsing {
        /// Python's name of the file.
        source_name: String,
        /// The lines with their numbers.
        lines: Vec<(usize, String)>,
    },
    /// `%(name)s` where `name` is no option of the section or of `[DEFAULT]`.
    #[error(
        "Bad value substitution: option {} in section {} contains an interpolation key {} which is not a valid \
         option name. Raw value: {}",
        repr(option),
        repr(section),
        repr(reference),
        repr(raw)
    )]
    MissingReference {
        /// The option that was read.
        option: String,
        /// Its section.
        section: String,
        /// The name that is missing.
        reference: String,
        /// The option's value as it stands in the file.
        raw: String,
    },
    /// A `%` that is neither `%%` nor `%(name)s`.
    #[error("{message}")]
    InterpolationSyntax {
        /// The option that was read.
        option: String,
        /// Its section.
        section: String,
        /// Python's text.
        message: String,
    },
    /// Values that refer to each other more than ten deep.
    #[error(
        "Recursion limit exceeded in value substitution: option {} in section {} contains an interpolation key \
         which cannot be substituted in 10 steps. Raw value: {}",
        repr(option),
        repr(section),
        repr(raw)
    )]
    InterpolationDepth {
        /// The option that was read.
        option: String,
        /// Its section.
        section: String,
        /// The option's value as it stands in the file.
        raw: String,
    },
    /// A value with a bare `%` was set from `env.py` (Python: `ValueError`).
    #[error("invalid interpolation syntax in {} at position {position}", repr(value))]
    InvalidValue {
        /// The value.
        value: String,
        /// Where the first bare `%` is once all `%%` and `%(name)s` are taken out, as Python counts it.
        position: usize,
    },
    /// `add_section("DEFAULT")` (Python: `ValueError`).
    #[error("Invalid section name: {}", repr(section))]
    InvalidSectionName {
        /// The name.
        section: String,
    },
    /// The file is no UTF-8 (Python: `UnicodeDecodeError`).
    #[error("'utf-8' codec can't decode byte 0x{byte:02x} in position {position}: {reason}")]
    Decode {
        /// The first bad byte.
        byte: u8,
        /// Its offset.
        position: usize,
        /// Why it is bad.
        reason: &'static str,
    },
}

impl IniError {
    /// The Python class of the error.
    pub fn python_class(&self) -> &'static str {
        match self {
            IniError::NoSection { .. } => "configparser.NoSectionError",
            IniError::NoOption { .. } => "configparser.NoOptionError",
            IniError::DuplicateSection { .. } => "configparser.DuplicateSectionError",
            IniError::DuplicateOption { .. } => "configparser.DuplicateOptionError",
            IniError::MissingSectionHeader { .. } => "configparser.MissingSectionHeaderError",
            IniError::Parsing { .. } => "configparser.ParsingError",
            IniError::MissingReference { .. } => "configparser.InterpolationMissingOptionError",
            IniError::InterpolationSyntax { .. } => "configparser.InterpolationSyntaxError",
            IniError::InterpolationDepth { .. } => "configparser.InterpolationDepthError",
            IniError::InvalidValue { .. } | IniError::InvalidSectionName { .. } => "ValueError",
            IniError::Decode { .. } => "UnicodeDecodeError",
        }
    }
}

fn bad_lines(lines: &[(usize, String)]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|(number, line)| format!("\n\t[line {number:2}]: {}", repr(line)))
        .collect();
    lines.concat()
}
