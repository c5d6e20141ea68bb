use proptest::prelude::*;

use super::*;

type Parts<'a> = (
    &'a str,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<i64>,
    Option<&'a str>,
    &'a str,
    &'a str,
);

/// URL, then what `make_url` of SQLAlchemy 2.1.9 makes of it: driver name, user, password, host, port, database,
/// `render_as_string(False)` and `str()`.
const CASES: &[(&str, Parts<'static>)] = &[
    (
        "sqlite://",
        ("sqlite", None, None, None, None, None, "sqlite://", "sqlite://"),
    ),
    (
        "sqlite:///",
        (
            "sqlite",
            None,
            None,
            None,
            None,
            Some(""),
            "sqlite:///",
            "sqlite:///",
        ),
    ),
    (
        "sqlite:////abs/foo.db",
        (
            "sqlite",
            None,
            None,
            None,
            None,
            Some("/abs/foo.db"),
            "sqlite:////abs/foo.db",
            "sqlite:////abs/foo.db",
        ),
    ),
    (
        "sqlite:///:memory:",
        (
            "sqlite",
            None,
            None,
            None,
            None,
            Some(":memory:"),
            "sqlite:///%3Amemory%3A",
            "sqlite:///%3Amemory%3A",
        ),
    ),
    (
        "postgresql://u:p%40%3A%2F@[::1]:55/db?a=1&a=2&b=x+y&c=%20",
        (
            "postgresql",
            Some("u"),
            Some("p@:/"),
            Some("::1"),
            Some(55),
            Some("db"),
            "postgresql://u:p%40%3A%2F@[::1]:55/db?a=1&a=2&b=x+y&c=+",
            "postgresql://u:***@[::1]:55/db?a=1&a=2&b=x+y&c=+",
        ),
    ),
    (
        "postgresql:///db?host=/tmp",
        (
            "postgresql",
            None,
            None,
            None,
            None,
            Some("db"),
            "postgresql:///db?host=%2Ftmp",
            "postgresql:///db?host=%2Ftmp",
        ),
    ),
    (
        "postgresql://u:@h/db",
        (
            "postgresql",
            Some("u"),
            Some(""),
            Some("h"),
            None,
            Some("db"),
            "postgresql://u:@h/db",
            "postgresql://u:***@h/db",
        ),
    ),
    (
        "postgresql://u:p/q@h/db",
        (
            "postgresql",
            Some("u"),
            Some("p/q"),
            Some("h"),
            None,
            Some("db"),
            "postgresql://u:p%2Fq@h/db",
            "postgresql://u:***@h/db",
        ),
    ),
    (
        "postgresql://u+x:p+y@h/db",
        (
            "postgresql",
            Some("u+x"),
            Some("p+y"),
            Some("h"),
            None,
            Some("db"),
            "postgresql://u+x:p+y@h/db",
            "postgresql://u+x:***@h/db",
        ),
    ),
    (
        "postgresql://é:ü@h/ñ?k=ö",
        (
            "postgresql",
            Some("é"),
            Some("ü"),
            Some("h"),
            None,
            Some("ñ"),
            "postgresql://%C3%A9:%C3%BC@h/%C3%B1?k=%C3%B6",
            "postgresql://%C3%A9:***@h/%C3%B1?k=%C3%B6",
        ),
    ),
    (
        "postgresql://h/%zz?%41=1",
        (
            "postgresql",
            None,
            None,
            Some("h"),
            None,
            Some("%zz"),
            "postgresql://h/%25zz?A=1",
            "postgresql://h/%25zz?A=1",
        ),
    ),
    (
        "postgresql://u%ff:p@h/db?a",
        (
            "postgresql",
            Some("u\u{fffd}"),
            Some("p"),
            Some("h"),
            None,
            Some("db"),
            "postgresql://u%EF%BF%BD:p@h/db",
            "postgresql://u%EF%BF%BD:***@h/db",
        ),
    ),
    (
        "postgresql://h/db\nx",
        (
            "postgresql",
            None,
            None,
            Some("h"),
            None,
            Some("db\nx"),
            "postgresql://h/db%0Ax",
            "postgresql://h/db%0Ax",
        ),
    ),
];

#[test]
fn urls_are_read_and_written_as_sqlalchemy_does() {
    for (text, expected) in CASES {
        let url = Url::parse(text).unwrap();
        let (open, hidden) = (url.render_as_string(false), url.to_string());
        let got: Parts<'_> = (
            &url.drivername,
            url.username.as_deref(),
            url.password.as_ref().map(Secret::reveal),
            url.host.as_deref(),
            url.port,
            url.database.as_deref(),
            &open,
            &hidden,
        );
        assert_eq!(got, *expected, "{text}");
    }
}

