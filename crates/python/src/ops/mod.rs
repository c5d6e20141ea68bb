//! Operations on values: attributes, items, operators, comparison, text.

mod arithmetic;
mod attribute;
mod binary;
mod compare;
mod item;
mod text;

pub use text::{ascii, float_repr};
