//! `create_engine` and `Engine`, synchronous and asynchronous.

use std::cell::RefCell;
use std::rc::Rc;

use database::{Connection, Url};
use migrate::SharedConnection;
use python::{Args, ClassBuilder, Interp, Result, Value};

use super::handle::{ConnectionHandle, connection_value};
use super::transaction::transaction;
use crate::environment::Environment;
use crate::sqlalchemy::exc::connect_error;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, known, set, take, text};

/// The functions that make engines.
pub(crate) fn engine_constructor_names() -> &'static [&'static str] {
    &[
        "create_engine",
        "engine_from_config",
        "create_async_engine",
        "async_engine_from_config",
        "make_url",
        "create_mock_engine",
    ]
}

/// The function of a name.
pub(crate) fn engine_constructor(name: &str) -> Option<Value> {
    type Call = fn(&Interp, Args) -> Result;
    let call: Call = match name {
        "create_engine" => |interp, args| create(interp, args, "Engine"),
        "create_async_engine" => |interp, args| create(interp, args, "AsyncEngine"),
        "engine_from_config" => |interp, args| from_config(interp, args, "Engine"),
        "async_engine_from_config" => |interp, args| from_config(interp, args, "AsyncEngine"),
        "make_url" => |interp, args| super::make_url(interp, args.this()?),
        _ => return None,
    };
    Some(crate::sqlalchemy::util::native(name, call))
}

/// What an engine carries.
struct EngineNode {
    url: Url,
    options: Vec<(String, Value)>,
    /// The one connection to a database that lives only as long as it (SQLAlchemy's `SingletonThreadPool`).
    memory: Memory,
}

type Memory = Rc<RefCell<Option<SharedConnection>>>;

/// `create_engine(url, **keywords)`
fn create(interp: &Interp, args: Args, key: &str) -> Result {
    let mut reader = args.reader("create_engine");
    let url = reader.required(interp, "url")?;
    known(interp, &url, "the URL of a database")?;
    let keywords = reader.rest_named();
    engine(
        interp,
        &url,
        keywords
            .into_iter()
            .map(|(name, value)| (name.to_string(), value))
            .collect(),
        key,
    )
}

/// What `create_engine` passes to the driver.
const CONNECT_ARGS: &str = "connect_args";

fn engine(interp: &Interp, url: &Value, options: Vec<(String, Value)>, key: &str) -> Result {
    let url = super::make_url(interp, url)?;
    let Some(parsed) = url.native::<Url>() else {
        return Err(interp.type_error("not a URL"));
    };
    let dialect = database::dialect_of(&parsed).map_err(|error| connect_error(interp, &error))?;
    let options: Vec<(String, Value)> = options
        .into_iter()
        .flat_map(|(name, value)| match (&*name, &value) {
            ("execution_options", Value::Dict(dict)) => dict
                .borrow()
                .iter()
                .filter_map(|(key, value)| Some((key.as_str()?.to_string(), value.clone())))
                .collect(),
            // The others say how connections are kept.
            _ if matches!(&*name, CONNECT_ARGS | "isolation_level") => vec![(name, value)],
            _ => Vec::new(),
        })
        .collect();
    let memory = Memory::default();
    let made = make(
        interp,
        key,
        EngineNode {
            url: (*parsed).clone(),
            options,
            memory: Rc::clone(&memory),
        },
    );
    set(&made, "url", url);
    set(&made, "name", Value::str(dialect.name()));
    let driver = database::driver_name_of(&parsed).map_err(|error| connect_error(interp, &error))?;
    set(&made, "driver", Value::str(driver));
    set(
        &made,
        "dialect",
        super::dialect_value(interp, dialect, Some(driver)),
    );
    set(&made, "pool", make(interp, "QueuePool", ()));
    set(&made, "echo", Value::Bool(false));
    if key == "AsyncEngine" {
        // psycopg is both: the engine decides.
        set(&attr(&made, "dialect"), "is_async", Value::Bool(true));
        let inner = make(
            interp,
            "Engine",
            EngineNode {
                url: (*parsed).clone(),
                options: Vec::new(),
                memory,
            },
        );
        for name in ["url", "name", "driver", "dialect", "pool"] {
            set(&inner, name, attr(&made, name));
        }
        set(&inner, "_engine", made.clone());
        set(&made, "sync_engine", inner);
    }
    Ok(made)
}

