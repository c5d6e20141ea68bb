//! `doctor imports`, and imports from the project's virtual environment.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

mod common;

use common::{Database, Project, Server, err, out};

const PACKAGES: &str = ".venv/lib/python3.12/site-packages";

/// A project with models, a virtual environment (without a Python that runs) and an editable package.
fn project(database: &Database) -> Project {
    let project = Project::new(&database.url);
    project.write(".venv/bin/python", "");
    project.write(
        &format!("{PACKAGES}/types_of_ours/__init__.py"),
        "import sqlalchemy as sa\n\nShort = sa.String(12)\n",
    );
    project.write(&format!("{PACKAGES}/fast.cpython-312-x86_64-linux-gnu.so"), "");
    let shared = project.write("shared/src/company/models.py", "name = 'shared'\n");
    let source = shared.parent().unwrap().parent().unwrap().display().to_string();
    project.write(&format!("{PACKAGES}/__editable__.company-1.0.pth"), &source);
    project.write(
        "app/models.py",
        "import os\nimport nowhere.thing\nfrom sqlalchemy import MetaData\nfrom . import base\nmetadata = MetaData()\n",
    );
    project.write("app/base.py", "from types_of_ours import Short\n");
    let ini = std::fs::read_to_string(project.path().join("alembic.ini")).unwrap();
    project.write(
        "alembic.ini",
        &ini.replacen("[alembic]", "[alembic]\nprepend_sys_path = .", 1),
    );
    let env = std::fs::read_to_string(project.path().join("migrations/env.py")).unwrap();
    project.write(
        "migrations/env.py",
        &format!("from app.models import metadata\nprint('noise')\n{env}"),
    );
    revision(
        &project,
        "a",
        None,
        "from company.models import name\nfrom app.base import Short",
        "Short",
        "pass",
    );
    project
}

/// A revision that adds a table with one column and takes it away.
fn revision(project: &Project, id: &str, down: Option<&str>, imports: &str, type_: &str, more: &str) {
    project.revision(
        id,
        down,
        &format!("op.create_table('t_{id}', sa.Column('x', {type_}))"),
        &format!("op.drop_table('t_{id}')\n{more}"),
    );
    let path = project.path().join(format!("migrations/versions/{id}_.py"));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(
        path,
        text.replacen(
            "import sqlalchemy as sa",
            &format!("import sqlalchemy as sa\n{imports}"),
            1,
        ),
    )
    .unwrap();
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// `name: kind` of every import.
fn kinds(document: &serde_json::Value) -> Vec<String> {
    let imports = document["imports"].as_array().unwrap();
    let show = |import: &serde_json::Value| {
        format!(
            "{}: {}",
            import["name"].as_str().unwrap(),
            import["kind"].as_str().unwrap()
        )
    };
    imports.iter().map(show).collect()
}

#[test]
fn every_import_is_listed_with_its_place() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database);
    let output = project.run(&["doctor", "imports", "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}{}", out(&output), err(&output));
    let document = json(&out(&output));
    assert_eq!(
        kinds(&document),
        [
            "nowhere.thing: unknown",
            "types_of_ours: site-packages",
            "app: project",
            "app.base: project",
            "app.models: project",
            "company.models: project",
            "alembic: native",
            "logging.config: native",
            "os: native",
            "sqlalchemy: native",
        ]
    );
    let unknown = &document["imports"][0];
    assert_eq!(
        unknown["places"],
        serde_json::json!([{"file": "app/models.py", "line": 2}])
    );
    assert!(
        unknown["reason"]
            .as_str()
            .unwrap()
            .starts_with("the module was not found")
    );
    assert_eq!(document["reaches_sql"], false);
    assert_eq!(document["revisions"], 1);
    let text = project.ok(&["doctor", "imports"]);
    assert!(
        text.contains("unknown        nowhere.thing   app/models.py:2\n"),
        "{text}"
    );
    assert!(
        text.contains("native         sqlalchemy      app/models.py:3 and 2 more\n"),
        "{text}"
    );
    assert!(text.ends_with("1 revision evaluated in both directions without a database: nothing that is unknown or refused decides anything.\n"), "{text}");
    assert!(!database.has_table("alembic_version"));
    // And what it says is so.
    project.ok(&["upgrade", "head"]);
    assert!(database.has_table("t_a"));
}

