//! Projects and databases for the tests of the program.
#![allow(
    unreachable_pub,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a module of tests"
)]
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use database::{Connection, Url};
use sql::SqlValue;
use tempfile::TempDir;

/// The databases that every live test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    Sqlite,
    Postgres,
}

/// Both of them.
pub const SERVERS: [Server; 2] = [Server::Sqlite, Server::Postgres];

/// An empty database; a PostgreSQL one is dropped in the end.
pub struct Database {
    pub url: String,
    admin: Option<(String, String)>,
    _folder: TempDir,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

impl Database {
    /// A new database on `server`.
    pub fn new(server: Server) -> Database {
        let folder = tempfile::tempdir().unwrap();
        match server {
            Server::Sqlite => {
                let url = format!("sqlite:///{}", folder.path().join("test.db").display());
                Database {
                    url,
                    admin: None,
                    _folder: folder,
                }
            }
            Server::Postgres => {
                let admin = std::env::var("STILLHEAD_TEST_POSTGRES_URL")
                    .expect("no STILLHEAD_TEST_POSTGRES_URL: run scripts/test, which starts a server");
                let name = format!(
                    "stillhead_{}_{}",
                    std::process::id(),
                    COUNT.fetch_add(1, Ordering::Relaxed)
                );
                connect(&admin)
                    .execute(&format!("CREATE DATABASE {name}"), &[])
                    .unwrap();
                let mut url = Url::parse(&admin).unwrap();
                url.database = Some(name.clone());
                Database {
                    url: url.render_as_string(false),
                    admin: Some((admin, name)),
                    _folder: folder,
                }
            }
        }
    }

    /// The first column of every row of a query, as text.
    pub fn column(&self, query: &str) -> Vec<String> {
        let result = connect(&self.url).execute(query, &[]).unwrap();
        result
            .rows
            .into_iter()
            .map(|row| match &row[0] {
                SqlValue::Text(text) => text.clone(),
                other => format!("{other:?}"),
            })
            .collect()
    }

    /// Whether a table is there.
    pub fn has_table(&self, name: &str) -> bool {
        connect(&self.url).inspect().has_table(name, None).unwrap()
    }

    /// Waits until a server has noticed that a killed client is gone; it does when it next talks to it.
    pub fn settle(&self) {
        let sessions = "SELECT pid::text FROM pg_stat_activity \
                        WHERE datname = current_database() AND pid <> pg_backend_pid()";
        let patience = Instant::now();
        while self.admin.is_some()
            && !self.column(sessions).is_empty()
            && patience.elapsed() < Duration::from_secs(10)
        {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((admin, name)) = &self.admin {
            let _ = connect(admin).execute(&format!("DROP DATABASE {name} WITH (FORCE)"), &[]);
        }
    }
}

/// A connection.
pub fn connect(url: &str) -> Connection {
    Connection::open(&Url::parse(url).unwrap()).unwrap()
}

/// A project in a folder of its own.
pub struct Project {
    folder: TempDir,
}

/// What `env.py` of a test project passes to `context.configure`, beside the connection.
pub const ENV: &str = r#"
from logging.config import fileConfig
from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
fileConfig(config.config_file_name)

if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True, dialect_opts={"paramstyle": "named"})
    with context.begin_transaction():
        context.run_migrations()
else:
    connectable = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with connectable.connect() as connection:
        context.configure(connection=connection, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
"#;

const INI: &str = "[alembic]\nscript_location = migrations\nsqlalchemy.url = URL\n\n[loggers]\nkeys = root,alembic\n\n[handlers]\nkeys = console\n\n[formatters]\nkeys = generic\n\n[logger_root]\nlevel = WARNING\nhandlers = console\nqualname =\n\n[logger_alembic]\nlevel = INFO\nhandlers =\nqualname = alembic\n\n[handler_console]\nclass = StreamHandler\nargs = (sys.stderr,)\nlevel = NOTSET\nformatter = generic\n\n[formatter_generic]\nformat = %(levelname)-5.5s [%(name)s] %(message)s\n";

impl Project {
    /// A project on a database, without revisions.
    pub fn new(url: &str) -> Project {
        let project = Project {
            folder: tempfile::tempdir().unwrap(),
        };
        project.write("alembic.ini", &INI.replace("URL", &url.replace('%', "%%")));
        project.write("migrations/env.py", ENV);
        std::fs::create_dir(project.path().join("migrations/versions")).unwrap();
        project
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Adds a revision with these two bodies.
    pub fn revision(&self, id: &str, down: Option<&str>, upgrade: &str, downgrade: &str) {
        let down = down.map_or("None".to_owned(), |down| format!("'{down}'"));
        let indent = |body: &str| {
            body.lines()
                .map(|line| format!("    {line}\n"))
                .collect::<String>()
        };
        let text = format!(
            "\"\"\"revision {id}\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '{id}'\ndown_revision = {down}\n\n\ndef upgrade():\n{}\n\ndef downgrade():\n{}",
            indent(upgrade),
            indent(downgrade)
        );
        self.write(&format!("migrations/versions/{id}_.py"), &text);
    }

    /// A chain of revisions `r01`, `r02`, …, each of which creates tables and writes down that it ran.
    pub fn chain(&self, length: usize) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for number in 1..=length {
            let id = format!("r{number:02}");
            let mut upgrade = String::new();
            if number == 1 {
                upgrade += "op.create_table('applied', sa.Column('revision', sa.String(10)))\n";
            }
            for part in ["a", "b", "c"] {
                upgrade += &format!(
                    "op.create_table('t_{id}_{part}', sa.Column('id', sa.Integer, primary_key=True))\n"
                );
            }
            upgrade += &format!("op.execute(\"INSERT INTO applied VALUES ('{id}')\")\n");
            let mut downgrade: String = ["c", "b", "a"]
                .iter()
                .map(|part| format!("op.drop_table('t_{id}_{part}')\n"))
                .collect();
            downgrade += if number == 1 {
                "op.drop_table('applied')\n"
            } else {
                "pass\n"
            };
            self.revision(&id, ids.last().map(String::as_str), &upgrade, &downgrade);
            ids.push(id);
        }
        ids
    }

    /// The program with arguments, in the project's folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alembic"));
        command
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::null())
            .env_remove("ALEMBIC_CONFIG");
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs the program, which must succeed, and returns its standard output.
    pub fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?} failed:\n{}{}",
            out(&output),
            err(&output)
        );
        out(&output)
    }
}

/// Standard output as text.
pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Standard error as text.
pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The folder of an environment with Alembic: `$STILLHEAD_TEST_VENV`, or made once below the target folder (with pip).
pub fn venv() -> PathBuf {
    if let Some(path) = std::env::var_os("STILLHEAD_TEST_VENV") {
        return PathBuf::from(path);
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bridge-venv");
    let lock = File::create(folder.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    let done = folder.join("done-2");
    if !done.exists() {
        let run = |command: &mut Command| {
            let output = command.output().unwrap();
            assert!(output.status.success(), "{command:?}: {}", err(&output));
        };
        run(Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder));
        run(Command::new(folder.join("bin/python")).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "alembic==1.20.1",
            "sqlalchemy==2.1.9",
            "psycopg[binary]",
            "aiosqlite",
            "greenlet",
        ]));
        File::create(done).unwrap();
    }
    folder
}
