//! `op.batch_alter_table`: operations on one table that are collected and then run together, by `ALTER TABLE` where
//! the database can do it, else by building the table anew.

mod columns;
mod constraints;
mod copy;
mod order;
mod recreate;

use std::sync::Arc;

use sql::Expr;
use sql::schema::{
    Column, ColumnDefault, Constraint, ConstraintName, Index, IndexElement, NamingConvention, Options,
    ServerDefault, Table,
};

use crate::{
    action::Action, context::MigrationContext, error::MigrateError, log::WarningClass, operation::Operation,
    scope::Scope,
};
use recreate::Recreation;

/// `recreate` of `batch_alter_table`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Recreate {
    /// Build the table anew where the database needs it.
    #[default]
    Auto,
    /// Always build it anew.
    Always,
    /// Never.
    Never,
}

impl Recreate {
    /// The value of Alembic's word.
    ///
    /// Errors: Alembic's `ValueError` for any other word.
    pub fn from_word(word: &str) -> Result<Self, MigrateError> {
        match word {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(MigrateError::Value(
                "recreate may be one of 'auto', 'always', or 'never'.".to_owned(),
            )),
        }
    }
}

/// `reflect_args` and `reflect_kwargs` of `batch_alter_table`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReflectOptions {
    /// Columns that replace the reflected ones of the same name.
    pub columns: Vec<Column>,
    /// Constraints in addition to the reflected ones.
    pub constraints: Vec<Constraint>,
    /// The only columns to take, if not all.
    pub only: Option<Vec<String>>,
    /// Keyword arguments of the table that is read.
    pub options: Options,
    /// What [`Batch::read_table`] has read, if that was done before.
    pub table: Option<Table>,
}

/// `op.batch_alter_table(table_name, …)` and what was called on it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Batch {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// When to build the table anew.
    pub recreate: Recreate,
    /// What the table looks like, instead of asking the database.
    pub copy_from: Option<Table>,
    /// Constraints that the new table gets in addition.
    pub table_args: Vec<Constraint>,
    /// Indexes among `table_args`.
    pub table_indexes: Vec<Index>,
    /// An empty table with the keyword arguments of the new one (`sqlite_autoincrement`, `prefixes`).
    pub table_kwargs: Table,
    /// What is put in place of what the database tells.
    pub reflect: ReflectOptions,
    /// Names for constraints that have none in the database.
    pub naming_convention: Option<Arc<NamingConvention>>,
    /// Groups of column names in their new order.
    pub partial_reordering: Vec<Vec<String>>,
    operations: Vec<Operation>,
}

impl Batch {
    /// `op.batch_alter_table(table)`.
    pub fn new(table: impl Into<String>) -> Self {
        Self {
            table: table.into(),
            ..Self::default()
        }
    }

    /// What was collected.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// Collects an operation on the table; its table and schema must be the batch's own.
    ///
    /// Errors: Alembic's `CommandError` for a column with a place where the table is not built anew.
    pub fn push(&mut self, operation: impl Into<Operation>, scope: &mut Scope) -> Result<(), MigrateError> {
        let operation = operation.into();
        if let Operation::AddColumn(op) = &operation
            && (op.insert_before.is_some() || op.insert_after.is_some())
            && !self.should_recreate(scope)?
        {
            return Err(MigrateError::Command(
                "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'"
                    .to_owned(),
            ));
        }
        self.operations.push(operation);
        Ok(())
    }

    /// The default of a new column, if it is a function of Python: whoever can call it puts its value here.
    pub fn function_default(&mut self, column: &str) -> Option<&mut ColumnDefault> {
        self.operations.iter_mut().find_map(|operation| match operation {
            Operation::AddColumn(op) if op.column.name == column => op
                .column
                .default
                .as_mut()
                .filter(|it| **it == ColumnDefault::Callable),
            _ => None,
        })
    }

    fn actions(&self, scope: &mut Scope) -> Result<Vec<Action>, MigrateError> {
        let mut actions = Vec::new();
        for operation in &self.operations {
            actions.extend(operation.actions(scope)?);
        }
        Ok(actions)
    }

    /// Whether what was collected so far needs the table to be built anew.
    pub fn should_recreate(&self, scope: &mut Scope) -> Result<bool, MigrateError> {
        match self.recreate {
            Recreate::Always => Ok(true),
            Recreate::Never => Ok(false),
            Recreate::Auto => {
                Ok(!scope.dialect.supports_alter() && self.actions(scope)?.iter().any(forces_recreation))
            }
        }
    }

    pub(crate) fn flush(&self, context: &mut MigrationContext) -> Result<(), MigrateError> {
        if !self.should_recreate(context.scope())? {
            for action in self.actions(context.scope())? {
                context.act(&action)?;
            }
            return Ok(());
        }
        let (table, reflected) = self.existing_table(context)?;
        let actions = self.actions(context.scope())?;
        let mut recreation = Recreation::new(context.scope(), &table, self, reflected)?;
        for action in &actions {
            recreation.apply(action)?;
        }
        let plan = recreation.finish()?;
        copy::run(context, &plan)
    }

