//! Tables, columns, constraints and indexes as data.

mod column;
mod constraint;
mod index;
mod metadata;
mod naming;
mod options;
mod sequence;
mod table;
mod written;

pub use column::{Autoincrement, Column, ColumnDefault, ForeignKey, ServerDefault};
pub use constraint::{
    Check, Constraint, ConstraintName, ConstraintTiming, Exclude, ExcludeElement, ForeignKeyConstraint,
    PrimaryKey, TypeBound, Unique,
};
pub use index::{Index, IndexElement};
pub use metadata::MetaData;
pub use naming::NamingConvention;
pub use options::{OptionValue, Options};
pub use sequence::{Computed, Identity, Sequence, SequenceOptions};
pub use table::Table;
pub use written::{Item, TokenValues, Written};
