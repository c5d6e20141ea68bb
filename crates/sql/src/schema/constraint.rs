//! Constraints.

use super::Options;
use crate::expr::Expr;

/// The name of a constraint or index.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub enum ConstraintName {
    /// None given: the naming convention decides, or the database.
    #[default]
    Unnamed,
    /// Given; a naming convention with `%(constraint_name)s` still applies.
    Named(String),
    /// `op.f(…)`: final, no convention applies.
    Formatted(String),
}

impl ConstraintName {
    /// The name as given.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Unnamed => None,
            Self::Named(name) | Self::Formatted(name) => Some(name),
        }
    }
}

impl From<Option<String>> for ConstraintName {
    fn from(name: Option<String>) -> Self {
        name.map_or(Self::Unnamed, Self::Named)
    }
}

impl From<&str> for ConstraintName {
    fn from(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

/// `DEFERRABLE` and `INITIALLY`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConstraintTiming {
    /// `DEFERRABLE` or `NOT DEFERRABLE`.
    pub deferrable: Option<bool>,
    /// `DEFERRED` or `IMMEDIATE`.
    pub initially: Option<String>,
}

/// `PrimaryKeyConstraint`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PrimaryKey {
    /// Its name.
    pub name: ConstraintName,
    /// Its columns.
    pub columns: Vec<String>,
    /// `DEFERRABLE` and `INITIALLY`.
    pub timing: ConstraintTiming,
    /// The dialect's keyword arguments.
    pub options: Options,
}

/// `UniqueConstraint`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unique {
    /// Its name.
    pub name: ConstraintName,
    /// Its columns.
    pub columns: Vec<String>,
    /// `DEFERRABLE` and `INITIALLY`.
    pub timing: ConstraintTiming,
    /// The dialect's keyword arguments.
    pub options: Options,
}

/// `ForeignKeyConstraint`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ForeignKeyConstraint {
    /// Its name.
    pub name: ConstraintName,
    /// Its columns.
    pub columns: Vec<String>,
    /// The schema of the table referred to.
    pub referred_schema: Option<String>,
    /// The table referred to.
    pub referred_table: String,
    /// The columns referred to.
    pub referred_columns: Vec<String>,
    /// `ON DELETE`.
    pub ondelete: Option<String>,
    /// `ON UPDATE`.
    pub onupdate: Option<String>,
    /// `MATCH`.
    pub match_: Option<String>,
    /// `DEFERRABLE` and `INITIALLY`.
    pub timing: ConstraintTiming,
    /// Whether the constraint is added by `ALTER TABLE`, when SQLAlchemy decides that.
    pub use_alter: bool,
    /// The dialect's keyword arguments (`postgresql_not_valid`).
    pub options: Options,
}

/// The type that made a check constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeBound {
    /// `Boolean(create_constraint=True)`.
    Boolean,
    /// `Enum(create_constraint=True)`.
    Enum {
        /// Whether it is left out where the database has enumerations.
        native: bool,
    },
}

/// `CheckConstraint`.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Its name.
    pub name: ConstraintName,
    /// Its condition; a string becomes [`Expr::Text`].
    pub sqltext: Expr,
    /// `DEFERRABLE` and `INITIALLY`.
    pub timing: ConstraintTiming,
    /// The type that made it, if one did.
    pub type_bound: Option<TypeBound>,
    /// The dialect's keyword arguments.
    pub options: Options,
}

impl Check {
    /// An unnamed check.
    pub fn new(sqltext: Expr) -> Self {
        let (name, timing) = (ConstraintName::Unnamed, ConstraintTiming::default());
        Self {
            name,
            sqltext,
            timing,
            type_bound: None,
            options: Options::new(),
        }
    }
}

/// One element of an exclusion constraint.
#[derive(Debug, Clone, PartialEq)]
pub struct ExcludeElement {
    /// A column or expression.
    pub expression: Expr,
    /// The operator: `=`, `&&`, ….
    pub operator: String,
    /// The operator class, from `ops`.
    pub operator_class: Option<String>,
}

/// `postgresql.ExcludeConstraint`.
#[derive(Debug, Clone, PartialEq)]
pub struct Exclude {
    /// Its name.
    pub name: ConstraintName,
    /// Its elements.
    pub elements: Vec<ExcludeElement>,
    /// The index method; `gist` by default.
    pub using: String,
    /// Its `WHERE`.
    pub where_: Option<Expr>,
    /// `DEFERRABLE` and `INITIALLY`.
    pub timing: ConstraintTiming,
}

/// A constraint of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Constraint {
    /// A primary key.
    PrimaryKey(PrimaryKey),
    /// A foreign key.
    ForeignKey(ForeignKeyConstraint),
    /// A unique constraint.
    Unique(Unique),
    /// A check.
    Check(Check),
    /// An exclusion constraint.
    Exclude(Exclude),
}

impl Constraint {
    /// The name as given.
    pub const fn name(&self) -> &ConstraintName {
        match self {
            Self::PrimaryKey(it) => &it.name,
            Self::ForeignKey(it) => &it.name,
            Self::Unique(it) => &it.name,
            Self::Check(it) => &it.name,
            Self::Exclude(it) => &it.name,
        }
    }

    /// The name, to change it.
    pub const fn name_mut(&mut self) -> &mut ConstraintName {
        match self {
            Self::PrimaryKey(it) => &mut it.name,
            Self::ForeignKey(it) => &mut it.name,
            Self::Unique(it) => &mut it.name,
            Self::Check(it) => &mut it.name,
            Self::Exclude(it) => &mut it.name,
        }
    }

    /// The key of its kind in a naming convention.
    pub const fn prefix(&self) -> &'static str {
        match self {
            Self::PrimaryKey(_) => "pk",
            Self::ForeignKey(_) => "fk",
            Self::Unique(_) => "uq",
            Self::Check(_) => "ck",
            Self::Exclude(_) => "ex",
        }
    }

    /// The name of the SQLAlchemy class.
    pub const fn class_name(&self) -> &'static str {
        match self {
            Self::PrimaryKey(_) => "PrimaryKeyConstraint",
            Self::ForeignKey(_) => "ForeignKeyConstraint",
            Self::Unique(_) => "UniqueConstraint",
            Self::Check(_) => "CheckConstraint",
            Self::Exclude(_) => "ExcludeConstraint",
        }
    }

    /// The dialect's keyword arguments.
    pub fn options(&self) -> &Options {
        static NONE: std::sync::LazyLock<Options> = std::sync::LazyLock::new(Options::new);
        match self {
            Self::PrimaryKey(it) => &it.options,
            Self::ForeignKey(it) => &it.options,
            Self::Unique(it) => &it.options,
            Self::Check(it) => &it.options,
            Self::Exclude(_) => &NONE,
        }
    }

    /// When it is checked.
    pub const fn timing(&self) -> &ConstraintTiming {
        match self {
            Self::PrimaryKey(it) => &it.timing,
            Self::ForeignKey(it) => &it.timing,
            Self::Unique(it) => &it.timing,
            Self::Check(it) => &it.timing,
            Self::Exclude(it) => &it.timing,
        }
    }

    /// The columns it is declared on; empty for checks and exclusions.
    pub fn columns(&self) -> &[String] {
        match self {
            Self::PrimaryKey(it) => &it.columns,
            Self::ForeignKey(it) => &it.columns,
            Self::Unique(it) => &it.columns,
            Self::Check(_) | Self::Exclude(_) => &[],
        }
    }
}
