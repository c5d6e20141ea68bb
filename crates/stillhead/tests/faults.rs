//! Faults in the middle of a run: nothing may be lost or half-recorded.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::time::{Duration, Instant};

use common::{Database, Project, SERVERS, Server, connect, err};

const LENGTH: usize = 12;

/// The schema must be exactly that of the revision in the version table.
fn assert_consistent(database: &Database, ids: &[String]) {
    let versions = if database.has_table("alembic_version") {
        database.column("SELECT version_num FROM alembic_version")
    } else {
        Vec::new()
    };
    let applied = match versions.as_slice() {
        [] => 0,
        [version] => ids.iter().position(|id| id == version).unwrap() + 1,
        several => panic!("several versions: {several:?}"),
    };
    for (number, id) in ids.iter().enumerate() {
        for part in ["a", "b", "c"] {
            let there = database.has_table(&format!("t_{id}_{part}"));
            assert_eq!(
                there,
                number < applied,
                "table t_{id}_{part} with the database at {versions:?}"
            );
        }
    }
    if applied > 0 {
        assert_eq!(
            database.column("SELECT revision FROM applied ORDER BY revision"),
            ids[..applied]
        );
    }
}

/// kill -9 at twenty moments of `upgrade head`; the next `upgrade head` completes.
fn kill_upgrades(server: Server) {
    let rehearsal = Database::new(server);
    let project = Project::new(&rehearsal.url);
    let ids = project.chain(LENGTH);
    let start = Instant::now();
    project.ok(&["upgrade", "head"]);
    let whole = start.elapsed();
    for moment in 0..20u32 {
        let database = Database::new(server);
        let project = Project::new(&database.url);
        project.chain(LENGTH);
        let mut child = project
            .command(&["upgrade", "head"])
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole * moment / 20);
        child.kill().unwrap();
        child.wait().unwrap();
        database.settle();
        assert_consistent(&database, &ids);
        project.ok(&["upgrade", "head"]);
        assert_consistent(&database, &ids);
        assert_eq!(project.ok(&["current"]), format!("{} (head)\n", ids[LENGTH - 1]));
    }
}

#[test]
fn killed_upgrades_leave_nothing_half_done_on_sqlite() {
    kill_upgrades(Server::Sqlite);
}

#[test]
fn killed_upgrades_leave_nothing_half_done_on_postgresql() {
    kill_upgrades(Server::Postgres);
}

/// Ten runs at once on one empty database: each exits 0 and every revision is applied once.
#[test]
fn ten_upgrades_at_once_apply_every_revision_once() {
    ten_upgrades(None);
}

/// The same where `env.py` begins the transaction itself, before the migration lock is asked for.
#[test]
fn ten_upgrades_in_transactions_of_env_py_apply_every_revision_once() {
    for begin in [
        "engine.begin() as connection",
        "engine.connect() as connection, connection.begin()",
    ] {
        ten_upgrades(Some(&format!(
            "from alembic import context\nfrom sqlalchemy import create_engine\n\n\
             engine = create_engine(context.config.get_main_option('sqlalchemy.url'))\n\
             with {begin}:\n    context.configure(connection=connection)\n    context.run_migrations()\n"
        )));
    }
}

fn ten_upgrades(env: Option<&str>) {
    for server in SERVERS {
        let database = Database::new(server);
        let project = Project::new(&database.url);
        if let Some(env) = env {
            project.write("migrations/env.py", env);
        }
        let ids = project.chain(LENGTH);
        let children: Vec<_> = (0..10)
            .map(|_| {
                let mut command = project.command(&["upgrade", "head"]);
                command
                    .stderr(std::process::Stdio::piped())
                    .stdout(std::process::Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{server:?}: {}", err(&output));
        }
        assert_consistent(&database, &ids);
    }
}

/// A revision that raises half-way takes everything of its own back; those before it stay.
#[test]
fn a_revision_that_raises_is_taken_back() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = Project::new(&database.url);
        let mut ids = project.chain(3);
        project.revision(
            "bad",
            Some("r03"),
            "op.create_table('half', sa.Column('id', sa.Integer))\nraise ValueError('no further')",
            "pass",
        );
        let output = project.run(&["upgrade", "head"]);
        assert_eq!(output.status.code(), Some(1));
        let text = err(&output);
        assert!(text.contains("bad_.py:11"), "{text}");
        assert!(text.ends_with("ValueError: no further\n"), "{text}");
        assert!(!database.has_table("half"));
        assert_consistent(&database, &ids);
        ids.clear();
    }
}

