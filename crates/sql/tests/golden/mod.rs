//! Reads the texts that `conformance/sql/generate.py` took from SQLAlchemy and Alembic.

#![allow(clippy::expect_used, clippy::panic)] // Only tests use it.

use std::path::Path;

use serde_json::Value;
use stillhead_sql::{self as sql, CompileError, Dialect};

/// What was expected of a case: the text, or the exception.
pub(crate) fn expected(file: &str) -> serde_json::Map<String, Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/sql")
        .join(file);
    let text = std::fs::read_to_string(path).expect("the goldens are part of the repository");
    match serde_json::from_str(&text).expect("the goldens are JSON") {
        Value::Object(map) => map,
        other => panic!("{other} is no object"),
    }
}

/// Compares every case on both dialects and lists what differs.
pub(crate) fn compare(file: &str, doubled: bool, cases: &[(&str, Case)], skipped: &[(&str, &str)]) {
    let goldens = expected(file);
    let mut differences = Vec::new();
    let postgresql = if doubled {
        sql::dialect::doubling_percents
    } else {
        sql::dialect::by_name
    };
    let dialects = [postgresql("postgresql"), sql::dialect::by_name("sqlite")];
    for (name, golden) in &goldens {
        if skipped.iter().any(|(skip, _)| skip == name) {
            continue;
        }
        let Some((_, case)) = cases.iter().find(|(known, _)| known == name) else {
            differences.push(format!("{name}: no case of that name"));
            continue;
        };
        for dialect in dialects.into_iter().flatten() {
            let found = describe(case(dialect));
            let wanted = match &golden[dialect.name()] {
                Value::String(text) => text.clone(),
                other => other["error"].as_str().unwrap_or_default().trim().to_owned(),
            };
            if found != wanted {
                differences.push(format!(
                    "{name} on {}:\n  wanted {wanted:?}\n  found  {found:?}",
                    dialect.name()
                ));
            }
        }
    }
    for (name, _) in cases {
        assert!(goldens.contains_key(*name), "{name} has no golden");
    }
    assert!(
        differences.is_empty(),
        "{} differences\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// What a case does on a dialect.
pub(crate) type Case = Box<dyn Fn(&dyn Dialect) -> Result<String, CompileError>>;

fn describe(result: Result<String, CompileError>) -> String {
    match result {
        Ok(text) => text,
        Err(error) => {
            let class = error.python_class().rsplit('.').next().unwrap_or_default();
            format!("{class}: {error}").trim().to_owned()
        }
    }
}
