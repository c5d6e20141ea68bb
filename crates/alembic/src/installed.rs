//! The packages of the project's virtual environment, as far as they can be imported.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use python::syntax::{Source, ast, parse_module};

/// What `site-packages` adds to what can be imported.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Installed {
    /// The folders themselves, and those that `.pth` and `.egg-link` files name: the end of `sys.path`.
    pub(crate) path: Vec<PathBuf>,
    /// Packages that are installed in place by name alone.
    pub(crate) editable: HashMap<String, PathBuf>,
}

/// The end of `sys.path` that the installed packages of an environment make.
pub fn search_path(folders: &[PathBuf]) -> Vec<PathBuf> {
    read(folders).path
}

/// Reads the `.pth` files (and the older `.egg-link`) of the folders, in the order of their names as `site` does.
pub(crate) fn read(folders: &[PathBuf]) -> Installed {
    let mut installed = Installed::default();
    for folder in folders {
        installed.path.push(folder.clone());
        let Ok(entries) = std::fs::read_dir(folder) else {
            continue;
        };
        let mut files: Vec<PathBuf> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| {
                path.extension()
                    .is_some_and(|end| end == "pth" || end == "egg-link")
            })
            .collect();
        files.sort();
        for file in files {
            let Ok(text) = std::fs::read_to_string(&file) else {
                continue;
            };
            let only_first = file.extension().is_some_and(|end| end == "egg-link");
            for line in text.lines().take(if only_first { 1 } else { usize::MAX }) {
                installed.line(folder, line.trim_end());
            }
        }
    }
    installed
}

impl Installed {
    /// A line of a `.pth` file: a folder, or code that sets up a finder. Of the code only what setuptools writes is
    /// understood; the rest has no effect.
    fn line(&mut self, folder: &Path, line: &str) {
        if line.trim().is_empty() || line.starts_with('#') {
            return;
        }
        let Some(code) = line
            .strip_prefix("import ")
            .or_else(|| line.strip_prefix("import\t"))
        else {
            let path = folder.join(line);
            if path.is_dir() && !self.path.contains(&path) {
                self.path.push(path);
            }
            return;
        };
        let module = code.split(';').next().unwrap_or_default().trim();
        if module.starts_with("__editable__") {
            self.finder(&folder.join(format!("{module}.py")));
        }
    }

    /// The constant `MAPPING` of a finder: names of packages and where they are.
    fn finder(&mut self, file: &Path) {
        let Ok(text) = std::fs::read_to_string(file) else {
            return;
        };
        let source = Source::new(file, text);
        let Ok(module) = parse_module(&source) else { return };
        for statement in &module.body {
            let (target, value) = match statement {
                ast::Stmt::AnnAssign(assign) => (Some(&*assign.target), assign.value.as_deref()),
                ast::Stmt::Assign(assign) => (assign.targets.first(), Some(&*assign.value)),
                _ => continue,
            };
            let is_mapping = matches!(target, Some(ast::Expr::Name(name)) if name.id.as_str() == "MAPPING");
            let Some(ast::Expr::Dict(dict)) = value.filter(|_| is_mapping) else {
                continue;
            };
            for item in &dict.items {
                if let (Some(ast::Expr::StringLiteral(name)), ast::Expr::StringLiteral(path)) =
                    (&item.key, &item.value)
                {
                    let path = PathBuf::from(path.value.to_str());
                    self.editable.insert(name.value.to_str().to_owned(), path);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn path_files_and_finders_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site-packages");
        let source = folder.path().join("checkout/src");
        fs::create_dir_all(&site).unwrap();
        fs::create_dir_all(&source).unwrap();
        let source_text = source.display().to_string();
        fs::write(
            site.join("a.pth"),
            format!("# a comment\n\n{source_text}\nno/such/folder\n"),
        )
        .unwrap();
        fs::write(site.join("b.egg-link"), format!("{source_text}\n../\n")).unwrap();
        fs::write(
            site.join("__editable__.app-1.pth"),
            "import __editable___app_1_finder; __editable___app_1_finder.install()",
        )
        .unwrap();
        // The head of a file that setuptools 80 wrote.
        fs::write(
            site.join("__editable___app_1_finder.py"),
            format!("from __future__ import annotations\nMAPPING: dict[str, str] = {{'app': '{source_text}/app'}}\nNAMESPACES: dict[str, list[str]] = {{}}\n"),
        )
        .unwrap();
        let installed = read(std::slice::from_ref(&site));
        assert_eq!(installed.path, [site, source.clone()]);
        assert_eq!(
            installed.editable,
            HashMap::from([("app".to_owned(), source.join("app"))])
        );
    }
}
