//! Snippets that talk to a database, against what SQLAlchemy prints (`conformance/sqlalchemy/live.py`).

#![allow(clippy::unwrap_used, reason = "a test may fail that way")]

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use database::{Connection, Url, UrlChanges};
use python::{Error, Interp, World, last_line};
use stillhead_alembic::sqlalchemy;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/sqlalchemy")
}

/// An evaluation with what it prints.
struct Snippets {
    interp: Interp,
    printed: Rc<RefCell<String>>,
}

fn snippets(url: &str) -> Snippets {
    let printed = Rc::new(RefCell::new(String::new()));
    let sink = Rc::clone(&printed);
    let world = World {
        environment: RefCell::new([("LIVE_URL".to_owned(), url.to_owned())].into_iter().collect()),
        stdout: Box::new(move |text| sink.borrow_mut().push_str(text)),
        ..World::default()
    };
    let interp = Interp::new(world);
    sqlalchemy::register(&interp);
    Snippets { interp, printed }
}

/// What a snippet prints, with its error as the last line.
fn output(snippets: &Snippets, prelude: &str, source: &str) -> String {
    let Snippets { interp, printed } = snippets;
    printed.borrow_mut().clear();
    // The connection is closed at the end, whatever the snippet did: what it left open would block the next one.
    let source = source.replace('\n', "\n    ");
    let text = format!("{prelude}\ntry:\n    {source}\nfinally:\n    bind.rollback()\n    bind.close()\n");
    let result = interp.run_text("snippet", Path::new("snippet.py"), &text);
    let mut all = printed.borrow().clone();
    match result {
        Ok(_) => {}
        Err(Error::Raised(raised)) => {
            let line = last_line(interp, &raised.exception);
            all.extend(["! ", line.lines().next().unwrap_or_default(), "\n"]);
        }
        Err(Error::Stop(stop)) => all.extend(["!! ", &stop.message, "\n"]),
    }
    all
}

/// An error's class without its module: Python names a built-in one without, a library's with it.
fn normal(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix("! ").and_then(|it| it.split_once(':')) {
        Some((class, rest)) => format!(
            "! {}:{}",
            class.rsplit('.').next().unwrap_or(class),
            rest.trim_end()
        ),
        None => match line.strip_prefix("! ") {
            Some(class) => format!("! {}:", class.rsplit('.').next().unwrap_or(class)),
            None => line.trim_end().to_owned(),
        },
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn compare(name: &str, url: &str) {
    let prelude = std::fs::read_to_string(folder().join("live/prelude.py")).unwrap();
    let goldens = std::fs::read_to_string(folder().join("live.json")).unwrap();
    let goldens: Vec<serde_json::Value> = serde_json::from_str(&goldens).unwrap();
    let wanted = std::env::var("LIVE_FILE").ok();
    let (mut failures, mut count) = (Vec::new(), 0);
    let shared = snippets(url);
    for golden in &goldens {
        let Some(theirs) = golden[name].as_str() else {
            continue;
        };
        if wanted.as_ref().is_some_and(|it| golden["file"] != it.as_str()) {
            continue;
        }
        count += 1;
        let source = golden["source"].as_str().unwrap();
        let ours = output(&shared, &prelude, source);
        if normal(&ours) != normal(theirs) {
            failures.push(format!("{source}\n--- ours\n{ours}--- SQLAlchemy\n{theirs}"));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {count} differ on {name}:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn snippets_print_what_they_print_on_sqlite() {
    compare("sqlite", "sqlite://");
}

#[test]
fn snippets_print_what_they_print_on_postgresql() {
    let Ok(server) = std::env::var("STILLHEAD_TEST_POSTGRES_URL") else {
        println!("skipped: STILLHEAD_TEST_POSTGRES_URL is not set");
        return;
    };
    // A database of its own: other tests fill the server's at the same time.
    let server = Url::parse(&server).unwrap();
    let mut admin = Connection::open(&server).unwrap();
    admin
        .execute("DROP DATABASE IF EXISTS live_snippets", &[])
        .unwrap();
    admin
        .execute("CREATE DATABASE live_snippets TEMPLATE template0", &[])
        .unwrap();
    let own = server.set(UrlChanges {
        database: Some("live_snippets".to_owned()),
        ..UrlChanges::default()
    });
    compare("postgresql", &own.to_string());
    admin.execute("DROP DATABASE live_snippets (FORCE)", &[]).unwrap();
}
