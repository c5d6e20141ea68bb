//! Log lines and warnings of the layers below, on their way to Python's `logging` and `warnings`.

use migrate::log::{Level, Observer, WarningClass};
use python::Interp;

/// Hands log lines to the evaluator's `logging`.
pub(crate) struct Logging(pub(crate) Interp);

impl Observer for Logging {
    fn log(&self, level: Level, logger: &str, message: &str) {
        let level = match level {
            Level::Debug => python::logging::DEBUG,
            Level::Info => python::logging::INFO,
        };
        // A handler that env.py has set up may fail; the migration goes on, as in Python.
        let _ = python::logging::log(&self.0, logger, level, message);
    }

    fn warn(&self, class: WarningClass, message: &str) {
        let class = match class {
            WarningClass::User => "UserWarning",
            WarningClass::Sqlalchemy => "SAWarning",
        };
        warn(&self.0, class, message);
    }

    fn waiting_for_lock(&self) {
        (self.0.world.stderr)("Another migration is running on this database; waiting for it to end…\n");
    }
}

/// Writes a warning of this class as Python does, with the place of the Python code that led to it.
pub(crate) fn warn(interp: &Interp, class: &str, message: &str) {
    let text = match interp.caller() {
        Some(place) => {
            let (line, _) = place.source.line_column(place.range.start());
            let source = place.source.line(line).trim().to_owned();
            format!(
                "{}:{line}: {class}: {message}\n  {source}\n",
                place.source.path.display()
            )
        }
        None => format!("{class}: {message}\n"),
    };
    (interp.world.stderr)(&text);
}
