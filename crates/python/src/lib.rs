//! Python source → values: the evaluator that runs `env.py`, revision files and models.
//!
//! A host makes an [`Interp`] with a [`World`], registers its own modules ([`Interp::register`], [`ModuleBuilder`],
//! [`ClassBuilder`]) and runs files ([`Interp::run_file`]). Values are [`Value`]s; an evaluation ends well or with an
//! [`Error`], which is a Python exception or a refusal of the evaluator.

mod args;
mod builtins;
mod dict;
mod error;
mod eval;
mod exceptions;
mod format;
mod function;
mod generator;
mod interp;
mod iterate;
mod limits;
mod module;
mod object;
mod ops;
mod scope;
mod signature;
mod stdlib;
pub mod syntax;
mod types;
mod unknown;
mod value;

pub use args::{Args, Reader};
pub use builtins::Scripts;
pub use dict::{Dict, HashKey, Set};
pub use error::{Error, Place, Raised, Result, Stop, StopKind};
pub use eval::{Import, ImportKind};
pub use exceptions::{arguments as exception_arguments, last_line};
pub use function::{Function, Method, Native, Property};
pub use interp::{Interp, ModuleMaker, Sink, World};
pub use iterate::{NextFn, PyIter};
pub use module::{Module, ModuleBuilder};
pub use object::{Annotation, Class, ClassBuilder, Instance, Payload};
pub use ops::float_repr;
pub use scope::Scope;
pub use signature::Signature;
pub use stdlib::{datetime, decimal, logging, uuid};
pub use types::{Alias, Types};
pub use unknown::{Origin, Unknown};
pub use value::{Namespace, Range, Slice, Value};
