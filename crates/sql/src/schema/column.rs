//! Columns.

use super::{Computed, Constraint, ConstraintName, ConstraintTiming, Identity, Options, Sequence};
use crate::{expr::Expr, types::Type, value::SqlValue};

/// Whether a primary-key column counts up by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Autoincrement {
    /// Yes for a single whole-number primary key without foreign key or default.
    #[default]
    Auto,
    /// Yes.
    True,
    /// No.
    False,
    /// As `Auto`, even with a foreign key.
    IgnoreFk,
}

/// What the database puts into a column that an `INSERT` leaves out.
#[derive(Debug, Clone, PartialEq)]
pub enum ServerDefault {
    /// A string: written as a quoted literal.
    Literal(String),
    /// An expression such as `text("…")` or `func.now()`.
    Expr(Expr),
    /// `Identity(…)`.
    Identity(Identity),
    /// `Computed(…)`.
    Computed(Computed),
    /// `FetchedValue()`: there is one, but it has no DDL.
    Fetched,
}

/// What the client puts into a column that an `INSERT` leaves out.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnDefault {
    /// A value.
    Value(SqlValue),
    /// An expression.
    Expr(Expr),
    /// The next value of a sequence.
    Sequence(Sequence),
    /// A Python function; never called here.
    Callable,
}

/// `ForeignKey("schema.table.column", …)` on a column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ForeignKey {
    /// The schema of the table referred to.
    pub schema: Option<String>,
    /// The table referred to.
    pub table: String,
    /// The column referred to; the one of the same name when absent.
    pub column: Option<String>,
    /// The name of the constraint.
    pub name: ConstraintName,
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
    /// The dialect's keyword arguments.
    pub options: Options,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // They are the keyword arguments of `Column`.
pub struct Column {
    /// Its name.
    pub name: String,
    /// The name that Python code has for it, where that is another one.
    pub key: Option<String>,
    /// Its type.
    pub type_: Type,
    /// Whether it may be `NULL`.
    pub nullable: bool,
    /// Whether `nullable` was given rather than derived from `primary_key`.
    pub nullable_given: bool,
    /// Whether it belongs to the primary key.
    pub primary_key: bool,
    /// What the database fills in.
    pub server_default: Option<ServerDefault>,
    /// What the client fills in.
    pub default: Option<ColumnDefault>,
    /// `autoincrement`.
    pub autoincrement: Autoincrement,
    /// Its comment.
    pub comment: Option<String>,
    /// `unique=True`.
    pub unique: bool,
    /// `index=True`.
    pub index: bool,
    /// `ForeignKey(…)` arguments.
    pub foreign_keys: Vec<ForeignKey>,
    /// Constraints given inside `Column(…)`, such as `CheckConstraint`; written at the column.
    pub constraints: Vec<Constraint>,
    /// Whether the name is always (`Some(true)`) or never quoted.
    pub quote: Option<bool>,
    /// A column of the system, left out of `CREATE TABLE`.
    pub system: bool,
    /// The dialect's keyword arguments (`sqlite_on_conflict_not_null`, …).
    pub options: Options,
}

impl Column {
    /// `Column(name, type_)`: nullable, no primary key.
    pub fn new(name: impl Into<String>, type_: Type) -> Self {
        Self {
            name: name.into(),
            key: None,
            type_,
            nullable: true,
            nullable_given: false,
            primary_key: false,
            server_default: None,
            default: None,
            autoincrement: Autoincrement::Auto,
            comment: None,
            unique: false,
            index: false,
            foreign_keys: Vec::new(),
            constraints: Vec::new(),
            quote: None,
            system: false,
            options: Options::new(),
        }
    }

    /// The column as part of the primary key, hence not nullable.
    #[must_use]
    pub fn primary_key(mut self) -> Self {
        self.primary_key = true;
        self.nullable = self.nullable_given && self.nullable;
        self
    }

    /// The column with `nullable=False`.
    #[must_use]
    pub fn not_null(mut self) -> Self {
        self.nullable = false;
        self.nullable_given = true;
        self
    }

    /// The column with a server default.
    #[must_use]
    pub fn server_default(mut self, default: ServerDefault) -> Self {
        self.server_default = Some(default);
        self
    }

    /// The computed expression, if it is a computed column.
    pub const fn computed(&self) -> Option<&Computed> {
        match &self.server_default {
            Some(ServerDefault::Computed(computed)) => Some(computed),
            _ => None,
        }
    }

    /// The identity, if it is an identity column.
    pub const fn identity(&self) -> Option<&Identity> {
        match &self.server_default {
            Some(ServerDefault::Identity(identity)) => Some(identity),
            _ => None,
        }
    }
}