/// `engine_from_config(configuration, prefix="sqlalchemy.", **keywords)`
fn from_config(interp: &Interp, mut args: Args, key: &str) -> Result {
    let url = take(&mut args, "url");
    let mut reader = args.reader("engine_from_config");
    let configuration = reader.required(interp, "configuration")?;
    let prefix = match reader.optional("prefix") {
        Some(prefix) => text(interp, &prefix, "the prefix of engine_from_config()")?,
        None => "sqlalchemy.".to_owned(),
    };
    let mut options: Vec<(String, Value)> = Vec::new();
    let mut found = url;
    for (name, value) in interp.mapping_items(&configuration)? {
        let Some(name) = name.as_str() else { continue };
        if let Some(option) = name.strip_prefix(&prefix) {
            match option {
                "url" => found = found.or(Some(value)),
                option => options.push((option.to_owned(), value)),
            }
        }
    }
    options.extend(
        reader
            .rest_named()
            .into_iter()
            .map(|(name, value)| (name.to_string(), value)),
    );
    options.retain(|(name, _)| name != "_coerce_config");
    let Some(url) = found else {
        return Err(interp.raise_class(&interp.exception("KeyError"), vec![Value::str("url")]));
    };
    engine(interp, &url, options, key)
}

/// Makes `Engine` and `AsyncEngine`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let engine = ClassBuilder::new("sqlalchemy.engine.base", "Engine")
        .tolerant()
        .method("connect", |interp, args| connect(interp, args.this()?))
        .method("raw_connection", |interp, args| connect(interp, args.this()?))
        .method("begin", |interp, args| {
            let connection = connect(interp, args.this()?)?;
            let Some(handle) = super::connection_handle(&connection) else {
                return Err(interp.type_error("not a connection"));
            };
            handle.begin_explicitly(interp)?;
            Ok(transaction(interp, &handle, None, connection, true))
        })
        .method("dispose", |_, _| Ok(Value::None))
        .method("execution_options", |interp, args| {
            let this = args.this()?.clone();
            let Some(node) = this.native::<EngineNode>() else {
                return Err(interp.type_error("not an engine"));
            };
            let mut options = node.options.clone();
            options.extend(
                args.keywords
                    .into_iter()
                    .map(|(name, value)| (name.to_string(), value)),
            );
            let made = make(
                interp,
                &interp.class_of(&this).name(),
                EngineNode {
                    url: node.url.clone(),
                    options,
                    memory: Rc::clone(&node.memory),
                },
            );
            for name in ["url", "name", "driver", "dialect", "pool", "sync_engine", "echo"] {
                set(&made, name, attr(&this, name));
            }
            Ok(made)
        })
        .method("execute", |interp, args| {
            let mut args = args;
            let this = args.positional.remove(0);
            let connection = connect(interp, &this)?;
            let result = interp.call_method(&connection, "execute", args)?;
            interp.call_method(&connection, "commit", Args::default())?;
            Ok(result)
        })
        .method("scalar", |interp, args| {
            let (this, args) = crate::sqlalchemy::util::split(args)?;
            let result = interp.call_method(&this, "execute", args)?;
            interp.call_method(&result, "scalar", Args::default())
        })
        .method("contextual_connect", |interp, args| connect(interp, args.this()?))
        .method("has_table", super::inspector::has_table)
        .method("table_names", super::inspector::table_names)
        .method("run_callable", |interp, args| {
            let (this, args) = crate::sqlalchemy::util::split(args)?;
            let connection = connect(interp, &this)?;
            let result = interp.call_method(&connection, "run_callable", args)?;
            interp.call_method(&connection, "commit", Args::default())?;
            Ok(result)
        })
        .method("__repr__", |interp, args| {
            Ok(Value::str(format!(
                "Engine({})",
                interp.str(&attr(args.this()?, "url"))?
            )))
        });
    let engine = state.build(interp, engine);
    let asynchronous = ClassBuilder::new("sqlalchemy.ext.asyncio.engine", "AsyncEngine").base(&engine);
    state.build(interp, asynchronous);
}

