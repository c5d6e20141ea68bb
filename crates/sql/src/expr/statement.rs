//! Statements.

use std::sync::Arc;

use super::{Cte, Expr, FromItem, TableRef, TextClause};

/// `DISTINCT` or `DISTINCT ON`.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Distinct {
    /// Neither.
    #[default]
    No,
    /// `DISTINCT`.
    All,
    /// `DISTINCT ON (…)`.
    On(Vec<Expr>),
}

/// `FOR UPDATE`.
#[derive(Debug, Clone, PartialEq, Default)]
#[allow(clippy::struct_excessive_bools)] // They are the keyword arguments of `with_for_update`.
pub struct ForUpdate {
    /// `FOR SHARE`.
    pub read: bool,
    /// `FOR NO KEY UPDATE`, `FOR KEY SHARE`.
    pub key_share: bool,
    /// `NOWAIT`.
    pub nowait: bool,
    /// `SKIP LOCKED`.
    pub skip_locked: bool,
    /// `OF`.
    pub of: Vec<FromItem>,
}

/// `FETCH FIRST`.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetch {
    /// How many.
    pub count: Expr,
    /// `PERCENT`.
    pub percent: bool,
    /// `WITH TIES`.
    pub with_ties: bool,
}

/// `SELECT`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Select {
    /// What is selected.
    pub columns: Vec<Expr>,
    /// `select_from` and joins; the tables of the columns and conditions are added by themselves.
    pub from: Vec<Arc<FromItem>>,
    /// `WHERE`, joined by `AND`.
    pub where_: Vec<Expr>,
    /// `GROUP BY`.
    pub group_by: Vec<Expr>,
    /// `HAVING`, joined by `AND`.
    pub having: Vec<Expr>,
    /// `ORDER BY`.
    pub order_by: Vec<Expr>,
    /// `LIMIT`.
    pub limit: Option<Expr>,
    /// `OFFSET`.
    pub offset: Option<Expr>,
    /// `DISTINCT`.
    pub distinct: Distinct,
    /// `FOR UPDATE`.
    pub for_update: Option<ForUpdate>,
    /// Words after `SELECT`.
    pub prefixes: Vec<Expr>,
    /// Words after everything.
    pub suffixes: Vec<Expr>,
    /// `FETCH FIRST … ROWS ONLY`, instead of `LIMIT`.
    pub fetch: Option<Fetch>,
    /// Whether columns are labelled with the names of their tables too (`users_id`).
    pub table_labels: bool,
    /// Common table expressions to write even when nothing reads them (`add_cte`).
    pub ctes: Vec<Arc<Cte>>,
    /// `correlate(…)`: what the enclosing query has; everything it has when absent.
    pub correlate: Option<Vec<Arc<FromItem>>>,
    /// `correlate_except(…)`: what is read here even where the enclosing query has it.
    pub not_correlate: Vec<Arc<FromItem>>,
}

/// How queries are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompoundKind {
    /// `UNION`.
    Union,
    /// `UNION ALL`.
    UnionAll,
    /// `INTERSECT`.
    Intersect,
    /// `INTERSECT ALL`.
    IntersectAll,
    /// `EXCEPT`.
    Except,
    /// `EXCEPT ALL`.
    ExceptAll,
}

/// Several queries put together.
#[derive(Debug, Clone, PartialEq)]
pub struct Compound {
    /// How.
    pub kind: CompoundKind,
    /// The queries.
    pub queries: Vec<Query>,
    /// `ORDER BY`.
    pub order_by: Vec<Expr>,
    /// `LIMIT`.
    pub limit: Option<Expr>,
    /// `OFFSET`.
    pub offset: Option<Expr>,
}

/// Anything that yields rows.
#[derive(Debug, Clone, PartialEq)]
pub enum Query {
    /// `SELECT`.
    Select(Box<Select>),
    /// `UNION` and the like.
    Compound(Compound),
    /// `text("SELECT …")`.
    Text(TextClause),
    /// `VALUES (…), (…)`.
    Values(Vec<Vec<Expr>>),
    /// `INSERT`, `UPDATE` or `DELETE … RETURNING`, for a common table expression.
    Returning(Box<Statement>),
}

/// What an `INSERT` puts in.
#[derive(Debug, Clone, PartialEq)]
pub enum InsertSource {
    /// `DEFAULT VALUES`.
    Defaults,
    /// One row or several: values in the order of [`Insert::columns`].
    Values(Vec<Vec<Expr>>),
    /// A query.
    Query(Box<Query>),
}

/// What `ON CONFLICT` looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum ConflictTarget {
    /// Nothing in particular.
    Any,
    /// Columns or expressions, with a condition.
    Elements(Vec<Expr>, Option<Expr>),
    /// A constraint's name.
    Constraint(String),
}

/// What `ON CONFLICT` does.
#[derive(Debug, Clone, PartialEq)]
pub enum ConflictAction {
    /// `DO NOTHING`.
    Nothing,
    /// `DO UPDATE SET … WHERE …`.
    Update(Vec<(String, Expr)>, Option<Expr>),
}

/// `ON CONFLICT`.
#[derive(Debug, Clone, PartialEq)]
pub struct OnConflict {
    /// What it looks at.
    pub target: ConflictTarget,
    /// What it does.
    pub action: ConflictAction,
}

/// `INSERT`.
#[derive(Debug, Clone, PartialEq)]
pub struct Insert {
    /// The table.
    pub table: TableRef,
    /// The columns.
    pub columns: Vec<String>,
    /// What is put in.
    pub source: InsertSource,
    /// `ON CONFLICT`.
    pub on_conflict: Option<OnConflict>,
    /// `RETURNING`.
    pub returning: Vec<Expr>,
    /// Words after `INSERT` (`OR IGNORE`).
    pub prefixes: Vec<String>,
    /// Common table expressions (`add_cte`).
    pub ctes: Vec<Arc<Cte>>,
}

/// `UPDATE`.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The table, or an alias of it.
    pub table: Arc<FromItem>,
    /// The new values.
    pub values: Vec<(String, Expr)>,
    /// Words after `UPDATE` (`ONLY`).
    pub prefixes: Vec<String>,
    /// `WHERE`, joined by `AND`.
    pub where_: Vec<Expr>,
    /// `RETURNING`.
    pub returning: Vec<Expr>,
    /// Common table expressions (`add_cte`).
    pub ctes: Vec<Arc<Cte>>,
}

/// `DELETE`.
#[derive(Debug, Clone, PartialEq)]
pub struct Delete {
    /// The table, or an alias of it.
    pub table: Arc<FromItem>,
    /// Words after `DELETE`.
    pub prefixes: Vec<String>,
    /// `WHERE`, joined by `AND`.
    pub where_: Vec<Expr>,
    /// `RETURNING`.
    pub returning: Vec<Expr>,
    /// Common table expressions (`add_cte`).
    pub ctes: Vec<Arc<Cte>>,
}

/// A statement that is not DDL.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// A query.
    Query(Query),
    /// `INSERT`.
    Insert(Insert),
    /// `UPDATE`.
    Update(Update),
    /// `DELETE`.
    Delete(Delete),
    /// A piece of SQL.
    Text(TextClause),
}
