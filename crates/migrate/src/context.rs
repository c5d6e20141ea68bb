//! The state of one run: what Alembic calls `MigrationContext`.

mod handover;
mod heads;
mod options;
mod run;
mod transaction;

pub use options::{ContextOptions, Target};
pub use run::{Step, StepStart};
pub use transaction::{AutocommitBlock, TransactionBlock};

use std::sync::Arc;

use database::{MigrationLock, ResultSet, Savepoint};
use sql::{Dialect, schema::Written};

use crate::{
    action::Action,
    batch::Batch,
    error::MigrateError,
    executor::{Executor, Live, Script, SharedConnection},
    log::{Level, RUNTIME, SharedObserver, WarningClass},
    operation::Operation,
    origin::Origin,
    scope::Scope,
    statement::Statement,
};

/// Where statements go.
#[derive(Debug)]
enum Output {
    Live(Live),
    Script(Script),
}

/// Whether a transaction of the run's own is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Transaction {
    /// None.
    None,
    /// Asked for by `begin_transaction()`, and begun with the first statement that changes anything, so that the
    /// migration lock can be taken first.
    Wanted,
    /// Begun.
    Open,
}

/// One run over one database, or onto one script.
///
/// The way of an online run:
///
/// ```text
/// let block = ctx.begin_transaction()?;             // with context.begin_transaction():
/// let heads = ctx.start_run()?;                     //     context.run_migrations()
/// let mut plan = plan(heads);
/// if !plan.is_empty() && let Some(heads) = ctx.take_lock()? { plan = plan(heads) }
/// for step in plan {
///     if let StepStart::Replan(heads) = ctx.begin_step(&step)? { plan again and go on from there }
///     upgrade()  // ctx.run(&operation), ctx.execute(…), ctx.flush_batch(…); on error: ctx.abort_step(), stop
///     ctx.record(&version_changes(step, ctx.heads()))?;
///     ctx.commit_step()?;
/// }
/// ctx.finish_run()?;
/// ctx.end_transaction(block, true)?;
/// ```
#[allow(clippy::struct_excessive_bools)] // Independent facts, each read by name.
pub struct MigrationContext {
    dialect: &'static dyn Dialect,
    options: ContextOptions,
    output: Output,
    scope: Scope,
    observer: SharedObserver,
    transactional_ddl: bool,
    external_transaction: bool,
    transaction: Transaction,
    step_transaction: bool,
    /// Where the step began, when it shares the transaction of the run with the steps before it.
    savepoint: Option<Savepoint>,
    /// Whether anything has run in the open transaction.
    touched: bool,
    /// Whether a step is under way.
    in_step: bool,
    /// Whether statements of the step are outside its transaction.
    escaped: bool,
    /// Whether statements whose results nobody wants are posted.
    posts: bool,
    lock: Option<MigrationLock>,
    heads: Vec<String>,
    origin: Option<Origin>,
}

impl std::fmt::Debug for MigrationContext {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MigrationContext")
            .field("dialect", &self.dialect.name())
            .field("options", &self.options)
            .field("transaction", &self.transaction)
            .field("heads", &self.heads)
            .finish_non_exhaustive()
    }
}

impl MigrationContext {
    /// `context.configure(…)`: logs the lines that Alembic logs.
    ///
    /// Errors: Alembic's `CommandError` for `literal_binds` without `--sql`.
    pub fn new(
        dialect: &'static dyn Dialect,
        options: ContextOptions,
        target: Target,
        observer: SharedObserver,
    ) -> Result<Self, MigrateError> {
        // A driver that takes `%%` for `%` gets both; ours takes the statement as it is.
        let dialect = if options.double_percents && matches!(target, Target::Script(_)) {
            sql::dialect::doubling_percents(dialect.name()).unwrap_or(dialect)
        } else {
            dialect
        };
        let (output, external_transaction) = match target {
            Target::Live(connection) => {
                let external = options.external_transaction || connection.borrow().in_transaction();
                (Output::Live(Live::new(connection)), external)
            }
            Target::Script(out) => (Output::Script(Script::new(dialect, out)), false),
        };
        let as_sql = matches!(output, Output::Script(_));
        if options.literal_binds && !as_sql {
            return Err(MigrateError::Command(
                "Can't use literal_binds setting without as_sql mode".to_owned(),
            ));
        }
        let scope = Scope {
            naming: Arc::clone(&options.naming),
            ..Scope::new(dialect, as_sql)
        };
        let transactional_ddl = options
            .transactional_ddl
            .unwrap_or_else(|| dialect.transactional_ddl());
        let context = Self {
            dialect,
            options,
            output,
            scope,
            observer,
            transactional_ddl,
            external_transaction,
            transaction: Transaction::None,
            step_transaction: false,
            savepoint: None,
            touched: false,
            in_step: false,
            escaped: false,
            posts: false,
            lock: None,
            heads: Vec::new(),
            origin: None,
        };
        context.log_configuration();
        Ok(context)
    }

