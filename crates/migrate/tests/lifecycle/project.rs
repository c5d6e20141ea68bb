//! The three revisions of `conformance/ops/lifecycle.py`, and a run over them.

use std::{cell::RefCell, rc::Rc};

use migrate::{
    MigrateError, MigrationContext, Operation, SharedConnection, Step, StepStart, VersionChange,
    ops::{CreateTable, DropTable, Execute},
};
use sql::{
    Type,
    schema::{Column, Table},
};

/// What a migration function does.
pub(crate) enum Body {
    Run(Operation),
    Autocommit(Operation),
    Nothing,
}

pub(crate) struct Revision {
    pub(crate) name: &'static str,
    pub(crate) down: Option<&'static str>,
    pub(crate) doc: &'static str,
    pub(crate) up: Body,
    pub(crate) back: Body,
}

pub(crate) fn execute(text: &str) -> Body {
    Body::Run(Execute::text(text).into())
}

pub(crate) fn revisions() -> Vec<Revision> {
    let table = Table {
        columns: vec![Column::new("id", Type::integer()).primary_key()],
        ..Table::new("a")
    };
    let create = CreateTable {
        table,
        if_not_exists: false,
    };
    let drop = DropTable {
        table: "a".into(),
        ..DropTable::default()
    };
    vec![
        Revision {
            name: "r1",
            down: None,
            doc: "first",
            up: Body::Run(create.into()),
            back: Body::Run(drop.into()),
        },
        Revision {
            name: "r2",
            down: Some("r1"),
            doc: "second",
            up: Body::Autocommit(Execute::text("SELECT 1").into()),
            back: Body::Nothing,
        },
        Revision {
            name: "r3",
            down: Some("r2"),
            doc: "third",
            up: execute("SELECT '50%'"),
            back: Body::Nothing,
        },
    ]
}

/// The steps from the heads to the last revision, or to the base.
pub(crate) fn plan<'a>(all: &'a [Revision], heads: &[String], up: bool) -> Vec<&'a Revision> {
    let at = heads
        .first()
        .and_then(|head| all.iter().position(|it| it.name == head));
    if up {
        return all[at.map_or(0, |at| at + 1)..].iter().collect();
    }
    let mut steps: Vec<&Revision> = all[..at.map_or(0, |at| at + 1)].iter().collect();
    steps.reverse();
    steps
}

fn step(revision: &Revision, up: bool) -> (Step, VersionChange) {
    let (name, down) = (revision.name, revision.down.unwrap_or_default());
    let (word, from, to) = if up {
        ("upgrade", down, name)
    } else {
        ("downgrade", name, down)
    };
    let short = format!("{word} {from} -> {to}");
    let change = match (from, to) {
        ("", to) => VersionChange::Insert(to.into()),
        (from, "") => VersionChange::Delete(from.into()),
        (from, to) => VersionChange::Update {
            from: from.into(),
            to: to.into(),
        },
    };
    (
        Step {
            text: format!("{short}, {}", revision.doc),
            short,
        },
        change,
    )
}

fn body(context: &mut MigrationContext, body: &Body) -> Result<(), MigrateError> {
    match body {
        Body::Nothing => Ok(()),
        Body::Run(operation) => context.run(operation),
        Body::Autocommit(operation) => {
            let block = context.begin_autocommit()?;
            let result = context.run(operation);
            context.end_autocommit(block)?;
            result
        }
    }
}

fn steps(context: &mut MigrationContext, all: &[Revision], up: bool) -> Result<(), MigrateError> {
    let heads = context.start_run()?;
    let mut todo = plan(all, &heads, up);
    if !todo.is_empty()
        && let Some(heads) = context.take_lock()?
    {
        todo = plan(all, &heads, up);
    }
    while !todo.is_empty() {
        let revision = todo.remove(0);
        let (step, change) = step(revision, up);
        if let StepStart::Replan(heads) = context.begin_step(&step)? {
            todo = plan(all, &heads, up);
            continue;
        }
        let function = if up { &revision.up } else { &revision.back };
        let result = body(context, function).and_then(|()| context.record(&[change]));
        if let Err(error) = result {
            context.abort_step()?;
            return Err(error);
        }
        context.commit_step()?;
    }
    Ok(())
}

/// `with context.begin_transaction(): context.run_migrations()`.
pub(crate) fn run(context: &mut MigrationContext, all: &[Revision], up: bool) -> Result<(), MigrateError> {
    let block = context.begin_transaction()?;
    let result = steps(context, all, up);
    context.finish_run()?;
    context.end_transaction(block, result.is_ok())?;
    result
}

pub(crate) fn open(url: &str) -> SharedConnection {
    let url = database::Url::parse(url).unwrap();
    Rc::new(RefCell::new(database::Connection::open(&url).unwrap()))
}

/// The first column of a query, as text.
pub(crate) fn column(connection: &SharedConnection, sql: &str) -> Vec<String> {
    let result = connection.borrow_mut().execute(sql, &[]).unwrap();
    let text = |value: &sql::SqlValue| match value {
        sql::SqlValue::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    result.rows.iter().map(|row| text(&row[0])).collect()
}
