//! A statement that an operation asks for.

/// One statement, ready for an executor.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// Text that is sent and printed as it is: DDL.
    Ddl(String),
    /// A statement with values: parameters when it is sent, literals when it is printed.
    Dml(Box<sql::Statement>),
}

impl From<String> for Statement {
    fn from(text: String) -> Self {
        Self::Ddl(text)
    }
}

impl From<sql::Statement> for Statement {
    fn from(statement: sql::Statement) -> Self {
        Self::Dml(Box::new(statement))
    }
}
