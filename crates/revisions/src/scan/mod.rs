//! Finding the revision files and reading their constants, without running them.
//!
//! Each file is parsed as a whole, because Alembic, which imports it, fails for a syntax error anywhere in it too. The
//! files are shared among as many threads as the machine has processors.

mod constants;
mod error;
mod file;
mod listing;
mod modules;
mod outline;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use config::Warning;

pub use error::ScanError;
use file::{Buffer, FileScan};
use modules::Modules;

use crate::revision::Revision;

/// Where revision files are and which count.
#[derive(Debug, Clone, Default)]
pub struct ScanOptions {
    /// The folders, absolute, in order.
    pub version_locations: Vec<PathBuf>,
    /// Whether their subfolders count too.
    pub recursive: bool,
    /// Whether compiled files without source count. They cannot be read here, so that they are an error.
    pub sourceless: bool,
    /// Where modules are looked for whose constants revision files use (`sys.path`).
    pub sys_path: Vec<PathBuf>,
}

/// Reads all revision files, in the order in which Alembic lists them.
///
/// Adds warnings to `warnings`, also when it fails. Fails with the first file in that order that has a syntax error,
/// no `revision`, or a `revision`, `down_revision` or `depends_on` whose value only running it would tell.
pub fn scan(options: &ScanOptions, warnings: &mut Vec<Warning>) -> Result<Vec<Revision>, ScanError> {
    let paths = listing::revision_files(options, warnings)?;
    let mut modules = Modules::new(&options.sys_path);
    let mut revisions = Vec::with_capacity(paths.len());
    for (path, result) in paths.iter().zip(read_all(&paths)) {
        revisions.push(modules.complete(path, result?, warnings)?);
    }
    Ok(revisions)
}

/// Reads the files, the results in the order of `paths`.
fn read_all(paths: &[PathBuf]) -> Vec<Result<FileScan, ScanError>> {
    // A few files are read sooner than a thread starts.
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(paths.len() / 16 + 1);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut results = Vec::with_capacity(paths.len());
        let mut buffer = Buffer::default();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(index) else {
                return results;
            };
            results.push((index, file::read(path, &mut buffer)));
        }
    };
    let mut results = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for other in others {
            match other.join() {
                Ok(more) => results.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_unstable_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}