#[test]
fn what_is_unknown_and_reaches_sql_is_an_error_with_its_place() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database);
    revision(
        &project,
        "b",
        Some("a"),
        "from fast import Quick",
        "Quick()",
        "if Quick:\n    pass",
    );
    revision(
        &project,
        "c",
        Some("b"),
        "",
        "sa.Integer",
        "op.get_bind().scalar('x').lower()",
    );
    revision(&project, "d", Some("c"), "exec('')", "sa.Integer", "pass");
    let output = project.run(&["doctor", "imports", "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    let document = json(&out(&output));
    let show = |list: &str| -> Vec<String> {
        let problems = document[list].as_array().unwrap();
        let show = |problem: &serde_json::Value| {
            format!(
                "{} {} {} {}",
                problem["revision"].as_str().unwrap(),
                problem["direction"].as_str().unwrap_or("-"),
                problem["import"].as_str().unwrap_or("-"),
                problem["place"]["line"]
            )
        };
        problems.iter().map(show).collect()
    };
    assert_eq!(
        show("problems"),
        ["b upgrade fast.Quick 11", "b downgrade fast.Quick 16", "d - - 4"]
    );
    assert_eq!(show("undecided"), ["c downgrade - 16"]);
    assert_eq!(document["reaches_sql"], true);
    let output = project.run(&["doctor", "imports"]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(
        text.contains("revision b, upgrade:\nerror: `fast.Quick(…)` is not known here"),
        "{text}"
    );
    assert!(text.contains("it is compiled ("), "{text}");
}

#[test]
fn a_call_of_something_unknown_for_its_effect_is_an_error() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database);
    let imports = "from nowhere import seed, log, metrics";
    revision(
        &project,
        "b",
        Some("a"),
        imports,
        "sa.Integer",
        "log.info('down')",
    );
    let calls = "log.info('up')\nstarted = metrics.start()\nseed(op.get_bind())";
    project.revision("c", Some("b"), calls, "seed.undo()");
    let path = project.path().join("migrations/versions/c_.py");
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replacen(
        "import sqlalchemy as sa",
        &format!("import sqlalchemy as sa\n{imports}"),
        1,
    );
    std::fs::write(path, text).unwrap();
    project.ok(&["upgrade", "b"]);
    project.ok(&["downgrade", "a"]);
    let output = project.run(&["upgrade", "head"]);
    assert_eq!(output.status.code(), Some(1));
    let text = err(&output);
    let message = "`nowhere.seed(…)` is not known here, but it would decide what is done here";
    assert!(text.contains(message), "{text}");
    assert!(text.contains("from nowhere import seed"), "{text}");
    let output = project.run(&["doctor", "imports"]);
    let text = out(&output);
    assert!(text.contains(message), "{text}");
    assert!(
        text.contains("`nowhere.seed.undo(…)` is not known here"),
        "{text}"
    );
}

#[test]
fn an_env_py_that_fails_does_not_hide_the_revisions() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database);
    project.write(
        "migrations/env.py",
        "from alembic import context\nfrom gone import settings\ncontext.configure(url=settings.url)\ncontext.run_migrations()\n",
    );
    let output = project.run(&["doctor", "imports"]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(
        text.contains("env.py:\nerror: `gone.settings.url` is not known here, but it would decide the URL"),
        "{text}"
    );
    assert!(text.contains("1 revision evaluated"), "{text}");
    assert!(text.contains("company.models"), "{text}");
}

#[test]
fn a_src_layout_is_found_by_pyproject_toml() {
    let database = Database::new(Server::Sqlite);
    let project = project(&database);
    project.write("src/shop/tables.py", "name = 'orders'\n");
    std::fs::remove_file(project.path().join("alembic.ini")).unwrap();
    project.write(
        "pyproject.toml",
        "[tool.alembic]\nscript_location = \"migrations\"\nprepend_sys_path = [\"src\", \".\"]\n",
    );
    let env = format!(
        "import sys\nfrom alembic import context\nfrom sqlalchemy import create_engine\nimport shop.tables\nsys.path.append('late')\nimport found\nwith create_engine('{}').connect() as c:\n    context.configure(connection=c, version_table=shop.tables.name + found.end)\n    with context.begin_transaction():\n        context.run_migrations()\n",
        database.url
    );
    project.write("late/found.py", "end = '_version'\n");
    project.write("migrations/env.py", &env);
    project.ok(&["upgrade", "head"]);
    assert!(database.has_table("orders_version"));
}
