//! `op.drop_constraint`.

use sql::{
    expr::Expr,
    schema::{
        Check, Constraint, ConstraintName, ConstraintTiming, ForeignKeyConstraint, Options, PrimaryKey,
        Unique,
    },
};

use crate::{action::Action, error::MigrateError, scope::Scope};

/// `type_` of `op.drop_constraint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ConstraintKind {
    /// Not given.
    #[default]
    Any,
    /// `foreignkey`.
    ForeignKey,
    /// `primary`.
    Primary,
    /// `unique`.
    Unique,
    /// `check`.
    Check,
}

impl ConstraintKind {
    /// The kind of Alembic's word; `None` is [`ConstraintKind::Any`].
    ///
    /// Errors: Alembic's `TypeError` for any other word.
    pub fn from_word(word: Option<&str>) -> Result<Self, MigrateError> {
        match word {
            None => Ok(Self::Any),
            Some("foreignkey") => Ok(Self::ForeignKey),
            Some("primary") => Ok(Self::Primary),
            Some("unique") => Ok(Self::Unique),
            Some("check") => Ok(Self::Check),
            Some(_) => Err(MigrateError::Type(
                "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None".to_owned(),
            )),
        }
    }

    /// A constraint of this kind with nothing but a name.
    pub(crate) fn constraint(self, name: ConstraintName) -> Constraint {
        match self {
            Self::ForeignKey => Constraint::ForeignKey(ForeignKeyConstraint {
                name,
                ..ForeignKeyConstraint::default()
            }),
            Self::Primary => Constraint::PrimaryKey(PrimaryKey {
                name,
                ..PrimaryKey::default()
            }),
            // Without a kind no naming convention applies.
            Self::Any => Constraint::Unique(Unique {
                name: name.as_str().map_or(ConstraintName::Unnamed, |it| {
                    ConstraintName::Formatted(it.to_owned())
                }),
                ..Unique::default()
            }),
            Self::Unique => Constraint::Unique(Unique {
                name,
                ..Unique::default()
            }),
            Self::Check => Constraint::Check(Check {
                name,
                sqltext: Expr::text(""),
                timing: ConstraintTiming::default(),
                type_bound: None,
                options: Options::new(),
            }),
        }
    }
}

/// `op.drop_constraint(constraint_name, table_name, type_=…, schema=…, if_exists=…)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DropConstraint {
    /// The constraint.
    pub name: ConstraintName,
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The kind of the constraint.
    pub kind: ConstraintKind,
    /// `IF EXISTS`.
    pub if_exists: bool,
}

impl DropConstraint {
    pub(crate) fn actions(&self, scope: &Scope) -> Result<Vec<Action>, MigrateError> {
        Ok(vec![Action::DropConstraint {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            constraint: Box::new(self.kind.constraint(self.name.clone())),
            if_exists: self.if_exists,
        }])
    }
}
