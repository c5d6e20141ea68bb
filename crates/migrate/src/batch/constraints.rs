//! Constraints and indexes of a table that is built anew.

use sql::{
    Expr,
    schema::{Constraint, Index, IndexElement, Table},
};

use super::recreate::{Recreation, is_check_named};
use crate::{action::is_type_bound, error::MigrateError};

impl Recreation<'_> {
    pub(super) fn add_constraint(
        &mut self,
        table: &Table,
        constraint: &Constraint,
    ) -> Result<(), MigrateError> {
        let name = table.constraint_name(self.scope.dialect, constraint)?;
        let Some(name) = name else {
            // The check of a type without a name is not the same as a constraint without one.
            if is_type_bound(constraint) {
                self.unnamed.push(constraint.clone());
                return Ok(());
            }
            return Err(MigrateError::Value("Constraint must have a name".to_owned()));
        };
        let mut constraint = constraint.clone();
        *constraint.name_mut() = sql::schema::ConstraintName::Formatted(name.clone());
        if let Constraint::PrimaryKey(key) = &constraint {
            self.unnamed.retain(|it| !matches!(it, Constraint::PrimaryKey(_)));
            self.named
                .retain(|_, it| !matches!(it, Constraint::PrimaryKey(_)));
            for (name, column) in &mut self.columns {
                column.primary_key = key.columns.contains(name);
            }
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
        all.filter(|it| self.keeps(it))
            .map(|it| self.renamed(it))
            .collect()
    }

    fn keeps(&self, constraint: &Constraint) -> bool {
        match constraint {
            Constraint::Check(check) => columns_of(&check.sqltext)
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
                rename_columns(&mut check.sqltext, &|name| self.new_name(name));
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
                IndexElement::Expr(expr) => rename_columns(expr, &|name| self.new_name(name)),
            }
        }
        index
    }

    /// An index that was asked for. Its columns are named as they were at the beginning of the batch; Alembic keeps
    /// only the columns of its expressions.
    pub(super) fn new_index(&self, index: &Index) -> Result<Index, MigrateError> {
        let mut names = Vec::new();
        for element in &index.expressions {
            match element {
                IndexElement::Column(name) => names.push(name.clone()),
                IndexElement::Expr(expr) => names.extend(columns_of(expr)),
            }
        }
        if let Some(missing) = names.iter().find(|name| !self.columns.contains_key(*name)) {
            return Err(MigrateError::Key(format!("'{missing}'")));
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

/// The columns that an expression names.
fn columns_of(expr: &Expr) -> Vec<String> {
    let mut expr = expr.clone();
    let names = std::cell::RefCell::new(Vec::new());
    rename_columns(&mut expr, &|name| {
        names.borrow_mut().push(name.to_owned());
        name.to_owned()
    });
    names.into_inner()
}

/// Gives the columns of an expression new names.
fn rename_columns(expr: &mut Expr, rename: &dyn Fn(&str) -> String) {
    match expr {
        Expr::Column(column) => column.name = rename(&column.name),
        Expr::Function(function) => {
            for argument in &mut function.args {
                rename_columns(argument, rename);
            }
        }
        Expr::Binary { left, right, .. } => {
            rename_columns(left, rename);
            rename_columns(right, rename);
        }
        Expr::And(list) | Expr::Or(list) | Expr::Tuple(list) | Expr::List(list) | Expr::Array(list, _) => {
            for item in list {
                rename_columns(item, rename);
            }
        }
        Expr::In { expr, list, .. } => {
            rename_columns(expr, rename);
            if let sql::expr::InList::List(list) = list {
                for item in list {
                    rename_columns(item, rename);
                }
            }
        }
        Expr::Between { expr, low, high, .. } => {
            for part in [expr, low, high] {
                rename_columns(part, rename);
            }
        }
        Expr::Like(like) => {
            rename_columns(&mut like.left, rename);
            rename_columns(&mut like.right, rename);
        }
        Expr::Unary { operand: inner, .. }
        | Expr::Not(inner)
        | Expr::Cast(inner, _)
        | Expr::JsonScalar(inner, _)
        | Expr::JsonText(inner)
        | Expr::TypeCoerce(inner, _)
        | Expr::Label(inner, _)
        | Expr::Collate(inner, _)
        | Expr::Asc(inner)
        | Expr::Desc(inner)
        | Expr::Nulls(inner, _)
        | Expr::Extract(_, inner)
        | Expr::Grouping(inner) => rename_columns(inner, rename),
        _ => {}
    }
}
