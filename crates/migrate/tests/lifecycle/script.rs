//! `--sql`.

use std::{cell::RefCell, collections::BTreeMap, io::Write, rc::Rc};

use migrate::{ContextOptions, MigrationContext, Target, VersionTable};
use serde_json::{Value, json};

use crate::{
    common::Recorder,
    project::{revisions, run},
};

#[derive(Clone, Default)]
struct Buffer(Rc<RefCell<Vec<u8>>>);

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub(crate) fn golden() -> BTreeMap<String, Value> {
    serde_json::from_str(include_str!("../../../../conformance/ops/lifecycle.json")).unwrap()
}

fn options(label: &str, up: bool) -> ContextOptions {
    let version_table = match label {
        "version_table" => VersionTable {
            name: "v".into(),
            schema: Some("s".into()),
            primary_key: false,
            made: None,
        },
        _ => VersionTable::default(),
    };
    ContextOptions {
        literal_binds: true,
        version_table,
        transaction_per_migration: label == "per_migration",
        transactional_ddl: match label {
            "transactional" => Some(true),
            "non_transactional" => Some(false),
            _ => None,
        },
        starting_revisions: if up { vec![] } else { vec!["r3".into()] },
        ..ContextOptions::default()
    }
}

#[test]
fn scripts_and_log_lines_are_alembics() {
    let mut wrong = Vec::new();
    for (name, expected) in golden() {
        let words: Vec<&str> = name.split(' ').collect();
        let [dialect, direction, label] = words[..] else {
            continue;
        };
        let buffer = Buffer::default();
        let recorder = Rc::new(Recorder::default());
        let target = Target::Script(Box::new(buffer.clone()));
        let up = direction == "upgrade";
        let dialect = sql::dialect::by_name(dialect).unwrap();
        let mut context =
            MigrationContext::new(dialect, options(label, up), target, recorder.clone()).unwrap();
        run(&mut context, &revisions(), up).unwrap();
        let text = String::from_utf8(buffer.0.borrow().clone()).unwrap();
        let found = json!({"out": text, "log": *recorder.lines.borrow()});
        if found != expected {
            wrong.push(format!("{name}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn percents_are_doubled_on_request() {
    let buffer = Buffer::default();
    let options = ContextOptions {
        double_percents: true,
        ..ContextOptions::default()
    };
    let target = Target::Script(Box::new(buffer.clone()));
    let dialect = sql::dialect::by_name("postgresql").unwrap();
    let mut context = MigrationContext::new(dialect, options, target, Rc::new(Recorder::default())).unwrap();
    context
        .run(&migrate::ops::Execute::text("SELECT '50%'").into())
        .unwrap();
    assert_eq!(
        String::from_utf8(buffer.0.borrow().clone()).unwrap(),
        "SELECT '50%%';\n\n"
    );
}
