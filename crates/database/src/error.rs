//! What a database or a driver reports, in the terms a Python programmer knows.

use std::fmt;

use sql::SqlValue;

/// The exception classes of the Python database API (PEP 249).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// Wrong use of the driver, not of the database.
    Interface,
    /// A database error of no closer class.
    Database,
    /// Outside the programmer's control: connection, disk, locks, cancellation.
    Operational,
    /// Wrong SQL or missing objects.
    Programming,
    /// A constraint was violated.
    Integrity,
    /// A value that cannot be processed.
    Data,
    /// The database is in a state that does not allow the statement.
    Internal,
    /// The database does not support what was asked.
    NotSupported,
}

impl ErrorKind {
    /// The name of the Python class.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Interface => "InterfaceError",
            Self::Database => "DatabaseError",
            Self::Operational => "OperationalError",
            Self::Programming => "ProgrammingError",
            Self::Integrity => "IntegrityError",
            Self::Data => "DataError",
            Self::Internal => "InternalError",
            Self::NotSupported => "NotSupportedError",
        }
    }
}

/// An error of a database or its driver. Never holds a password: connection errors name host, port and user only.
#[derive(Clone)]
pub struct DatabaseError(Box<Details>);

#[derive(Clone, Debug)]
struct Details {
    kind: ErrorKind,
    module: &'static str,
    message: String,
    sqlstate: Option<String>,
    class: Option<&'static str>,
    detail: Option<String>,
    hint: Option<String>,
    context: Option<String>,
    constraint: Option<String>,
    position: Option<usize>,
    statement: Option<String>,
    connection_lost: bool,
    busy: bool,
    posted: Option<(u64, Vec<SqlValue>)>,
}

impl DatabaseError {
    /// An error with nothing but a class and the database's own message.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            module: "stillhead",
            message: message.into(),
            sqlstate: None,
            class: None,
            detail: None,
            hint: None,
            context: None,
            constraint: None,
            position: None,
            statement: None,
            connection_lost: false,
            busy: false,
            posted: None,
        }))
    }

    /// Says which Python driver would have raised it (`psycopg`, `sqlite3`); without, it is an error of our own.
    #[must_use]
    pub fn with_module(mut self, module: &'static str) -> Self {
        self.0.module = module;
        self
    }

    /// Adds the five-character code and the name that psycopg gives to its class.
    #[must_use]
    pub fn with_sqlstate(mut self, code: impl Into<String>, class: Option<&'static str>) -> Self {
        self.0.sqlstate = Some(code.into());
        self.0.class = class;
        self
    }

    /// Adds the server's DETAIL, HINT and CONTEXT lines.
    #[must_use]
    pub fn with_notes(mut self, detail: Option<&str>, hint: Option<&str>, context: Option<&str>) -> Self {
        self.0.detail = detail.map(str::to_owned);
        self.0.hint = hint.map(str::to_owned);
        self.0.context = context.map(str::to_owned);
        self
    }

    /// Adds the name of the constraint that was violated.
    #[must_use]
    pub fn with_constraint(mut self, constraint: Option<&str>) -> Self {
        self.0.constraint = constraint.map(str::to_owned);
        self
    }

    /// Adds the place in the statement, in characters, beginning with 1.
    #[must_use]
    pub fn with_position(mut self, position: Option<usize>) -> Self {
        self.0.position = position;
        self
    }

    /// Adds the statement that failed, unless one is known already.
    #[must_use]
    pub fn with_statement(mut self, statement: &str) -> Self {
        self.0.statement.get_or_insert_with(|| statement.to_owned());
        self
    }

    /// Marks the error as the end of the connection.
    #[must_use]
    pub fn with_connection_lost(mut self, lost: bool) -> Self {
        self.0.connection_lost = lost;
        self
    }

    /// Marks the error as "somebody else holds a lock".
    #[must_use]
    pub fn with_busy(mut self, busy: bool) -> Self {
        self.0.busy = busy;
        self
    }

    /// Says that the statement that failed was a posted one ([`crate::Connection::post`]), with its parameters.
    #[must_use]
    pub fn with_posted(mut self, mark: u64, params: Vec<SqlValue>) -> Self {
        self.0.posted = Some((mark, params));
        self
    }

    /// The class as Python names it with its module: `psycopg.errors.UndefinedTable`, `sqlite3.OperationalError`.
    pub fn qualified_class(&self) -> String {
        // psycopg's classes for single codes are in a module of their own.
        let inner = if self.0.class.is_some() { ".errors" } else { "" };
        format!("{}{inner}.{}", self.0.module, self.class_name())
    }

    /// The Python class by PEP 249.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The name of the most exact Python class: `UndefinedTable` where psycopg has one, else `OperationalError`, ….
    pub fn class_name(&self) -> &'static str {
        self.0.class.unwrap_or_else(|| self.0.kind.class_name())
    }

    /// The server's message, one sentence, as the database words it.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The SQLSTATE, where the database has them.
    pub fn sqlstate(&self) -> Option<&str> {
        self.0.sqlstate.as_deref()
    }

    /// The DETAIL line.
    pub fn detail(&self) -> Option<&str> {
        self.0.detail.as_deref()
    }

    /// The HINT line.
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// The CONTEXT line (where in a function the error came up).
    pub fn context(&self) -> Option<&str> {
        self.0.context.as_deref()
    }

    /// The constraint that was violated.
    pub fn constraint(&self) -> Option<&str> {
        self.0.constraint.as_deref()
    }

    /// The place in [`Self::statement`], in characters, beginning with 1.
    pub fn position(&self) -> Option<usize> {
        self.0.position
    }

    /// The SQL that failed.
    pub fn statement(&self) -> Option<&str> {
        self.0.statement.as_deref()
    }

    /// The mark and the parameters of the posted statement that failed, if it is not the one that was just run.
    pub fn posted(&self) -> Option<(u64, &[SqlValue])> {
        self.0.posted.as_ref().map(|(mark, params)| (*mark, &**params))
    }

    /// True when the connection can't be used any more.
    pub fn is_connection_lost(&self) -> bool {
        self.0.connection_lost
    }

    /// True when another session holds a lock that this one did not get in time.
    pub fn is_busy(&self) -> bool {
        self.0.busy
    }

    /// `str(error)` of the Python driver: the message, the line of the statement with a mark below the place, then
    /// DETAIL, HINT and CONTEXT, as libpq prints them with its default verbosity.
    pub fn driver_message(&self) -> String {
        let mut out = self.0.message.clone();
        if let (Some(position), Some(statement)) = (self.0.position, &self.0.statement)
            && let Some(excerpt) = excerpt(statement, position)
        {
            out.push('\n');
            out += &excerpt;
        }
        for (label, text) in [
            ("DETAIL", self.detail()),
            ("HINT", self.hint()),
            ("CONTEXT", self.context()),
        ] {
            if let Some(text) = text {
                out.extend(["\n", label, ":  ", text]);
            }
        }
        // This driver keeps libpq's last line break.
        if self.0.module == "psycopg2" {
            out.push('\n');
        }
        out
    }
}

