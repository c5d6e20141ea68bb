//! The nodes of an expression.

use std::sync::Arc;

use super::{BinaryOp, FromItem, Query, TableRef, TextClause, UnaryOp};
use crate::{types::Type, value::SqlValue};

/// A column of something in `FROM`.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnRef {
    /// Its name.
    pub name: String,
    /// Where it comes from; nothing for a bare `column("x")`.
    pub from: Option<Arc<FromItem>>,
    /// Its type.
    pub type_: Type,
    /// `quoted_name(…, quote=…)`: whether it is quoted; as the name asks for when absent.
    pub quote: Option<bool>,
}

/// A parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct BindParam {
    /// Its name; made up from the column it is compared with when absent.
    pub name: Option<String>,
    /// Its value; nothing when it is to be given at execution.
    pub value: Option<SqlValue>,
    /// Its type; that of the other operand, or of the value, when null.
    pub type_: Type,
    /// Written as a literal even where parameters are used (`literal_execute`, `op.inline_literal`).
    pub inline: bool,
    /// A list that is written as one parameter for each of its items.
    pub expanding: bool,
}

/// A function call.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// The names before the last dot (`func.pg_catalog.set_config`).
    pub packages: Vec<String>,
    /// Its name, as written in Python.
    pub name: String,
    /// Its arguments.
    pub args: Vec<Expr>,
    /// The type of its result.
    pub type_: Type,
}

/// The right side of `IN`.
#[derive(Debug, Clone, PartialEq)]
pub enum InList {
    /// Expressions; `IN ()` is written as an empty set.
    List(Vec<Expr>),
    /// A query.
    Query(Box<Query>),
    /// A list given at execution (`bindparam(expanding=True)`).
    Bind(BindParam),
}

/// Which of the `LIKE` family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LikeKind {
    /// `LIKE`.
    Like,
    /// `ILIKE`.
    Ilike,
    /// `LIKE '%' || x || '%'`.
    Contains,
    /// `LIKE x || '%'`.
    StartsWith,
    /// `LIKE '%' || x`.
    EndsWith,
    /// `ILIKE '%' || x || '%'`.
    IContains,
    /// `ILIKE x || '%'`.
    IStartsWith,
    /// `ILIKE '%' || x`.
    IEndsWith,
}

/// A comparison with a pattern.
#[derive(Debug, Clone, PartialEq)]
pub struct Like {
    /// What is compared.
    pub left: Box<Expr>,
    /// The pattern.
    pub right: Box<Expr>,
    /// Which comparison.
    pub kind: LikeKind,
    /// `NOT`.
    pub negated: bool,
    /// `ESCAPE`.
    pub escape: Option<String>,
}

/// `CASE`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What is compared with every `WHEN`, if anything.
    pub value: Option<Box<Expr>>,
    /// `WHEN … THEN …`.
    pub whens: Vec<(Expr, Expr)>,
    /// `ELSE`.
    pub else_: Option<Box<Expr>>,
}

/// A window function.
#[derive(Debug, Clone, PartialEq)]
pub struct Over {
    /// The function.
    pub element: Box<Expr>,
    /// `PARTITION BY`.
    pub partition_by: Vec<Expr>,
    /// `ORDER BY`.
    pub order_by: Vec<Expr>,
    /// `ROWS …` or `RANGE …` as text.
    pub frame: Option<String>,
}

/// Where `NULL`s are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NullsOrder {
    /// `NULLS FIRST`.
    First,
    /// `NULLS LAST`.
    Last,
}

