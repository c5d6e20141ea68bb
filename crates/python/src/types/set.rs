//! `set` and `frozenset`

use crate::object::ClassBuilder;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
}

pub(super) fn define_frozen(class: ClassBuilder) -> ClassBuilder {
    class
}
