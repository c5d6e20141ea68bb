//! What was imported, for those who want to know (`doctor imports`).

use std::sync::Arc;

use super::{Frame, PostponedKind, Site};
use crate::interp::Interp;
use crate::syntax::{Source, TextRange};
use crate::value::Value;

/// One import of the project's own files.
#[derive(Debug, Clone)]
pub struct Import {
    /// What was imported: `package.module`, or `package.module.name` where only the name could not be found.
    pub name: String,
    /// The file that imports it.
    pub source: Arc<Source>,
    /// The statement.
    pub range: TextRange,
    /// Where it comes from.
    pub kind: ImportKind,
}

/// Where an imported module comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportKind {
    /// A module that the host or the library of the evaluator has.
    Native,
    /// A file of the project.
    Project,
    /// An installed package.
    Installed,
    /// Nowhere, and why.
    Unknown(String),
}

impl Interp {
    /// From now on imports are written down; [`Interp::recorded_imports`] gives them back.
    pub fn record_imports(&self) {
        self.recorded.borrow_mut().get_or_insert_default();
    }

    /// The imports of the project's files since [`Interp::record_imports`], in the order in which they were made.
    pub fn recorded_imports(&self) -> Vec<Import> {
        self.recorded.borrow().clone().unwrap_or_default()
    }

    fn is_recorded(&self, frame: &Frame<'_>) -> bool {
        let own = frame.module.file.is_some() && !frame.module.installed;
        own && self.recorded.borrow().is_some()
    }

    pub(super) fn record(&self, frame: &Frame<'_>, name: &str, site: &Site, module: &Value) {
        if self.is_recorded(frame) {
            self.add(name.to_owned(), site, self.kind_of(module));
        }
    }

    /// A name of a module that was found: of interest only when the name was not.
    pub(super) fn record_name(
        &self,
        frame: &Frame<'_>,
        module: &str,
        name: &str,
        site: &Site,
        value: &Value,
    ) {
        if self.is_recorded(frame) && matches!(value, Value::Unknown(_)) {
            self.add(format!("{module}.{name}"), site, self.kind_of(value));
        }
    }

    pub(super) fn record_installed(&self, frame: &Frame<'_>, kind: &PostponedKind, site: &Site) {
        if !self.is_recorded(frame) {
            return;
        }
        match kind {
            PostponedKind::Top(names) => {
                for name in names {
                    self.add(name.clone(), site, ImportKind::Installed);
                }
            }
            PostponedKind::Module(name) | PostponedKind::Name(name, _) => {
                self.add(name.clone(), site, ImportKind::Installed);
            }
        }
    }

    fn add(&self, name: String, site: &Site, kind: ImportKind) {
        let mut recorded = self.recorded.borrow_mut();
        let Some(list) = recorded.as_mut() else { return };
        let known = list.iter().any(|import| {
            import.name == name && import.range == site.range && import.source.path == site.source.path
        });
        if !known {
            list.push(Import {
                name,
                source: Arc::clone(&site.source),
                range: site.range,
                kind,
            });
        }
    }

    fn kind_of(&self, value: &Value) -> ImportKind {
        match value {
            Value::Unknown(unknown) => ImportKind::Unknown(unknown.origin.reason.clone()),
            Value::Module(module) if module.installed => ImportKind::Installed,
            // A namespace package has no file.
            Value::Module(module) if module.file.is_some() || !self.is_native_module(&module.name) => {
                ImportKind::Project
            }
            _ => ImportKind::Native,
        }
    }
}
