//! Connections and transactions on real databases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Helpers of tests are tests too.

mod support;

use sql::SqlValue;
use stillhead_database::{Connection, ErrorKind, Secret, Url, UrlChanges};
use support::{TestDatabase, on_both, scalar, server};

#[test]
fn rows_have_names_and_values_and_counts() {
    on_both(|database| {
        let mut connection = database.connect();
        let dialect = connection.dialect();
        let made = connection
            .execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(10))", &[])
            .unwrap();
        assert_eq!((made.rowcount, made.returns_rows()), (-1, false));
        let insert = format!(
            "INSERT INTO t VALUES ({}, {})",
            dialect.placeholder(1),
            dialect.placeholder(2)
        );
        assert_eq!(
            connection
                .execute(&insert, &[1.into(), "x".into()])
                .unwrap()
                .rowcount,
            1
        );
        assert_eq!(
            connection
                .execute(&insert, &[2.into(), SqlValue::Null])
                .unwrap()
                .rowcount,
            1
        );
        assert_eq!(
            connection
                .execute("UPDATE t SET name = 'y' WHERE id > 0", &[])
                .unwrap()
                .rowcount,
            2
        );
        let result = connection
            .execute("SELECT id, name AS n FROM t ORDER BY id", &[])
            .unwrap();
        let names: Vec<&str> = result.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["id", "n"]);
        assert_eq!(result.rows[1], [SqlValue::Int(2), SqlValue::Text("y".into())]);
        let empty = connection.execute("SELECT id FROM t WHERE id < 0", &[]).unwrap();
        assert!(empty.returns_rows() && empty.rows.is_empty());
        let returned = connection.execute("DELETE FROM t RETURNING id", &[]).unwrap();
        assert_eq!((returned.rows.len(), returned.rowcount), (2, 2));
    });
}

#[test]
fn a_transaction_takes_ddl_back() {
    on_both(|database| {
        let mut connection = database.connect();
        connection.begin().unwrap();
        assert!(connection.in_transaction());
        assert!(connection.begin().is_err());
        connection.execute("CREATE TABLE gone (id INTEGER)", &[]).unwrap();
        connection.rollback().unwrap();
        assert!(!connection.inspect().has_table("gone", None).unwrap());
        connection.begin_write().unwrap();
        connection.execute("CREATE TABLE kept (id INTEGER)", &[]).unwrap();
        let first = connection.savepoint().unwrap();
        connection.execute("INSERT INTO kept VALUES (1)", &[]).unwrap();
        connection.rollback_to(first).unwrap();
        let second = connection.savepoint().unwrap();
        connection.execute("INSERT INTO kept VALUES (2)", &[]).unwrap();
        connection.release(second).unwrap();
        connection.commit().unwrap();
        connection.commit().unwrap();
        assert_eq!(
            scalar(&mut database.connect(), "SELECT sum(id) FROM kept"),
            SqlValue::Int(2)
        );
    });
}

#[test]
fn autocommit_statements_stand_alone() {
    on_both(|database| {
        let mut connection = database.connect();
        connection.begin().unwrap();
        assert!(connection.set_autocommit(true).is_err());
        connection.commit().unwrap();
        connection.set_autocommit(true).unwrap();
        connection.begin().unwrap();
        connection
            .execute_script("CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1); SELECT 1;")
            .unwrap();
        connection.rollback().unwrap();
        connection.set_autocommit(false).unwrap();
        assert_eq!(
            scalar(&mut connection, "SELECT count(*) FROM a"),
            SqlValue::Int(1)
        );
    });
}

#[test]
fn a_statement_may_end_the_transaction_itself() {
    on_both(|database| {
        let mut connection = database.connect();
        connection.begin().unwrap();
        connection.execute("CREATE TABLE a (x INTEGER)", &[]).unwrap();
        connection.execute("COMMIT", &[]).unwrap();
        connection.execute("INSERT INTO a VALUES (1)", &[]).unwrap();
        connection.commit().unwrap();
        assert_eq!(
            scalar(&mut database.connect(), "SELECT count(*) FROM a"),
            SqlValue::Int(1)
        );
    });
}

