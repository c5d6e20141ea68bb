//! Stillhead as a library: a project, its commands, and the command line made of them.
//!
//! ```no_run
//! use stillhead::{Session, SessionOptions, commands};
//!
//! # fn main() -> Result<(), stillhead::Failure> {
//! let session = Session::open(SessionOptions::in_folder("/srv/app"))?;
//! commands::upgrade(&session, "head", &commands::SqlOptions::default())?;
//! # Ok(())
//! # }
//! ```
//!
//! The evaluator needs a deep stack: call [`on_a_deep_stack`] around a command in a service of your own.

mod bridge;
pub mod cli;
pub mod commands;
mod failure;
mod report;
mod session;

pub use bridge::BridgeMode;
pub use failure::Failure;
pub use session::{Ask, Session, SessionOptions, Sink, Streams, on_a_deep_stack};
