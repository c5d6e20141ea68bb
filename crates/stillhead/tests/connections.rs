//! Connections that a project opens itself: the projects in `conformance/connections/` end as with real Alembic
//! (`conformance/connections/generate.py` wrote it down).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::format_push_string,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{Database, Project, Server, connect, err, out};
use sql::SqlValue;

/// The tables, the rows of `y`, the version.
fn state(database: &Database) -> String {
    let mut tables = connect(&database.url).inspect().table_names(None).unwrap();
    tables.sort();
    let mut lines = format!(
        "{}\n",
        ["tables".to_owned()]
            .into_iter()
            .chain(tables.clone())
            .collect::<Vec<_>>()
            .join(" ")
    );
    for (table, column) in [("y", "id"), ("alembic_version", "version_num")] {
        if !tables.iter().any(|it| it == table) {
            continue;
        }
        let query = format!("SELECT {column} FROM {table} ORDER BY 1");
        let result = connect(&database.url).execute(&query, &[]).unwrap();
        let cells = result.rows.into_iter().map(|row| match &row[0] {
            SqlValue::Int(number) => number.to_string(),
            SqlValue::Text(text) => text.clone(),
            other => format!("{other:?}"),
        });
        let line: Vec<String> = [table.to_owned()].into_iter().chain(cells).collect();
        lines += &format!("{}\n", line.join(" "));
    }
    lines
}

fn assert_equal(name: &str, server: Server, prefix: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/connections")
        .join(name);
    let mut cases: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            Some(name.strip_prefix(prefix)?.strip_suffix(".out")?.to_owned())
        })
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    let mut differences = String::new();
    for case in cases {
        let database = Database::new(server);
        let project = Project::new(&database.url);
        for file in ["env.py", "versions/a.py"] {
            project.write(
                &format!("migrations/{file}"),
                &fs::read_to_string(folder.join(file)).unwrap(),
            );
        }
        project.write("alembic.ini", "[alembic]\nscript_location = migrations\n");
        let mut command = project.command(&["upgrade", "head"]);
        let output = command
            .env("URL", &database.url)
            .env("CASE", &case)
            .output()
            .unwrap();
        assert!(output.status.success(), "{case}: {}", err(&output));
        let expected = fs::read_to_string(folder.join(format!("{prefix}{case}.out"))).unwrap();
        let found = out(&output) + &state(&database);
        if found != expected {
            differences += &format!("case {case}\n--- real\n{expected}--- here\n{found}");
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn a_second_connection_to_the_file_in_a_revision_does_not_wait_for_the_first() {
    assert_equal("second", Server::Sqlite, "sqlite-");
}

#[test]
fn connections_of_env_py_on_sqlite() {
    assert_equal("env", Server::Sqlite, "sqlite-");
}

#[test]
fn connections_of_env_py_on_postgresql() {
    assert_equal("env", Server::Postgres, "postgres-");
}

#[test]
fn settings_of_the_session_on_postgresql() {
    assert_equal("settings", Server::Postgres, "postgres-");
}
