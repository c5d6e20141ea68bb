//! What the sandbox does not have.

use super::tolerant;
use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::Module;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn install(interp: &Interp, builtins: &Module) {
    // A class, so that `isinstance(value, complex)` is answered.
    let complex = ClassBuilder::new("builtins", "complex")
        .tolerant()
        .static_method("__new__", |_, _| {
            Err(Error::unsupported("complex numbers are not supported"))
        });
    builtins.set("complex", Value::Class(complex.build(interp)));
    tolerant(builtins, "eval", |_, _| {
        Err(Error::denied(
            "eval() is not allowed: code made at run time is not evaluated",
        ))
    });
    tolerant(builtins, "exec", |_, _| {
        Err(Error::denied(
            "exec() is not allowed: code made at run time is not evaluated",
        ))
    });
    tolerant(builtins, "compile", |_, _| {
        Err(Error::denied(
            "compile() is not allowed: code made at run time is not evaluated",
        ))
    });
    tolerant(builtins, "input", |_, _| {
        Err(Error::denied(
            "input() is not allowed: migrations run without anybody to ask",
        ))
    });
    tolerant(builtins, "breakpoint", |_, _| {
        Err(Error::denied(
            "breakpoint() is not allowed: there is no debugger here",
        ))
    });
    tolerant(builtins, "exit", exit);
    tolerant(builtins, "quit", exit);
}

fn exit(interp: &Interp, args: Args) -> Result {
    let code = args.positional.into_iter().next().unwrap_or(Value::None);
    Err(interp.raise_class(&interp.exception("SystemExit"), vec![code]))
}
