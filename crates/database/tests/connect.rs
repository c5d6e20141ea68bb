//! Ways to a PostgreSQL server: TLS with what it verifies, passwords and where they come from.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests stop at what they do not expect"
)]

mod support;

use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use sql::SqlValue;
use stillhead_database::{Connection, Secret, Url};
use support::{scalar, server};

/// The server's URL with more of a query.
fn with(arguments: &[(&str, &str)]) -> Url {
    let mut url = server();
    for (name, value) in arguments {
        url.query.insert((*name).to_owned(), vec![(*value).to_owned()]);
    }
    url
}

fn is_encrypted(url: &Url) -> Result<bool, String> {
    let mut connection = Connection::open_in(url, &|_| None).map_err(|error| error.to_string())?;
    let answer = scalar(
        &mut connection,
        "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
    );
    Ok(answer == SqlValue::Bool(true))
}

#[test]
fn tls_verifies_as_much_as_the_mode_says() {
    let authority = std::env::var("STILLHEAD_TEST_POSTGRES_CA")
        .expect("STILLHEAD_TEST_POSTGRES_CA is not set: run scripts/test where openssl is installed");
    let other = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/other-authority.pem");
    let other = other.to_str().unwrap();
    for (mode, encrypted) in [
        ("disable", false),
        ("allow", false),
        ("prefer", true),
        ("require", true),
    ] {
        assert_eq!(is_encrypted(&with(&[("sslmode", mode)])), Ok(encrypted), "{mode}");
    }
    for mode in ["require", "verify-ca", "verify-full"] {
        let url = |file: &str| with(&[("sslmode", mode), ("sslrootcert", file)]);
        assert_eq!(is_encrypted(&url(&authority)), Ok(true), "{mode}");
        let refused = is_encrypted(&url(other)).unwrap_err();
        assert!(
            refused.contains("SSL error: certificate verify failed"),
            "{refused}"
        );
        let missing = is_encrypted(&url("/nope.crt"));
        if mode == "require" {
            assert_eq!(missing, Ok(true));
        } else {
            let expected = "root certificate file \"/nope.crt\" does not exist";
            assert!(missing.unwrap_err().ends_with(expected), "{mode}");
        }
    }
    // `prefer` verifies nothing, with any file.
    let url = with(&[("sslmode", "prefer"), ("sslrootcert", other)]);
    assert_eq!(is_encrypted(&url), Ok(true));
}

#[test]
fn tls_knows_the_name_of_the_host() {
    let authority = std::env::var("STILLHEAD_TEST_POSTGRES_CA").expect("see above");
    let mut url = with(&[("sslmode", "verify-full"), ("sslrootcert", &authority)]);
    url.host = Some("127.0.0.1".to_owned());
    let error = is_encrypted(&url).unwrap_err();
    assert!(
        error.ends_with("server certificate does not match host name \"127.0.0.1\""),
        "{error}"
    );
    url.query
        .insert("sslmode".to_owned(), vec!["verify-ca".to_owned()]);
    assert_eq!(is_encrypted(&url), Ok(true));
    // The address is told apart from the name.
    let mut url = with(&[
        ("sslmode", "verify-full"),
        ("sslrootcert", &authority),
        ("hostaddr", "127.0.0.1"),
    ]);
    url.host = Some("localhost".to_owned());
    assert_eq!(is_encrypted(&url), Ok(true));
}

/// A role with this password; the server asks for it because the role is a member of `stillhead`.
fn role(name: &str, password: &str) {
    let mut admin = Connection::open(&server()).unwrap();
    let password = password.replace('\'', "''");
    for sql in [
        format!("DROP ROLE IF EXISTS \"{name}\""),
        format!("CREATE ROLE \"{name}\" LOGIN PASSWORD '{password}' IN ROLE stillhead"),
    ] {
        admin.execute(&sql, &[]).unwrap();
    }
}

fn user_of(url: &Url) -> Result<String, String> {
    let mut connection = Connection::open_in(url, &|_| None).map_err(|error| error.to_string())?;
    match scalar(&mut connection, "SELECT current_user::text") {
        SqlValue::Text(name) => Ok(name),
        other => Err(format!("{other:?}")),
    }
}

#[test]
fn names_and_passwords_may_have_any_character() {
    let (name, password) = ("mr@x y", "p@ss:w/rd %41+ü?&='\"\\");
    role(name, password);
    let mut url = server();
    url.username = Some(name.to_owned());
    url.password = Some(Secret::new(password));
    assert_eq!(user_of(&url), Ok(name.to_owned()));
    let text = url.render_as_string(false);
    assert_eq!(
        user_of(&Url::parse(&text).unwrap()),
        Ok(name.to_owned()),
        "{text}"
    );
}

#[test]
fn a_password_file_is_used_if_nobody_else_may_read_it() {
    role("stillhead_file", "from: file\\");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pass:file");
    let port = server().port.unwrap();
    let lines = format!("other:*:*:*:wrong\n*:{port}:*:stillhead_file:from: file\\\\\n*:*:*:*:late\n");
    std::fs::write(&file, lines).unwrap();
    set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    let mut url = with(&[("passfile", file.to_str().unwrap())]);
    url.username = Some("stillhead_file".to_owned());
    assert_eq!(user_of(&url), Ok("stillhead_file".to_owned()));
    set_permissions(&file, Permissions::from_mode(0o640)).unwrap();
    let error = user_of(&url).unwrap_err();
    assert!(error.ends_with("fe_sendauth: no password supplied"), "{error}");
}
