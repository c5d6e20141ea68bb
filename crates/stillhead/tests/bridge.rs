//! The bridge: what cannot be evaluated is run by a real Python with a real Alembic.
//!
//! The virtual environment is `$STILLHEAD_TEST_VENV` or made once below the target folder (with pip).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use std::cell::RefCell;
use std::fs;
use std::process::{Command, Output};
use std::rc::Rc;

use common::{Database, Project, SERVERS, Server, err, out, venv};
use stillhead::{BridgeMode, Session, SessionOptions, commands, on_a_deep_stack};

/// What no evaluator without a compiler can do.
const BEYOND: &str = "exec('x = 1')\n";

/// A project whose `.venv` is the environment, with three revisions of which the second cannot be evaluated. The word
/// `early` puts the reason at the top of its file; otherwise it comes after one of its statements.
fn project(database: &Database, early: bool) -> Project {
    let project = Project::new(&database.url);
    std::os::unix::fs::symlink(venv(), project.path().join(".venv")).unwrap();
    let create = |table: &str| format!("op.create_table('{table}', sa.Column('id', sa.Integer))\n");
    let drop = |table: &str| format!("op.drop_table('{table}')\n");
    project.revision("a", None, &create("one"), &drop("one"));
    let reason = if early { "" } else { BEYOND };
    project.revision(
        "b",
        Some("a"),
        &format!("{}{reason}{}", create("two"), create("three")),
        &format!("{}{reason}{}", drop("three"), drop("two")),
    );
    if early {
        let path = project.path().join("migrations/versions/b_.py");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}\n{BEYOND}")).unwrap();
    }
    project.revision("c", Some("b"), &create("four"), &drop("four"));
    project
}

fn tables(database: &Database) -> Vec<&'static str> {
    let all = ["one", "two", "three", "four"];
    all.into_iter()
        .filter(|table| database.has_table(table))
        .collect()
}

fn versions(database: &Database) -> Vec<String> {
    if database.has_table("alembic_version") {
        database.column("SELECT version_num FROM alembic_version")
    } else {
        Vec::new()
    }
}

/// Runs real Alembic on the project.
fn alembic(project: &Project, arguments: &[&str]) -> Output {
    Command::new(venv().join("bin/python"))
        .args(["-m", "alembic"])
        .args(arguments)
        .current_dir(project.path())
        .output()
        .unwrap()
}

fn assert_ok(output: &Output) {
    assert!(output.status.success(), "{}{}", out(output), err(output));
}

#[test]
fn a_revision_goes_over_the_bridge_and_the_run_goes_on() {
    for server in SERVERS {
        for (early, ways) in ROUNDS {
            let database = Database::new(server);
            let project = project(&database, early);
            ways(&project);
            let up = project.run(&["--bridge", "auto", "upgrade", "head"]);
            assert_ok(&up);
            let said = err(&up);
            let handed = "Stillhead cannot evaluate revision b; handing it over to ";
            assert_eq!(said.matches(handed).count(), 1, "{said}");
            assert!(said.contains("b_.py:") && said.contains("exec"), "{said}");
            assert!(said.contains("Running upgrade a -> b"), "{said}");
            assert_eq!(tables(&database), ["one", "two", "three", "four"]);
            assert_eq!(versions(&database), ["c"]);
            let down = project.run(&["--bridge", "auto", "downgrade", "base"]);
            assert_ok(&down);
            assert!(err(&down).contains(handed), "{}", err(&down));
            assert!(tables(&database).is_empty());
            assert!(versions(&database).is_empty());
        }
    }
}

/// How env.py asks for transactions.
type Ways = fn(&Project);

const ONE_TRANSACTION: Ways = |project| {
    let path = project.path().join("migrations/env.py");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(", transaction_per_migration=True", "")).unwrap();
};

const EACH: Ways = |_| {};

/// Whether the reason comes early, and how env.py asks for transactions.
const ROUNDS: [(bool, Ways); 3] = [(false, ONE_TRANSACTION), (false, EACH), (true, ONE_TRANSACTION)];

#[test]
fn without_the_bridge_nothing_is_done_and_the_way_over_it_is_named() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = project(&database, true);
        let output = project.run(&["upgrade", "head"]);
        assert_eq!(output.status.code(), Some(1));
        let said = err(&output);
        assert!(
            said.contains("`--bridge auto`") && said.contains(".venv/bin/python"),
            "{said}"
        );
        assert!(tables(&database).is_empty(), "{said}");
        assert!(versions(&database).is_empty());
    }
}

