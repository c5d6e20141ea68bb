//! Online on SQLite.

use std::rc::Rc;

use migrate::{
    ContextOptions, MigrateError, MigrationContext, SharedConnection, Step, StepStart, Target, VersionChange,
};
use serde_json::json;

use crate::{
    common::Recorder,
    project::{Revision, column, execute, open, revisions, run},
    script::golden,
};

fn context(
    connection: &SharedConnection,
    options: ContextOptions,
    recorder: &Rc<Recorder>,
) -> MigrationContext {
    let dialect = connection.borrow().dialect();
    MigrationContext::new(
        dialect,
        options,
        Target::Live(connection.clone()),
        recorder.clone(),
    )
    .unwrap()
}

fn plain(connection: &SharedConnection) -> MigrationContext {
    context(connection, ContextOptions::default(), &Rc::default())
}

fn tables(connection: &SharedConnection) -> Vec<String> {
    column(
        connection,
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    )
}

fn heads(connection: &SharedConnection) -> Vec<String> {
    column(connection, "SELECT version_num FROM alembic_version")
}

#[test]
fn a_run_up_and_down_logs_what_alembic_logs() {
    let (connection, golden) = (open("sqlite://"), golden());
    for (up, name) in [(true, "online upgrade"), (false, "online downgrade")] {
        let recorder = Rc::new(Recorder::default());
        run(
            &mut context(&connection, ContextOptions::default(), &recorder),
            &revisions(),
            up,
        )
        .unwrap();
        assert_eq!(json!(*recorder.lines.borrow()), golden[name]["log"]);
        let (expected, rows) = if up {
            (vec!["a", "alembic_version"], vec!["r3"])
        } else {
            (vec!["alembic_version"], vec![])
        };
        assert_eq!(
            (tables(&connection), heads(&connection)),
            (strings(&expected), strings(&rows))
        );
        assert!(!connection.borrow().in_transaction());
    }
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|&it| it.to_owned()).collect()
}

#[test]
fn a_failed_revision_leaves_nothing_behind() {
    let connection = open("sqlite://");
    let mut all = revisions();
    all.push(Revision {
        name: "r4",
        down: Some("r3"),
        doc: "fails",
        up: execute("CREATE TABLE b AS SELECT 1 AS x; nonsense"),
        back: execute(""),
    });
    let error = run(&mut plain(&connection), &all, true).unwrap_err();
    assert!(matches!(error, MigrateError::Database(_)), "{error}");
    assert_eq!(heads(&connection), ["r3"]);
    assert_eq!(tables(&connection), ["a", "alembic_version"]);
    assert!(!connection.borrow().in_transaction());
}

#[test]
fn the_callers_transaction_is_left_alone() {
    let connection = open("sqlite://");
    connection.borrow_mut().begin().unwrap();
    let mut context = plain(&connection);
    // Without the autocommit block, which Alembic refuses here.
    let all: Vec<Revision> = revisions().into_iter().take(1).collect();
    run(&mut context, &all, true).unwrap();
    assert_eq!(heads(&connection), ["r1"]);
    assert!(connection.borrow().in_transaction());
    let block = context.begin_autocommit();
    assert!(matches!(block, Err(MigrateError::Assertion(_))));
    connection.borrow_mut().rollback().unwrap();
    assert!(tables(&connection).is_empty());
}

