//! A table that is built anew: what it will look like.

use indexmap::IndexMap;
use sql::{
    Expr,
    expr::TableRef,
    schema::{Check, Column, Constraint, ConstraintName, Index, Table, Unique},
};

use super::Batch;
use crate::{
    action::{Action, is_type_bound},
    error::MigrateError,
    implied::{expanded, type_check, without_check},
    log::WarningClass,
    scope::Scope,
};

/// How many characters of the temporary name are kept.
const TEMPORARY_NAME_LENGTH: usize = 50;

/// A table on its way from what it is to what it will be. Columns are known by the name they had at the beginning,
/// also after a rename.
pub(super) struct Recreation<'a> {
    pub(super) scope: &'a mut Scope,
    pub(super) batch: &'a Batch,
    /// The table as it is.
    pub(super) table: Table,
    pub(super) reflected: bool,
    pub(super) columns: IndexMap<String, Column>,
    /// What is copied into a column; nothing for new columns.
    pub(super) transfers: IndexMap<String, Option<Expr>>,
    pub(super) existing_ordering: Vec<String>,
    pub(super) added_ordering: Vec<(String, String)>,
    pub(super) named: IndexMap<String, Constraint>,
    pub(super) unnamed: Vec<Constraint>,
    /// The primary key that a new one took the place of.
    pub(super) replaced_key: Option<Constraint>,
    /// Checks written at a column of `copy_from`: the column, by the name of the check.
    pub(super) of_columns: IndexMap<String, String>,
    pub(super) indexes: IndexMap<Option<String>, Index>,
    pub(super) new_indexes: IndexMap<Option<String>, Index>,
}

/// What is to be done, in the end.
pub(super) struct Plan {
    /// The table as it is.
    pub(super) old: Table,
    /// The new table under its temporary name.
    pub(super) new: Table,
    /// What is copied: column of the new table, expression over the old one.
    pub(super) copied: Vec<(String, Expr)>,
    /// The indexes of the new table.
    pub(super) indexes: Vec<Index>,
    /// Constraints whose names the new table takes, to be dropped from the old one where names are unique per schema.
    pub(super) taken_names: Vec<Constraint>,
}

impl<'a> Recreation<'a> {
    /// Errors: a convention that needs a name where a constraint has none.
    pub(super) fn new(
        scope: &'a mut Scope,
        table: &Table,
        batch: &'a Batch,
        reflected: bool,
    ) -> Result<Self, MigrateError> {
        let mut table = expanded(table);
        table.written = scope.written.clone();
        let from = TableRef {
            name: table.name.clone(),
            schema: table.schema.clone(),
            translated: true,
        };
        let transfers = table
            .columns
            .iter()
            .map(|column| {
                let expr = Expr::table_column(from.clone(), column.name.clone(), column.type_.clone());
                (column.name.clone(), Some(expr))
            })
            .collect();
        let mut recreation = Self {
            scope,
            batch,
            reflected,
            columns: table
                .columns
                .iter()
                .map(|column| (column.name.clone(), column.clone()))
                .collect(),
            transfers,
            existing_ordering: table.columns.iter().map(|column| column.name.clone()).collect(),
            added_ordering: Vec::new(),
            named: IndexMap::new(),
            unnamed: Vec::new(),
            replaced_key: None,
            of_columns: IndexMap::new(),
            indexes: IndexMap::new(),
            new_indexes: IndexMap::new(),
            table,
        };
        recreation.grab()?;
        Ok(recreation)
    }

    /// Sorts the constraints and indexes of the table into those with and without a name.
    fn grab(&mut self) -> Result<(), MigrateError> {
        for constraint in self.table.constraints.clone() {
            if is_type_bound(&constraint) {
                continue;
            }
            let name = self.final_name(&self.table, &constraint)?;
            match (name, &constraint) {
                (None, Constraint::Check(_)) if self.reflected => self.warn_of_lost_check(),
                (Some(name), _) => {
                    let mut constraint = constraint;
                    *constraint.name_mut() = ConstraintName::Formatted(name.clone());
                    self.named.insert(name, constraint);
                }
                (None, _) => self.unnamed.push(constraint),
            }
        }
        if !self.reflected {
            for column in &self.table.columns {
                for name in column.constraints.iter().filter_map(own_name) {
                    self.of_columns.insert(name, column.name.clone());
                }
            }
        }
        for index in &self.table.indexes {
            self.indexes
                .insert(index.name.as_str().map(str::to_owned), index.clone());
        }
        Ok(())
    }

