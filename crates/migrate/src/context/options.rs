//! What `context.configure` was given.

use std::{io::Write, sync::Arc};

use database::LockOptions;
use sql::schema::NamingConvention;

use crate::{executor::SharedConnection, version_table::VersionTable};

/// The options of `context.configure`, and of the command that runs.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools)] // They are the keyword arguments of `context.configure`.
pub struct ContextOptions {
    /// The name of the class that stands between operations and SQL, for the log, where the project has its own.
    pub impl_name: Option<String>,
    /// `transactional_ddl`: overrides what the dialect says.
    pub transactional_ddl: Option<bool>,
    /// `transaction_per_migration`.
    pub transaction_per_migration: bool,
    /// `version_table`, `version_table_schema` and `version_table_pk`.
    pub version_table: VersionTable,
    /// `literal_binds`.
    pub literal_binds: bool,
    /// `starting_rev`: the heads to start from in `--sql` mode, as full identifiers; empty for the base.
    pub starting_revisions: Vec<String>,
    /// `tag`.
    pub tag: Option<String>,
    /// The naming convention of `target_metadata`.
    pub naming: Arc<NamingConvention>,
    /// Whether `%` is printed twice in `--sql` mode: the compilers of drivers whose placeholders begin with `%` do so,
    /// unless `dialect_opts={"paramstyle": "named"}` is configured.
    pub double_percents: bool,
    /// `stamp --purge`.
    pub purge: bool,
    /// The command only looks (`current`, `history --indicate-current`): no version table is created.
    pub dont_mutate: bool,
    /// The caller has begun a transaction on the connection, or will have when the first statement runs: nothing is
    /// begun or committed here. A transaction that is open already is noticed without this.
    pub external_transaction: bool,
    /// Each step can be taken back alone ([`MigrationContext::step_aside`](super::MigrationContext::step_aside)), at the
    /// price of a savepoint where all of them share one transaction.
    pub step_savepoints: bool,
    /// Whether the migration lock is taken before anything changes, and how long it is waited for.
    pub lock: Option<LockOptions>,
}

impl Default for ContextOptions {
    /// Alembic's defaults, and a lock.
    fn default() -> Self {
        Self {
            impl_name: None,
            transactional_ddl: None,
            transaction_per_migration: false,
            version_table: VersionTable::default(),
            literal_binds: false,
            starting_revisions: Vec::new(),
            tag: None,
            naming: Arc::default(),
            double_percents: false,
            purge: false,
            dont_mutate: false,
            external_transaction: false,
            step_savepoints: false,
            lock: Some(LockOptions::default()),
        }
    }
}

/// Where statements are to go.
pub enum Target {
    /// To a database.
    Live(SharedConnection),
    /// Onto a script.
    Script(Box<dyn Write>),
}
