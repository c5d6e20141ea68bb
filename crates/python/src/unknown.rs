//! Values that come from an import that cannot be followed.

use std::rc::Rc;
use std::sync::Arc;

use crate::syntax::{Source, TextRange};

/// Where an unknown value entered the program.
#[derive(Debug, Clone)]
pub struct Origin {
    /// What was imported, as `package.module` or `package.module.name`.
    pub import: String,
    /// The file that imported it.
    pub source: Arc<Source>,
    /// The import statement (or the statement that could not be evaluated).
    pub range: TextRange,
    /// Why it is unknown.
    pub reason: String,
}

/// A value about which only its origin is known.
///
/// It may be passed around freely: attributes, calls, subscripts and operators yield unknown values again. The moment
/// it would decide something it is an error (see [`crate::Stop`]).
#[derive(Debug, Clone)]
pub struct Unknown {
    /// How the value was reached from the import: `numpy.float64(…)`.
    pub path: String,
    /// The import.
    pub origin: Rc<Origin>,
}

impl Unknown {
    /// The value that an import binds.
    pub fn imported(origin: Origin) -> Rc<Unknown> {
        Rc::new(Unknown {
            path: origin.import.clone(),
            origin: Rc::new(origin),
        })
    }

    /// A value derived from this one; `suffix` is appended to the path (`.name`, `(…)`, `[…]`).
    #[must_use]
    pub fn derived(&self, suffix: &str) -> Rc<Unknown> {
        // A loop that derives again and again must not grow the path without end.
        let path = if self.path.len() > 200 {
            self.path.clone()
        } else {
            format!("{}{suffix}", self.path)
        };
        Rc::new(Unknown {
            path,
            origin: Rc::clone(&self.origin),
        })
    }
}