    /// The name of a constraint under the naming convention of a table.
    fn final_name(&self, table: &Table, constraint: &Constraint) -> Result<Option<String>, MigrateError> {
        Ok(table.constraint_name(self.scope.dialect, constraint)?)
    }

    fn warn_of_lost_check(&mut self) {
        if self
            .batch
            .table_args
            .iter()
            .any(|it| matches!(it, Constraint::Check(_)))
        {
            return;
        }
        self.scope.warn(format!(
            "Unnamed CHECK constraint on reflected table '{}' is being omitted from the table recreate; pass the \
             constraint explicitly using batch_alter_table.table_args.  Naming CHECK constraints avoids this going \
             forward.",
            self.table.name
        ));
    }

    /// Applies one step.
    ///
    /// Errors: those of Alembic's `ApplyBatchImpl`, and `KeyError` for a column that is not there.
    pub(super) fn apply(&mut self, action: &Action) -> Result<(), MigrateError> {
        match action {
            Action::AddColumn(op) => self.add_column(op),
            Action::DropColumn {
                column,
                existing_type,
                ..
            } => self.drop_column(&column.name, existing_type.as_ref()),
            Action::AlterColumn(change) => self.alter_column(change),
            Action::AddConstraint { table, constraint } => self.add_constraint(table, constraint),
            Action::DropConstraint {
                table, constraint, ..
            } => self.drop_constraint(table, constraint),
            Action::CreateIndex { table, index, .. } => self.add_index(table, index),
            Action::DropIndex { index, if_exists, .. } => self.drop_index(index, *if_exists),
            Action::TableComment { .. } | Action::ColumnComment { .. } => Ok(()),
            Action::RenameTable(_) => Err(MigrateError::NotImplemented("TODO".to_owned())),
            Action::CreateTable { .. } => Err(MigrateError::NotImplemented(
                "Can't create table in batch mode".to_owned(),
            )),
            Action::DropTable { .. } => Err(MigrateError::NotImplemented(
                "Can't drop table in batch mode".to_owned(),
            )),
            Action::Execute(_) => Err(MigrateError::NotImplemented(
                "Can't execute a statement in batch mode".to_owned(),
            )),
        }
    }

    fn drop_index(&mut self, index: &Index, if_exists: bool) -> Result<(), MigrateError> {
        let name = index.name.as_str().map(str::to_owned);
        match self.indexes.shift_remove(&name) {
            Some(_) => Ok(()),
            None if if_exists => Ok(()),
            None => Err(MigrateError::Value(format!(
                "No such index: '{}'",
                name.as_deref().unwrap_or("None")
            ))),
        }
    }

    /// Everything applied: the new table and how it is filled.
    pub(super) fn finish(mut self) -> Result<Plan, MigrateError> {
        if !self.batch.partial_reordering.is_empty() || !self.added_ordering.is_empty() {
            self.reorder()?;
        }
        let mut constraints = self.take_unique_flags();
        constraints.extend(self.take_type_checks());
        constraints.extend(self.kept_constraints());
        self.agree_on_primary_key(&constraints);
        let wanted = &self.batch.table_kwargs;
        let mut options = wanted.options.clone();
        for (key, value) in &self.table.options {
            options.entry(key.clone()).or_insert_with(|| value.clone());
        }
        let new = Table {
            name: temporary_name(&self.table.name),
            schema: self.table.schema.clone(),
            columns: self.columns.values().cloned().collect(),
            constraints: self.batch.table_args.iter().cloned().chain(constraints).collect(),
            indexes: self.batch.table_indexes.clone(),
            options,
            prefixes: wanted.prefixes.clone(),
            comment: wanted.comment.clone(),
            ..Table::default()
        };
        let copied = self.copied()?;
        let indexes = self.all_indexes()?;
        let taken_names = self
            .table
            .constraints
            .iter()
            .filter(|it| own_name(it).is_some_and(|name| self.named.contains_key(&name)));
        let taken_names = taken_names.cloned().collect();
        Ok(Plan {
            new,
            copied,
            indexes,
            taken_names,
            old: self.table,
        })
    }

