//! What only PostgreSQL has: its types, its errors.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Helpers of tests are tests too.

mod support;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use sql::SqlValue;
use sql::value::{Date, DateTime, Interval, Time};
use stillhead_database::{Connection, ErrorKind, Url};
use support::{TestDatabase, scalar, server};

#[test]
fn postgres_errors_have_psycopgs_names_and_text() {
    let database = TestDatabase::postgres();
    let mut connection = database.connect();
    let error = connection.execute("SELECT *\nFROM nowhere", &[]).unwrap_err();
    assert_eq!(
        (error.class_name(), error.kind()),
        ("UndefinedTable", ErrorKind::Programming)
    );
    assert_eq!(
        error.driver_message(),
        "relation \"nowhere\" does not exist\nLINE 2: FROM nowhere\n             ^"
    );
    connection
        .execute("CREATE TABLE t (id INTEGER PRIMARY KEY)", &[])
        .unwrap();
    let error = connection
        .execute("CREATE TABLE t (id INTEGER)", &[])
        .unwrap_err();
    assert_eq!(
        (error.class_name(), error.sqlstate()),
        ("DuplicateTable", Some("42P07"))
    );
    connection.execute("INSERT INTO t VALUES (1)", &[]).unwrap();
    let error = connection
        .execute("INSERT INTO t VALUES ($1)", &[1.into()])
        .unwrap_err();
    assert_eq!(
        (error.class_name(), error.kind()),
        ("UniqueViolation", ErrorKind::Integrity)
    );
    assert_eq!(error.constraint(), Some("t_pkey"));
    assert_eq!(error.detail(), Some("Key (id)=(1) already exists."));
    connection.begin().unwrap();
    assert!(connection.execute("SELECT nothing", &[]).is_err());
    let error = connection.execute("SELECT 1", &[]).unwrap_err();
    assert_eq!(error.class_name(), "InFailedSqlTransaction");
    connection.rollback().unwrap();
    assert_eq!(scalar(&mut connection, "SELECT 1"), SqlValue::Int(1));
    let error = connection.execute("COPY t FROM STDIN", &[]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSupported);
}

#[test]
#[allow(clippy::too_many_lines)] // A list of values.
fn postgres_values_come_back_as_they_are() {
    let mut connection = Connection::open(&server()).unwrap();
    let mut get = |sql: &str| scalar(&mut connection, &format!("SELECT {sql}"));
    let date = Date {
        year: 2024,
        month: 2,
        day: 29,
    };
    let time = Time {
        hour: 23,
        minute: 59,
        second: 58,
        microsecond: 123,
        offset: None,
    };
    assert_eq!(get("true"), SqlValue::Bool(true));
    assert_eq!(get("7::int2"), SqlValue::Int(7));
    assert_eq!(get("-7::int8"), SqlValue::Int(-7));
    assert_eq!(get("0.1::float4"), SqlValue::Float(0.1));
    for number in [
        "0",
        "1.50",
        "-12345678.0001",
        "0.00001234",
        "10000",
        "123456789012345678901234567890",
        "NaN",
    ] {
        assert_eq!(
            get(&format!("'{number}'::numeric")),
            SqlValue::Decimal(number.into()),
            "{number}"
        );
    }
    assert_eq!(get("'x'::name"), SqlValue::Text("x".into()));
    assert_eq!(get("'\\x00ff'::bytea"), SqlValue::Bytes(vec![0, 255]));
    assert_eq!(get("date '2024-02-29'"), SqlValue::Date(date));
    assert_eq!(
        get("date '0044-03-15 BC'"),
        SqlValue::Date(Date {
            year: -43,
            month: 3,
            day: 15
        })
    );
    assert_eq!(get("date 'infinity'"), SqlValue::Text("infinity".into()));
    assert_eq!(
        get("timestamp '2024-02-29 23:59:58.000123'"),
        SqlValue::DateTime(DateTime { date, time })
    );
    assert_eq!(
        get("timestamptz '2024-03-01 00:59:58.000123+01'"),
        SqlValue::DateTime(DateTime {
            date,
            time: Time {
                offset: Some(0),
                ..time
            }
        })
    );
    assert_eq!(get("time '23:59:58.000123'"), SqlValue::Time(time));
    assert_eq!(
        get("timetz '23:59:58.000123+02'"),
        SqlValue::Time(Time {
            offset: Some(7200),
            ..time
        })
    );
    let interval = Interval {
        months: 14,
        days: 3,
        microseconds: 4_000_005,
    };
    assert_eq!(
        get("interval '1 year 2 months 3 days 4.000005 seconds'"),
        SqlValue::Interval(interval)
    );
    assert_eq!(
        get("'00112233-4455-6677-8899-aabbccddeeff'::uuid"),
        SqlValue::Uuid([
            0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255
        ])
    );
    assert_eq!(get("'{\"a\": 1}'::jsonb"), SqlValue::Json("{\"a\": 1}".into()));
    let one = || SqlValue::Int(1);
    assert_eq!(
        get("array[1, null]"),
        SqlValue::Array(vec![one(), SqlValue::Null])
    );
    let row = || SqlValue::Array(vec![one(), SqlValue::Int(2)]);
    assert_eq!(get("array[[1,2],[1,2]]"), SqlValue::Array(vec![row(), row()]));
    assert_eq!(get("'{}'::int[]"), SqlValue::Array(vec![]));
    for text in [
        ("'10.0.0.1/8'::inet", "10.0.0.1/8"),
        ("'10.0.0.1'::inet", "10.0.0.1"),
        ("'10.0.0.0/8'::cidr", "10.0.0.0/8"),
        ("B'101'", "101"),
        ("int4range(1, 5)", "[1,5)"),
        ("'[2024-01-01 10:00,)'::tsrange", "[\"2024-01-01 10:00:00\",)"),
        ("'empty'::int4range", "empty"),
        ("pg_sleep(0)", ""),
        // Types without a format of their own here arrive as text.
        ("'pg_class'::regclass", "pg_class"),
        ("'a b'::tsvector", "'a' 'b'"),
        ("point(1,2)", "(1,2)"),
        ("row(1,'x')", "(1,x)"),
    ] {
        assert_eq!(get(text.0), SqlValue::Text(text.1.into()), "{}", text.0);
    }
}