#[test]
fn what_is_no_url_is_an_error_without_the_text() {
    for text in [
        "notaurl",
        "",
        "postgresql:/x",
        "a-b://x",
        " postgresql://h/d",
        "://x",
    ] {
        let error = Url::parse(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Could not parse SQLAlchemy URL from given URL string",
            "{text}"
        );
    }
}

#[test]
fn a_port_error_shows_the_port_but_nothing_that_may_be_a_password() {
    let message = |text| Url::parse(text).unwrap_err().to_string();
    assert_eq!(
        message("postgresql://u:p@h:port/db"),
        "invalid literal for int() with base 10: 'port'"
    );
    assert_eq!(
        message("postgresql://h:/db"),
        "invalid literal for int() with base 10: ''"
    );
    assert_eq!(
        message("postgresql://u:p@ss:word@h/db"),
        "invalid literal for int() with base 10: '***'"
    );
    assert_eq!(
        message("postgresql://user:secret/db"),
        "invalid literal for int() with base 10: '***'"
    );
}

#[test]
fn the_tail_of_a_password_with_an_unescaped_at_sign_is_hidden() {
    let url = Url::parse("postgresql://u:p@q@h/db").unwrap();
    assert_eq!(url.host.as_deref(), Some("q@h"));
    assert_eq!(url.render_as_string(false), "postgresql://u:p@q@h/db");
    assert_eq!(url.to_string(), "postgresql://u:***@h/db");
}

#[test]
fn driver_and_backend_names() {
    let url = Url::parse("postgresql+asyncpg://h").unwrap();
    assert_eq!(
        (url.backend_name(), url.driver_name()),
        ("postgresql", Some("asyncpg"))
    );
    let url = Url::parse("sqlite://").unwrap();
    assert_eq!((url.backend_name(), url.driver_name()), ("sqlite", None));
}

#[test]
fn set_changes_only_what_is_given() {
    let url = Url::parse("postgresql+asyncpg://u:p@h/db?x=1").unwrap();
    let changed = url.set(UrlChanges {
        drivername: Some("postgresql".into()),
        database: Some("other".into()),
        ..UrlChanges::default()
    });
    assert_eq!(changed.render_as_string(false), "postgresql://u:p@h/other?x=1");
}

proptest! {
    #[test]
    fn any_parts_survive_writing_and_reading(
        username in "\\PC{1,12}", password in proptest::option::of("\\PC{0,12}"), database in "\\PC{0,12}",
        port in proptest::option::of(0i64..70000), key in "[a-z]{1,5}", value in "\\PC{1,12}",
    ) {
        let mut url = Url::new("postgresql+psycopg");
        url.username = Some(username);
        url.password = password.map(Secret::new);
        url.host = Some("db.example".into());
        url.port = port;
        url.database = Some(database);
        url.query.insert(key, vec![value]);
        prop_assert_eq!(Url::parse(&url.render_as_string(false)).unwrap(), url);
    }

    #[test]
    fn no_text_makes_the_parser_fail_otherwise_than_by_an_error(text in "\\PC{0,40}") {
        let _ = Url::parse(&text);
        let _ = Url::parse(&format!("sqlite://{text}"));
    }

    #[test]
    fn the_password_is_never_shown(password in "[A-Z]{6,10}[ @:/?%#]{0,3}[A-Z]{6,10}") {
        let shown = match Url::parse(&format!("postgresql://app:{password}@localhost/db")) {
            Ok(url) => format!("{url} {url:?}"),
            Err(error) => format!("{error} {error:?}"),
        };
        prop_assert!(!shown.contains(&password));
    }
}
