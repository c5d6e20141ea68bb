//! `slice` and `range`

use crate::object::ClassBuilder;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
}

pub(super) fn define_range(class: ClassBuilder) -> ClassBuilder {
    class
}
