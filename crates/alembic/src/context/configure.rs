//! `context.configure(…)`.

use std::cell::{Cell, RefCell};
use std::io::Write;
use std::rc::Rc;

use database::Url;
use migrate::{MigrationContext, Target};
use python::{Args, Interp, Result, Value};

use super::options::{Given, convention, options, tokens};
use super::{Current, mock};
use crate::environment::Environment;
use crate::hooks::Logging;
use crate::output::{Buffer, Standard};
use crate::{errors, sqlalchemy};

/// The parameters in the order in which they may be given by position.
const POSITIONAL: &[&str] = &[
    "connection",
    "url",
    "dialect_name",
    "dialect_opts",
    "transactional_ddl",
    "transaction_per_migration",
    "output_buffer",
    "starting_rev",
    "tag",
    "template_args",
    "render_as_batch",
    "target_metadata",
    "include_name",
    "include_object",
    "include_schemas",
    "process_revision_directives",
    "compare_type",
    "compare_server_default",
    "render_item",
    "literal_binds",
    "upgrade_token",
    "downgrade_token",
    "alembic_module_prefix",
    "sqlalchemy_module_prefix",
    "user_module_prefix",
    "on_version_apply",
    "autogenerate_plugins",
];

/// Where the statements of a run go.
struct Destination {
    dialect: &'static dyn sql::Dialect,
    driver: Option<String>,
    url: Option<String>,
    target: Target,
    bind: Option<Value>,
    handle: Option<sqlalchemy::ConnectionHandle>,
}

pub(super) fn configure(interp: &Interp, args: Args) -> Result {
    let environment = Environment::of(interp)?;
    let mut keywords = args.keywords;
    if args.positional.len() > POSITIONAL.len() {
        return Err(interp.type_error("configure() takes from 1 to 31 positional arguments"));
    }
    for (name, value) in POSITIONAL.iter().zip(args.positional) {
        keywords.push((Rc::from(*name), value));
    }
    let given = Given {
        interp,
        keywords: &keywords,
        as_sql: environment.options.as_sql,
        of_command: true,
    };
    let current = make(&given, &environment)?;
    if let Some(handle) = &current.managed {
        handle.set_managed(true);
    }
    *environment.current.borrow_mut() = Some(Rc::new(current));
    Ok(Value::None)
}

/// `MigrationContext.configure(connection=None, url=None, dialect_name=None, …, opts=None)`: a context of Python code's
/// own, beside the one of the command.
pub(super) fn configure_library(interp: &Interp, args: Args) -> Result {
    let environment = Environment::of(interp)?;
    let (_, mut reader) = args.method("MigrationContext.configure")?;
    let mut keywords = Vec::new();
    for name in [
        "connection",
        "url",
        "dialect_name",
        "dialect",
        "environment_context",
        "dialect_opts",
    ] {
        keywords.extend(reader.optional(name).map(|value| (Rc::from(name), value)));
    }
    let mut as_sql = false;
    if let Some(opts) = reader.optional("opts").filter(|opts| !opts.is_none()) {
        for (name, value) in interp.mapping_items(&opts)? {
            let Some(name) = name.as_str() else { continue };
            if &*name == "as_sql" {
                as_sql = interp.truth(&value)?;
            }
            keywords.push((name, value));
        }
    }
    reader.finish(interp)?;
    let given = Given {
        interp,
        keywords: &keywords,
        as_sql,
        of_command: false,
    };
    super::value_of(interp, &Rc::new(make(&given, &environment)?))
}

fn make(given: &Given<'_>, environment: &Rc<Environment>) -> Result<Current> {
    let interp = given.interp;
    let destination = destination(given)?;
    let double_percents = doubles_percents(given, &destination)?;
    let options = options(given, environment, double_percents, destination.dialect)?;
    let managed = match destination.handle.filter(|_| given.of_command) {
        Some(handle) => manage(interp, handle)?,
        None => None,
    };
    let observer = Rc::new(Logging(interp.clone()));
    let context = MigrationContext::new(destination.dialect, options, destination.target, observer)
        .map_err(|error| errors::from_migrate(interp, &error))?;
    let context = Rc::new(RefCell::new(context));
    let bind = match destination.bind {
        Some(bind) => bind,
        None => mock::connection(interp, &context, destination.driver.as_deref()),
    };
    Ok(Current {
        context,
        bind,
        on_version_apply: hooks(given)?,
        opts: opts(given, environment)?,
        naming: convention(given)?,
        tokens: tokens(given)?,
        url: destination.url,
        managed,
        object: RefCell::default(),
        implementation: RefCell::default(),
    })
}

/// `opts`: what the command says, and over it what was given.
fn opts(given: &Given<'_>, environment: &Rc<Environment>) -> Result {
    let run = &environment.options;
    let mut all = python::Dict::default();
    let command = [
        (
            "script",
            crate::script::directory_value(given.interp, environment)?,
        ),
        ("as_sql", Value::Bool(given.as_sql)),
        ("starting_rev", Value::optional_str(run.starting_rev.as_deref())),
        (
            "destination_rev",
            Value::optional_str(run.destination_rev.as_deref()),
        ),
        ("tag", Value::optional_str(run.tag.as_deref())),
        ("upgrade_token", Value::str("upgrades")),
        ("downgrade_token", Value::str("downgrades")),
        ("alembic_module_prefix", Value::str("op.")),
        ("sqlalchemy_module_prefix", Value::str("sa.")),
        ("user_module_prefix", Value::None),
        ("target_metadata", Value::None),
        ("literal_binds", Value::Bool(false)),
        ("transaction_per_migration", Value::Bool(false)),
        ("render_as_batch", Value::Bool(false)),
        ("include_schemas", Value::Bool(false)),
        ("compare_type", Value::Bool(true)),
        ("compare_server_default", Value::Bool(false)),
    ];
    for (name, value) in command {
        all.set_str(name, value);
    }
    for (name, value) in given.keywords {
        // These are not options, but what options are for.
        if !matches!(&**name, "connection" | "url" | "dialect_name" | "dialect_opts") {
            all.set_str(name, value.clone());
        }
    }
    Ok(Value::dict(all))
}

