//! The migration lock.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Helpers of tests are tests too.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use sql::SqlValue;
use stillhead_database::{Connection, LockKey, LockOptions, LockScope, MigrationLock, Url};
use support::{TestDatabase, on_both, scalar};

fn texts(connection: &mut Connection, sql: &str) -> Vec<String> {
    let rows = connection.execute(sql, &[]).unwrap().rows;
    rows.into_iter()
        .map(|row| match &row[0] {
            SqlValue::Text(text) => text.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_lock_waits_tells_once_and_gives_up() {
    let database = TestDatabase::postgres();
    let key = LockKey::new(None, "alembic_version");
    let (mut first, mut second) = (database.connect(), database.connect());
    let options = LockOptions {
        timeout: Some(Duration::from_millis(300)),
        poll: Duration::from_millis(20),
    };
    let held =
        MigrationLock::acquire(&mut first, &key, &options, &mut || panic!("nobody to wait for")).unwrap();
    assert_eq!(held.scope(), LockScope::Session);
    let mut told = 0;
    let error = MigrationLock::acquire(&mut second, &key, &options, &mut || told += 1).unwrap_err();
    assert!(error.is_busy() && told == 1, "{error:?} {told}");
    // Another version table is another lock, and an aborted transaction does not lose it.
    let other = LockKey::new(Some("app"), "alembic_version");
    MigrationLock::acquire(&mut second, &other, &options, &mut || {})
        .unwrap()
        .release(&mut second)
        .unwrap();
    first.begin().unwrap();
    assert!(first.execute("SELECT nothing", &[]).is_err());
    first.rollback().unwrap();
    assert!(MigrationLock::acquire(&mut second, &key, &options, &mut || {}).is_err());
    held.release(&mut first).unwrap();
    MigrationLock::acquire(&mut second, &key, &options, &mut || {})
        .unwrap()
        .release(&mut second)
        .unwrap();
}

#[test]
fn whoever_waits_for_the_lock_does_not_stop_an_index_from_being_built_concurrently() {
    let database = TestDatabase::postgres();
    let key = LockKey::new(None, "alembic_version");
    let mut first = database.connect();
    first.execute("CREATE TABLE t (id INTEGER)", &[]).unwrap();
    let held = MigrationLock::acquire(&mut first, &key, &LockOptions::default(), &mut || {}).unwrap();
    let waiting = Arc::new(AtomicBool::new(false));
    let (flag, url, its_key) = (Arc::clone(&waiting), database.url.clone(), key.clone());
    let waiter = std::thread::spawn(move || {
        let mut second = Connection::open(&url).unwrap();
        let mut tell = || flag.store(true, Ordering::SeqCst);
        drop(MigrationLock::acquire(&mut second, &its_key, &LockOptions::default(), &mut tell).unwrap());
    });
    while !waiting.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(5));
    }
    first.execute("SET statement_timeout = '10s'", &[]).unwrap();
    first
        .execute("CREATE INDEX CONCURRENTLY ix ON t (id)", &[])
        .unwrap();
    held.release(&mut first).unwrap();
    waiter.join().unwrap();
}

/// Runs "upgrade head" of a history of five steps as the documentation of the lock says.
fn run(url: &Url, applied: &AtomicU32) {
    const STEPS: i64 = 5;
    let mut connection = Connection::open(url).unwrap();
    let key = LockKey::new(None, "version");
    let mut lock =
        MigrationLock::acquire(&mut connection, &key, &LockOptions::default(), &mut || {}).unwrap();
    loop {
        lock.begin(&mut connection, &mut || {}).unwrap();
        connection
            .execute("CREATE TABLE IF NOT EXISTS version (num INTEGER)", &[])
            .unwrap();
        let current = match scalar(&mut connection, "SELECT coalesce(max(num), 0) FROM version") {
            SqlValue::Int(number) => number,
            other => panic!("{other:?}"),
        };
        if current == STEPS {
            connection.rollback().unwrap();
            break;
        }
        let next = current + 1;
        connection
            .execute(&format!("CREATE TABLE step_{next} (id INTEGER)"), &[])
            .unwrap();
        connection
            .execute(&format!("INSERT INTO version VALUES ({next})"), &[])
            .unwrap();
        connection.commit().unwrap();
        applied.fetch_add(1, Ordering::SeqCst);
    }
    lock.release(&mut connection).unwrap();
}

#[test]
fn ten_runs_at_once_apply_each_step_once() {
    on_both(|database| {
        let applied = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..10 {
                scope.spawn(|| run(&database.url, &applied));
            }
        });
        assert_eq!(applied.load(Ordering::SeqCst), 5);
        let names = texts(
            &mut database.connect(),
            "SELECT CAST(num AS VARCHAR(9)) FROM version ORDER BY num",
        );
        assert_eq!(names, ["1", "2", "3", "4", "5"]);
    });
}