#[test]
fn a_row_that_is_not_there_is_alembics_error() {
    let connection = open("sqlite://");
    run(&mut plain(&connection), &revisions(), true).unwrap();
    let mut context = plain(&connection);
    context.start_run().unwrap();
    assert_eq!(context.begin_step(&Step::default()).unwrap(), StepStart::Go);
    connection
        .borrow_mut()
        .execute("DELETE FROM alembic_version", &[])
        .unwrap();
    let change = VersionChange::Update {
        from: "r3".into(),
        to: "r4".into(),
    };
    let error = context.record(&[change]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Online migration expected to match one row when updating 'r3' to 'r4' in 'alembic_version'; 0 found"
    );
    context.abort_step().unwrap();
    assert_eq!(heads(&connection), ["r3"]);
    let mut context = plain(&connection);
    context.start_run().unwrap();
    assert_eq!(context.begin_step(&Step::default()).unwrap(), StepStart::Go);
    connection
        .borrow_mut()
        .execute("DELETE FROM alembic_version", &[])
        .unwrap();
    let error = context.record(&[VersionChange::Delete("r3".into())]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Online migration expected to match one row when deleting 'r3' in 'alembic_version'; 0 found"
    );
}

#[test]
fn another_run_in_between_makes_a_new_plan() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:///{}/x.db", folder.path().display());
    let (mine, other) = (open(&url), open(&url));
    let mut context = plain(&mine);
    assert!(context.start_run().unwrap().is_empty());
    run(&mut plain(&other), &revisions(), true).unwrap();
    let start = context.begin_step(&Step::default()).unwrap();
    assert_eq!(start, StepStart::Replan(vec!["r3".into()]));
    assert!(!mine.borrow().in_transaction());
    context.finish_run().unwrap();
}

#[test]
fn ten_runs_at_once_apply_everything_once() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:///{}/x.db", folder.path().display());
    let runs: Vec<_> = (0..10)
        .map(|_| {
            let url = url.clone();
            std::thread::spawn(move || {
                let mut context = plain(&open(&url));
                run(&mut context, &revisions(), true).map_err(|error| error.to_string())
            })
        })
        .collect();
    for one in runs {
        one.join().unwrap().unwrap();
    }
    assert_eq!(heads(&open(&url)), ["r3"]);
}

#[test]
fn foreign_keys_are_switched_within_a_migration() {
    let connection = open("sqlite://");
    let switched = |connection: &SharedConnection| column(connection, "PRAGMA foreign_keys");
    connection
        .borrow_mut()
        .execute("PRAGMA foreign_keys = ON", &[])
        .unwrap();
    let mut context = plain(&connection);
    context.start_run().unwrap();
    assert_eq!(context.begin_step(&Step::default()).unwrap(), StepStart::Go);
    context
        .run(&migrate::ops::Execute::text("PRAGMA foreign_keys=OFF").into())
        .unwrap();
    assert_eq!(switched(&connection), ["Int(0)"]);
    assert!(connection.borrow().in_transaction());
    // Too late: SQLite ignores it now.
    context
        .run(&migrate::ops::Execute::text("CREATE TABLE t (x)").into())
        .unwrap();
    context
        .run(&migrate::ops::Execute::text("PRAGMA foreign_keys=ON").into())
        .unwrap();
    assert_eq!(switched(&connection), ["Int(0)"]);
    context.abort_step().unwrap();
    assert_eq!(tables(&connection), ["alembic_version"]);
}

#[test]
fn an_error_names_its_statement_and_its_place() {
    let mut context = plain(&open("sqlite://"));
    context.set_origin(Some(migrate::Origin {
        revision: Some("r1".into()),
        place: Some("versions/r1.py:12".into()),
    }));
    let error = context
        .run(&migrate::ops::Execute::text("DROP TABLE missing").into())
        .unwrap_err();
    assert_eq!(error.python_class(), "sqlalchemy.exc.OperationalError");
    assert_eq!(
        error.to_string(),
        "no such table: missing\n[SQL: DROP TABLE missing]\n[at: revision r1, versions/r1.py:12]"
    );
}

#[test]
fn looking_changes_nothing() {
    let connection = open("sqlite://");
    let options = ContextOptions {
        dont_mutate: true,
        ..ContextOptions::default()
    };
    let mut context = context(&connection, options, &Rc::default());
    assert!(context.start_run().unwrap().is_empty());
    context.finish_run().unwrap();
    assert!(tables(&connection).is_empty());
    assert_eq!(context.current_revision().unwrap(), None);
}