/// How many columns libpq shows of a long line, and how many it keeps to the right of the place.
const EXCERPT_COLUMNS: usize = 60;
const EXCERPT_RIGHT: usize = 10;

/// `LINE 2: …` and a line with `^` below `position`.
fn excerpt(statement: &str, position: usize) -> Option<String> {
    let characters: Vec<char> = statement.chars().collect();
    let place = position
        .checked_sub(1)
        .filter(|place| *place <= characters.len())?;
    let before = &characters[..place];
    let line_number = before.iter().filter(|c| **c == '\n').count() + 1;
    let start = before.iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1);
    let end = characters[place..]
        .iter()
        .position(|c| *c == '\n')
        .map_or(characters.len(), |at| place + at);
    let (mut from, mut to) = (start, end);
    let (mut left_cut, mut right_cut) = ("", "");
    if to - from > EXCERPT_COLUMNS {
        if from + EXCERPT_COLUMNS >= place + EXCERPT_RIGHT {
            to = from + EXCERPT_COLUMNS;
            right_cut = "...";
        } else {
            if place + EXCERPT_RIGHT < to {
                to = place + EXCERPT_RIGHT;
                right_cut = "...";
            }
            if to - from > EXCERPT_COLUMNS {
                from = to - EXCERPT_COLUMNS;
                left_cut = "...";
            }
        }
    }
    let shown: String = characters[from..to]
        .iter()
        .map(|c| if *c == '\t' { ' ' } else { *c })
        .collect();
    let prefix = format!("LINE {line_number}: {left_cut}");
    let indent = " ".repeat(prefix.chars().count() + place.saturating_sub(from));
    Some(format!(
        "{prefix}{}{right_cut}\n{indent}^",
        shown.trim_end_matches('\r')
    ))
}

impl fmt::Display for DatabaseError {
    /// [`DatabaseError::driver_message`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.driver_message())
    }
}

impl fmt::Debug for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for DatabaseError {}
