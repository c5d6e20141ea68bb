//! Revision scripts: found, read without being run, arranged as a graph, and planned over.
//!
//! - [`scan`] finds the files and reads their constants.
//! - [`RevisionMap`] is the graph, pure and built from plain [`Revision`] values.
//! - [`RevisionMap::get_revisions`] and its relatives give `head`, `label@base`, `ae10+2` … their meaning.
//! - [`Step`]s are what an upgrade, a downgrade or a stamp does, [`VersionHeads`] what each does to the version table.
//! - [`display`] is what `heads`, `history`, `branches`, `current` and `show` print.
//! - [`ScriptDirectory`] has all of that for one project, with the messages of Alembic's commands.
//!
//! Order is fixed here where Alembic's depends on the hash seed of the Python process (sets of labels, of children and
//! of dependencies): labels are in alphabetical order, revisions in that of the files, and dependencies as written.

mod bits;
mod build;
mod collect;
mod directory;
pub mod display;
mod error;
mod graph;
mod resolve;
mod revision;
pub mod scan;
mod sort;
mod stamp;
mod step;
mod target;
mod version_heads;
mod walk;

pub use directory::{History, ScriptDirectory};
pub use error::{CycleKind, RevisionError, ScriptError};
pub use graph::{NodeId, RevisionMap};
pub use resolve::Found;
pub use revision::Revision;
pub use step::{RevisionStep, StampStep, Step};
pub use target::Target;
pub use version_heads::{RowChange, VersionHeads};
