//! Operations of migration scripts as data, and what runs them: online, as a script, and on the version table.
//!
//! A directive of `alembic.op` becomes an [`Operation`]; a dialect turns it into [`Statement`]s; a
//! [`MigrationContext`] sends them to a database or prints them. Batch mode ([`Batch`]) collects operations and runs
//! them together. Nothing here knows Python: errors only name the exception classes of Alembic.

mod action;
mod affinity;
mod batch;
mod context;
mod error;
pub mod executor;
mod implied;
pub mod log;
mod operation;
pub mod ops;
mod origin;
mod scope;
mod statement;
mod version_table;

pub use batch::{Batch, Recreate, ReflectOptions};
pub use context::{
    AutocommitBlock, ContextOptions, MigrationContext, Step, StepStart, Target, TransactionBlock,
};
pub use error::{MigrateError, StatementFailure};
pub use executor::SharedConnection;
pub use operation::{Operation, Touched};
pub use origin::Origin;
pub use scope::Scope;
pub use statement::Statement;
pub use version_table::{VersionChange, VersionTable};