    fn log_configuration(&self) {
        let name = self.options.impl_name.as_deref();
        self.info(&format!(
            "Context impl {}.",
            name.unwrap_or(self.dialect.impl_name())
        ));
        if self.as_sql() {
            self.info("Generating static SQL");
        }
        let kind = if self.transactional_ddl {
            "transactional"
        } else {
            "non-transactional"
        };
        self.info(&format!("Will assume {kind} DDL."));
    }

    /// The dialect.
    pub fn dialect(&self) -> &'static dyn Dialect {
        self.dialect
    }

    /// The options of `context.configure`.
    pub const fn options(&self) -> &ContextOptions {
        &self.options
    }

    /// Whether this is `--sql` mode.
    pub const fn as_sql(&self) -> bool {
        matches!(self.output, Output::Script(_))
    }

    /// `context.is_transactional_ddl()`.
    pub const fn is_transactional_ddl(&self) -> bool {
        self.transactional_ddl
    }

    /// The connection; nothing in `--sql` mode.
    pub fn connection(&self) -> Option<SharedConnection> {
        match &self.output {
            Output::Live(live) => Some(live.connection().clone()),
            Output::Script(_) => None,
        }
    }

    /// Says where the following statements come from; errors of the database name it.
    pub fn set_origin(&mut self, origin: Option<Origin>) {
        self.origin = origin;
    }

    /// Says whether statements whose results nobody wants may be sent later, together with the next one that has one:
    /// a far-away database then costs few round trips. Their errors come later too, but with their own origin.
    pub fn set_posts(&mut self, posts: bool) {
        self.posts = posts;
        if let (true, Output::Live(live)) = (posts, &mut self.output) {
            live.forget_posted();
        }
    }

    /// Waits for every statement that was posted.
    ///
    /// Errors: that of the first one that failed.
    pub fn settle(&mut self) -> Result<(), MigrateError> {
        match &self.output {
            Output::Live(live) => live.settle(),
            Output::Script(_) => Ok(()),
        }
    }

    /// Writes SQL from now on as the connection does: Python code has told it which schemas stand for which.
    pub fn follow_connection(&mut self) {
        if let Output::Live(live) = &self.output {
            let dialect = live.connection().borrow().dialect();
            self.dialect = dialect;
            self.scope.dialect = dialect;
        }
    }

    /// Runs or prints an operation.
    ///
    /// Errors: those of the operation and of the database.
    pub fn run(&mut self, operation: &Operation) -> Result<(), MigrateError> {
        for action in operation.actions(&mut self.scope)? {
            self.act(&action)?;
        }
        Ok(())
    }

    /// Runs or prints one step of an operation.
    pub(crate) fn act(&mut self, action: &Action) -> Result<(), MigrateError> {
        self.ask_version(action)?;
        let statements = action.statements(&mut self.scope);
        self.pass_warnings();
        for statement in statements? {
            self.post(&statement)?;
        }
        Ok(())
    }

    /// Asks a live server for its version where the text of a generated column depends on it.
    fn ask_version(&mut self, action: &Action) -> Result<(), MigrateError> {
        let Output::Live(live) = &self.output else {
            return Ok(());
        };
        let dialect = self.scope.dialect;
        let asking =
            |column: &&sql::schema::Column| column.computed().is_some_and(|it| dialect.asks_version(it));
        let (table, columns) = action.new_columns();
        let columns: Vec<_> = columns.iter().filter(asking).collect();
        if columns.is_empty() {
            return Ok(());
        }
        let version = live.connection().borrow_mut().server_version()?;
        let Some(older) = dialect.for_version(&version) else {
            return Ok(());
        };
        self.scope.dialect = older;
        for column in columns
            .iter()
            .filter(|it| it.computed().is_some_and(|it| it.persisted.is_none()))
        {
            self.observer.warn(WarningClass::Sqlalchemy, &format!(
                "Computed column {table}.{} is being created as 'STORED' since the current PostgreSQL version does not \
                 support VIRTUAL columns. On PostgreSQL 18+, when 'persisted' is not specified, no keyword will be \
                 rendered and VIRTUAL will be used by default. Set 'persisted=True' to ensure STORED behavior across \
                 all PostgreSQL versions.", // dialect-name: the sentence is SQLAlchemy's
                column.name
            ));
        }
        Ok(())
    }

    /// Runs or prints a statement: `context.execute(…)`, `op.execute(…)`.
    pub fn execute(&mut self, statement: &sql::Statement) -> Result<(), MigrateError> {
        self.post(&Statement::Dml(Box::new(statement.clone())))
    }

    /// Runs or prints text as it is: DDL that was compiled already (`metadata.create_all(bind)`).
    pub fn execute_ddl(&mut self, text: &str) -> Result<(), MigrateError> {
        self.post(&Statement::Ddl(text.to_owned()))
    }

    /// Collects what is called on `op.batch_alter_table(…)`. What is not about the table (`batch_op.execute`) runs at
    /// once, as in Alembic.
    ///
    /// Errors: those of [`Batch::push`], and of what runs at once.
    pub fn push_to_batch(
        &mut self,
        batch: &mut Batch,
        operation: impl Into<Operation>,
    ) -> Result<(), MigrateError> {
        match operation.into() {
            now @ (Operation::Execute(_) | Operation::BulkInsert(_)) => self.run(&now),
            later => batch.push(later, &mut self.scope),
        }
    }

    /// The end of `with op.batch_alter_table(…)`: runs or prints what was collected.
    ///
    /// Errors: those of the operations; Alembic's `CommandError` when a table must be recreated in `--sql` mode
    /// without `copy_from`.
    pub fn flush_batch(&mut self, batch: &Batch) -> Result<(), MigrateError> {
        batch.flush(self)
    }

    /// Does something with what the caller says itself about its constraints and indexes, see [`Scope::written`].
    pub fn writing<T>(&mut self, written: Written, run: impl FnOnce(&mut Self) -> T) -> T {
        self.scope.written = written;
        let done = run(self);
        self.scope.written = Written::default();
        done
    }

    /// `context.static_output(text)`: text onto the script; nothing online.
    pub fn static_output(&mut self, text: &str) -> Result<(), MigrateError> {
        match &mut self.output {
            Output::Script(script) => script.line(text),
            Output::Live(_) => Ok(()),
        }
    }

    /// The surroundings in which operations become SQL.
    pub fn scope(&mut self) -> &mut Scope {
        &mut self.scope
    }

    pub(crate) fn send(&mut self, statement: &Statement) -> Result<ResultSet, MigrateError> {
        self.ensure_begun()?;
        if self.transaction == Transaction::Open && switches_foreign_keys_off(statement) {
            return self.outside_transaction(statement);
        }
        self.touched = true;
        self.send_now(statement)
    }

    /// As [`MigrationContext::send`] for a statement whose result nobody wants.
    pub(crate) fn post(&mut self, statement: &Statement) -> Result<(), MigrateError> {
        if !self.posts || switches_foreign_keys_off(statement) {
            return self.send(statement).map(drop);
        }
        self.ensure_begun()?;
        self.touched = true;
        let origin = self.origin.as_ref();
        match &mut self.output {
            Output::Live(live) => live.post(statement, origin),
            Output::Script(script) => script.post(statement, origin),
        }
    }

    /// Says that something was done in the transaction of the step without this context's help
    /// (`op.get_bind().execute(…)`), so that it is not left any more for a setting that comes later.
    pub fn touch(&mut self) {
        self.touched = true;
    }

    fn send_now(&mut self, statement: &Statement) -> Result<ResultSet, MigrateError> {
        let origin = self.origin.as_ref();
        match &mut self.output {
            Output::Live(live) => live.execute(statement, origin),
            Output::Script(script) => script.execute(statement, origin),
        }
    }

    pub(crate) fn pass_warnings(&mut self) {
        for (class, warning) in std::mem::take(&mut self.scope.warnings) {
            self.observer.warn(class, &warning);
        }
    }

    fn info(&self, message: &str) {
        self.observer.log(Level::Info, RUNTIME, message);
    }

    fn debug(&self, message: &str) {
        self.observer.log(Level::Debug, RUNTIME, message);
    }
}

/// Whether a statement switches foreign keys off, which SQLite ignores within a transaction. No other database has
/// such a statement.
fn switches_foreign_keys_off(statement: &Statement) -> bool {
    let text = match statement {
        Statement::Ddl(text) => text,
        Statement::Dml(statement) => match statement.as_ref() {
            sql::Statement::Text(clause) => &clause.text,
            _ => return false,
        },
    };
    let words: String = text.to_lowercase().split_whitespace().collect();
    let value = words.strip_prefix("pragmaforeign_keys").unwrap_or_default();
    let value = value.trim_start_matches(['=', '(']).trim_end_matches([';', ')']);
    matches!(value, "off" | "0" | "false" | "no")
}
