//! Projects that real `alembic init` makes, run by real Alembic and by us: equal output, equal databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use common::{Database, Project, Server, err, venv};

const REVISION: &str = r#"
import sqlalchemy as sa
from alembic import op

revision = "1000"
down_revision = None


def upgrade(engine_name=""):
    op.create_table("t" + engine_name, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.String(20)))
    op.bulk_insert(sa.table("t" + engine_name, sa.column("n", sa.String)), [{"n": "it's"}, {"n": "100 %"}])


def downgrade(engine_name=""):
    op.drop_table("t" + engine_name)
"#;

const LINES: &[&str] = &[
    "upgrade head",
    "current",
    "history -v",
    "heads",
    "upgrade head --sql",
    "downgrade -1",
    "downgrade head:base --sql",
    "stamp head",
    "stamp base --sql",
    "stamp base",
    "upgrade +1",
];

/// What a project looks like after some commands, and what they said.
#[derive(Debug, PartialEq)]
struct Outcome {
    said: Vec<String>,
    scripts: BTreeMap<String, String>,
    databases: BTreeMap<String, Vec<String>>,
}

/// Runs the lines with a program in a folder.
fn outcome(folder: &Path, program: &Path) -> Outcome {
    let said = LINES.iter().map(|line| {
        let output = Command::new(program)
            .args(line.split(' '))
            .current_dir(folder)
            .stdin(Stdio::null())
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        let text = text.concat().replace(&*folder.to_string_lossy(), "FOLDER");
        format!("$ {line}\n{text}exit {:?}\n", output.status.code())
    });
    let mut outcome = Outcome {
        said: said.collect(),
        scripts: BTreeMap::new(),
        databases: BTreeMap::new(),
    };
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|it| it == "sql") {
            outcome.scripts.insert(name, fs::read_to_string(&path).unwrap());
        } else if path.extension().is_some_and(|it| it == "db") {
            let query =
                "SELECT sql FROM sqlite_master UNION ALL SELECT version_num FROM alembic_version ORDER BY 1";
            outcome.databases.insert(name, column(&path, query));
        }
    }
    outcome
}

fn column(path: &Path, query: &str) -> Vec<String> {
    let database = rusqlite::Connection::open(path).unwrap();
    let mut statement = database.prepare(query).unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, Option<String>>(0))
        .unwrap();
    rows.map(|row| row.unwrap().unwrap_or_default()).collect()
}

/// A fresh project of a template, whose URLs are these.
fn init(folder: &Path, template: &str, urls: &[&str]) {
    fs::create_dir(folder).unwrap();
    let made = Command::new(venv().join("bin/alembic"))
        .args(["init", "-t", template, "migrations"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", err(&made));
    fs::write(folder.join("migrations/versions/1000_one.py"), REVISION).unwrap();
    let ini = fs::read_to_string(folder.join("alembic.ini")).unwrap();
    let mut urls = urls.iter().cycle();
    let lines = ini.lines().map(|line| match line.split_once(" = ") {
        Some(("sqlalchemy.url", _)) => format!("sqlalchemy.url = {}\n", urls.next().unwrap()),
        _ => format!("{line}\n"),
    });
    let ini: String = lines.collect();
    fs::write(folder.join("alembic.ini"), ini).unwrap();
}

fn compare(template: &str, urls: &[&str]) {
    let temporary = tempfile::tempdir().unwrap();
    let place = temporary.path().canonicalize().unwrap();
    let run = |who: &str, program: &Path| {
        let folder = place.join(who);
        init(&folder, template, urls);
        outcome(&folder, program)
    };
    let theirs = run("theirs", &venv().join("bin/alembic"));
    let ours = run("ours", Path::new(env!("CARGO_BIN_EXE_alembic")));
    for (their, our) in theirs.said.iter().zip(&ours.said) {
        assert_eq!(their, our);
    }
    assert!(!theirs.databases.is_empty());
    assert_eq!(theirs, ours);
}

#[test]
fn generic() {
    compare("generic", &["sqlite:///a.db"]);
}

#[test]
fn asynchronous() {
    compare("async", &["sqlite+aiosqlite:///a.db"]);
}

#[test]
fn pyproject() {
    compare("pyproject", &["sqlite:///a.db"]);
}

#[test]
fn pyproject_asynchronous() {
    compare("pyproject_async", &["sqlite+aiosqlite:///a.db"]);
}

#[test]
fn many_databases() {
    compare("multidb", &["sqlite:///a.db", "sqlite:///b.db"]);
}

/// A project of the template for many databases, on two of PostgreSQL's.
fn on_two_servers(databases: [&Database; 2], two_phases: bool) -> Project {
    let project = Project::new(&databases[0].url);
    let folder = project.path().join("p");
    let urls = databases.map(|database| database.url.replace("postgresql:", "postgresql+psycopg:"));
    init(&folder, "multidb", &[&urls[0], &urls[1]]);
    let env = folder.join("migrations/env.py");
    let text = fs::read_to_string(&env).unwrap();
    let python = if two_phases { "True" } else { "False" };
    let text = text.replace("USE_TWOPHASE = False", &format!("USE_TWOPHASE = {python}"));
    fs::write(env, text).unwrap();
    project
}

fn run(project: &Project, line: &str) -> std::process::Output {
    let words: Vec<&str> = line.split(' ').collect();
    project
        .command(&words)
        .current_dir(project.path().join("p"))
        .output()
        .unwrap()
}

#[test]
fn many_databases_are_migrated_together_or_not_at_all() {
    for two_phases in [false, true] {
        let databases = [Database::new(Server::Postgres), Database::new(Server::Postgres)];
        if two_phases
            && databases[0].column("SELECT setting FROM pg_settings WHERE name = 'max_prepared_transactions'")
                == ["0"]
        {
            println!("skipped: the server has no prepared transactions");
            return;
        }
        let project = on_two_servers([&databases[0], &databases[1]], two_phases);
        let versions = project.path().join("p/migrations/versions");
        let second = "import sqlalchemy as sa\nfrom alembic import op\nrevision = '2000'\ndown_revision = '1000'\n\n\n\
                      def upgrade(engine_name):\n    op.create_table('u', sa.Column('id', sa.Integer))\n    \
                      if engine_name == 'engine2':\n        op.execute('SELECT 1 / 0')\n";
        fs::write(versions.join("2000_two.py"), second).unwrap();
        let done = run(&project, "upgrade 1000");
        assert!(done.status.success(), "{}", err(&done));
        assert!(databases[0].has_table("tengine1") && databases[1].has_table("tengine2"));
        let failed = run(&project, "upgrade head");
        assert_eq!(failed.status.code(), Some(1));
        assert!(err(&failed).contains("division by zero"), "{}", err(&failed));
        for database in &databases {
            assert!(!database.has_table("u"));
            assert_eq!(
                database.column("SELECT version_num FROM alembic_version"),
                ["1000"]
            );
            assert!(
                database
                    .column("SELECT gid FROM pg_prepared_xacts WHERE database = current_database()")
                    .is_empty()
            );
        }
    }
}
