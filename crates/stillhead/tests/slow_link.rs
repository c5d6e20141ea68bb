//! A far-away database: what a run costs is counted in round trips, at a proxy that stands for the long way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use common::{Database, Project, Server, err, out};
use database::Url;

const REVISIONS: usize = 200;

/// What connecting, the lock, the version table and the end of the run may cost beside the revisions.
const CONSTANT: usize = 40;

/// One way.
const DELAY: Duration = Duration::from_millis(20);

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Client,
    Server,
}

/// A proxy in front of a server, which counts how often an answer follows a question.
struct Proxy {
    port: u16,
    trips: Arc<Mutex<(Side, usize)>>,
}

impl Proxy {
    fn new(server: &str) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let trips = Arc::new(Mutex::new((Side::Server, 0)));
        let (server, counted) = (server.to_owned(), Arc::clone(&trips));
        thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), TcpStream::connect(&server).unwrap());
                client.set_nodelay(true).unwrap();
                server.set_nodelay(true).unwrap();
                let (to_server, from_server) = (server.try_clone().unwrap(), server);
                let from_client = client.try_clone().unwrap();
                pump(from_client, to_server, Side::Client, Arc::clone(&counted));
                pump(from_server, client, Side::Server, Arc::clone(&counted));
            }
        });
        Proxy { port, trips }
    }

    /// How many round trips there were since the last time this was asked.
    fn take(&self) -> usize {
        std::mem::take(&mut self.trips.lock().unwrap().1)
    }
}

