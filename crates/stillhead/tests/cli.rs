//! The command line against real Alembic's: replays `conformance/cli/cases`, recorded by `conformance/cli/generate.py`.
//!
//! `STILLHEAD_CASE=PREFIX` replays only the cases whose names start so.
#![allow(clippy::unwrap_used, clippy::panic)] // Tests: a golden file that cannot be read must stop them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use toml::{Table, Value};

/// How many differing cases are printed in full.
const SHOWN: usize = 8;

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/cli")
}

/// One case: its name and the answers that are right, of which Python's hash seed chose one.
type Case = (String, Vec<Table>);

fn read(path: &Path) -> Table {
    let text = fs::read_to_string(path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The golden files of one project, by name; one in `ours` stands for the recorded ones of the same name.
fn cases_of(project: &str) -> Vec<Case> {
    let wanted = std::env::var("STILLHEAD_CASE").unwrap_or_default();
    let mut cases = Vec::new();
    for entry in fs::read_dir(suite().join("cases")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if !name.starts_with(&format!("{project}--")) || !name.starts_with(&wanted) {
            continue;
        }
        let ours = suite().join("ours").join(path.file_name().unwrap());
        let mut right = vec![read(if ours.exists() { &ours } else { &path })];
        let also = (1..).map(|number| suite().join(format!("also/{name}..or-{number}.toml")));
        right.extend(also.take_while(|path| path.exists()).map(|path| read(&path)));
        cases.push((name, right));
    }
    cases.sort_by(|one, other| one.0.cmp(&other.0));
    cases
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// What one run of the program gave.
struct Answer {
    exit: i64,
    stdout: String,
    stderr: String,
}

/// Run a golden file's command line (`NAME=VALUE` words first) in `folder`, without a terminal.
fn run(folder: &Path, line: &str) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stillhead"));
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("COLUMNS", "80");
    command
        .env_remove("ALEMBIC_CONFIG")
        .env_remove("DATABASE_URL")
        .env_remove("RUST_BACKTRACE");
    let mut options_only = false;
    for word in line.split_whitespace() {
        match word.split_once('=') {
            Some((name, value))
                if !options_only && name.chars().all(|c| c.is_ascii_uppercase() || c == '_') =>
            {
                command.env(name, value);
            }
            _ => {
                options_only = true;
                command.arg(word);
            }
        }
    }
    let output = command.output().unwrap();
    let place = folder.to_string_lossy();
    let readable = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&*place, "{project}");
    Answer {
        exit: i64::from(output.status.code().unwrap_or(-1)),
        stdout: readable(&output.stdout),
        stderr: readable(&output.stderr),
    }
}

/// The lines that Python's logging would have written, in the format of every project's ini.
fn log_lines(stderr: &str) -> Vec<&str> {
    let levels = ["DEBUG [", "INFO  [", "WARNI [", "ERROR [", "CRITI ["];
    stderr
        .lines()
        .filter(|line| levels.iter().any(|level| line.starts_with(level)))
        .collect()
}

/// Schema and rows of the database, in the order of `dump` in generate.py; nothing for an empty one.
fn dump(path: &Path) -> Option<String> {
    if !path.exists() {
        return None;
    }
    let database = rusqlite::Connection::open(path).unwrap();
    let strings = |statement: &str, column: usize| -> Vec<String> {
        let mut prepared = database.prepare(statement).unwrap();
        let rows = prepared
            .query_map([], |row| row.get::<_, Option<String>>(column))
            .unwrap();
        rows.map(|value| value.unwrap().unwrap_or_default()).collect()
    };
    let master = "SELECT type, name, ifnull(sql, 'None') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' \
                  ORDER BY type DESC, name";
    let (kinds, names, statements) = (strings(master, 0), strings(master, 1), strings(master, 2));
    let mut text = String::new();
    for ((kind, name), statement) in kinds.iter().zip(&names).zip(&statements) {
        writeln!(text, "{statement};").unwrap();
        if kind == "table" {
            let columns = strings(&format!("PRAGMA table_info(\"{name}\")"), 1);
            let quoted: Vec<String> = columns
                .iter()
                .map(|column| format!("quote(\"{column}\")"))
                .collect();
            let mut rows = strings(
                &format!("SELECT {} FROM \"{name}\"", quoted.join(" || ', ' || ")),
                0,
            );
            rows.sort();
            for row in rows {
                writeln!(text, "  {row}").unwrap();
            }
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Both texts with the lines that they share at either end, and between them what was expected (-) and what came (+).
fn difference(what: &str, expected: &str, got: &str) -> String {
    let (left, right): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), got.split('\n').collect());
    let start = left
        .iter()
        .zip(&right)
        .take_while(|(one, other)| one == other)
        .count();
    let most = left.len().min(right.len()) - start;
    let end = left
        .iter()
        .rev()
        .zip(right.iter().rev())
        .take(most)
        .take_while(|(one, other)| one == other)
        .count();
    let mut text = format!("  {what}:\n");
    let mut show = |mark: char, lines: &[&str]| {
        for line in lines {
            writeln!(text, "    {mark} {}", line.replace('\t', "→")).unwrap();
        }
    };
    show(' ', &left[start.saturating_sub(3)..start]);
    show('-', &left[start..left.len() - end]);
    show('+', &right[start..right.len() - end]);
    show(
        ' ',
        &left[left.len() - end..(left.len() - end + 2).min(left.len())],
    );
    text
}

fn string<'t>(table: &'t Table, key: &str) -> &'t str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'t>(table: &'t Table, key: &str) -> Vec<&'t str> {
    let values = table.get(key).and_then(Value::as_array);
    values.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The part of a traceback's last line that we promise to say as well: without the exception's type and the driver's.
fn promised(raises: &str) -> &str {
    let message = raises.split_once(": ").map_or("", |(_, message)| message);
    match message.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        Some((_, words)) => words,
        None => message,
    }
}

/// Everything in which the answer to one step differs.
fn judge(step: &Table, answer: &Answer) -> String {
    let mut problems = String::new();
    let exit = step["exit"].as_integer().unwrap();
    if answer.exit != exit {
        writeln!(problems, "  exit: expected {exit}, got {}", answer.exit).unwrap();
    }
    if let Some(stdout) = step.get("stdout").and_then(Value::as_str)
        && stdout != answer.stdout
    {
        problems += &difference("standard output", stdout, &answer.stdout);
    }
    if step.contains_key("log") {
        let (expected, got) = (list(step, "log").join("\n"), log_lines(&answer.stderr).join("\n"));
        if expected != got {
            problems += &difference("log", &expected, &got);
        }
    }
    let mut said = list(step, "warnings");
    if step.get("says").and_then(Value::as_bool) != Some(false) {
        said.push(promised(string(step, "raises")));
    }
    // A warning's category is Python's; its words are what we repeat.
    for words in said
        .into_iter()
        .map(|text| text.strip_prefix("UserWarning: ").unwrap_or(text))
    {
        if !answer.stderr.contains(words) {
            writeln!(problems, "  standard error does not say: {words}").unwrap();
        }
    }
    if string(step, "raises").is_empty() && exit == 0 && answer.stderr.contains("panicked") {
        problems += "  it panicked\n";
    }
    if !problems.is_empty() && !answer.stderr.is_empty() {
        writeln!(problems, "  all of standard error:").unwrap();
        for line in answer.stderr.lines().take(30) {
            writeln!(problems, "    | {line}").unwrap();
        }
    }
    problems
}

/// Replay one case; how it differs from the first of its right answers, or nothing if it equals one of them.
fn replay(case: &Case) -> String {
    let mut differences = case.1.iter().map(replay_one);
    let first = differences.next().unwrap_or_default();
    if first.is_empty() || differences.any(|other| other.is_empty()) {
        String::new()
    } else {
        first
    }
}

/// Replay the steps in a copy of the project; what differs, or nothing.
fn replay_one(case: &Table) -> String {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().canonicalize().unwrap().join("p");
    copy_folder(&suite().join("projects").join(string(case, "project")), &folder);
    let mut problems = String::new();
    for step in case["step"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_table)
    {
        let answer = run(&folder, string(step, "args"));
        let found = judge(step, &answer);
        if !found.is_empty() {
            writeln!(problems, "  $ alembic {}\n{found}", string(step, "args")).unwrap();
        }
        if answer.stderr.contains("secret") || answer.stdout.contains("secret") {
            writeln!(
                problems,
                "  $ alembic {}\n  printed the password",
                string(step, "args")
            )
            .unwrap();
        }
    }
    let (expected, got) = (
        string(case, "database"),
        dump(&folder.join("test.db")).unwrap_or_default(),
    );
    if expected != got {
        problems += &difference("database", expected, &got);
    }
    problems
}

/// Replay all cases of a project.
fn replay_project(project: &str) {
    let cases = cases_of(project);
    let failures: Vec<(String, String)> = cases
        .iter()
        .map(|case| (case.0.clone(), replay(case)))
        .filter(|(_, problems)| !problems.is_empty())
        .collect();
    if failures.is_empty() {
        return;
    }
    let mut report = format!(
        "{} of {} cases of {project} differ\n",
        failures.len(),
        cases.len()
    );
    for (name, problems) in failures.iter().take(SHOWN) {
        writeln!(report, "\n{name}\n{problems}").unwrap();
    }
    for (name, _) in failures.iter().skip(SHOWN) {
        writeln!(report, "also: {name}").unwrap();
    }
    panic!("{report}");
}

/// One test per project, so that they run side by side and fail apart.
macro_rules! projects {
    ($($test:ident => $project:literal,)*) => {
        const PROJECTS: &[&str] = &[$($project),*];
        $(#[test] fn $test() { replay_project($project); })*
    };
}

projects! {
    annotated => "annotated",
    asking => "asking",
    asking_branched => "asking-branched",
    asking_depends => "asking-depends",
    asking_two_heads => "asking-two-heads",
    at_head => "at-head",
    bad_id => "bad-id",
    branched => "branched",
    broken_output => "broken-output",
    cycle => "cycle",
    dependency_cycle => "dependency-cycle",
    depends => "depends",
    duplicate => "duplicate",
    empty => "empty",
    events => "events",
    env_raises => "env-raises",
    half_way => "half-way",
    half_way_each => "half-way-each",
    implementation => "implementation",
    library => "library",
    linear => "linear",
    missing_parent => "missing-parent",
    no_env => "no-env",
    no_folder => "no-folder",
    no_id => "no-id",
    no_ini => "no-ini",
    no_script_location => "no-script-location",
    operations => "operations",
    optional_parts => "optional-parts",
    options => "options",
    replaced_views => "replaced-views",
    same_label => "same-label",
    schema => "schema",
    self_loop => "self-loop",
    switches => "switches",
    syntax_error => "syntax-error",
    two_folders => "two-folders",
    two_heads => "two-heads",
    unreachable => "unreachable",
    values => "values",
    sessions => "sessions",
    wrong_sql => "wrong-sql",
    x => "x",
}

#[test]
fn every_golden_file_is_replayed() {
    for entry in fs::read_dir(suite().join("projects")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            PROJECTS.contains(&name.as_str()),
            "no test replays the project {name}"
        );
    }
    for entry in fs::read_dir(suite().join("ours")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let case: Table = toml::from_str(&text).unwrap();
        assert!(
            !string(&case, "reason").is_empty(),
            "{} gives no reason",
            path.display()
        );
        let recorded = suite().join("cases").join(path.file_name().unwrap());
        assert!(
            recorded.exists(),
            "{} stands for no recorded case",
            path.display()
        );
    }
}

#[test]
fn a_wrong_password_is_an_error_that_does_not_print_it() {
    let Ok(url) = std::env::var("STILLHEAD_TEST_POSTGRES_PASSWORD_URL") else {
        return; // scripts/test sets it; a bare `cargo test` has no server.
    };
    let temporary = tempfile::tempdir().unwrap();
    copy_folder(&suite().join("projects/linear"), temporary.path());
    let ini = temporary.path().join("alembic.ini");
    let wrong = url.replace(":secret@", ":guessed-wrongly@");
    let text = fs::read_to_string(&ini)
        .unwrap()
        .replace("sqlite:///test.db", &wrong);
    fs::write(&ini, text).unwrap();
    let answer = run(temporary.path(), "upgrade head");
    assert_eq!(answer.exit, 1, "{}", answer.stderr);
    assert!(
        answer.stderr.contains("password authentication failed"),
        "{}",
        answer.stderr
    );
    assert!(!answer.stderr.contains("guessed-wrongly"), "{}", answer.stderr);
    assert_eq!(answer.stdout, "");
}