/// The connection, if it is for the migration to begin its transactions; not if `env.py` has begun one.
fn manage(
    interp: &Interp,
    handle: sqlalchemy::ConnectionHandle,
) -> Result<Option<sqlalchemy::ConnectionHandle>> {
    let autocommit = handle.shared().borrow().is_autocommit();
    if autocommit || !handle.in_transaction() {
        return Ok(Some(handle));
    }
    // The database may not know of it yet.
    handle.begin_now(interp)?;
    Ok(None)
}

fn hooks(given: &Given<'_>) -> Result<Vec<Value>> {
    match given.get("on_version_apply") {
        None => Ok(Vec::new()),
        Some(list @ (Value::List(_) | Value::Tuple(_))) => given.interp.collect(&list),
        Some(one) => Ok(vec![one]),
    }
}

fn destination(given: &Given<'_>) -> Result<Destination> {
    let interp = given.interp;
    let as_sql = given.as_sql;
    if given.of_command {
        sqlalchemy::set_offline(interp, as_sql);
    }
    if let Some(connection) = given.get("connection") {
        if matches!(connection, Value::Unknown(_)) {
            return Err(interp.unknown_decides(&connection, "the connection that is migrated"));
        }
        let Some(handle) = sqlalchemy::connection_handle(&connection) else {
            return Err(errors::command_error(
                interp,
                &format!(
                    "'connection' argument to configure() is expected to be a sqlalchemy.engine.Connection instance, \
                     got {}",
                    interp.repr(&connection)?
                ),
            ));
        };
        let shared = handle.shared();
        let url = shared.borrow().url().clone();
        let dialect = shared.borrow().dialect();
        let (target, bind) = if as_sql {
            (script(given)?, None)
        } else {
            (Target::Live(shared), Some(connection))
        };
        let text = Some(url.render_as_string(true));
        return Ok(Destination {
            dialect,
            driver: Some(url.drivername),
            url: text,
            target,
            bind,
            handle: (!as_sql).then_some(handle),
        });
    }
    let (dialect, driver, text) = offline_dialect(given)?;
    if !as_sql {
        return Err(errors::command_error(
            interp,
            "context.configure() got no connection; without one only --sql mode is possible",
        ));
    }
    Ok(Destination {
        dialect,
        driver,
        url: text,
        target: script(given)?,
        bind: None,
        handle: None,
    })
}

/// The dialect of `url=…` or `dialect_name=…`, with the driver's name and the URL.
fn offline_dialect(given: &Given<'_>) -> Result<(&'static dyn sql::Dialect, Option<String>, Option<String>)> {
    let interp = given.interp;
    if let Some(url) = given.get("url") {
        let text = match &url {
            Value::Unknown(_) => return Err(interp.unknown_decides(&url, "the URL of the database")),
            Value::Str(text) => text.to_string(),
            // A `URL` object, whose text hides the password.
            other => sqlalchemy::url_text(interp, other)?,
        };
        let url = Url::parse(&text)
            .map_err(|error| errors::raise(interp, "sqlalchemy.exc.ArgumentError", &error.to_string()))?;
        let dialect =
            database::dialect_of(&url).map_err(|error| sqlalchemy::connect_error(interp, &error))?;
        let shown = url.render_as_string(true);
        return Ok((dialect, Some(url.drivername), Some(shown)));
    }
    if let Some(name) = given.text("dialect_name")? {
        return match sql::dialect::by_name(&name) {
            Some(dialect) => Ok((dialect, None, None)),
            None => Err(errors::raise(
                interp,
                "sqlalchemy.exc.NoSuchModuleError",
                &format!("Can't load plugin: sqlalchemy.dialects:{name}"),
            )),
        };
    }
    Err(interp.raise("Exception", "Connection, url, or dialect_name is required."))
}

fn script(given: &Given<'_>) -> Result<Target> {
    let out: Box<dyn Write> = match given.get("output_buffer") {
        Some(object) => Box::new(Buffer {
            interp: given.interp.clone(),
            object,
            encoding: given.text("output_encoding")?,
            begun: Cell::new(false),
        }),
        None => Box::new(Standard(given.interp.clone())),
    };
    Ok(Target::Script(out))
}

/// Whether the driver's compiler writes `%` twice into a script: those whose placeholders begin with `%`, unless
/// `dialect_opts={"paramstyle": "named"}` says otherwise (as Alembic's templates do). On a connection it is the
/// driver that makes one of them again.
fn doubles_percents(given: &Given<'_>, destination: &Destination) -> Result<bool> {
    if matches!(destination.target, Target::Live(_)) {
        return Ok(false);
    }
    if let Some(options) = given.get("dialect_opts") {
        for (name, value) in given.interp.mapping_items(&options)? {
            if name.as_str().as_deref() == Some("paramstyle") {
                return Ok(matches!(value.as_str().as_deref(), Some("pyformat" | "format")));
            }
        }
    }
    // asyncpg's placeholders are `$1`.
    let by_dollar = destination
        .driver
        .as_deref()
        .is_some_and(|name| name.ends_with("+asyncpg"));
    let doubling = sql::dialect::doubling_percents(destination.dialect.name());
    Ok(!by_dollar && doubling.is_some_and(sql::dialect::Facts::double_percents))
}
