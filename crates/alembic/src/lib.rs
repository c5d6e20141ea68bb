//! What a Python file sees: `alembic` and `sqlalchemy` as host objects of the evaluator.
//!
//! [`Project`] is the way in: it makes an evaluator that knows these modules and runs `env.py` for one command
//! ([`Project::run_env`]). `env.py` calls `context.configure(…)` and `context.run_migrations()`; the latter asks the
//! command for its steps, evaluates each step's `upgrade()` or `downgrade()`, and every `op.*` call becomes a
//! [`migrate::Operation`].

mod arguments;
mod bridge;
mod check;
mod configuration;
mod context;
mod environment;
mod errors;
mod hooks;
mod installed;
mod modules;
mod op;
mod output;
mod posted;
mod project;
mod script;
pub mod sqlalchemy;
mod steps;

pub use bridge::{Bridge, BridgeError, Handover, SharedBridge, is_refusal};
pub use check::{Check, CheckedImport, ImportOrigin, Problem};
pub use environment::{Plan, PlanError, RunOptions, View};
pub use installed::search_path as installed_path;
pub use project::{Project, ProjectOptions, RunError, register};
