//! `make_url`, `URL`.

use database::{Secret, Url, UrlChanges};
use python::{Args, ClassBuilder, Interp, Result, Value};

use crate::sqlalchemy::exc::connect_error;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{known, text, truth};

/// Makes `URL`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let mut builder = ClassBuilder::new("sqlalchemy.engine.url", "URL");
    for name in [
        "drivername",
        "username",
        "password",
        "host",
        "port",
        "database",
        "query",
    ] {
        builder = builder.property(name, move |interp, this| part(interp, this, name));
    }
    let builder = builder
        .class_method("create", create)
        .method("set", set)
        .method("_replace", set)
        .method("update_query_dict", update_query)
        .method("difference_update_query", |interp, args| {
            let url = url_of(interp, args.this()?)?;
            let names = args.positional.get(1).cloned().unwrap_or(Value::None);
            let mut url = (*url).clone();
            for name in interp.collect(&names)? {
                if let Some(name) = name.as_str() {
                    url.query.shift_remove(&*name);
                }
            }
            Ok(make(interp, "URL", url))
        })
        .method("render_as_string", |interp, args| {
            let (this, mut reader) = args.method("render_as_string")?;
            let hide = reader.bool_or(interp, "hide_password", true)?;
            Ok(Value::str(url_of(interp, &this)?.render_as_string(hide)))
        })
        .method("__to_string__", |interp, args| {
            Ok(Value::str(url_of(interp, args.this()?)?.render_as_string(true)))
        })
        .method("__str__", |interp, args| {
            Ok(Value::str(url_of(interp, args.this()?)?.render_as_string(true)))
        })
        .method("__repr__", |interp, args| {
            Ok(Value::str(url_of(interp, args.this()?)?.render_as_string(true)))
        })
        .method("__eq__", |interp, args| {
            let this = url_of(interp, args.this()?)?;
            Ok(Value::Bool(
                args.positional
                    .get(1)
                    .and_then(Value::native::<Url>)
                    .is_some_and(|it| *it == *this),
            ))
        })
        .method("get_backend_name", |interp, args| {
            Ok(Value::str(url_of(interp, args.this()?)?.backend_name()))
        })
        .method("get_driver_name", |interp, args| {
            let url = url_of(interp, args.this()?)?;
            match database::driver_name_of(&url) {
                Ok(name) => Ok(Value::str(name)),
                Err(error) => Err(connect_error(interp, &error)),
            }
        })
        .method("get_dialect", |interp, args| {
            let url = url_of(interp, args.this()?)?;
            match database::dialect_of(&url) {
                Ok(dialect) => Ok(super::dialect_value(interp, dialect, url.driver_name())),
                Err(error) => Err(connect_error(interp, &error)),
            }
        })
        .method("translate_connect_args", |interp, args| {
            let this = args.this()?.clone();
            let mut pairs = Vec::new();
            for name in ["host", "database", "username", "password", "port"] {
                let value = part(interp, &this, name)?;
                if !value.is_none() {
                    pairs.push((name, value));
                }
            }
            Ok(Value::dict_of(pairs))
        });
    state.build(interp, builder);
}

fn url_of(interp: &Interp, value: &Value) -> Result<std::rc::Rc<Url>> {
    value
        .native::<Url>()
        .ok_or_else(|| interp.type_error("not a URL"))
}

fn part(interp: &Interp, this: &Value, name: &str) -> Result {
    let url = url_of(interp, this)?;
    Ok(match name {
        "drivername" => Value::str(&url.drivername),
        "username" => Value::optional_str(url.username.as_deref()),
        "password" => Value::optional_str(url.password.as_ref().map(Secret::reveal)),
        "host" => Value::optional_str(url.host.as_deref()),
        "port" => url.port.map_or(Value::None, Value::Int),
        "database" => Value::optional_str(url.database.as_deref()),
        _ => Value::dict_of(url.query.iter().map(|(key, values)| {
            let value = match values.as_slice() {
                [one] => Value::str(one),
                many => Value::tuple(many.iter().map(Value::str).collect()),
            };
            (key.as_str(), value)
        })),
    })
}

