//! Columns of a table that is built anew.

use sql::{
    CompileError, Dialect, Expr, Setting, SqlValue, Type, TypeKind,
    ddl::AlterColumn,
    schema::{Autoincrement, Column, ColumnDefault, Constraint, ServerDefault},
};

use super::recreate::Recreation;
use crate::{
    affinity::affinity,
    error::MigrateError,
    implied::{type_name, without_check},
    ops::AddColumn,
};

impl Recreation<'_> {
    pub(super) fn add_column(&mut self, op: &AddColumn) -> Result<(), MigrateError> {
        self.place(
            &op.column.name,
            op.insert_before.as_deref(),
            op.insert_after.as_deref(),
        )?;
        let mut column = op.column.clone();
        // Foreign keys and checks of the type come as steps of their own. So do `unique` and `index`, but Alembic
        // leaves these with the column too: their constraint and their index come twice.
        column.foreign_keys.clear();
        column.type_ = without_check(column.type_);
        self.transfers.insert(column.name.clone(), None);
        self.columns.insert(column.name.clone(), column);
        Ok(())
    }

    pub(super) fn drop_column(
        &mut self,
        name: &str,
        existing_type: Option<&Type>,
    ) -> Result<(), MigrateError> {
        let missing = || MigrateError::Key(name.to_owned());
        self.columns.shift_remove(name).ok_or_else(missing)?;
        self.transfers.shift_remove(name);
        let place = self.existing_ordering.iter().position(|it| it == name);
        self.existing_ordering
            .remove(place.ok_or_else(|| MigrateError::Value("list.remove(x): x not in list".to_owned()))?);
        self.shrink_primary_key(name);
        self.forget_type(existing_type);
        Ok(())
    }

    /// A dropped column leaves the primary key, wherever that is kept.
    fn shrink_primary_key(&mut self, name: &str) {
        for constraint in self.named.values_mut().chain(&mut self.unnamed) {
            if let Constraint::PrimaryKey(key) = constraint {
                key.columns.retain(|column| column != name);
            }
        }
    }

    /// The named check of a type goes with the type.
    fn forget_type(&mut self, existing_type: Option<&Type>) {
        if let Some(name) = existing_type.and_then(|type_| type_name(type_, self.scope.dialect)) {
            self.named.shift_remove(&name);
        }
    }

    pub(super) fn alter_column(&mut self, change: &AlterColumn) -> Result<(), MigrateError> {
        let key = &change.column;
        if !self.columns.contains_key(key) {
            return Err(MigrateError::Key(key.clone()));
        }
        if change.name.as_ref().is_some_and(|name| name != key) {
            self.forget_type(change.existing_type.as_ref());
        }
        let dialect = self.scope.dialect;
        let (Some(column), Some(transfer)) = (self.columns.get_mut(key), self.transfers.get_mut(key)) else {
            return Ok(());
        };
        if let Some(name) = &change.name {
            column.name.clone_from(name);
        }
        if let Some(type_) = &change.type_ {
            if let Some(expr) = transfer
                && needs_cast(&column.type_, type_, dialect)
            {
                *expr = Expr::Cast(Box::new(expr.clone()), type_.clone());
            }
            // The check of the new type comes as a step of its own.
            column.type_ = without_check(type_.clone());
        }
        alter_rest(column, change)
    }

    /// What is copied into the new table: first the columns that were there, then what new columns are filled with.
    pub(super) fn copied(&self) -> Result<Vec<(String, Expr)>, MigrateError> {
        let mut copied = Vec::new();
        let name = |key: &str| {
            self.columns
                .get(key)
                .map_or(key, |column| &column.name)
                .to_owned()
        };
        for (key, transfer) in &self.transfers {
            if let Some(expr) = transfer {
                copied.push((name(key), expr.clone()));
            }
        }
        for (key, column) in &self.columns {
            if matches!(self.transfers.get(key), Some(Some(_))) {
                continue;
            }
            if let Some(default) = &column.default {
                copied.push((column.name.clone(), default_expr(column, default)?));
            }
        }
        Ok(copied)
    }
}

/// The client's default as an expression; SQLAlchemy puts it into `INSERT … SELECT`.
fn default_expr(column: &Column, default: &ColumnDefault) -> Result<Expr, MigrateError> {
    match default {
        ColumnDefault::Value(value) => Ok(Expr::typed_value(SqlValue::clone(value), column.type_.clone())),
        ColumnDefault::Expr(expr) => Ok(expr.clone()),
        ColumnDefault::Sequence(sequence) => Ok(Expr::NextValue {
            name: sequence.name.clone(),
            schema: sequence.schema.clone(),
        }),
        ColumnDefault::Callable => Err(MigrateError::NotImplemented(format!(
            "the default of column '{}' is a Python function, which batch mode cannot call; give the column a \
             server_default, or fill it with an UPDATE",
            column.name
        ))),
    }
}

fn alter_rest(column: &mut Column, change: &AlterColumn) -> Result<(), MigrateError> {
    if let Some(nullable) = change.nullable {
        column.nullable = nullable;
        column.nullable_given = true;
    }
    match &change.server_default {
        Setting::Unset => {}
        Setting::Null => column.server_default = None,
        Setting::Value(default) => column.server_default = Some(clause(default)?.clone()),
    }
    if let Some(autoincrement) = change.autoincrement {
        column.autoincrement = match autoincrement {
            Autoincrement::False => Autoincrement::False,
            _ => Autoincrement::True,
        };
    }
    match &change.comment {
        Setting::Unset => {}
        Setting::Null => column.comment = None,
        Setting::Value(comment) => column.comment = Some(comment.clone()),
    }
    Ok(())
}

/// A default that can be put in the place of another: a text or an expression.
///
/// Errors: SQLAlchemy's `ArgumentError`.
fn clause(default: &ServerDefault) -> Result<&ServerDefault, MigrateError> {
    let class = match default {
        ServerDefault::Computed(_) => "Computed",
        ServerDefault::Identity(_) => "Identity",
        _ => return Ok(default),
    };
    let message = format!(
        "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class \
         'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class \
         'sqlalchemy.sql.schema.{class}'>'"
    );
    Err(CompileError::Argument(message).into())
}

/// Whether values must be cast to be copied into a column of another type. SQLite keeps JSON as text, so there it
/// needs none.
fn needs_cast(old: &Type, new: &Type, dialect: &dyn Dialect) -> bool {
    let json = matches!(new.kind, TypeKind::Json(_)) && !dialect.supports_alter();
    affinity(old) != affinity(new) && !json
}