/// An SQL expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A column.
    Column(ColumnRef),
    /// A parameter, or a value that becomes one.
    Bind(BindParam),
    /// `text("…")`.
    Text(TextClause),
    /// `literal_column("…")`: text that is a column.
    LiteralColumn(String, Type),
    /// A function call.
    Function(Function),
    /// An operator between two expressions.
    Binary {
        /// The left side.
        left: Box<Expr>,
        /// The operator.
        op: BinaryOp,
        /// The right side.
        right: Box<Expr>,
    },
    /// An operator on one expression.
    Unary {
        /// The operator.
        op: UnaryOp,
        /// The operand.
        operand: Box<Expr>,
    },
    /// `AND`.
    And(Vec<Expr>),
    /// `OR`.
    Or(Vec<Expr>),
    /// `NOT`.
    Not(Box<Expr>),
    /// `IN`.
    In {
        /// What is looked for.
        expr: Box<Expr>,
        /// Where.
        list: InList,
        /// `NOT IN`.
        negated: bool,
    },
    /// `BETWEEN`.
    Between {
        /// What is compared.
        expr: Box<Expr>,
        /// The lower bound.
        low: Box<Expr>,
        /// The upper bound.
        high: Box<Expr>,
        /// `NOT BETWEEN`.
        negated: bool,
        /// `BETWEEN SYMMETRIC`.
        symmetric: bool,
    },
    /// `LIKE` and its family.
    Like(Like),
    /// `CASE`.
    Case(Case),
    /// `CAST(x AS type)`.
    Cast(Box<Expr>, Type),
    /// `document[…]` as a scalar of a type (`as_string()`, `as_integer()`, …).
    JsonScalar(Box<Expr>, Type),
    /// `document[…].astext`.
    JsonText(Box<Expr>),
    /// Another type for Python and literals; no SQL of its own.
    TypeCoerce(Box<Expr>, Type),
    /// An expression whose text the caller writes itself (`@compiles`); in all else it stays what it is.
    Written(Box<Expr>, TextClause),
    /// `x AS name`.
    Label(Box<Expr>, String),
    /// `EXISTS (…)`.
    Exists(Box<Query>),
    /// A query as a value.
    Subquery(Box<Query>),
    /// `(a, b)`.
    Tuple(Vec<Expr>),
    /// `NULL`.
    Null,
    /// `true`, or `1` where there is no boolean.
    True,
    /// `false`, or `0`.
    False,
    /// `x COLLATE "name"`.
    Collate(Box<Expr>, String),
    /// `x ASC`.
    Asc(Box<Expr>),
    /// `x DESC`.
    Desc(Box<Expr>),
    /// `x NULLS FIRST` or `LAST`.
    Nulls(Box<Expr>, NullsOrder),
    /// `EXTRACT(field FROM x)`.
    Extract(String, Box<Expr>),
    /// `x OVER (…)`.
    Over(Over),
    /// `DISTINCT x`.
    Distinct(Box<Expr>),
    /// `x FILTER (WHERE …)`.
    Filter(Box<Expr>, Box<Expr>),
    /// `x WITHIN GROUP (ORDER BY …)`.
    WithinGroup(Box<Expr>, Vec<Expr>),
    /// `x ORDER BY …` as the argument of an aggregate function.
    AggregateOrderBy(Box<Expr>, Vec<Expr>),
    /// `a:b` between the brackets of an array.
    Slice(Box<Expr>, Box<Expr>),
    /// `ARRAY[…]`.
    Array(Vec<Expr>, Type),
    /// `x = ANY (…)`: the word and the array.
    Quantified(&'static str, Box<Expr>),
    /// `(x)`, always in parentheses.
    Grouping(Box<Expr>),
    /// Expressions separated by commas, or by nothing.
    List(Vec<Expr>),
    /// A table as a whole, for `count(table)`, `row_to_json(table)`.
    Table(Arc<FromItem>),
    /// The next value of a sequence.
    NextValue {
        /// The name of the sequence.
        name: String,
        /// Its schema.
        schema: Option<String>,
    },
    /// An element SQLAlchemy has no compiler for here; its class name is in the error.
    Uncompilable(String),
}

impl Expr {
    /// A bare column, `column("x")`.
    pub fn column(name: impl Into<String>) -> Self {
        Self::Column(ColumnRef {
            name: name.into(),
            from: None,
            type_: Type::null(),
            quote: None,
        })
    }

    /// A column of a table.
    pub fn table_column(table: TableRef, name: impl Into<String>, type_: Type) -> Self {
        Self::Column(ColumnRef {
            name: name.into(),
            from: Some(Arc::new(FromItem::Table(table))),
            type_,
            quote: None,
        })
    }

    /// A value whose type is that of the other operand.
    pub fn value(value: impl Into<SqlValue>) -> Self {
        Self::typed_value(value, Type::null())
    }

    /// A value of a type.
    pub fn typed_value(value: impl Into<SqlValue>, type_: Type) -> Self {
        Self::Bind(BindParam {
            name: None,
            value: Some(value.into()),
            type_,
            inline: false,
            expanding: false,
        })
    }

    /// `text("…")`.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextClause::new(text))
    }

    /// `func.name(*args)` without a known type.
    pub fn function(name: impl Into<String>, args: Vec<Self>) -> Self {
        Self::Function(Function {
            packages: Vec::new(),
            name: name.into(),
            args,
            type_: Type::null(),
        })
    }

    /// An operator between two expressions.
    pub fn binary(left: Self, op: BinaryOp, right: Self) -> Self {
        Self::Binary {
            left: Box::new(left),
            op,
            right: Box::new(right),
        }
    }

    /// Conditions joined by `AND` (`all`) or `OR`, as SQLAlchemy puts them together: a constant that changes nothing is
    /// left out, one that decides is all that remains.
    pub fn joined(parts: Vec<Self>, all: bool) -> Self {
        let (neutral, deciding) = if all {
            (Self::True, Self::False)
        } else {
            (Self::False, Self::True)
        };
        if parts.contains(&deciding) {
            return Self::And(vec![deciding]);
        }
        let given = !parts.is_empty();
        let mut kept: Vec<_> = parts.into_iter().filter(|part| *part != neutral).collect();
        match (kept.len(), all) {
            (0, _) if given => Self::And(vec![neutral]),
            (1, _) => kept.remove(0),
            (_, true) => Self::And(kept),
            (_, false) => Self::Or(kept),
        }
    }

    /// `self = other`.
    #[must_use]
    pub fn eq(self, other: Self) -> Self {
        Self::binary(self, BinaryOp::Eq, other)
    }
}