    /// The table as it is: `copy_from`, or what the database tells.
    fn existing_table(&self, context: &mut MigrationContext) -> Result<(Table, bool), MigrateError> {
        if let Some(table) = &self.copy_from {
            return Ok((table.clone(), false));
        }
        let table = match &self.reflect.table {
            Some(table) => Some(table.clone()),
            None => self.read_table(context)?,
        };
        let Some(mut table) = table else {
            return Err(MigrateError::Command(format!(
                "This operation cannot proceed in --sql mode; batch mode with dialect {} requires a live database \
                 connection with which to reflect the table \"{}\". To generate a batch SQL migration script using \
                 table \"move and copy\", a complete Table object should be passed to the \"copy_from\" argument of \
                 the batch_alter_table() method so that table reflection can be skipped.",
                context.dialect().name(),
                self.table
            )));
        };
        self.adjust_reflected(&mut table)?;
        Ok((table, true))
    }

    /// The table as the database tells it; nothing where it need not be asked or cannot be.
    ///
    /// Errors: there is no such table.
    pub fn read_table(&self, context: &mut MigrationContext) -> Result<Option<Table>, MigrateError> {
        let (None, Some(connection)) = (&self.copy_from, context.connection()) else {
            return Ok(None);
        };
        let mut connection = connection.borrow_mut();
        let schemas = connection.schemas().clone();
        let schema = schemas.get(self.schema.as_deref());
        let table = connection.inspect().table(&self.table, schema);
        let warnings = connection.take_warnings();
        drop(connection);
        let noted = warnings.into_iter().map(|it| (WarningClass::Sqlalchemy, it));
        context.scope().warnings.extend(noted);
        let mut table = table?;
        table.schema.clone_from(&self.schema);
        Ok(Some(table))
    }
}

impl Batch {
    /// Puts what the caller knows better in place of what the database told.
    ///
    /// Errors: `ArgumentError` for a column of the primary key that would no longer be one.
    fn adjust_reflected(&self, table: &mut Table) -> Result<(), MigrateError> {
        for column in &mut table.columns {
            if let Some(ServerDefault::Expr(Expr::Text(text))) = &mut column.server_default
                && needs_parentheses(&text.text)
            {
                text.text = format!("({})", text.text);
            }
        }
        if let Some(only) = &self.reflect.only {
            keep_only(table, only);
        }
        table.options.extend(self.reflect.options.clone());
        for column in &self.reflect.columns {
            replace_column(table, column)?;
        }
        table.constraints.extend(self.reflect.constraints.iter().cloned());
        if let Some(naming) = &self.naming_convention {
            for constraint in &mut table.constraints {
                if let Some(name) = constraint.name().as_str() {
                    let name = name.to_owned();
                    *constraint.name_mut() = ConstraintName::Formatted(name);
                }
            }
            table.naming = Arc::clone(naming);
        }
        Ok(())
    }
}

/// Puts a column in the place of the one of its name. The foreign keys of that one go with it: the new one has its own.
fn replace_column(table: &mut Table, column: &Column) -> Result<(), MigrateError> {
    let Some(place) = table.columns.iter_mut().find(|it| it.name == column.name) else {
        table.columns.push(column.clone());
        return Ok(());
    };
    if place.primary_key && !column.primary_key {
        return Err(MigrateError::Argument(format!(
            "Trying to redefine primary-key column '{}' as a non-primary-key column on table '{}'",
            column.name, table.name
        )));
    }
    *place = column.clone();
    table
        .constraints
        .retain(|it| !matches!(it, Constraint::ForeignKey(key) if key.columns.contains(&column.name)));
    Ok(())
}

/// Leaves out the other columns, and what names any of them.
fn keep_only(table: &mut Table, names: &[String]) {
    table.columns.retain(|it| names.contains(&it.name));
    table.constraints.retain_mut(|constraint| {
        if let Constraint::PrimaryKey(key) = constraint {
            key.columns.retain(|it| names.contains(it));
        }
        constraint.columns().iter().all(|it| names.contains(it))
    });
    table.indexes.retain(|index| {
        let named = |it: &IndexElement| !matches!(it, IndexElement::Column(name) if !names.contains(name));
        index.expressions.iter().all(named)
    });
}

/// Whether a default as the database tells it must be put in parentheses to be written again. What has several lines
/// is, whatever stands around it: so does Alembic.
fn needs_parentheses(default: &str) -> bool {
    let wrapped = |open: char, close: char| {
        default.len() > 2 && default.starts_with(open) && default.ends_with(close) && !default.contains('\n')
    };
    let one_digit = default.len() == 1 && default.chars().all(|c| c.is_ascii_digit() || c == '.');
    !(default.is_empty() || one_digit || wrapped('\'', '\'') || wrapped('(', ')'))
}

/// Whether a step cannot be done by SQLite's `ALTER TABLE`: anything but indexes and simple new columns.
fn forces_recreation(action: &Action) -> bool {
    match action {
        Action::AddColumn(op) => match &op.column.server_default {
            Some(ServerDefault::Expr(_)) => true,
            Some(ServerDefault::Computed(computed)) => computed.persisted == Some(true),
            _ => false,
        },
        Action::CreateIndex { .. } | Action::DropIndex { .. } => false,
        _ => true,
    }
}
