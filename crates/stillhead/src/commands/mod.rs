//! Alembic's commands, one file each. Results go to the session's standard output.

mod branches;
mod current;
pub mod doctor;
mod downgrade;
mod ensure_version;
mod heads;
mod history;
mod show;
mod stamp;
mod upgrade;

pub use branches::branches;
pub use current::{CurrentOptions, current, current_heads};
pub use downgrade::downgrade;
pub use ensure_version::ensure_version;
pub use heads::{HeadsOptions, heads};
pub use history::{HistoryOptions, history};
pub use show::show;
pub use stamp::{StampOptions, stamp};
pub use upgrade::upgrade;

use alembic::RunOptions;

/// The options that `upgrade`, `downgrade` and `stamp` share.
#[derive(Debug, Clone, Default)]
pub struct SqlOptions {
    /// `--sql`: print the statements instead of running them.
    pub sql: bool,
    /// `--tag`
    pub tag: Option<String>,
}

/// A run that only looks at the heads.
fn looking(
    look: impl Fn(&[String], &alembic::View<'_>) -> Result<(), alembic::PlanError> + 'static,
) -> RunOptions {
    let mut options = RunOptions::new(Box::new(move |heads, view| {
        look(heads, view)?;
        Ok(Vec::new())
    }));
    options.command = "current";
    options.dont_mutate = true;
    options.lock = None;
    options
}