#[test]
fn postgres_parameters_take_the_type_of_their_place() {
    let database = TestDatabase::postgres();
    let mut connection = database.connect();
    connection
        .execute("CREATE TYPE mood AS ENUM ('sad', 'ok')", &[])
        .unwrap();
    let create = "CREATE TABLE t (a int, b numeric, c text, d timestamptz, e jsonb, f uuid, g mood, h bytea, i int[], \
                  j bool, k interval, l float8)";
    connection.execute(create, &[]).unwrap();
    let time = Time {
        hour: 1,
        minute: 2,
        second: 3,
        microsecond: 4,
        offset: Some(0),
    };
    let values = [
        SqlValue::Int(1),
        SqlValue::Decimal("1.50".into()),
        SqlValue::Text("x'y".into()),
        SqlValue::DateTime(DateTime {
            date: Date {
                year: 2024,
                month: 1,
                day: 2,
            },
            time,
        }),
        SqlValue::Json("{\"a\": [1]}".into()),
        SqlValue::Uuid([7; 16]),
        SqlValue::Text("ok".into()),
        SqlValue::Bytes(vec![0, 1, 255]),
        SqlValue::Array(vec![SqlValue::Int(1), SqlValue::Null]),
        SqlValue::Bool(true),
        SqlValue::Interval(Interval {
            months: -1,
            days: 2,
            microseconds: 3,
        }),
        SqlValue::Float(1.5e300),
    ];
    connection
        .execute(
            "INSERT INTO t VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
            &values,
        )
        .unwrap();
    assert_eq!(
        connection.execute("SELECT * FROM t", &[]).unwrap().rows,
        [values.to_vec()]
    );
    let none: Vec<SqlValue> = vec![SqlValue::Null; 12];
    connection
        .execute(
            "INSERT INTO t VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
            &none,
        )
        .unwrap();
    let nested = [SqlValue::Array(vec![
        "a\"b\\c".into(),
        "{,}".into(),
        "NULL".into(),
    ])];
    let result = connection.execute("SELECT $1::text[]", &nested).unwrap();
    assert_eq!(result.rows, [nested.to_vec()]);
    let several = connection
        .execute("SELECT 1 AS a; SELECT 'x' AS b, 2 AS c", &[])
        .unwrap();
    assert_eq!(
        several.rows,
        [[SqlValue::Text("x".into()), SqlValue::Text("2".into())]]
    );
    connection
        .execute("DO $$ BEGIN RAISE NOTICE 'hello'; END $$", &[])
        .unwrap();
    assert_eq!(connection.take_notices(), ["NOTICE:  hello"]);
}

#[test]
fn a_lost_connection_is_seen() {
    let database = TestDatabase::postgres();
    let mut victim = database.connect();
    let SqlValue::Int(pid) = scalar(&mut victim, "SELECT pg_backend_pid()") else {
        panic!("no pid")
    };
    database
        .connect()
        .execute(&format!("SELECT pg_terminate_backend({pid})"), &[])
        .unwrap();
    let error = victim.execute("SELECT 1", &[]).unwrap_err();
    assert!(error.is_connection_lost(), "{error:?}");
    assert_eq!(error.kind(), ErrorKind::Operational);
}

/// One message of the protocol: a length, itself included, and the rest.
fn message(stream: &mut TcpStream) -> Vec<u8> {
    let mut length = [0; 4];
    stream.read_exact(&mut length).unwrap();
    let mut body = vec![0; u32::from_be_bytes(length) as usize - 4];
    stream.read_exact(&mut body).unwrap();
    body
}

/// A server that asks for a password and refuses it; gives back the password it was told.
fn refuse(listener: &TcpListener) -> Vec<u8> {
    let (mut stream, _) = listener.accept().unwrap();
    message(&mut stream);
    // No TLS; then the startup message, then "password, please".
    stream.write_all(b"N").unwrap();
    message(&mut stream);
    stream.write_all(&[b'R', 0, 0, 0, 8, 0, 0, 0, 3]).unwrap();
    stream.read_exact(&mut [0]).unwrap();
    let password = message(&mut stream);
    let fields = "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"app\"\0\0";
    let length = u32::try_from(fields.len() + 4).unwrap().to_be_bytes();
    stream
        .write_all(&[b"E".as_slice(), &length, fields.as_bytes()].concat())
        .unwrap();
    password
}

#[test]
fn a_wrong_password_is_refused_and_not_shown() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || refuse(&listener));
    let url = Url::parse(&format!("postgresql://app:Sup3r%40S3cret@127.0.0.1:{port}/db")).unwrap();
    let error = Connection::open(&url).unwrap_err();
    assert_eq!(server.join().unwrap(), b"Sup3r@S3cret\0");
    assert_eq!(
        error.to_string(),
        format!(
            "connection failed: connection to server at \"127.0.0.1\", port {port} failed: FATAL:  password \
             authentication failed for user \"app\""
        )
    );
    let shown = format!("{error} {error:?} {url} {url:?}");
    assert!(!shown.contains("S3cret"), "{shown}");
}