/// `engine.connect()`: a new connection, set up as the engine and its listeners say.
fn connect(interp: &Interp, this: &Value) -> Result {
    let Some(node) = this.native::<EngineNode>() else {
        return Err(interp.type_error("not an engine"));
    };
    // What the other connection sees must not depend on what has not been sent on the first one.
    interp.settle()?;
    let mut url = node.url.clone();
    if let Some((_, Value::Dict(arguments))) = node.options.iter().find(|(name, _)| name == CONNECT_ARGS) {
        connect_arguments(interp, &mut url, &arguments.borrow())?;
    }
    let kept = node.memory.borrow().clone();
    let handle = if let Some(lent) = lender(interp, &url, kept.as_ref()) {
        ConnectionHandle::lent(lent)
    } else if let Some(shared) = kept {
        ConnectionHandle::of(shared)
    } else {
        let variable = |name: &str| interp.world.environment.borrow().get(name).cloned();
        let connection =
            Connection::open_in(&url, &variable).map_err(|error| connect_error(interp, &error))?;
        let handle = ConnectionHandle::new(connection);
        super::fire_connect(interp, this, &handle)?;
        let fixed_schema = handle.dialect().default_schema().is_some();
        if !fixed_schema && matches!(url.database.as_deref(), None | Some("" | ":memory:")) {
            *node.memory.borrow_mut() = Some(handle.shared());
        }
        handle
    };
    handle.set_opened(interp);
    for (name, value) in node.options.iter().filter(|(name, _)| name != CONNECT_ARGS) {
        super::connection::set_execution_option(interp, &handle, name, value.clone())?;
    }
    let made = connection_value(interp, &handle);
    set(&made, "_engine_value", this.clone());
    set(&made, "_dialect", attr(this, "dialect"));
    Ok(made)
}

/// The connection of the migration that is running, if a second one to the same file would wait for it for ever, or if
/// the database lives in it alone.
fn lender(interp: &Interp, url: &Url, kept: Option<&SharedConnection>) -> Option<SharedConnection> {
    let current = Environment::current(interp).ok()?;
    let own = current.context.try_borrow().ok()?.connection()?;
    let connection = own.try_borrow().ok()?;
    let in_the_way = match kept {
        Some(kept) => Rc::ptr_eq(kept, &own) && connection.in_transaction(),
        None => connection.is_in_the_way_of(url),
    };
    drop(connection);
    in_the_way.then_some(own)
}

/// What drivers take as `connect_args` as if the URL had it. Objects (an `SSLContext`, a class) change nothing here about
/// what is sent, and `None` is what is not given.
fn connect_arguments(interp: &Interp, url: &mut Url, arguments: &python::Dict) -> Result<()> {
    for (key, value) in arguments.iter() {
        let Some(key) = key.as_str() else { continue };
        database::check_argument(url, &key).map_err(|error| connect_error(interp, &error))?;
        let values = match value {
            Value::Unknown(_) => {
                known(interp, value, &format!("`{key}` of connect_args"))?;
                continue;
            }
            Value::Str(_) | Value::Int(_) | Value::Float(_) | Value::Bool(_) => vec![interp.str(value)?],
            Value::Dict(settings) => {
                let settings = settings.borrow();
                let pairs = settings
                    .iter()
                    .map(|(name, value)| Ok(format!("{}={}", interp.str(name)?, interp.str(value)?)));
                pairs.collect::<Result<Vec<String>>>()?
            }
            _ => continue,
        };
        url.query.insert(key.to_string(), values);
    }
    Ok(())
}
