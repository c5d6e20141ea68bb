//! Constants that revision files take from other modules, such as `branch_labels = (cli.EXPAND_BRANCH,)`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use config::Warning;
use python::syntax::ast::{Expr, ModModule, Stmt};
use python::syntax::{self, Source, TextRange};

use super::ScanError;
use super::constants::{Assignments, Constant};
use super::file::{FileScan, Value, load, scan_source};
use crate::revision::Revision;

/// Finds modules as files below `sys.path`, and below the folders above the revision file itself.
pub(super) struct Modules<'a> {
    sys_path: &'a [PathBuf],
    constants: HashMap<(PathBuf, String), Option<Constant>>,
}

/// A name that an import binds: the module, and the attribute in it if it is `from module import attribute`.
struct Imported {
    name: String,
    module: String,
    attribute: Option<String>,
}

impl<'a> Modules<'a> {
    pub(super) fn new(sys_path: &'a [PathBuf]) -> Modules<'a> {
        Modules {
            sys_path,
            constants: HashMap::new(),
        }
    }

    /// Makes a revision of what a file says, looking elsewhere for what it does not say itself.
    pub(super) fn complete(
        &mut self,
        path: &Path,
        scan: FileScan,
        warnings: &mut Vec<Warning>,
    ) -> Result<Revision, ScanError> {
        let scan = if scan.is_complete() {
            scan
        } else {
            self.rescan(path)?
        };
        let file_name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let id = match scan.revision {
            Value::Absent => legacy_id(&file_name).ok_or(ScanError::NoRevision {
                file_name: file_name.clone(),
            })?,
            Value::Known(ids) if ids.len() == 1 => ids.into_iter().next().unwrap_or_default(),
            Value::Known(_) => return Err(not_literal(path, "revision", None)),
            Value::Unknown(range) => return Err(not_literal(path, "revision", Some(range))),
        };
        let down_revision = match scan.down_revision {
            Value::Absent => {
                return Err(ScanError::NoDownRevision {
                    path: path.to_owned(),
                    module: file_name.replace(|c: char| !c.is_alphanumeric() && c != '_', "_"),
                });
            }
            Value::Known(ids) => ids,
            Value::Unknown(range) => return Err(not_literal(path, "down_revision", Some(range))),
        };
        let depends_on = match scan.depends_on {
            Value::Absent => Vec::new(),
            Value::Known(names) => names,
            Value::Unknown(range) => return Err(not_literal(path, "depends_on", Some(range))),
        };
        let branch_labels = match scan.branch_labels {
            Value::Absent => Vec::new(),
            Value::Known(labels) => labels,
            Value::Unknown(range) => {
                // A label only names a branch; the graph holds without it.
                let error = not_literal(path, "branch_labels", Some(range));
                warnings.push(Warning::user(format!(
                    "{error}; the revision is taken to have no label"
                )));
                Vec::new()
            }
        };
        Ok(Revision {
            id,
            down_revision,
            depends_on,
            branch_labels,
            long_doc: scan.long_doc,
            path: path.to_owned(),
        })
    }

    /// Reads a file again, now with its imports.
    fn rescan(&mut self, path: &Path) -> Result<FileScan, ScanError> {
        let source = load(path)?;
        let imports = match syntax::parse_module(&source) {
            Ok(module) => imports(&module),
            Err(_) => Vec::new(),
        };
        scan_source(&source, &mut |expression| {
            self.look_up(path, &imports, expression)
        })
    }

    fn look_up(&mut self, file: &Path, imports: &[Imported], expression: &Expr) -> Option<Constant> {
        let (module, attribute) = match expression {
            Expr::Name(name) => {
                let import = imports
                    .iter()
                    .rev()
                    .find(|import| import.name == name.id.as_str())?;
                (import.module.clone(), import.attribute.clone()?)
            }
            Expr::Attribute(attribute) => {
                let base = dotted(&attribute.value)?;
                let (first, rest) = base
                    .split_once('.')
                    .map_or((base.as_str(), None), |(a, b)| (a, Some(b)));
                let import = imports.iter().rev().find(|import| import.name == first)?;
                let parts = [Some(import.module.as_str()), import.attribute.as_deref(), rest];
                let module: Vec<&str> = parts.into_iter().flatten().collect();
                (module.join("."), attribute.attr.to_string())
            }
            _ => return None,
        };
        self.constant(&self.find(file, &module)?, &attribute)
    }

    /// The file of a module.
    fn find(&self, file: &Path, module: &str) -> Option<PathBuf> {
        let relative: PathBuf = module.split('.').collect();
        let roots = self
            .sys_path
            .iter()
            .map(PathBuf::as_path)
            .chain(file.ancestors().skip(1));
        roots
            .flat_map(|root| {
                [
                    root.join(&relative).with_extension("py"),
                    root.join(&relative).join("__init__.py"),
                ]
            })
            .find(|path| path.is_file())
    }

    fn constant(&mut self, path: &Path, name: &str) -> Option<Constant> {
        let key = (path.to_owned(), name.to_owned());
        if let Some(known) = self.constants.get(&key) {
            return known.clone();
        }
        let value = load(path).ok().and_then(|source| {
            let module = syntax::parse_module(&source).ok()?;
            let assignments = Assignments::of(&module);
            match assignments.get(name)? {
                super::constants::Bound::To(value) => assignments.evaluate(value, &mut |_| None),
                super::constants::Bound::Somehow(_) => None,
            }
        });
        self.constants.insert(key, value.clone());
        value
    }
}

fn imports(module: &ModModule) -> Vec<Imported> {
    let mut found = Vec::new();
    for statement in &module.body {
        match statement {
            Stmt::Import(import) => found.extend(import.names.iter().map(|alias| {
                let module = alias.name.to_string();
                if let Some(name) = &alias.asname {
                    return Imported {
                        name: name.to_string(),
                        module,
                        attribute: None,
                    };
                }
                let first = module.split('.').next().unwrap_or_default().to_owned();
                Imported {
                    name: first.clone(),
                    module: first,
                    attribute: None,
                }
            })),
            Stmt::ImportFrom(import) if import.level == 0 => {
                let Some(module) = &import.module else {
                    continue;
                };
                found.extend(import.names.iter().map(|alias| Imported {
                    name: alias.asname.as_ref().unwrap_or(&alias.name).to_string(),
                    module: module.to_string(),
                    attribute: Some(alias.name.to_string()),
                }));
            }
            _ => {}
        }
    }
    found
}

/// `a.b.c` as text.
fn dotted(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(attribute) => Some(format!("{}.{}", dotted(&attribute.value)?, attribute.attr)),
        _ => None,
    }
}

/// Before Alembic 0.2 the id stood in the file's name only: hexadecimal digits and `.py`.
fn legacy_id(file_name: &str) -> Option<String> {
    let id = file_name.strip_suffix(".py")?;
    let hexadecimal = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (!id.is_empty() && id.chars().all(hexadecimal)).then(|| id.to_owned())
}

fn not_literal(path: &Path, name: &'static str, range: Option<TextRange>) -> ScanError {
    let source = load(path).unwrap_or_else(|_| Source::new(path, ""));
    let range = range.unwrap_or_default();
    let (line, column) = source.line_column(range.start());
    ScanError::NotLiteral {
        path: path.to_owned(),
        line,
        column,
        name,
        text: source.slice(range).to_owned(),
    }
}
