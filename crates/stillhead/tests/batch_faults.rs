//! Kills in the middle of a batch that builds its table anew: the old table or the new one is there, whole.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::process::Stdio;
use std::time::Instant;

use common::{Database, Project, Server};

const ROWS: usize = 20_000;
const MOMENTS: u32 = 16;

/// A table of many rows, and a revision that copies it.
fn project(server: Server) -> (Database, Project) {
    let database = Database::new(server);
    let project = Project::new(&database.url);
    let fill = format!(
        "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True, autoincrement=False), sa.Column('n', \
         sa.Integer))\nop.execute('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < {ROWS}) \
         INSERT INTO t SELECT x, x FROM c')\n"
    );
    project.revision("old", None, &fill, "pass\n");
    let copy = "with op.batch_alter_table('t', recreate='always') as batch_op:\n    \
                batch_op.alter_column('n', type_=sa.String(9), existing_type=sa.Integer())\n    \
                batch_op.add_column(sa.Column('c', sa.Integer, server_default='1'))\n    \
                batch_op.create_index('ix_n', ['n'])\n";
    project.revision("new", Some("old"), copy, "pass\n");
    project.ok(&["upgrade", "old"]);
    (database, project)
}

/// The version, and a table that is exactly that version's, with every row. Nothing else is left.
fn assert_whole(database: &Database) -> String {
    let version = database
        .column("SELECT version_num FROM alembic_version")
        .remove(0);
    let is_new = version == "new";
    assert!(
        !database.has_table("_alembic_tmp_t"),
        "a half-made copy at {version}"
    );
    let mut connection = common::connect(&database.url);
    let mut inspector = connection.inspect();
    let columns = inspector.columns("t", None).unwrap();
    let columns: Vec<&str> = columns.iter().map(|it| it.name.as_str()).collect();
    let expected: &[&str] = if is_new { &["id", "n", "c"] } else { &["id", "n"] };
    assert_eq!(columns, expected, "at {version}");
    assert_eq!(
        inspector.has_index("t", "ix_n", None).unwrap(),
        is_new,
        "at {version}"
    );
    let whole = "SELECT CAST(count(*) AS VARCHAR(9)) FROM t WHERE CAST(n AS INTEGER) = id";
    assert_eq!(database.column(whole), [ROWS.to_string()], "at {version}");
    version
}

fn kill_batches(server: Server) {
    let (database, rehearsal) = project(server);
    let start = Instant::now();
    rehearsal.ok(&["upgrade", "new"]);
    let duration = start.elapsed();
    assert_eq!(assert_whole(&database), "new");
    for moment in 1..MOMENTS {
        let (database, project) = project(server);
        let mut child = project
            .command(&["upgrade", "new"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(duration * moment / MOMENTS);
        child.kill().unwrap();
        child.wait().unwrap();
        database.settle();
        assert_whole(&database);
        project.ok(&["upgrade", "new"]);
        assert_eq!(assert_whole(&database), "new");
    }
}

#[test]
fn killed_batches_leave_one_whole_table_on_sqlite() {
    kill_batches(Server::Sqlite);
}

#[test]
fn killed_batches_leave_one_whole_table_on_postgresql() {
    kill_batches(Server::Postgres);
}
