//! The cases of `conformance/{any,postgresql,sqlite}`: the script of `--sql`, and what a live database holds after up,
//! down and up again, against the golden files of real Alembic. `conformance/README.md` says what a case is;
//! `CASE=postgresql/index cargo nextest run -p stillhead conformance` runs some of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]
#![allow(
    unreachable_pub,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "a module of tests"
)]

mod common;
#[path = "conformance/dump.rs"]
mod dump;
#[path = "conformance/lifecycle.rs"]
mod lifecycle;
#[path = "conformance/run.rs"]
mod run;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::Server;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance")
}

fn files(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = Vec::new();
    for area in std::fs::read_dir(folder).unwrap() {
        let inside = std::fs::read_dir(area.unwrap().path()).unwrap();
        all.extend(inside.map(|it| it.unwrap().path()));
    }
    all.retain(|it| it.to_string_lossy().ends_with(suffix));
    all.sort();
    all
}

/// Case `any/area/name` on a server: its source, the golden file of real Alembic, and the one of an intended difference.
struct Case {
    name: String,
    source: PathBuf,
    golden: PathBuf,
}

fn cases(server: Server, wanted: &str) -> Vec<Case> {
    let dialect = run::dialect(server);
    let mut all = Vec::new();
    for (kind, suffix) in [("any", format!("{dialect}.out")), (dialect, "out".to_owned())] {
        for source in files(&root().join(kind), ".py") {
            let name = source.strip_prefix(root()).unwrap().with_extension("");
            let name = name.to_string_lossy().into_owned();
            if name.contains(wanted) {
                let golden = source.with_extension(&suffix);
                all.push(Case { name, source, golden });
            }
        }
    }
    all
}

/// `differences.toml`: `"case dialect" = "reason"`.
fn differences() -> BTreeMap<String, String> {
    toml::from_str(&std::fs::read_to_string(root().join("differences.toml")).unwrap()).unwrap()
}

/// How many processes share the cases of a server: one thread each, and the memory of one evaluation after another.
const PARTS: usize = 4;

/// Runs a part of the cases of a server, and shows each that is not as it should be.
fn compare(server: Server, part: usize) {
    let wanted = std::env::var("CASE").unwrap_or_default();
    let (cases, differences) = (cases(server, &wanted), differences());
    let mut wrong = Vec::new();
    for case in cases.iter().skip(part).step_by(PARTS) {
        let label = format!("{} {}", case.name, run::dialect(server));
        let golden = if differences.contains_key(&label) {
            PathBuf::from(case.golden.to_string_lossy().replace(".out", ".ours"))
        } else {
            case.golden.clone()
        };
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        let found = run::golden(&std::fs::read_to_string(&case.source).unwrap(), server);
        if expected != found {
            wrong.push(format!("{label}\n{}", changes(&expected, &found)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases differ:\n\n{}",
        wrong.len(),
        cases.len().div_ceil(PARTS),
        wrong.join("\n")
    );
}

/// On a thread of its own: the evaluator needs more than a test's usual 2 MiB.
fn compare_apart(server: Server, part: usize) {
    let thread = std::thread::Builder::new().stack_size(64 << 20);
    let done = thread.spawn(move || compare(server, part)).unwrap().join();
    if let Err(panic) = done {
        std::panic::resume_unwind(panic);
    }
}

/// The lines that differ, below the heading of their section.
fn changes(expected: &str, found: &str) -> String {
    let (left, right) = (sections(expected), sections(found));
    let mut text = String::new();
    for title in left
        .keys()
        .chain(right.keys().filter(|it| !left.contains_key(*it)))
    {
        let none = Vec::new();
        let (a, b) = (
            left.get(title).unwrap_or(&none),
            right.get(title).unwrap_or(&none),
        );
        if a == b {
            continue;
        }
        let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        let tail = a[same..].iter().rev().zip(b[same..].iter().rev());
        let tail = tail.take_while(|(x, y)| x == y).count();
        text += &format!("  == {title}, line {}\n", same + 1);
        for (sign, lines) in [("-", a), ("+", b)] {
            for line in &lines[same..lines.len() - tail] {
                text += &format!("  {sign} {line}\n");
            }
        }
    }
    text
}

fn sections(text: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut all: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut title = "";
    for line in text.lines() {
        match line.strip_prefix("== ") {
            Some(name) => title = name,
            None => all.entry(title).or_default().push(line),
        }
    }
    all
}

/// A test for each part, so that they run beside one another.
macro_rules! parts {
    ($($postgresql:ident $sqlite:ident $part:literal;)*) => {$(
        #[test]
        fn $postgresql() {
            compare_apart(Server::Postgres, $part);
        }

        #[test]
        fn $sqlite() {
            compare_apart(Server::Sqlite, $part);
        }
    )*};
}

parts! {
    cases_on_postgresql_1 cases_on_sqlite_1 0;
    cases_on_postgresql_2 cases_on_sqlite_2 1;
    cases_on_postgresql_3 cases_on_sqlite_3 2;
    cases_on_postgresql_4 cases_on_sqlite_4 3;
}

#[test]
fn intended_differences_are_few_and_still_there() {
    let differences = differences();
    assert!(
        differences.len() < 20,
        "{} intended differences",
        differences.len()
    );
    for (label, reason) in &differences {
        assert!(!reason.is_empty(), "{label} has no reason");
        let (name, dialect) = label.split_once(' ').expect("\"case dialect\"");
        let extension = if name.starts_with("any/") {
            format!("{dialect}.out")
        } else {
            "out".to_owned()
        };
        let theirs = root().join(name).with_extension(&extension);
        let ours = PathBuf::from(theirs.to_string_lossy().replace(".out", ".ours"));
        let [theirs, ours] = [theirs, ours].map(|it| std::fs::read_to_string(it).unwrap());
        assert_ne!(theirs, ours, "{label} is no difference");
    }
}
