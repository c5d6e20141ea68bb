//! Which files are revision files.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use config::Warning;

use super::{ScanError, ScanOptions};

/// The revision files of all version locations, each once, with symbolic links resolved.
///
/// In each folder they are in the order of their names; subfolders come after the files, in the order of their names.
/// A location that does not exist has no files.
pub(super) fn revision_files(
    options: &ScanOptions,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<PathBuf>, ScanError> {
    let mut files = Vec::new();
    for location in &options.version_locations {
        if location.exists() {
            list(location, options, &mut files)?;
        }
    }
    let mut seen = HashSet::with_capacity(files.len());
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        if !seen.insert(file.clone()) {
            warnings.push(Warning::user(format!(
                "File {} loaded twice! ignoring. Please ensure version_locations is unique.",
                file.display()
            )));
            continue;
        }
        match kind(&file, options.sourceless) {
            Kind::Source => kept.push(file),
            Kind::Compiled => return Err(ScanError::Compiled { path: file }),
            Kind::Other => {}
        }
    }
    Ok(kept)
}

enum Kind {
    Source,
    Compiled,
    Other,
}

/// `.#x.py` is a lock file of Emacs; everything that begins with `__init__` is the package's.
fn kind(path: &Path, sourceless: bool) -> Kind {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return Kind::Other;
    };
    if name.starts_with(".#") || name.starts_with("__init__") {
        return Kind::Other;
    }
    let Some((stem, extension)) = name.rsplit_once('.') else {
        return Kind::Other;
    };
    match extension {
        "py" => Kind::Source,
        "pyc" | "pyo" if sourceless && !path.with_file_name(format!("{stem}.py")).exists() => Kind::Compiled,
        _ => Kind::Other,
    }
}

/// Adds the files of one folder.
fn list(folder: &Path, options: &ScanOptions, files: &mut Vec<PathBuf>) -> Result<(), ScanError> {
    let io = |error: &std::io::Error| ScanError::io(folder, error);
    // Only the folder's path is resolved, not each file's: with a thousand files that is most of the time.
    let real = fs::canonicalize(folder).map_err(|error| io(&error))?;
    let (mut names, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder).map_err(|error| io(&error))? {
        let entry = entry.map_err(|error| io(&error))?;
        let file_type = entry.file_type().map_err(|error| io(&error))?;
        let name = entry.file_name();
        if file_type.is_dir() {
            folders.push(name);
        } else if file_type.is_symlink() {
            let link = real.join(&name);
            let target = fs::canonicalize(&link).unwrap_or(link);
            if !target.is_dir() {
                names.push((name, target));
            }
        } else {
            let path = real.join(&name);
            names.push((name, path));
        }
    }
    names.sort();
    let seen: Vec<String> = names.iter().map(|(name, _)| stem(name)).collect();
    files.extend(names.into_iter().map(|(_, path)| path));
    if options.sourceless {
        list_cache(&real.join("__pycache__"), &seen, files);
    }
    if options.recursive {
        folders.sort();
        for name in folders {
            if !name.to_string_lossy().ends_with("__pycache__") {
                list(&folder.join(name), options, files)?;
            }
        }
    }
    Ok(())
}

/// Adds compiled files whose source is not in the folder above.
fn list_cache(cache: &Path, seen: &[String], files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(cache) else {
        return;
    };
    for entry in entries.flatten() {
        if !seen.contains(&stem(&entry.file_name())) {
            files.push(entry.path());
        }
    }
}

/// The name up to its first dot.
fn stem(name: &std::ffi::OsStr) -> String {
    let name = name.to_string_lossy();
    name.split('.').next().unwrap_or_default().to_owned()
}
