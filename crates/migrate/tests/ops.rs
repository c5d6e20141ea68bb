//! The SQL of every directive, against real Alembic: `conformance/ops/ops.json`, made by `generate.py` beside it.
#![allow(clippy::unwrap_used, clippy::expect_used)] // Tests.
#![allow(clippy::too_many_lines, clippy::large_stack_arrays)] // Tables of cases.

extern crate stillhead_migrate as migrate;

#[path = "batch/build.rs"]
mod build;
#[path = "ops/columns.rs"]
mod columns;
mod common;
#[path = "ops/data.rs"]
mod data;
#[path = "ops/indexes.rs"]
mod indexes;
#[path = "ops/printed.rs"]
mod printed;
#[path = "ops/tables.rs"]
mod tables;

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use common::{Recorder, naming};
use migrate::{ContextOptions, MigrationContext, Operation, Target};
use serde_json::Value;

/// A test's operations by the name of its case.
pub(crate) type Cases = BTreeMap<&'static str, Operation>;

/// What a case runs.
#[derive(Clone)]
enum Work {
    One(Box<Operation>),
    Batch(Box<build::Case>),
}

fn work(context: &mut MigrationContext, work: Work) -> Result<(), migrate::MigrateError> {
    match work {
        Work::One(operation) => context.run(&operation),
        Work::Batch(case) => {
            let mut batch = case.batch;
            for operation in case.operations {
                context.push_to_batch(&mut batch, operation)?;
            }
            context.flush_batch(&batch)
        }
    }
}

/// Cases with a naming convention, by their name.
fn options(case: &str) -> ContextOptions {
    ContextOptions {
        literal_binds: true,
        naming: if case.contains("naming") {
            naming()
        } else {
            std::sync::Arc::default()
        },
        ..ContextOptions::default()
    }
}

#[derive(Clone, Default)]
struct Buffer(Rc<RefCell<Vec<u8>>>);

impl std::io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What our side makes of a case, in the form of the golden file.
fn ours(case: &str, what: Work, dialect: &str) -> (Vec<String>, Option<String>, Vec<String>) {
    let buffer = Buffer::default();
    let recorder = Rc::new(Recorder::default());
    let dialect = sql::dialect::by_name(dialect).unwrap();
    let target = Target::Script(Box::new(buffer.clone()));
    let mut context = MigrationContext::new(dialect, options(case), target, recorder.clone()).unwrap();
    let error = work(&mut context, what).err();
    let error = error.map(|error| format!("{}: {error}", error.python_class()));
    let text = String::from_utf8(buffer.0.borrow().clone()).unwrap();
    let texts = text.split_terminator("\n\n").map(str::to_owned).collect();
    let warnings = recorder.warnings.borrow().clone();
    (texts, error, warnings)
}

fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().cloned().unwrap_or_default();
    list.iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_directive_gives_alembics_sql() {
    let golden: BTreeMap<String, Value> =
        serde_json::from_str(include_str!("../../../conformance/ops/ops.json")).unwrap();
    let mut cases: BTreeMap<&str, Work> = BTreeMap::new();
    for part in [tables::cases(), columns::cases(), indexes::cases(), data::cases()] {
        cases.extend(part.into_iter().map(|(name, op)| (name, Work::One(Box::new(op)))));
    }
    cases.extend(
        printed::cases()
            .into_iter()
            .map(|(name, case)| (name, Work::Batch(Box::new(case)))),
    );
    let names: Vec<&str> = golden.keys().map(String::as_str).collect();
    assert_eq!(
        cases.keys().copied().collect::<Vec<_>>(),
        names,
        "the cases here and in the golden file"
    );
    let mut wrong = Vec::new();
    for (name, what) in &cases {
        for (dialect, expected) in golden[*name].as_object().unwrap() {
            let (mut texts, error, warnings) = ours(name, what.clone(), dialect);
            if matches!(*name, "create_table_flags" | "add_column_naming") {
                texts.sort();
            }
            let expected_error = expected.get("error").and_then(Value::as_str).map(str::to_owned);
            let mut expected = (
                strings(&expected["sql"]),
                expected_error,
                strings(&expected["warnings"]),
            );
            let mut error_as_alembic = error;
            if *name == "alter_everything" && expected.1.is_some() {
                // Of a change that fails in the middle nothing is run here.
                expected.0.clear();
            }
            for error in [&mut expected.1, &mut error_as_alembic].into_iter().flatten() {
                // SQLAlchemy goes on with an explanation and a link.
                let end = error
                    .find(": <class 'alembic.ddl.base.ColumnComment'>")
                    .unwrap_or(error.len());
                error.truncate(end);
            }
            let found = (texts, error_as_alembic, warnings);
            if expected != found {
                wrong.push(format!(
                    "{name} on {dialect}\n  expected {expected:?}\n  found    {found:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
