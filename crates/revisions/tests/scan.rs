//! Revision files on disk: what is found, what is read, and what is refused.
#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::fs;
use std::path::Path;

use config::{Config, ConfigOptions};
use stillhead_revisions::{History, Revision, ScriptDirectory, ScriptError};
use tempfile::TempDir;

const INI: &str = "[alembic]\nscript_location = %(here)s/m\npath_separator = os\n";

fn project(ini: &str, files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("alembic.ini"), ini).unwrap();
    fs::create_dir_all(folder.path().join("m/versions")).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn open(folder: &Path) -> Result<ScriptDirectory, ScriptError> {
    let mut options = ConfigOptions::new(folder);
    options.ini = Some("alembic.ini".to_owned());
    ScriptDirectory::from_config(&Config::load(options)?, &[])
}

fn read(text: &str) -> Result<Revision, String> {
    let folder = project(INI, &[("m/versions/x_test.py", text)]);
    let directory = open(folder.path()).unwrap();
    let map = directory.revision_map().map_err(|error| {
        let error = error.to_string();
        error.replace(&folder.path().canonicalize().unwrap().display().to_string(), "")
    })?;
    let revision = map.revisions().next().unwrap().clone();
    Ok(revision)
}

#[test]
fn literals_of_every_form() {
    let revision = read(concat!(
        "\"\"\"Title\n\nRevision ID: a1\n\"\"\"\n",
        "from alembic import op\n",
        "MAIN = 'main'\n",
        "revision: str = ('a' '1')\n",
        "down_revision: str | None = None\n",
        "branch_labels = [MAIN, \"other\"]\n",
        "depends_on = None\n",
        "def upgrade():\n    pass\n",
    ))
    .unwrap();
    assert_eq!(revision.id, "a1");
    assert_eq!(revision.branch_labels, ["main", "other"]);
    assert!(revision.down_revision.is_empty() && revision.depends_on.is_empty());
    assert_eq!(revision.long_doc, "Title\n\nRevision ID: a1");
    assert_eq!(revision.doc(), "Title");
}

#[test]
fn errors_name_the_place() {
    assert_eq!(
        read("revision = 'a'\ndown_revision = None\ndef upgrade():\n    x = = 1\n").unwrap_err(),
        "/m/versions/x_test.py:4:9: SyntaxError: Expected an expression"
    );
    assert_eq!(
        read("down_revision = None\n").unwrap_err(),
        "Could not determine revision id from filename x_test.py. Be sure the 'revision' variable is declared inside \
         the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
    );
    assert_eq!(
        read("revision = 'a'\n").unwrap_err(),
        "module 'x_test_py' has no attribute 'down_revision'"
    );
    assert_eq!(
        read("revision = make()\ndown_revision = None\n").unwrap_err(),
        "/m/versions/x_test.py:1:12: the value of revision is not a literal string, None, or a tuple or list of \
         strings: make()"
    );
    assert!(read("revision = 'a'\ndown_revision = None\nif x:\n    down_revision = 'b'\n").is_err());
}

#[test]
fn constants_of_other_modules_are_found() {
    let label =
        "from pkg.db import cli\nrevision = 'a'\ndown_revision = None\nbranch_labels = (cli.EXPAND,)\n";
    let files = [
        ("m/versions/a.py", label),
        ("pkg/__init__.py", ""),
        ("pkg/db/__init__.py", ""),
        ("pkg/db/cli.py", "EXPAND = 'expand'\n"),
    ];
    let folder = project(INI, &files);
    let directory = open(folder.path()).unwrap();
    assert_eq!(directory.heads_text(false, false).unwrap(), "a (expand) (head)\n");
    assert!(directory.warnings().is_empty());

    let folder = project(INI, &files[..1]);
    let directory = open(folder.path()).unwrap();
    assert_eq!(directory.heads_text(false, false).unwrap(), "a (head)\n");
    assert_eq!(directory.warnings().len(), 1);
}

#[test]
fn only_revision_files_count() {
    let revision = |id: &str| format!("revision = '{id}'\ndown_revision = None\n");
    let (a, b, c) = (revision("a"), revision("b"), revision("c"));
    let files = [
        ("m/versions/b.py", b.as_str()),
        ("m/versions/a.py", a.as_str()),
        ("m/versions/__init__.py", "x = = 1"),
        ("m/versions/.#a.py", "x = = 1"),
        ("m/versions/README", "x = = 1"),
        ("m/versions/a.py.orig", "x = = 1"),
        ("m/versions/sub/c.py", c.as_str()),
    ];
    let folder = project(INI, &files);
    assert_eq!(open(folder.path()).unwrap().heads().unwrap(), ["a", "b"]);
    let folder = project(&format!("{INI}recursive_version_locations = true\n"), &files);
    assert_eq!(open(folder.path()).unwrap().heads().unwrap(), ["a", "b", "c"]);
    let twice = format!("{INI}version_locations = %(here)s/m/versions:%(here)s/m/versions\n");
    let folder = project(&twice, &files);
    let directory = open(folder.path()).unwrap();
    assert_eq!(directory.heads().unwrap(), ["a", "b"]);
    let real = folder.path().canonicalize().unwrap().join("m/versions/.#a.py");
    assert_eq!(
        directory.warnings().first().unwrap().message,
        format!(
            "File {} loaded twice! ignoring. Please ensure version_locations is unique.",
            real.display()
        )
    );
}

#[test]
fn the_folder_must_exist() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("alembic.ini"),
        "[alembic]\nscript_location = ./nope/\n",
    )
    .unwrap();
    let error = open(folder.path()).unwrap_err();
    assert!(error.is_command_error());
    assert_eq!(
        error.to_string(),
        "Path doesn't exist: nope.  Please use the 'init' command to create a new scripts folder."
    );
    fs::write(folder.path().join("alembic.ini"), "").unwrap();
    assert_eq!(
        open(folder.path()).unwrap_err().to_string(),
        "No 'script_location' key found in configuration."
    );
}

#[test]
fn a_thousand_files_keep_their_order() {
    let folder = project(INI, &[]);
    for index in 0..1000 {
        let down = if index == 0 {
            "None".to_owned()
        } else {
            format!("'r{:04}'", index - 1)
        };
        let text = format!("\"\"\"number {index}\"\"\"\nrevision = 'r{index:04}'\ndown_revision = {down}\n");
        fs::write(folder.path().join(format!("m/versions/r{index:04}.py")), text).unwrap();
    }
    let directory = open(folder.path()).unwrap();
    let text = directory.history_text(&History::default()).unwrap();
    assert!(text.starts_with("r0998 -> r0999 (head), number 999\nr0997 -> r0998, number 998\n"));
    assert_eq!(text.lines().count(), 1000);
}
