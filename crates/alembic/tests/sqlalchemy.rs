//! Snippets of Python evaluated here, against what SQLAlchemy makes of them (`conformance/sqlalchemy/generate.py`).

#![allow(clippy::unwrap_used, reason = "a test may fail that way")]

use std::path::{Path, PathBuf};

use python::{Error, Interp, Value, World, last_line};
use sql::Dialect;
use sql::ddl::CreateTable;
use stillhead_alembic::sqlalchemy;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/sqlalchemy")
}

fn interp() -> Interp {
    let interp = Interp::new(World::default());
    sqlalchemy::register(&interp);
    interp
}

/// `result` of a snippet.
fn evaluate(interp: &Interp, prelude: &str, source: &str) -> python::Result<Value> {
    let body = if source.contains("result =") {
        source.to_owned()
    } else {
        format!("result = ({source})")
    };
    let module = interp.run_text(
        "snippet",
        Path::new("snippet.py"),
        &format!("{prelude}\n{body}\n"),
    )?;
    Ok(module.get("result").unwrap_or(Value::None))
}

fn shown(interp: &Interp, error: &Error) -> String {
    match error {
        Error::Raised(raised) => format!("! {}", last_line(interp, &raised.exception)),
        Error::Stop(stop) => format!("!! {}", stop.message),
    }
}

fn text(interp: &Interp, kind: &str, value: &Value, dialect: &dyn Dialect) -> python::Result<String> {
    let fail = |error| sqlalchemy::compile_error(interp, &error);
    match kind {
        "types" => dialect
            .type_sql(&sqlalchemy::to_type(interp, value, dialect)?)
            .map_err(fail),
        "exprs" => dialect
            .literal_expr(&sqlalchemy::to_expr(interp, value, dialect)?, true)
            .map_err(fail),
        "statements" => dialect
            .literal_sql(&sqlalchemy::to_statement(interp, value, dialect)?)
            .map_err(fail),
        "values" => interp.repr(value),
        _ => {
            let table = sqlalchemy::to_table(interp, value, dialect)?;
            let all = dialect
                .create_table_sql(&table, CreateTable::default())
                .map_err(fail)?;
            let starts = |sql: &str, words: &str| sql.trim_start().starts_with(words);
            let table = all
                .iter()
                .filter(|sql| starts(sql, "CREATE TABLE") || starts(sql, "CREATE TEMP"));
            // The indexes of a table are a set; SQLAlchemy's order is that of their addresses.
            let mut indexes: Vec<&String> = all.iter().filter(|sql| sql.contains("INDEX ")).collect();
            indexes.sort_by_key(|sql| sql.replace("UNIQUE ", ""));
            Ok(table.chain(indexes).cloned().collect::<Vec<_>>().join("\n;\n"))
        }
    }
}

/// SQLAlchemy ends lines of statements with blanks; what the writer here leaves out is of no account.
fn normal(text: &str) -> String {
    text.lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

fn compare(kind: &str) {
    let goldens = std::fs::read_to_string(folder().join("goldens.json")).unwrap();
    let goldens: Vec<serde_json::Value> = serde_json::from_str(&goldens).unwrap();
    let prelude = std::fs::read_to_string(folder().join("prelude.py")).unwrap();
    let shared = interp();
    let mut failures = Vec::new();
    for golden in goldens.iter().filter(|golden| golden["kind"] == kind) {
        let source = golden["source"].as_str().unwrap();
        // What a snippet computes has no dialect.
        let dialects: &[&str] = if kind == "values" {
            &["sqlite"]
        } else {
            &["postgresql", "sqlite"]
        };
        // Most snippets leave nothing behind that another one could see.
        let interp = if source.contains("compiles") {
            interp()
        } else {
            shared.clone()
        };
        let value = evaluate(&interp, &prelude, source);
        for &name in dialects {
            let dialect = sql::dialect::by_name(name).unwrap();
            let result = match &value {
                Ok(value) => text(&interp, kind, value, dialect),
                Err(error) => Err(error.clone()),
            };
            let ours = result.unwrap_or_else(|error| shown(&interp, &error));
            let theirs = golden[name].as_str().unwrap();
            let equal = match theirs.strip_prefix("! ") {
                Some(_) => ours.starts_with('!'),
                None => normal(&ours) == normal(theirs),
            };
            if !equal {
                failures.push(format!(
                    "{name}: {source}\n--- ours\n{ours}\n--- SQLAlchemy\n{theirs}\n"
                ));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} differences:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn types_are_written_as_sqlalchemy_writes_them() {
    compare("types");
}

#[test]
fn tables_are_written_as_sqlalchemy_writes_them() {
    compare("tables");
}

#[test]
fn expressions_are_written_as_sqlalchemy_writes_them() {
    compare("exprs");
}

#[test]
fn statements_are_written_as_sqlalchemy_writes_them() {
    compare("statements");
}

#[test]
fn values_are_those_of_sqlalchemy() {
    compare("values");
}
