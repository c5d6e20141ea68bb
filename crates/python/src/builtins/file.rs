//! `open`, `__import__`
use crate::interp::Interp;
use crate::module::Module;
pub(super) fn install(_: &Interp, _: &Module) {}
