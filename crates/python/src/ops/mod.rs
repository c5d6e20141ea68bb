//! Operations on values: attributes, items, operators, comparison, text.

mod arithmetic;
mod attribute;
mod binary;
mod compare;
mod item;
mod text;

pub(crate) use binary::names;
pub(crate) use text::ascii;
pub use text::float_repr;