/// Passes bytes on, each `DELAY` after it came.
fn pump(mut from: TcpStream, mut to: TcpStream, side: Side, trips: Arc<Mutex<(Side, usize)>>) {
    let (sender, receiver) = channel::<(Instant, Vec<u8>)>();
    thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            let mut last = trips.lock().unwrap();
            if side == Side::Server && last.0 == Side::Client {
                last.1 += 1;
            }
            last.0 = side;
            drop(last);
            if sender.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    thread::spawn(move || {
        for (came, bytes) in receiver {
            thread::sleep(DELAY.saturating_sub(came.elapsed()));
            if to.write_all(&bytes).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}

/// As `alembic init` writes it, but for the options.
fn env(options: &str) -> String {
    common::ENV.replace(", transaction_per_migration=True", options)
}

fn far_project(options: &str) -> (Database, Proxy, Project) {
    let database = Database::new(Server::Postgres);
    let mut url = Url::parse(&database.url).unwrap();
    let server = format!("localhost:{}", url.port.unwrap());
    let proxy = Proxy::new(&server);
    url.host = Some("127.0.0.1".to_owned());
    url.port = Some(proxy.port.into());
    let project = Project::new(&url.render_as_string(false));
    project.write("migrations/env.py", &env(options));
    (database, proxy, project)
}

/// Every kind of operation in turn, and several in each revision.
fn chain(project: &Project, length: usize) {
    let mut down: Option<String> = None;
    for number in 0..length {
        let id = format!("r{number:03}");
        let table = format!("t{:03}", number - number % 4);
        let (upgrade, downgrade) = match number % 4 {
            0 => (
                format!(
                    "op.create_table('{table}', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(20)), comment='it''s')\n\
                     op.create_index('ix_{table}_a', '{table}', ['a'])"
                ),
                format!("op.drop_index('ix_{table}_a', '{table}')\nop.drop_table('{table}')"),
            ),
            1 => (
                format!(
                    "op.add_column('{table}', sa.Column('b', sa.Integer))\n\
                     op.add_column('{table}', sa.Column('c', sa.DateTime, server_default=sa.func.now()))"
                ),
                format!("op.drop_column('{table}', 'c')\nop.drop_column('{table}', 'b')"),
            ),
            2 => (
                format!(
                    "with op.batch_alter_table('{table}') as batch_op:\n    \
                         batch_op.alter_column('a', type_=sa.Text, nullable=False)\n    \
                         batch_op.create_unique_constraint('uq_{table}', ['a', 'b'])\n\
                     op.alter_column('{table}', 'b', server_default='3')"
                ),
                format!(
                    "op.alter_column('{table}', 'b', server_default=None)\n\
                     op.drop_constraint('uq_{table}', '{table}')\n\
                     op.alter_column('{table}', 'a', type_=sa.String(20), nullable=True)"
                ),
            ),
            _ => (
                format!(
                    "op.execute(\"INSERT INTO {table} VALUES (1, 'x;y', 2)\")\n\
                     op.execute(sa.text('UPDATE {table} SET b = :b').bindparams(b=5))\n\
                     op.bulk_insert(sa.table('{table}', sa.column('id'), sa.column('a')), [{{'id': 2, 'a': 'p'}}, {{'id': 3, 'a': 'q'}}])"
                ),
                format!("op.execute('DELETE FROM {table}')"),
            ),
        };
        project.revision(&id, down.as_deref(), &upgrade, &downgrade);
        down = Some(id);
    }
}

fn assert_few_trips(options: &str) {
    let (database, proxy, project) = far_project(options);
    chain(&project, REVISIONS);
    proxy.take();
    project.ok(&["upgrade", "head"]);
    let up = proxy.take();
    let last = format!("SELECT a || b FROM t{:03} ORDER BY id", REVISIONS - 4);
    assert_eq!(database.column(&last), ["x;y5", "p3", "q3"]);
    project.ok(&["downgrade", "base"]);
    let down = proxy.take();
    assert!(!database.has_table("t000"));
    let allowed = 2 * REVISIONS + CONSTANT;
    assert!(
        up <= allowed && down <= allowed,
        "{up} round trips up, {down} down, for {REVISIONS} revisions"
    );
}

#[test]
fn two_round_trips_a_revision_are_enough() {
    assert_few_trips("");
}

#[test]
fn two_round_trips_a_revision_are_enough_in_their_own_transactions() {
    assert_few_trips(", transaction_per_migration=True");
}

/// A statement that fails, in the line that ends with `# here`, and what comes before and after it. With each what is
/// printed; real Alembic was asked for all of it.
const FAILURES: &[(&str, &str)] = &[
    ("op.execute('bogus')  # here\nop.execute('SELEC 2')", ""),
    (
        "op.execute('bogus')  # here\ntry:\n    op.execute('SELECT 1')\nexcept Exception:\n    print('caught')",
        "",
    ),
    (
        "print('before')\nop.execute('bogus')  # here\nprint('after')",
        "before\n",
    ),
    ("op.execute('bogus')  # here\nraise ValueError('mine')", ""),
    (
        "op.execute('bogus')  # here\nop.get_bind().execute(sa.text('SELECT 1'))",
        "",
    ),
    (
        "op.execute('bogus')  # here\nwith op.get_context().autocommit_block():\n    op.execute('SELECT 1')",
        "",
    ),
    (
        "op.execute('bogus')  # here\nsa.inspect(op.get_bind()).get_table_names()",
        "",
    ),
    (
        "op.execute('bogus')  # here\nop.get_bind().dialect.server_version_info",
        "",
    ),
    ("op.execute('SELECT 1; bogus')  # here", ""),
    (
        "try:\n    op.execute('bogus')\n    print('after')\nexcept sa.exc.ProgrammingError:\n    print('caught')\n    raise ValueError  # here",
        "caught\n",
    ),
    (
        "def helper():\n    op.execute('bogus')  # here\nhelper()\nop.execute('SELECT 1')",
        "",
    ),
    (
        "with op.batch_alter_table('t') as batch:  # here\n    batch.drop_column('nothing')\nop.execute('SELECT 1')",
        "",
    ),
    (
        "op.bulk_insert(sa.table('t', sa.column('id')), [{'id': 1}, {'id': 1}])  # here\nop.execute('SELECT 1')",
        "",
    ),
];

#[test]
fn an_error_comes_up_at_its_own_line_and_before_anything_after_it() {
    for (body, printed) in FAILURES {
        let database = Database::new(Server::Postgres);
        let project = Project::new(&database.url);
        project.write("migrations/env.py", &env(""));
        let body = format!("op.execute('CREATE TABLE t (id int primary key)')\n{body}");
        project.revision("r1", None, &body, "pass");
        let output = project.run(&["upgrade", "head"]);
        assert_eq!(out(&output), *printed, "{body}");
        let line = std::fs::read_to_string(project.path().join("migrations/versions/r1_.py"))
            .unwrap()
            .lines()
            .position(|line| line.ends_with("# here"))
            .unwrap();
        let place = format!("r1_.py:{}:", line + 1);
        assert!(err(&output).contains(&place), "{body}\n{}", err(&output));
        assert!(
            !err(&output).contains("InFailedSqlTransaction"),
            "{}",
            err(&output)
        );
        assert!(!database.has_table("t"), "{body}");
    }
}
