//! SQL expressions and statements as data.

mod columns;
mod from;
mod node;
mod operator;
mod statement;
mod text;

pub use from::{Cte, FromItem, JoinKind, TableRef};
pub use node::{BindParam, Case, ColumnRef, Expr, Function, InList, Like, LikeKind, NullsOrder, Over};
pub use operator::{BinaryOp, UnaryOp};
pub use statement::{
    Compound, CompoundKind, ConflictAction, ConflictTarget, Delete, Distinct, Fetch, ForUpdate, Insert,
    InsertSource, OnConflict, Query, Select, Statement, Update,
};
pub use text::TextClause;
