//! Batch mode on SQLite, against what real Alembic leaves: `conformance/ops/batch.json`.
#![allow(clippy::unwrap_used, clippy::expect_used)] // Tests.
#![allow(clippy::too_many_lines, clippy::large_stack_arrays)] // Tables of cases.

extern crate stillhead_migrate as migrate;

#[path = "batch/build.rs"]
mod build;
#[path = "batch/columns.rs"]
mod columns;
mod common;
#[path = "batch/constraints.rs"]
mod constraints;
#[path = "batch/rest.rs"]
mod rest;

use std::{collections::BTreeMap, rc::Rc};

use build::Case;
use common::{Recorder, naming, sqlite};
use migrate::{ContextOptions, MigrateError, MigrationContext, SharedConnection, Target};
use serde_json::{Value, json};
use sql::SqlValue;

/// The statement with the lines of its constraints in order: Alembic keeps them in a set.
fn normal(sql: &str) -> String {
    let constraint = ["\tCONSTRAINT", "\tPRIMARY", "\tUNIQUE", "\tFOREIGN", "\tCHECK"];
    let mut lines: Vec<&str> = sql
        .split('\n')
        .map(|line| line.trim_end().trim_end_matches(','))
        .collect();
    let is_constraint = |line: &&str| constraint.iter().any(|word| line.starts_with(word));
    let place = lines.iter().position(is_constraint).unwrap_or(lines.len());
    lines[place..].sort_unstable();
    lines.join("\n")
}

fn shown(value: &SqlValue) -> Value {
    match value {
        SqlValue::Null => Value::Null,
        SqlValue::Int(number) => json!(number.to_string()),
        SqlValue::Float(number) => json!(format!("{number:?}")),
        SqlValue::Text(text) => json!(text),
        other => json!(format!("{other:?}")),
    }
}

fn query(connection: &SharedConnection, sql: &str) -> Vec<Vec<Value>> {
    let result = connection.borrow_mut().execute(sql, &[]).unwrap();
    result
        .rows
        .iter()
        .map(|row| row.iter().map(shown).collect())
        .collect()
}

fn run(case: Case, context: &mut MigrationContext) -> Result<(), MigrateError> {
    let mut batch = case.batch;
    for operation in case.operations {
        batch.push(operation, context.scope())?;
    }
    context.flush_batch(&batch)
}

/// What our side makes of a case, in the form of the golden file.
fn ours(name: &str, case: Case, before: &[Value]) -> Value {
    let connection = sqlite();
    for statement in before {
        connection
            .borrow_mut()
            .execute(statement.as_str().unwrap(), &[])
            .unwrap();
    }
    let recorder = Rc::new(Recorder::default());
    let options = ContextOptions {
        naming: if name.ends_with("_naming") {
            naming()
        } else {
            std::sync::Arc::default()
        },
        ..ContextOptions::default()
    };
    let dialect = sql::dialect::by_name("sqlite").unwrap();
    let target = Target::Live(connection.clone());
    let mut context = MigrationContext::new(dialect, options, target, recorder.clone()).unwrap();
    let mut found = json!({"before": before});
    if let Err(error) = run(case, &mut context) {
        let text = match &error {
            MigrateError::Database(failure) => {
                format!("(sqlite3.{}) {}", failure.error.class_name(), failure.error)
            }
            other => other.to_string(),
        };
        found["error"] = json!(format!("{}: {text}", error.python_class()));
    }
    if !recorder.warnings.borrow().is_empty() {
        found["warnings"] = json!(*recorder.warnings.borrow());
    }
    let schema = query(
        &connection,
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL",
    );
    let mut schema: Vec<(String, String)> = schema
        .iter()
        .map(|row| {
            (
                row[0].as_str().unwrap().to_owned(),
                normal(row[1].as_str().unwrap()),
            )
        })
        .collect();
    schema.sort();
    let mut rows = serde_json::Map::new();
    for (name, sql) in &schema {
        if sql.starts_with("CREATE TABLE") {
            rows.insert(
                name.clone(),
                json!(query(
                    &connection,
                    &format!("SELECT * FROM \"{name}\" ORDER BY 1")
                )),
            );
        }
    }
    found["schema"] = json!(schema);
    found["rows"] = Value::Object(rows);
    found
}

const EXCEPT: [(&str, &str); 1] = [("rename_and_index_new_name", "schema")];

#[test]
fn every_batch_leaves_alembics_schema_and_data() {
    let golden: BTreeMap<String, Value> =
        serde_json::from_str(include_str!("../../../conformance/ops/batch.json")).unwrap();
    let mut cases: BTreeMap<&str, Case> = BTreeMap::new();
    cases.extend(columns::cases());
    cases.extend(constraints::cases());
    cases.extend(rest::cases());
    let names: Vec<&str> = golden.keys().map(String::as_str).collect();
    assert_eq!(
        cases.keys().copied().collect::<Vec<_>>(),
        names,
        "the cases here and in the golden file"
    );
    let mut wrong = Vec::new();
    for (name, case) in cases {
        let mut expected = golden[name].clone();
        let before = expected["before"].as_array().unwrap().clone();
        expected.as_object_mut().unwrap().shift_remove("sent");
        let found = ours(name, case, &before);
        for key in ["error", "warnings", "schema", "rows"] {
            // Alembic finds the missing column only after it has built the new table.
            if expected.get(key) != found.get(key) && !EXCEPT.contains(&(name, key)) {
                wrong.push(format!(
                    "{name} {key}\n  expected {:?}\n  found    {:?}",
                    expected.get(key),
                    found.get(key)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