#[test]
fn the_configuration_and_the_environment_open_the_bridge() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database, true);
    let ini = fs::read_to_string(project.path().join("alembic.ini")).unwrap();
    project.write("alembic.ini", &format!("{ini}\n[stillhead]\nbridge = auto\n"));
    let mut never = project.command(&["upgrade", "head"]);
    assert_eq!(
        never.env("STILLHEAD_BRIDGE", "never").status().unwrap().code(),
        Some(1)
    );
    assert_ok(&project.run(&["upgrade", "head"]));
    assert_eq!(versions(&database), ["c"]);
    project.write("alembic.ini", &format!("{ini}\n[stillhead]\nbridge = maybe\n"));
    let output = project.run(&["current"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("never, ask or auto, not \"maybe\""),
        "{}",
        err(&output)
    );
}

#[test]
fn the_script_of_a_revision_is_put_where_it_belongs() {
    for (early, ways) in ROUNDS {
        let database = Database::new(Server::Postgres);
        let project = project(&database, early);
        ways(&project);
        for arguments in [
            ["upgrade", "head", "--sql"],
            ["upgrade", "a:b", "--sql"],
            ["downgrade", "c:base", "--sql"],
            ["downgrade", "b:a", "--sql"],
        ] {
            let ours = project.run(&[&["--bridge", "auto"][..], &arguments[..]].concat());
            assert_ok(&ours);
            assert!(
                err(&ours).contains("cannot evaluate revision b"),
                "{}",
                err(&ours)
            );
            let theirs = alembic(&project, &arguments);
            assert_ok(&theirs);
            assert_eq!(out(&ours), out(&theirs), "{arguments:?}");
        }
    }
}

#[test]
fn a_first_revision_has_its_script_too() {
    let database = Database::new(Server::Postgres);
    let project = Project::new(&database.url);
    std::os::unix::fs::symlink(venv(), project.path().join(".venv")).unwrap();
    project.revision("a", None, &format!("{BEYOND}op.execute('SELECT 1')"), BEYOND);
    for arguments in [["upgrade", "head", "--sql"], ["downgrade", "a:base", "--sql"]] {
        let ours = project.run(&[&["--bridge", "auto"][..], &arguments[..]].concat());
        assert_ok(&ours);
        assert_eq!(out(&ours), out(&alembic(&project, &arguments)));
    }
}

#[test]
fn the_exit_code_of_the_other_program_is_ours_and_what_was_done_before_stays() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = project(&database, true);
        project.revision("b", Some("a"), "exec('raise SystemExit(7)')", "pass");
        let output = project.run(&["--bridge", "auto", "upgrade", "head"]);
        assert_eq!(output.status.code(), Some(7), "{}", err(&output));
        assert_eq!(tables(&database), ["one"]);
        assert_eq!(versions(&database), ["a"]);
        project.revision("b", Some("a"), "exec('1 / 0')", "pass");
        let output = project.run(&["--bridge", "auto", "upgrade", "head"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            err(&output).contains("ZeroDivisionError: division by zero"),
            "{}",
            err(&output)
        );
        assert_eq!(versions(&database), ["a"]);
    }
}

#[test]
fn when_env_py_is_refused_the_whole_command_goes_over() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = project(&database, true);
        let path = project.path().join("migrations/env.py");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            format!("{text}\nprint(context.get_x_argument(), flush=True)\n").replacen(
                "from",
                &format!("{BEYOND}from"),
                1,
            ),
        )
        .unwrap();
        let output = project.run(&["-x", "tenant=1", "-x=-y", "--bridge", "auto", "upgrade", "+2"]);
        assert_ok(&output);
        assert!(
            err(&output).contains("Stillhead cannot evaluate `upgrade +2`; handing it over"),
            "{}",
            err(&output)
        );
        assert_eq!(out(&output), "['tenant=1', '-y']\n");
        assert_eq!(versions(&database), ["b"]);
        let current = project.run(&["--bridge", "auto", "current"]);
        assert_eq!(out(&current), "b\n[]\n");
        let failed = project.run(&["--bridge", "auto", "upgrade", "nowhere"]);
        assert_eq!(failed.status.code(), Some(255));
        assert!(out(&failed).contains("FAILED: Can't locate revision identified by 'nowhere'"));
    }
}

#[test]
fn a_transaction_of_env_py_sends_the_whole_command_over() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = project(&database, false);
        let path = project.path().join("migrations/env.py");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            text.replace("connectable.connect()", "connectable.begin()"),
        )
        .unwrap();
        let output = project.run(&["--bridge", "auto", "upgrade", "head"]);
        assert_ok(&output);
        assert!(
            err(&output).contains("cannot evaluate `upgrade head`"),
            "{}",
            err(&output)
        );
        assert_eq!(tables(&database), ["one", "two", "three", "four"]);
        assert_eq!(versions(&database), ["c"]);
    }
}

