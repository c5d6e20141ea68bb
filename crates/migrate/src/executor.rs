//! The last step of a statement: to a database, or onto the `--sql` script.

mod live;
mod script;

pub use live::{Live, SharedConnection};
pub use script::Script;

use database::ResultSet;

use crate::{error::MigrateError, origin::Origin, statement::Statement};

/// What happens to a statement when everything about it is decided.
pub trait Executor {
    /// Runs or prints one statement.
    ///
    /// Errors: what the database says, with the statement and `origin`; a value that cannot be written as a literal.
    fn execute(&mut self, statement: &Statement, origin: Option<&Origin>) -> Result<ResultSet, MigrateError>;

    /// Runs or prints one statement whose result nobody wants. A database may be told later, and then an error comes with
    /// a later statement, but about this one and with its `origin`.
    fn post(&mut self, statement: &Statement, origin: Option<&Origin>) -> Result<(), MigrateError> {
        self.execute(statement, origin).map(drop)
    }
}
