//! What inspection gives: the dictionaries of SQLAlchemy's `Inspector` as structs.

use indexmap::IndexMap;
use sql::Type;
use sql::schema::{Identity, Options};

/// `ReflectedColumn`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReflectedColumn {
    /// Its name.
    pub name: String,
    /// Its type.
    pub type_: Type,
    /// Whether it may be `NULL`.
    pub nullable: bool,
    /// The SQL text of the default.
    pub default: Option<String>,
    /// Whether the database counts up (PostgreSQL: the default is the next value of a sequence); `None` where
    /// SQLAlchemy does not say.
    pub autoincrement: Option<bool>,
    /// Its comment.
    pub comment: Option<String>,
    /// `GENERATED … AS IDENTITY`.
    pub identity: Option<Identity>,
    /// `GENERATED ALWAYS AS (…)`.
    pub computed: Option<ReflectedComputed>,
    /// The place in the primary key, from 1, and 0 for a column outside of it (SQLite only).
    pub primary_key: Option<u32>,
}

/// The expression of a generated column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReflectedComputed {
    /// SQL text.
    pub sqltext: String,
    /// `STORED` rather than `VIRTUAL`, where known.
    pub persisted: Option<bool>,
}

/// `ReflectedPrimaryKeyConstraint`; without columns where there is none.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReflectedPrimaryKey {
    /// Its name.
    pub name: Option<String>,
    /// Its columns.
    pub columns: Vec<String>,
    /// Its comment.
    pub comment: Option<String>,
    /// The dialect's options, with their prefix.
    pub options: Options,
}

/// `ReflectedForeignKeyConstraint`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReflectedForeignKey {
    /// Its name.
    pub name: Option<String>,
    /// Its columns.
    pub columns: Vec<String>,
    /// The schema of the table referred to; `None` for the default one.
    pub referred_schema: Option<String>,
    /// The table referred to.
    pub referred_table: String,
    /// The columns referred to.
    pub referred_columns: Vec<String>,
    /// `ON UPDATE`.
    pub onupdate: Option<String>,
    /// `ON DELETE`.
    pub ondelete: Option<String>,
    /// `DEFERRABLE`.
    pub deferrable: Option<bool>,
    /// `INITIALLY`.
    pub initially: Option<String>,
    /// `MATCH`.
    pub match_: Option<String>,
    /// Its comment.
    pub comment: Option<String>,
}

/// `ReflectedIndex`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReflectedIndex {
    /// Its name.
    pub name: Option<String>,
    /// `UNIQUE`.
    pub unique: bool,
    /// Column names; `None` where the index has an expression.
    pub columns: Vec<Option<String>>,
    /// If there is any expression: all elements as SQL text, column names too.
    pub expressions: Option<Vec<String>>,
    /// The unique constraint that the database made this index for.
    pub duplicates_constraint: Option<String>,
    /// `desc`, `nulls_first`, `nulls_last` by column or expression.
    pub sorting: IndexMap<String, Vec<String>>,
    /// Its comment.
    pub comment: Option<String>,
    /// The dialect's options, with their prefix: `postgresql_where`, `postgresql_include`, `sqlite_where`, ….
    pub options: Options,
}

/// `ReflectedUniqueConstraint`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReflectedUnique {
    /// Its name.
    pub name: Option<String>,
    /// Its columns.
    pub columns: Vec<String>,
    /// `DEFERRABLE`, where the dialect tells.
    pub deferrable: Option<bool>,
    /// `INITIALLY`, where the dialect tells.
    pub initially: Option<String>,
    /// Its comment.
    pub comment: Option<String>,
    /// The dialect's options, with their prefix.
    pub options: Options,
}

/// `ReflectedCheckConstraint`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReflectedCheck {
    /// Its name.
    pub name: Option<String>,
    /// The condition as SQL text.
    pub sqltext: String,
    /// Its comment.
    pub comment: Option<String>,
    /// The dialect's options, with their prefix.
    pub options: Options,
}

/// `ReflectedEnum`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ReflectedEnum {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: String,
    /// Whether it can be named without its schema.
    pub visible: bool,
    /// Its words, in order.
    pub labels: Vec<String>,
}