#[test]
fn what_is_committed_cannot_be_handed_over() {
    let database = Database::new(Server::Postgres);
    let project = project(&database, false);
    project.revision(
        "b",
        Some("a"),
        &format!(
            "with op.get_context().autocommit_block():\n    op.execute('CREATE TABLE two (id int)')\n{BEYOND}"
        ),
        "pass",
    );
    let output = project.run(&["--bridge", "auto", "upgrade", "head"]);
    assert_eq!(output.status.code(), Some(1));
    let said = err(&output);
    assert!(
        said.contains("some of the revision's statements are committed already"),
        "{said}"
    );
    assert_eq!(tables(&database), ["one", "two"]);
    assert_eq!(versions(&database), ["a"]);
}

#[test]
fn branches_are_told_apart() {
    for server in SERVERS {
        let database = Database::new(server);
        let project = project(&database, false);
        project.revision("d", None, &format!("{BEYOND}pass"), &format!("{BEYOND}pass"));
        let merge = project.path().join("migrations/versions/m_.py");
        project.revision("m", Some("c"), BEYOND, BEYOND);
        let text = fs::read_to_string(&merge).unwrap();
        fs::write(
            &merge,
            text.replace("down_revision = 'c'", "down_revision = ('c', 'd')"),
        )
        .unwrap();
        assert_ok(&project.run(&["--bridge", "auto", "upgrade", "head"]));
        assert_eq!(versions(&database), ["m"]);
        assert_ok(&project.run(&["--bridge", "auto", "downgrade", "c"]));
        let mut heads = versions(&database);
        heads.sort();
        assert_eq!(heads, ["c", "d"]);
        assert_ok(&project.run(&["--bridge", "auto", "downgrade", "d@base"]));
        assert_eq!(versions(&database), ["c"]);
    }
}

#[test]
fn who_is_asked_may_say_no() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database, true);
    let upgrade = |answer: bool| {
        let folder = project.path().to_owned();
        let body = move || {
            let asked = Rc::new(RefCell::new(Vec::new()));
            let questions = Rc::clone(&asked);
            let session = Session::open(SessionOptions {
                bridge: Some(BridgeMode::Ask),
                ask: Some(Rc::new(move |question: &str| {
                    questions.borrow_mut().push(question.to_owned());
                    answer
                })),
                ..SessionOptions::in_folder(folder)
            })
            .unwrap();
            let result = commands::upgrade(&session, "head", &commands::SqlOptions::default());
            let result = result.or_else(|failure| session.hand_over(&["upgrade".to_owned()], failure));
            (result.map_err(|failure| failure.message()), asked.take())
        };
        on_a_deep_stack(body).unwrap()
    };
    let (result, asked) = upgrade(false);
    assert!(result.unwrap_err().starts_with("exec() is not allowed"));
    assert_eq!(asked.len(), 1);
    assert!(
        asked[0].starts_with("Stillhead cannot evaluate revision b. Hand it over to "),
        "{asked:?}"
    );
    assert!(versions(&database).is_empty());
    let (result, asked) = upgrade(true);
    assert_eq!((result, asked.len()), (Ok(()), 1));
    assert_eq!(versions(&database), ["c"]);
}

#[test]
fn a_python_without_alembic_is_named() {
    let database = Database::new(Server::Sqlite);
    let project = Project::new(&database.url);
    project.revision("a", None, BEYOND, BEYOND);
    let none = project.run(&["--bridge", "auto", "upgrade", "head"]);
    assert_eq!(none.status.code(), Some(1));
    let said = err(&none);
    assert!(
        said.contains("the project has no Python of its own (looked for `python =`"),
        "{said}"
    );
    let fake = project.write(
        "tools/python",
        "#!/bin/sh\necho \"No module named 'alembic'\" >&2\nexit 1\n",
    );
    let mut mode = fs::metadata(&fake).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o755);
    fs::set_permissions(&fake, mode).unwrap();
    let ini = fs::read_to_string(project.path().join("alembic.ini")).unwrap();
    project.write(
        "alembic.ini",
        &ini.replacen("[alembic]", "[alembic]\npython = tools/python", 1),
    );
    let said = err(&project.run(&["--bridge", "auto", "upgrade", "head"]));
    assert!(
        said.contains("no Python of the project has Alembic; tried python = ("),
        "{said}"
    );
    assert!(
        said.contains("tools/python): No module named 'alembic'"),
        "{said}"
    );
}