    /// Takes `unique=True` of new columns out of them; their constraint has no name.
    fn take_unique_flags(&mut self) -> Vec<Constraint> {
        let flagged = self.columns.values_mut().filter(|it| it.unique && !it.index);
        let constraint = |column: &mut Column| {
            column.unique = false;
            Constraint::Unique(Unique {
                columns: vec![column.name.clone()],
                ..Unique::default()
            })
        };
        flagged.map(constraint).collect()
    }

    /// A new key wins over the flags of the columns, but SQLAlchemy says that they do not agree.
    fn agree_on_primary_key(&mut self, constraints: &[Constraint]) {
        let key = constraints.iter().find_map(|it| match it {
            Constraint::PrimaryKey(key) => Some(&key.columns),
            _ => None,
        });
        let Some(key) = key.filter(|it| !it.is_empty()) else {
            return;
        };
        let columns = self.columns.values();
        let flagged: Vec<&String> = columns.filter(|it| it.primary_key).map(|it| &it.name).collect();
        let differ = flagged.len() != key.len() || flagged.iter().any(|it| !key.contains(it));
        if !flagged.is_empty() && differ {
            let list = |names: &[&String]| {
                let quoted: Vec<String> = names.iter().map(|it| format!("'{it}'")).collect();
                quoted.join(", ")
            };
            let wanted = list(&key.iter().collect::<Vec<_>>());
            let warning = format!(
                "Table '{}' specifies columns {} as primary_key=True, not matching locally specified columns {wanted}; \
                 setting the current primary key columns to {wanted}. This warning may become an exception in a future \
                 release",
                temporary_name(&self.table.name),
                list(&flagged)
            );
            self.scope.warnings.push((WarningClass::Sqlalchemy, warning));
        }
        for column in self.columns.values_mut() {
            column.primary_key = key.contains(&column.name);
        }
    }

    /// Takes the checks of the types out of the columns, so that they stand between the constraints of `table_args` and
    /// those that were kept. They are named as the convention names them on the table that is replaced, not on the
    /// temporary one.
    fn take_type_checks(&mut self) -> Vec<Constraint> {
        let mut checks = Vec::new();
        for column in self.columns.values_mut() {
            checks.extend(type_check(column, self.scope.dialect));
            column.type_ = without_check(column.type_.clone());
        }
        let as_old = Table {
            columns: self.columns.values().cloned().collect(),
            ..self.table.clone()
        };
        for check in &mut checks {
            // One that the convention cannot name, because it has no name to build on, has none.
            if let Ok(Some(name)) = self.final_name(&as_old, check) {
                *check.name_mut() = ConstraintName::Formatted(name);
            }
        }
        checks
    }

    fn all_indexes(&self) -> Result<Vec<Index>, MigrateError> {
        let mut indexes: Vec<Index> = self
            .indexes
            .values()
            .map(|index| self.renamed_index(index))
            .collect();
        for index in self.new_indexes.values() {
            indexes.push(self.new_index(index)?);
        }
        Ok(indexes)
    }
}

/// The name as it was given.
pub(super) fn own_name(constraint: &Constraint) -> Option<String> {
    constraint.name().as_str().map(str::to_owned)
}

/// `_alembic_tmp_` and the table's name, cut.
fn temporary_name(table: &str) -> String {
    format!("_alembic_tmp_{table}")
        .chars()
        .take(TEMPORARY_NAME_LENGTH)
        .collect()
}

/// Whether a check has this name.
pub(super) fn is_check_named(constraint: &Constraint, wanted: &str) -> bool {
    matches!(constraint, Constraint::Check(Check { name, .. }) if name.as_str() == Some(wanted))
}
