//! What the tests share.
#![allow(dead_code)]

use std::{cell::RefCell, rc::Rc, sync::Arc};

use migrate::log::{Level, Observer, WarningClass};
use sql::schema::NamingConvention;

/// Remembers log lines and warnings.
#[derive(Default)]
pub(crate) struct Recorder {
    pub(crate) lines: RefCell<Vec<String>>,
    pub(crate) warnings: RefCell<Vec<String>>,
}

impl Observer for Recorder {
    fn log(&self, level: Level, _logger: &str, message: &str) {
        if level == Level::Info {
            self.lines.borrow_mut().push(message.to_owned());
        }
    }

    fn warn(&self, _: WarningClass, message: &str) {
        self.warnings.borrow_mut().push(message.to_owned());
    }
}

/// The convention of the cases with `naming` in their name.
pub(crate) fn naming() -> Arc<NamingConvention> {
    let templates = [
        ("ix", "ix_%(column_0_label)s"),
        ("uq", "uq_%(table_name)s_%(column_0_name)s"),
        ("ck", "ck_%(table_name)s_%(constraint_name)s"),
        (
            "fk",
            "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        ),
        ("pk", "pk_%(table_name)s"),
    ];
    let templates = templates
        .iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
    Arc::new(NamingConvention {
        templates: templates.collect(),
    })
}

/// A connection to an SQLite database in memory.
pub(crate) fn sqlite() -> migrate::SharedConnection {
    let url = database::Url::parse("sqlite://").unwrap();
    Rc::new(RefCell::new(database::Connection::open(&url).unwrap()))
}
