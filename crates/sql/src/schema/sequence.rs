//! Sequences, identity columns and computed columns.

use crate::{expr::Expr, types::Type};

/// What `CREATE SEQUENCE` and `GENERATED … AS IDENTITY` have in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SequenceOptions {
    /// `START WITH`.
    pub start: Option<i64>,
    /// `INCREMENT BY`.
    pub increment: Option<i64>,
    /// `MINVALUE`.
    pub minvalue: Option<i64>,
    /// `MAXVALUE`.
    pub maxvalue: Option<i64>,
    /// `NO MINVALUE`.
    pub nominvalue: bool,
    /// `NO MAXVALUE`.
    pub nomaxvalue: bool,
    /// `CYCLE` or `NO CYCLE`.
    pub cycle: Option<bool>,
    /// `CACHE`.
    pub cache: Option<i64>,
}

/// `Sequence(name, …)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Sequence {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: Option<String>,
    /// Its numbers.
    pub options: SequenceOptions,
    /// The type of its values (`CREATE SEQUENCE … AS …`).
    pub data_type: Option<Type>,
    /// Whether it is left out where the database does not need it.
    pub optional: bool,
}

/// `Identity(always=…, …)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// `ALWAYS` rather than `BY DEFAULT`.
    pub always: bool,
    /// `ON NULL` (Oracle).
    pub on_null: Option<bool>,
    /// Its numbers.
    pub options: SequenceOptions,
}

/// `Computed(sqltext, persisted=…)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The expression; a string becomes [`Expr::Text`].
    pub sqltext: Box<Expr>,
    /// `STORED` or `VIRTUAL`; the database's choice when absent.
    pub persisted: Option<bool>,
}
