//! One case: a project of two revisions, run through the library as the command line runs it.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use stillhead::commands::{SqlOptions, downgrade, upgrade};
use stillhead::{Failure, Session, SessionOptions, Streams};

use crate::common::{Database, Server};
use crate::dump::dump;
use crate::root;

pub(crate) fn dialect(server: Server) -> &'static str {
    match server {
        Server::Sqlite => "sqlite",
        Server::Postgres => "postgresql",
    }
}

/// The revision below, the case, and the environment of both.
fn project(folder: &Path, source: &str, url: &str) {
    let versions = folder.join("versions");
    std::fs::create_dir(&versions).unwrap();
    std::fs::copy(root().join("env.py"), folder.join("env.py")).unwrap();
    std::fs::copy(root().join("setup.py"), versions.join("setup.py")).unwrap();
    let case = format!("{source}\nrevision = \"case\"\ndown_revision = \"setup\"\n");
    std::fs::write(versions.join("case.py"), case).unwrap();
    let ini = format!(
        "[alembic]\nscript_location = {0}\npath_separator = newline\nprepend_sys_path = {0}/versions\nsqlalchemy.url = {1}\n",
        folder.display(),
        url.replace('%', "%%")
    );
    std::fs::write(folder.join("alembic.ini"), ini).unwrap();
}

type Call<'a> = &'a dyn Fn(&Session) -> Result<(), Failure>;

/// (what a command writes, with its warnings and its error; whether it succeeded).
fn told(folder: &Path, call: Call<'_>) -> (String, bool) {
    let (out, err) = (
        Rc::new(RefCell::new(String::new())),
        Rc::new(RefCell::new(String::new())),
    );
    let mut options = SessionOptions::in_folder(folder);
    let (to_out, to_err) = (Rc::clone(&out), Rc::clone(&err));
    options.streams = Streams {
        stdout: Rc::new(move |text| to_out.borrow_mut().push_str(text)),
        stderr: Rc::new(move |text| to_err.borrow_mut().push_str(text)),
    };
    let result = Session::open(options).and_then(|session| call(&session));
    let mut text = out.borrow().trim().to_owned();
    let mut known = Vec::new();
    for warning in err.borrow().lines().filter_map(warning) {
        if !known.contains(&warning) {
            text += &format!("\n? {warning}");
            known.push(warning);
        }
    }
    if let Err(failure) = &result {
        text += &format!("\n! {}", error(failure));
    }
    (text, result.is_ok())
}

/// `SAWarning: text` of a line `file:line: SAWarning: text`.
fn warning(line: &str) -> Option<String> {
    let end = line.find("Warning: ")?;
    let start = line[..end].rfind(' ').map_or(0, |it| it + 1);
    (!line.contains("DeprecationWarning")).then(|| line[start..].to_owned())
}

/// The first line of an error, with the class in the module where Python finds it.
fn error(failure: &Failure) -> String {
    let text = match failure {
        Failure::Run(error) => match (&error.command_error, &error.last_line) {
            (Some(message), _) => format!("alembic.util.exc.CommandError: {message}"),
            (None, Some(line)) => line.clone(),
            (None, None) => failure.message(),
        },
        other => other.message(),
    };
    text.lines().next().unwrap_or_default().trim_end().to_owned()
}

/// The text of a case's golden file.
pub(crate) fn golden(source: &str, server: Server) -> String {
    let unordered = source.contains("\nunordered = True\n");
    let mut sections: Vec<String> = Vec::new();
    let mut section = |title: &str, lines: Vec<String>| {
        let mut lines: Vec<String> = lines.iter().map(|it| it.trim_end().to_owned()).collect();
        if unordered {
            lines = sorted(&lines);
        }
        let body: String = lines.iter().map(|it| format!("{it}\n")).collect();
        sections.push(format!("== {title}\n{body}"));
    };
    let lines = |text: String| text.lines().map(str::to_owned).collect::<Vec<_>>();
    if !source.contains("\nonly = \"online\"\n") {
        let folder = tempfile::tempdir().unwrap();
        let url = match server {
            Server::Sqlite => "sqlite://",
            Server::Postgres => "postgresql+psycopg://",
        };
        project(folder.path(), source, url);
        let sql = SqlOptions { sql: true, tag: None };
        let up = told(folder.path(), &|it| upgrade(it, "setup:case", &sql));
        section("upgrade --sql", lines(up.0));
        let down = told(folder.path(), &|it| downgrade(it, "case:setup", &sql));
        section("downgrade --sql", lines(down.0));
    }
    if !source.contains("\nonly = \"offline\"\n") {
        for (title, text) in online(source, server) {
            section(title, text);
        }
    }
    sections.join("\n")
}

/// The lines of a case whose order says nothing.
fn sorted(lines: &[String]) -> Vec<String> {
    let lines = lines.iter().map(|it| it.trim_end_matches([',', ' ']).to_owned());
    let mut lines: Vec<String> = lines.filter(|it| !it.is_empty()).collect();
    lines.sort();
    lines
}

/// Up, down, up again; a dump that is one of before is said in a word.
fn online(source: &str, server: Server) -> Vec<(&'static str, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::new(server);
    let url = database.url.replace("postgresql://", "postgresql+psycopg://");
    project(folder.path(), source, &url);
    let online = SqlOptions::default();
    let (text, fine) = told(folder.path(), &|it| upgrade(it, "setup", &online));
    if !fine {
        return vec![("setup", text.lines().map(str::to_owned).collect())];
    }
    let comparable = |dump: &[String]| {
        let unordered = source.contains("\nunordered = True\n");
        if unordered { sorted(dump) } else { dump.to_vec() }
    };
    let mut known = vec![("before", comparable(&dump(&database, server)))];
    let calls: [(_, _, Call<'_>); 3] = [
        ("upgrade", "after upgrade", &|it| upgrade(it, "case", &online)),
        ("downgrade", "after downgrade", &|it| {
            downgrade(it, "setup", &online)
        }),
        ("upgrade again", "", &|it| upgrade(it, "case", &online)),
    ];
    let mut sections = Vec::new();
    for (title, after, call) in calls {
        let (text, fine) = told(folder.path(), call);
        let found = dump(&database, server);
        let same = known.iter().find(|(_, other)| *other == comparable(&found));
        let shown = same.map_or_else(|| found.clone(), |(label, _)| vec![format!("(as {label})")]);
        sections.push((title, text.lines().map(str::to_owned).chain(shown).collect()));
        known.push((after, comparable(&found)));
        if !fine {
            break;
        }
    }
    sections
}
