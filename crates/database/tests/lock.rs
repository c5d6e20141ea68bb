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

const SOON: LockOptions = LockOptions {
    timeout: Some(Duration::from_millis(300)),
    poll: Duration::from_millis(20),
};

#[test]
fn in_an_open_transaction_the_lock_is_the_transactions() {
    on_both(|database| {
        let key = LockKey::new(None, "alembic_version");
        let (mut first, mut second) = (database.connect(), database.connect());
        for commit in [true, false] {
            first.begin().unwrap();
            let mut held = MigrationLock::acquire(&mut first, &key, &SOON, &mut || {}).unwrap();
            assert_eq!(
                (held.scope(), held.must_reread()),
                (LockScope::OpenTransaction, false)
            );
            assert!(first.in_transaction());
            if commit {
                first.commit().unwrap();
            } else {
                first.rollback().unwrap();
            }
            assert!(held.begin(&mut first, &mut || {}).is_err());
            held.release(&mut first).unwrap();
            let mut other = MigrationLock::acquire(&mut second, &key, &SOON, &mut || {}).unwrap();
            other.begin(&mut second, &mut || {}).unwrap();
            second.rollback().unwrap();
            other.release(&mut second).unwrap();
        }
    });
}

#[test]
fn the_locks_of_sessions_and_of_open_transactions_exclude_each_other() {
    let database = TestDatabase::postgres();
    let key = LockKey::new(None, "alembic_version");
    let (mut session, mut open) = (database.connect(), database.connect());
    open.begin().unwrap();
    let held = MigrationLock::acquire(&mut session, &key, &SOON, &mut || {}).unwrap();
    let mut told = 0;
    let error = MigrationLock::acquire(&mut open, &key, &SOON, &mut || told += 1).unwrap_err();
    assert!(error.is_busy() && told == 1, "{error:?} {told}");
    held.release(&mut session).unwrap();
    let held = MigrationLock::acquire(&mut open, &key, &SOON, &mut || {}).unwrap();
    assert!(MigrationLock::acquire(&mut session, &key, &SOON, &mut || {}).is_err());
    open.commit().unwrap();
    held.release(&mut open).unwrap();
    MigrationLock::acquire(&mut session, &key, &SOON, &mut || {})
        .unwrap()
        .release(&mut session)
        .unwrap();
}

/// A reader whose transaction is behind: what happens to it when it must write.
fn stale_reader(database: &TestDatabase) -> Connection {
    let mut writer = database.connect();
    writer
        .execute_script("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
        .unwrap();
    let mut reader = database.connect();
    reader.begin().unwrap();
    reader.execute("PRAGMA defer_foreign_keys = ON", &[]).unwrap();
    assert_eq!(scalar(&mut reader, "SELECT count(*) FROM t"), SqlValue::Int(0));
    writer.execute("INSERT INTO t VALUES (1)", &[]).unwrap();
    let error = reader.execute("INSERT INTO t VALUES (2)", &[]).unwrap_err();
    assert!(error.is_busy(), "{error}");
    reader
}

#[test]
fn a_reading_transaction_of_sqlite_is_begun_again_behind_the_writer() {
    let database = TestDatabase::sqlite();
    let mut reader = stale_reader(&database);
    let key = LockKey::new(None, "alembic_version");
    let held = MigrationLock::acquire(&mut reader, &key, &SOON, &mut || {}).unwrap();
    assert_eq!(scalar(&mut reader, "SELECT count(*) FROM t"), SqlValue::Int(1));
    assert_eq!(scalar(&mut reader, "PRAGMA defer_foreign_keys"), SqlValue::Int(1));
    reader.execute("INSERT INTO t VALUES (2)", &[]).unwrap();
    reader.commit().unwrap();
    held.release(&mut reader).unwrap();
}

#[test]
fn a_transaction_of_sqlite_that_cannot_be_begun_again_is_an_error_at_once() {
    let key = LockKey::new(None, "alembic_version");
    let savepoint = |reader: &mut Connection| drop(reader.savepoint().unwrap());
    let other_database = |reader: &mut Connection| drop(reader.execute("CREATE TEMP TABLE mine (x)", &[]));
    for prepare in [savepoint, other_database] as [fn(&mut Connection); 2] {
        let database = TestDatabase::sqlite();
        let mut reader = stale_reader(&database);
        prepare(&mut reader);
        let error =
            MigrationLock::acquire(&mut reader, &key, &LockOptions::default(), &mut || {}).unwrap_err();
        assert!(error.message().contains("cannot be begun again"), "{error}");
        reader.rollback().unwrap();
        assert_eq!(scalar(&mut reader, "SELECT count(*) FROM t"), SqlValue::Int(1));
    }
}
