//! Constraints and indexes of a table that is built anew.

use sql::schema::{Constraint, ConstraintName, Index, IndexElement, Table};

use super::recreate::{Recreation, is_check_named};
use crate::{action::is_type_bound, error::MigrateError};

fn is_key(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::PrimaryKey(_))
}

impl Recreation<'_> {
    pub(super) fn add_constraint(
        &mut self,
        table: &Table,
        constraint: &Constraint,
    ) -> Result<(), MigrateError> {
        // The check of a type without a name is not the same as a constraint without one: no convention names it.
        if is_type_bound(constraint) && *constraint.name() == ConstraintName::Unnamed {
            self.unnamed.push(constraint.clone());
            return Ok(());
        }
        let Some(name) = table.constraint_name(self.scope.dialect, constraint)? else {
            return Err(MigrateError::Value("Constraint must have a name".to_owned()));
        };
        let mut constraint = constraint.clone();
        *constraint.name_mut() = ConstraintName::Formatted(name.clone());
        if matches!(constraint, Constraint::PrimaryKey(_)) {
            self.named.shift_remove(&name);
            let old = self.named.values().chain(&self.unnamed).find(|it| is_key(it));
            self.replaced_key = old.cloned();
            self.unnamed.retain(|it| !is_key(it));
            self.named.retain(|_, it| !is_key(it));
        }
        self.named.insert(name, constraint);
        Ok(())
    }

    pub(super) fn drop_constraint(
        &mut self,
        table: &Table,
        constraint: &Constraint,
    ) -> Result<(), MigrateError> {
        let name = table.constraint_name(self.scope.dialect, constraint)?;
        let Some(name) = name else {
            if is_type_bound(constraint) {
                return Ok(());
            }
            return Err(MigrateError::Value("Constraint must have a name".to_owned()));
        };
        if let Some(column) = self.of_columns.shift_remove(&name) {
            if let Some(column) = self.columns.get_mut(&column) {
                column.constraints.retain(|it| !is_check_named(it, &name));
            }
            return Ok(());
        }
        match self.named.shift_remove(&name) {
            Some(Constraint::PrimaryKey(key)) => {
                for column in &key.columns {
                    if let Some(column) = self.columns.get_mut(column) {
                        column.primary_key = false;
                    }
                }
                Ok(())
            }
            Some(_) => Ok(()),
            // The check of a type is only in the table by way of its type.
            None if is_type_bound(constraint) => Ok(()),
            None => Err(MigrateError::Value(format!("No such constraint: '{name}'"))),
        }
    }

    /// The constraints all of whose columns are still there, under the new names of the columns.
    pub(super) fn kept_constraints(&self) -> Vec<Constraint> {
        let all = self.named.values().chain(&self.unnamed);
        let (kept, lost): (Vec<_>, Vec<_>) = all.partition(|it| self.keeps(it));
        // A new key with a column that is not there (one that this batch renames, by its new name) replaces nothing.
        let old_key = self.replaced_key.iter().filter(|it| self.keeps(it));
        let old_key = old_key.filter(|_| lost.iter().any(|it| is_key(it)));
        old_key.chain(kept).map(|it| self.renamed(it)).collect()
    }

    fn keeps(&self, constraint: &Constraint) -> bool {
        match constraint {
            Constraint::Check(check) => check
                .sqltext
                .columns()
                .iter()
                .all(|name| self.transfers.contains_key(name)),
            other => other
                .columns()
                .iter()
                .all(|name| self.transfers.contains_key(name)),
        }
    }

    fn new_name(&self, key: &str) -> String {
        self.columns
            .get(key)
            .map_or(key, |column| &column.name)
            .to_owned()
    }

    fn renamed(&self, constraint: &Constraint) -> Constraint {
        let mut constraint = constraint.clone();
        let columns = match &mut constraint {
            Constraint::PrimaryKey(it) => &mut it.columns,
            Constraint::Unique(it) => &mut it.columns,
            Constraint::ForeignKey(it) => &mut it.columns,
            Constraint::Check(check) => {
                check.sqltext.rename_columns(&|name| self.new_name(name));
                return constraint;
            }
            Constraint::Exclude(_) => return constraint,
        };
        for column in columns {
            *column = self.new_name(column);
        }
        constraint
    }

    /// An index that was there, under the new names of its columns. One on a dropped column stays as it was, and
    /// the database refuses it.
    pub(super) fn renamed_index(&self, index: &Index) -> Index {
        let mut index = index.clone();
        for element in &mut index.expressions {
            match element {
                IndexElement::Column(name) => *name = self.new_name(name),
                IndexElement::Expr(expr) => expr.rename_columns(&|name| self.new_name(name)),
            }
        }
        index
    }

    /// Notes an index that is asked for, under the name it has from now on.
    pub(super) fn add_index(&mut self, table: &Table, index: &Index) -> Result<(), MigrateError> {
        let mut index = index.clone();
        let name = table.index_name(self.scope.dialect, &index)?;
        // What is given stays as it is: too long a name is an error only where the index is written.
        if let (Some(name), ConstraintName::Unnamed) = (&name, &index.name) {
            index.name = ConstraintName::Formatted(name.clone());
        }
        self.new_indexes.insert(name, index);
        Ok(())
    }

    /// An index that was asked for. Its columns are named as they were at the beginning of the batch; Alembic keeps
    /// only the columns of its expressions.
    pub(super) fn new_index(&self, index: &Index) -> Result<Index, MigrateError> {
        let mut names = Vec::new();
        for element in &index.expressions {
            match element {
                IndexElement::Column(name) => names.push(name.clone()),
                IndexElement::Expr(expr) => names.extend(expr.columns()),
            }
        }
        if let Some(missing) = names.iter().find(|name| !self.columns.contains_key(*name)) {
            return Err(MigrateError::Key(missing.clone()));
        }
        let expressions = names
            .iter()
            .map(|name| IndexElement::Column(self.new_name(name)))
            .collect();
        Ok(Index {
            expressions,
            ..index.clone()
        })
    }
}
