//! Operations on values: attributes, items, operators, comparison, text.

mod arithmetic;
mod attribute;
mod attribute_function;
mod attribute_set;
mod binary;
mod compare;
mod item;
mod membership;
mod text;

pub(crate) use binary::names;
pub use text::float_repr;
pub(crate) use text::{MAX_DIGITS, ascii};
