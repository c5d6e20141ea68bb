//! How evaluation ends when it does not end well.
//!
//! [`Raised`] is a Python exception, which Python code can catch. [`Stop`] is the evaluator's own refusal, which it
//! cannot: otherwise an `except Exception` in a user's file would hide that we did not understand the file.

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use crate::syntax::{Source, TextRange};
use crate::unknown::Origin;
use crate::value::Value;

/// The result of evaluating.
pub type Result<T = Value> = std::result::Result<T, Error>;

/// Why evaluation ended.
#[derive(Debug, Clone)]
pub enum Error {
    /// A Python exception.
    Raised(Box<Raised>),
    /// A refusal of the evaluator.
    Stop(Box<Stop>),
}

/// A place in a file that was being evaluated.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// The expression or statement.
    pub range: TextRange,
    /// The function, or `<module>`.
    pub function: Rc<str>,
    /// The call depth of the frame; a frame adds itself to a trace once.
    pub(crate) depth: usize,
}

/// A Python exception on its way up.
#[derive(Debug, Clone)]
pub struct Raised {
    /// The instance of the exception class.
    pub exception: Value,
    /// Where it went through, innermost first.
    pub trace: Vec<Place>,
}

/// What kind of refusal a [`Stop`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopKind {
    /// Python (or a part of its library) that is not supported here.
    Unsupported,
    /// An unknown value would decide something.
    Unknown,
    /// Something the sandbox does not allow.
    Denied,
    /// A file that cannot be parsed.
    Syntax,
    /// `sys.exit(…)`: the program asked to end with this status.
    Exit(i32),
}

/// A refusal of the evaluator.
#[derive(Debug, Clone)]
pub struct Stop {
    /// Which kind.
    pub kind: StopKind,
    /// What happened, one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where the unknown value came from.
    pub origin: Option<Rc<Origin>>,
    /// Where it happened, innermost first.
    pub trace: Vec<Place>,
}

impl Stop {
    /// A refusal without a help text.
    pub fn new(kind: StopKind, message: impl Into<String>) -> Stop {
        Stop {
            kind,
            message: message.into(),
            help: None,
            origin: None,
            trace: Vec::new(),
        }
    }

    /// The same with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Stop {
        self.help = Some(help.into());
        self
    }

    /// The same with the place that it is about, which is none of a running frame (a file that cannot be parsed).
    #[must_use]
    pub fn at(mut self, source: Arc<Source>, range: TextRange) -> Stop {
        self.trace.push(Place {
            source,
            range,
            function: Rc::from("<module>"),
            // Deeper than every frame, so that those that led here add themselves.
            depth: usize::MAX,
        });
        self
    }

    /// The same with the import an unknown value came from.
    #[must_use]
    pub fn origin(mut self, origin: Rc<Origin>) -> Stop {
        self.origin = Some(origin);
        self
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Error {
        Error::Stop(Box::new(stop))
    }
}

impl Error {
    /// Python or a library feature that is not supported.
    pub fn unsupported(message: impl Into<String>) -> Error {
        Stop::new(StopKind::Unsupported, message).into()
    }

    /// Something that the sandbox does not allow.
    pub fn denied(message: impl Into<String>) -> Error {
        Stop::new(StopKind::Denied, message).into()
    }

    /// The trace so far, innermost first.
    pub fn trace(&self) -> &[Place] {
        match self {
            Error::Raised(raised) => &raised.trace,
            Error::Stop(stop) => &stop.trace,
        }
    }

    /// Adds a frame's place unless that frame has added one already.
    pub(crate) fn at(&mut self, place: impl FnOnce() -> Place, depth: usize) {
        let trace = match self {
            Error::Raised(raised) => &mut raised.trace,
            Error::Stop(stop) => &mut stop.trace,
        };
        add_place(trace, depth, place);
    }
}

/// Adds a place to a trace, unless its frame is there already.
pub(crate) fn add_place(trace: &mut Vec<Place>, depth: usize, place: impl FnOnce() -> Place) {
    if trace.last().is_none_or(|last| last.depth > depth) {
        let place = place();
        // The library's own Python code is not what the user can change: its caller is.
        if !place.source.path.starts_with("<frozen>") {
            trace.push(place);
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
