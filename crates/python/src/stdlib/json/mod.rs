//! `_json`: the two halves of `json` that are worth being native, reading and writing.

mod read;
mod write;

use std::rc::Rc;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};

/// Deeper nesting is refused: the reader and the writer keep their place on the machine stack.
const DEPTH: usize = 900;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_json")
        .function("encode", write::encode)
        .function("decode", read::decode)
        .build())
}