/// A connection that breaks in the middle is an error that says so, and the next run completes.
#[test]
fn a_dropped_connection_leaves_nothing_half_done() {
    let database = Database::new(Server::Postgres);
    let project = Project::new(&database.url);
    let ids = project.chain(3);
    project.revision(
        "cut",
        Some("r03"),
        "op.create_table('half', sa.Column('id', sa.Integer))\nop.execute('SELECT pg_terminate_backend(pg_backend_pid())')",
        "pass",
    );
    let output = project.run(&["upgrade", "head"]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(!database.has_table("half"));
    assert_consistent(&database, &ids);
    std::fs::remove_file(project.path().join("migrations/versions/cut_.py")).unwrap();
    project.ok(&["upgrade", "head"]);
}

/// A database file that cannot be written is an error before anything happens.
#[test]
fn a_read_only_database_is_an_error() {
    let database = Database::new(Server::Sqlite);
    connect(&database.url).execute("CREATE TABLE x (a)", &[]).unwrap();
    let project = Project::new(&format!(
        "{}?mode=ro&uri=true",
        database.url.replace("sqlite:///", "sqlite:///file:")
    ));
    project.chain(2);
    let output = project.run(&["upgrade", "head"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("attempt to write a readonly database"),
        "{}",
        err(&output)
    );
    assert!(!database.has_table("alembic_version"));
}

/// The password of a URL is never printed.
#[test]
fn a_wrong_password_is_never_printed() {
    let url = std::env::var("STILLHEAD_TEST_POSTGRES_PASSWORD_URL")
        .expect("no STILLHEAD_TEST_POSTGRES_PASSWORD_URL: run scripts/test, which starts a server");
    let mut url = database::Url::parse(&url).unwrap();
    url.password = Some(database::Secret::new("not-the-secret"));
    let project = Project::new(&url.render_as_string(false));
    project.chain(1);
    let output = project.run(&["upgrade", "head"]);
    assert_eq!(output.status.code(), Some(1));
    let text = format!("{}{}", common::out(&output), err(&output));
    assert!(text.contains("password authentication failed"), "{text}");
    assert!(!text.contains("not-the-secret"), "{text}");
}

/// Ctrl-C in the middle of a revision's Python: the program ends at once, and nothing of the revision stays.
fn interrupt_a_loop(server: Server) {
    let database = Database::new(server);
    let project = Project::new(&database.url);
    project.revision("a", None, "op.execute('CREATE TABLE first (id INTEGER)')", "pass");
    let endless = "op.execute('CREATE TABLE second (id INTEGER)')\nwhile True:\n    pass";
    project.revision("b", Some("a"), endless, "pass");
    let mut child = project
        .command(&["upgrade", "head"])
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_secs(1));
    assert!(child.try_wait().unwrap().is_none(), "the loop goes on");
    let sent = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    let interrupted = Instant::now();
    let status = child.wait().unwrap();
    assert!(interrupted.elapsed() < Duration::from_secs(5));
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    assert!(signal == Some(2) || status.code() == Some(130), "{status:?}");
    // The server notices a killed client when it next talks to it.
    database.settle();
    assert!(!database.has_table("second"));
    project.revision("b", Some("a"), "pass", "pass");
    project.ok(&["upgrade", "head"]);
    assert!(database.has_table("first"));
}

#[test]
fn an_interrupted_loop_leaves_nothing_half_done_on_sqlite() {
    interrupt_a_loop(Server::Sqlite);
}

#[test]
fn an_interrupted_loop_leaves_nothing_half_done_on_postgresql() {
    interrupt_a_loop(Server::Postgres);
}

/// A revision that commits by itself goes on in a transaction: an error takes back all that came after the commit.
#[test]
fn after_a_commit_of_its_own_a_revision_is_still_in_a_transaction_on_postgresql() {
    let database = Database::new(Server::Postgres);
    let project = Project::new(&database.url);
    let body = |after: &str| {
        format!(
            "op.create_table('before', sa.Column('id', sa.Integer))\nop.get_bind().commit()\n\
             op.create_table('after', sa.Column('id', sa.Integer)){after}"
        )
    };
    project.revision("r01", None, &body("\nraise Exception('no')"), "pass");
    assert!(!project.run(&["upgrade", "head"]).status.success());
    assert!(database.has_table("before"));
    assert!(!database.has_table("after"));

    connect(&database.url).execute("DROP TABLE before", &[]).unwrap();
    project.revision("r01", None, &body(""), "pass");
    project.ok(&["upgrade", "head"]);
    assert!(database.has_table("after"));
    assert_eq!(
        database.column("SELECT version_num FROM alembic_version"),
        ["r01"]
    );
}
