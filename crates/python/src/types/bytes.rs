//! `bytes`

use crate::object::ClassBuilder;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
}
