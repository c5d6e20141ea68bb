//! Databases for tests: a file for SQLite, a database of its own on the test server for PostgreSQL.

#![allow(dead_code, unreachable_pub)] // Each test file uses its own part.

use std::sync::atomic::{AtomicU32, Ordering};

use sql::SqlValue;
use stillhead_database::{Connection, Url, UrlChanges};
use tempfile::TempDir;

/// A database that is removed at the end.
pub struct TestDatabase {
    pub url: Url,
    folder: Option<TempDir>,
}

/// The server's URL.
pub fn server() -> Url {
    let text = std::env::var("STILLHEAD_TEST_POSTGRES_URL")
        .expect("STILLHEAD_TEST_POSTGRES_URL is not set: run scripts/test, which starts a PostgreSQL server");
    Url::parse(&text).expect("STILLHEAD_TEST_POSTGRES_URL is no URL")
}

impl TestDatabase {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut url = Url::new("sqlite");
        url.database = Some(folder.path().join("test.db").to_str().unwrap().to_owned());
        Self {
            url,
            folder: Some(folder),
        }
    }

    pub fn postgres() -> Self {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("stillhead_db_{}_{number}", std::process::id());
        let mut admin = Connection::open(&server()).unwrap();
        admin
            .execute(&format!("CREATE DATABASE {name} TEMPLATE template0"), &[])
            .unwrap();
        let url = server().set(UrlChanges {
            database: Some(name),
            ..UrlChanges::default()
        });
        Self { url, folder: None }
    }

    pub fn connect(&self) -> Connection {
        Connection::open(&self.url).unwrap()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if self.folder.is_none()
            && let Ok(mut admin) = Connection::open(&server())
        {
            let name = self.url.database.clone().unwrap_or_default();
            let _ = admin.execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), &[]);
        }
    }
}

/// Runs a test on both databases.
pub fn on_both(test: impl Fn(&TestDatabase)) {
    test(&TestDatabase::sqlite());
    test(&TestDatabase::postgres());
}

/// The first cell of a query.
pub fn scalar(connection: &mut Connection, sql: &str) -> SqlValue {
    connection.execute(sql, &[]).unwrap().scalar().cloned().unwrap()
}