#[test]
fn purge_and_stamp_are_one_transaction() {
    let connection = open("sqlite://");
    run(&mut plain(&connection), &revisions(), true).unwrap();
    let options = || ContextOptions {
        purge: true,
        ..ContextOptions::default()
    };
    let mut failing = context(&connection, options(), &Rc::default());
    assert!(failing.start_run().unwrap().is_empty());
    assert_eq!(failing.begin_step(&Step::default()).unwrap(), StepStart::Go);
    failing.abort_step().unwrap();
    failing.finish_run().unwrap();
    assert_eq!(heads(&connection), ["r3"]);
    let mut stamping = context(&connection, options(), &Rc::default());
    stamping.start_run().unwrap();
    assert_eq!(stamping.begin_step(&Step::default()).unwrap(), StepStart::Go);
    stamping.record(&[VersionChange::Insert("x".into())]).unwrap();
    stamping.commit_step().unwrap();
    stamping.finish_run().unwrap();
    assert_eq!(heads(&connection), ["x"]);
}

#[test]
fn several_heads_are_no_revision() {
    let connection = open("sqlite://");
    let mut context = plain(&connection);
    context.ensure_version_table().unwrap();
    connection
        .borrow_mut()
        .execute("INSERT INTO alembic_version VALUES ('b'), ('a')", &[])
        .unwrap();
    assert_eq!(context.current_heads().unwrap(), ["b", "a"]);
    assert_eq!(
        context.current_revision().unwrap_err().to_string(),
        "Version table 'alembic_version' has more than one head present; please use get_current_heads()"
    );
}

#[test]
fn misuse_is_told_in_alembics_words() {
    let connection = open("sqlite://");
    let dialect = connection.borrow().dialect();
    let options = ContextOptions {
        literal_binds: true,
        ..ContextOptions::default()
    };
    let error = MigrationContext::new(
        dialect,
        options,
        Target::Live(connection.clone()),
        Rc::new(Recorder::default()),
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "Can't use literal_binds setting without as_sql mode"
    );
    let options = ContextOptions {
        starting_revisions: vec!["a".into()],
        ..ContextOptions::default()
    };
    assert_eq!(
        context(&connection, options, &Rc::default())
            .current_heads()
            .unwrap_err()
            .to_string(),
        "Can't specify current_rev to context when using a database connection"
    );
    let options = ContextOptions {
        purge: true,
        ..ContextOptions::default()
    };
    let target = Target::Script(Box::new(std::io::sink()));
    let mut context = MigrationContext::new(dialect, options, target, Rc::new(Recorder::default())).unwrap();
    assert_eq!(
        context.start_run().unwrap_err().to_string(),
        "Can't use --purge with --sql mode"
    );
}

#[test]
fn an_autocommit_block_leaves_the_transaction_only_for_what_cannot_run_in_one() {
    for (statement, leaves) in [
        ("CREATE TABLE kept (x)", false),
        ("PRAGMA user_version", false),
        ("PRAGMA user_version = 7", true),
        ("VACUUM", true),
    ] {
        let connection = open("sqlite://");
        let mut context = plain(&connection);
        context.start_run().unwrap();
        assert_eq!(context.begin_step(&Step::default()).unwrap(), StepStart::Go);
        let create = migrate::ops::Execute::text("CREATE TABLE before (x)");
        context.run(&create.into()).unwrap();
        let block = context.begin_autocommit().unwrap();
        context
            .run(&migrate::ops::Execute::text(statement).into())
            .unwrap();
        assert_eq!(connection.borrow().in_transaction(), !leaves, "{statement}");
        context.end_autocommit(block).unwrap();
        assert!(connection.borrow().in_transaction(), "{statement}");
        context.abort_step().unwrap();
        // What was committed for the statement stays, as everything before the block does with Alembic.
        let kept = tables(&connection).contains(&"before".to_owned());
        assert_eq!(kept, leaves, "{statement}");
    }
}