fn query_of(interp: &Interp, value: &Value) -> Result<indexmap::IndexMap<String, Vec<String>>> {
    let mut query = indexmap::IndexMap::new();
    if value.is_none() {
        return Ok(query);
    }
    for (key, value) in interp.mapping_items(value)? {
        let key = text(interp, &key, "a key of a URL's query")?;
        let mut values = Vec::new();
        for value in crate::sqlalchemy::util::one_or_many(interp, &value)? {
            values.push(text(interp, &value, "a value of a URL's query")?);
        }
        query.insert(key, values);
    }
    Ok(query)
}

fn changes(interp: &Interp, reader: &mut python::Reader) -> Result<UrlChanges> {
    let mut string = |name: &str| -> Result<Option<String>> {
        match reader.optional(name) {
            None | Some(Value::None) => Ok(None),
            Some(value) => {
                known(interp, &value, &format!("the {name} of a URL"))?;
                interp.str(&value).map(Some)
            }
        }
    };
    let drivername = string("drivername")?;
    let (username, password) = (string("username")?, string("password")?.map(Secret::new));
    let host = string("host")?;
    let port = match reader.optional("port") {
        None | Some(Value::None) => None,
        Some(port) => {
            known(interp, &port, "the port of a URL")?;
            match port.as_int() {
                Some(port) => Some(port),
                None => match text(interp, &port, "the port of a URL")?.trim().parse() {
                    Ok(port) => Some(port),
                    Err(_) => return Err(interp.type_error("Port argument must be an integer or None")),
                },
            }
        }
    };
    let database = match reader.optional("database") {
        None | Some(Value::None) => None,
        Some(value) => {
            known(interp, &value, "the database of a URL")?;
            Some(interp.str(&value)?)
        }
    };
    let query = match reader.optional("query") {
        None => None,
        Some(query) => Some(query_of(interp, &query)?),
    };
    Ok(UrlChanges {
        drivername,
        username,
        password,
        host,
        port,
        database,
        query,
    })
}

/// `URL.create(drivername, username=…, …)`
fn create(interp: &Interp, args: Args) -> Result {
    let (_, mut reader) = args.method("URL.create")?;
    let changes = changes(interp, &mut reader)?;
    reader.finish(interp)?;
    Ok(make(interp, "URL", Url::new("").set(changes)))
}

/// `url.set(drivername=…, …)`
fn set(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("URL.set")?;
    let changes = changes(interp, &mut reader)?;
    reader.finish(interp)?;
    Ok(make(interp, "URL", url_of(interp, &this)?.set(changes)))
}

fn update_query(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("URL.update_query_dict")?;
    let given = reader.required(interp, "query_parameters")?;
    let append = reader
        .named("append")
        .is_some_and(|it| truth(interp, &it, "append").unwrap_or(false));
    let mut url = (*url_of(interp, &this)?).clone();
    for (key, values) in query_of(interp, &given)? {
        if append {
            url.query.entry(key).or_default().extend(values);
        } else {
            url.query.insert(key, values);
        }
    }
    Ok(make(interp, "URL", url))
}

/// `make_url(text or URL)`
pub(crate) fn make_url(interp: &Interp, value: &Value) -> Result {
    known(interp, value, "the URL of a database")?;
    if value.native::<Url>().is_some() {
        return Ok(value.clone());
    }
    let Some(text) = value.as_str() else {
        return Err(crate::sqlalchemy::util::raise(
            interp,
            "ArgumentError",
            format!("Expected string or URL object, got {}", interp.repr(value)?),
        ));
    };
    match Url::parse(&text) {
        Ok(url) => Ok(make(interp, "URL", url)),
        Err(error) => Err(connect_error(interp, &error.into())),
    }
}

/// The text of a URL, password included: a `str`, or a `URL` object.
///
/// Errors: something else; an unknown value.
pub fn url_text(interp: &Interp, value: &Value) -> Result<String> {
    known(interp, value, "the URL of a database")?;
    match value.native::<Url>() {
        Some(url) => Ok(url.render_as_string(false)),
        None => text(interp, value, "the URL of a database"),
    }
}
