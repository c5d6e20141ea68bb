//! Runs in a transaction that `env.py` has begun (`with engine.begin() as connection:`), on each database.

use std::{rc::Rc, sync::atomic::AtomicU32, sync::atomic::Ordering};

use migrate::{ContextOptions, MigrationContext, SharedConnection, Target};
use tempfile::TempDir;

use crate::{
    common::Recorder,
    project::{Body, Revision, column, open, revisions, run},
};

/// How the caller came to its transaction.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Begun {
    /// `engine.begin()`.
    Explicitly,
    /// SQLAlchemy's autobegin, before a query.
    ByQuery,
    /// Not at all: the run has its own transactions.
    ByRun,
}

/// An empty database: a file, or a schema of the server.
struct Place {
    url: String,
    setup: Option<String>,
    _folder: Option<TempDir>,
}

impl Place {
    fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: format!("sqlite:///{}/x.db", folder.path().display()),
            setup: None,
            _folder: Some(folder),
        }
    }

    fn postgres() -> Self {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let schema = format!("migrate_external_{}_{number}", std::process::id());
        let url = std::env::var("STILLHEAD_TEST_POSTGRES_URL")
            .expect("STILLHEAD_TEST_POSTGRES_URL is not set: run scripts/test, which starts a server");
        let text = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        open(&url).borrow_mut().execute_script(&text).unwrap();
        Self {
            url,
            setup: Some(format!("SET search_path = {schema}")),
            _folder: None,
        }
    }

    fn connect(&self) -> SharedConnection {
        let connection = open(&self.url);
        if let Some(setup) = &self.setup {
            connection.borrow_mut().execute_script(setup).unwrap();
        }
        connection
    }

    /// With the schema in the name of the lock, which is one for the whole database otherwise.
    fn options(&self) -> ContextOptions {
        let mut options = ContextOptions::default();
        options.version_table.schema = self
            .setup
            .as_ref()
            .map(|text| text.replace("SET search_path = ", ""));
        options
    }

    /// `upgrade head` as `env.py` does it; the number of steps that ran.
    fn upgrade(&self, begun: Begun) -> Result<usize, String> {
        let connection = self.connect();
        match begun {
            Begun::Explicitly => connection.borrow_mut().begin_write().unwrap(),
            Begun::ByQuery => {
                connection.borrow_mut().begin().unwrap();
                let schema = connection
                    .borrow_mut()
                    .inspect()
                    .has_table("alembic_version", None);
                schema.map_err(|error| error.to_string())?;
            }
            Begun::ByRun => {}
        }
        let recorder = Rc::new(Recorder::default());
        let dialect = connection.borrow().dialect();
        let target = Target::Live(connection.clone());
        let mut context = MigrationContext::new(dialect, self.options(), target, recorder.clone()).unwrap();
        let result = run(&mut context, &steps(), true);
        drop(context);
        let open = connection.borrow().in_transaction();
        assert_eq!(open, begun != Begun::ByRun, "{begun:?}: {result:?}");
        result.map_err(|error| error.to_string())?;
        connection
            .borrow_mut()
            .commit()
            .map_err(|error| error.to_string())?;
        let lines = recorder.lines.borrow();
        Ok(lines.iter().filter(|line| line.starts_with("Running ")).count())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(schema) = self.options().version_table.schema {
            let text = format!("DROP SCHEMA {schema} CASCADE");
            open(&self.url).borrow_mut().execute_script(&text).unwrap();
        }
    }
}

/// Without the autocommit block, which Alembic refuses in somebody else's transaction.
fn steps() -> Vec<Revision> {
    let mut all = revisions();
    all[1].up = Body::Nothing;
    all
}

#[test]
fn ten_runs_at_once_in_transactions_of_the_caller_apply_everything_once() {
    for make in [Place::sqlite, Place::postgres] {
        for ways in [
            [Begun::Explicitly, Begun::Explicitly],
            [Begun::ByQuery, Begun::ByQuery],
            [Begun::Explicitly, Begun::ByQuery],
            [Begun::Explicitly, Begun::ByRun],
            [Begun::ByQuery, Begun::ByRun],
        ] {
            let place = make();
            let ran: usize = std::thread::scope(|scope| {
                let runs: Vec<_> = (0..10)
                    .map(|i| (ways[i % 2], &place))
                    .map(|(begun, place)| scope.spawn(move || place.upgrade(begun)))
                    .collect();
                runs.into_iter()
                    .map(|one| {
                        one.join()
                            .unwrap()
                            .unwrap_or_else(|error| panic!("{ways:?}: {error}"))
                    })
                    .sum()
            });
            assert_eq!(ran, 3, "{ways:?} {}", place.url);
            let heads = column(
                &place.connect(),
                "SELECT CAST(version_num AS TEXT) FROM alembic_version",
            );
            assert_eq!(heads, ["r3"], "{ways:?} {}", place.url);
        }
    }
}

#[test]
fn the_callers_rollback_takes_the_run_back_and_gives_the_lock_back() {
    for make in [Place::sqlite, Place::postgres] {
        let place = make();
        let connection = place.connect();
        connection.borrow_mut().begin_write().unwrap();
        let dialect = connection.borrow().dialect();
        let target = Target::Live(connection.clone());
        let mut context =
            MigrationContext::new(dialect, place.options(), target, Rc::new(Recorder::default())).unwrap();
        run(&mut context, &steps(), true).unwrap();
        connection.borrow_mut().rollback().unwrap();
        // This connection stays open meanwhile.
        assert_eq!(place.upgrade(Begun::ByRun), Ok(3));
        assert_eq!(place.upgrade(Begun::Explicitly), Ok(0));
    }
}