#[test]
fn sqlite_errors_are_those_of_pythons_driver() {
    let database = TestDatabase::sqlite();
    let mut connection = database.connect();
    let error = connection.execute("SELECT * FROM users", &[]).unwrap_err();
    assert_eq!(
        (error.class_name(), error.message()),
        ("OperationalError", "no such table: users")
    );
    assert_eq!(error.statement(), Some("SELECT * FROM users"));
    let error = connection.execute("SELEC 1", &[]).unwrap_err();
    assert_eq!(
        (error.class_name(), error.message()),
        ("OperationalError", "near \"SELEC\": syntax error")
    );
    connection
        .execute(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT UNIQUE NOT NULL)",
            &[],
        )
        .unwrap();
    connection.execute("INSERT INTO t VALUES (1, 'a')", &[]).unwrap();
    let error = connection
        .execute("INSERT INTO t VALUES (2, 'a')", &[])
        .unwrap_err();
    assert_eq!(
        (error.class_name(), error.message()),
        ("IntegrityError", "UNIQUE constraint failed: t.n")
    );
    let error = connection.execute("SELECT 1; SELECT 2", &[]).unwrap_err();
    assert_eq!(error.message(), "You can only execute one statement at a time.");
    assert_eq!(error.kind(), ErrorKind::Programming);
    let url = Url::parse("sqlite:////nowhere/at/all.db").unwrap();
    let error = Connection::open(&url).unwrap_err();
    assert_eq!(error.to_string(), "unable to open database file");
}

#[test]
fn sqlite_has_sqlalchemys_functions() {
    let mut connection = Connection::open(&Url::parse("sqlite://").unwrap()).unwrap();
    assert_eq!(
        scalar(&mut connection, "SELECT 'abc' REGEXP 'b.'"),
        SqlValue::Int(1)
    );
    assert_eq!(scalar(&mut connection, "SELECT NULL REGEXP 'b'"), SqlValue::Null);
    assert_eq!(scalar(&mut connection, "SELECT floor(-1.5)"), SqlValue::Int(-2));
    assert_eq!(scalar(&mut connection, "PRAGMA foreign_keys"), SqlValue::Int(0));
}

#[test]
fn the_version_of_the_server_is_known() {
    on_both(|database| {
        let version = database.connect().server_version().unwrap();
        assert!(version[0] >= 3 && version.len() >= 2, "{version:?}");
    });
}

#[test]
fn no_error_shows_the_password() {
    let secret = "Sup3rS3cret";
    let with = |changes: UrlChanges| {
        let url = server().set(changes);
        url.set(UrlChanges {
            password: Some(Secret::new(secret)),
            ..UrlChanges::default()
        })
    };
    let unreachable = Url::parse(&format!("postgresql://app:{secret}@127.0.0.1:1/db")).unwrap();
    let unknown_host = Url::parse(&format!("postgresql://app:{secret}@no.such.host.invalid/db")).unwrap();
    let no_user = with(UrlChanges {
        username: Some("no_such_user".into()),
        ..UrlChanges::default()
    });
    let no_database = with(UrlChanges {
        database: Some("no_such_db".into()),
        ..UrlChanges::default()
    });
    let sqlite = Url::parse(&format!("sqlite://app:{secret}@host/x")).unwrap();
    let wanted = [
        "connection failed: connection to server at \"127.0.0.1\", port 1 failed: Connection refused\n\tIs the server \
         running on that host and accepting TCP/IP connections?",
        "failed to resolve host 'no.such.host.invalid': ",
        "FATAL:  role \"no_such_user\" does not exist",
        "FATAL:  database \"no_such_db\" does not exist",
        "Invalid SQLite URL: sqlite://app:***@host/x",
    ];
    for (url, wanted) in [unreachable, unknown_host, no_user, no_database, sqlite]
        .into_iter()
        .zip(wanted)
    {
        let error = Connection::open(&url).unwrap_err();
        let shown = format!("{error} {error:?} {url} {url:?}");
        assert!(shown.contains(wanted), "{shown}");
        assert!(!shown.contains(secret), "{shown}");
    }
}
