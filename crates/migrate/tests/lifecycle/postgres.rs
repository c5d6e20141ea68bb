//! Online on PostgreSQL, at the server of `STILLHEAD_TEST_POSTGRES_URL`. Each test has a schema of its own for the
//! version table and its tables.

use std::rc::Rc;

use migrate::{ContextOptions, MigrationContext, SharedConnection, Target, VersionTable};

use crate::{
    common::Recorder,
    project::{Revision, column, execute, open, revisions, run},
};

fn url() -> String {
    std::env::var("STILLHEAD_TEST_POSTGRES_URL").expect(
        "set STILLHEAD_TEST_POSTGRES_URL to a PostgreSQL URL; scripts/test starts a server and does so",
    )
}

/// A connection that works in an empty schema.
fn connect(schema: &str) -> SharedConnection {
    let connection = open(&url());
    connection
        .borrow_mut()
        .execute_script(&format!("SET search_path = {schema}"))
        .unwrap();
    connection
}

fn fresh(schema: &str) -> SharedConnection {
    let text = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
    open(&url()).borrow_mut().execute_script(&text).unwrap();
    connect(schema)
}

fn context(connection: &SharedConnection, schema: &str, per_migration: bool) -> MigrationContext {
    let version_table = VersionTable {
        schema: Some(schema.into()),
        ..VersionTable::default()
    };
    let options = ContextOptions {
        version_table,
        transaction_per_migration: per_migration,
        ..ContextOptions::default()
    };
    let dialect = connection.borrow().dialect();
    let target = Target::Live(connection.clone());
    MigrationContext::new(dialect, options, target, Rc::new(Recorder::default())).unwrap()
}

fn tables(connection: &SharedConnection, schema: &str) -> Vec<String> {
    column(
        connection,
        &format!("SELECT tablename::text FROM pg_tables WHERE schemaname = '{schema}' ORDER BY 1"),
    )
}

fn heads(connection: &SharedConnection) -> Vec<String> {
    column(connection, "SELECT version_num::text FROM alembic_version")
}

fn failing() -> Vec<Revision> {
    let mut all = revisions();
    // No autocommit block: it would commit what came before.
    all[1].up = execute("SELECT 1");
    let up = execute("SELECT nonsense");
    all.push(Revision {
        name: "r4",
        down: Some("r3"),
        doc: "fails",
        up,
        back: execute(""),
    });
    all
}

#[test]
fn a_run_up_and_down() {
    let schema = "migrate_up_down";
    let connection = fresh(schema);
    run(&mut context(&connection, schema, false), &revisions(), true).unwrap();
    assert_eq!(
        (heads(&connection), tables(&connection, schema)),
        (vec!["r3".into()], vec!["a".into(), "alembic_version".into()])
    );
    run(&mut context(&connection, schema, false), &revisions(), false).unwrap();
    assert_eq!(
        (heads(&connection), tables(&connection, schema)),
        (vec![], vec!["alembic_version".to_owned()])
    );
    let locks = column(
        &connection,
        "SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
    );
    assert_eq!(locks, ["0"]);
}

#[test]
fn one_transaction_for_all_or_for_each() {
    let schema = "migrate_failing";
    let connection = fresh(schema);
    run(&mut context(&connection, schema, false), &failing(), true).unwrap_err();
    assert!(tables(&connection, schema).is_empty());
    run(&mut context(&connection, schema, true), &failing(), true).unwrap_err();
    assert_eq!(heads(&connection), ["r3"]);
    assert!(!connection.borrow().in_transaction());
}

#[test]
fn ten_runs_at_once_apply_everything_once() {
    let schema = "migrate_ten";
    let connection = fresh(schema);
    let runs: Vec<_> = (0..10)
        .map(|_| {
            std::thread::spawn(move || {
                let connection = connect(schema);
                run(&mut context(&connection, schema, false), &revisions(), true)
                    .map_err(|error| error.to_string())
            })
        })
        .collect();
    for one in runs {
        one.join().unwrap().unwrap();
    }
    assert_eq!(heads(&connection), ["r3"]);
}
