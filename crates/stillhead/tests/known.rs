//! Projects with third-party packages, against what the real packages give: `conformance/known/projects`, written by
//! `conformance/known/generate.py`.
#![allow(clippy::unwrap_used)] // Tests: a golden file that cannot be read must stop them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/known/projects")
        .join(name)
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

/// Runs the program in a folder that knows nothing of the caller's environment.
fn run(folder: &Path, line: &[&str], variables: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stillhead"))
        .current_dir(folder)
        .env_clear()
        .envs(variables.iter().copied())
        .args(line)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn prints(name: &str, golden: &str, line: &[&str]) {
    let output = run(&project(name), line, &[]);
    let expected = fs::read_to_string(project(name).join(format!("{golden}.out"))).unwrap();
    assert_eq!(text(&output.stdout), expected, "{}", text(&output.stderr));
}

#[test]
fn directives_of_packages_give_the_sql_of_the_real_ones() {
    prints("operations", "upgrade", &["upgrade", "head", "--sql"]);
    prints("operations", "downgrade", &["downgrade", "head:base", "--sql"]);
}

#[test]
fn flask_migrate_s_own_env_finds_the_application() {
    prints(
        "flask",
        "upgrade",
        &["-c", "migrations/alembic.ini", "upgrade", "head", "--sql"],
    );
}

#[test]
fn flask_migrate_s_own_env_migrates_the_application_s_database() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&project("flask"), folder.path());
    fs::create_dir(folder.path().join("instance")).unwrap();
    let upgraded = run(
        folder.path(),
        &["-c", "migrations/alembic.ini", "upgrade", "head"],
        &[],
    );
    assert!(upgraded.status.success(), "{}", text(&upgraded.stderr));
    assert!(folder.path().join("instance/shop.db").is_file());
    let current = run(folder.path(), &["-c", "migrations/alembic.ini", "current"], &[]);
    assert_eq!(text(&current.stdout), "b1 (head)\n");
}

#[test]
fn without_an_application_the_address_may_stand_in_the_environment() {
    let line = ["-c", "migrations/alembic.ini", "upgrade", "head", "--sql"];
    let missing = ("FLASK_APP", "nothing");
    let output = run(&project("flask"), &line, &[missing]);
    let error = text(&output.stderr);
    assert!(
        error.contains("No Flask application was found for `current_app`"),
        "{error}"
    );
    let output = run(
        &project("flask"),
        &line,
        &[missing, ("DATABASE_URL", "postgresql+psycopg2://user@host/db")],
    );
    assert!(
        text(&output.stdout).contains("id SERIAL NOT NULL"),
        "{}",
        text(&output.stderr)
    );
    assert!(text(&output.stderr).contains("could not be evaluated to its end"));
}
