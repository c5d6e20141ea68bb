//! `Session` and `sessionmaker`.

use python::{Args, ClassBuilder, Interp, Result, Value};

use crate::sqlalchemy::engine::connection_handle;
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::util::{attr, construct, native, raise, set, unsupported};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let mut builder = ClassBuilder::new("sqlalchemy.orm.session", "Session")
        .tolerant()
        .method("__init__", |_, args| {
            let (this, mut reader) = args.method("Session.__init__")?;
            set(&this, "bind", reader.optional("bind").unwrap_or(Value::None));
            set(&this, "_connection", Value::None);
            Ok(Value::None)
        });
    for name in ["execute", "scalar", "scalars", "stream", "stream_scalars"] {
        builder = builder.method(name, move |interp, args| {
            let mut args = args;
            let this = args.positional.remove(0);
            let connection = connection(interp, &this)?;
            interp.call_method(&connection, name.trim_start_matches("stream_"), args)
        });
    }
    for name in ["commit", "rollback"] {
        builder = builder.method(name, move |interp, args| {
            let this = args.this()?.clone();
            match attr(&this, "_connection") {
                Value::None => Ok(Value::None),
                connection => interp.call_method(&connection, name, Args::default()),
            }
        });
    }
    builder = builder
        .method("connection", |interp, args| connection(interp, args.this()?))
        .method("get_bind", |_, args| Ok(attr(args.this()?, "bind")))
        .method("flush", super::nothing)
        .method("expire_all", super::nothing)
        .method("close", |interp, args| close(interp, args.this()?))
        .method("begin", |_, args| Ok(args.this()?.clone()))
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__aenter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |interp, args| close(interp, args.this()?))
        .method("__aexit__", |interp, args| close(interp, args.this()?));
    for name in [
        "query",
        "add",
        "add_all",
        "delete",
        "merge",
        "get",
        "refresh",
        "bulk_save_objects",
        "bulk_insert_mappings",
        "bulk_update_mappings",
    ] {
        builder = builder.method(name, move |_, _| unsupported(format!("Session.{name}()")));
    }
    let session = state.build(interp, builder);
    state.build(
        interp,
        ClassBuilder::new("sqlalchemy.ext.asyncio.session", "AsyncSession").base(&session),
    );
    let maker = ClassBuilder::new("sqlalchemy.orm.session", "sessionmaker")
        .tolerant()
        .method("__init__", |_, args| {
            let (this, mut reader) = args.method("sessionmaker.__init__")?;
            set(&this, "bind", reader.optional("bind").unwrap_or(Value::None));
            Ok(Value::None)
        })
        .method("configure", |_, args| {
            let this = args.this()?.clone();
            for (name, value) in args.keywords {
                set(&this, &name, value);
            }
            Ok(Value::None)
        })
        .method("begin", |interp, args| {
            construct(interp, "Session", Args::of(vec![attr(args.this()?, "bind")]))
        })
        .method("__call__", |interp, args| {
            let this = args.this()?.clone();
            let bind = args
                .keywords
                .iter()
                .find(|(name, _)| &**name == "bind")
                .map(|(_, it)| it.clone());
            construct(
                interp,
                "Session",
                Args::of(vec![bind.unwrap_or_else(|| attr(&this, "bind"))]),
            )
        });
    let maker = state.build(interp, maker);
    state.build(
        interp,
        ClassBuilder::new("sqlalchemy.ext.asyncio.session", "async_sessionmaker").base(&maker),
    );
    let declared = ClassBuilder::new("sqlalchemy.orm.decl_api", "declared_attr")
        .tolerant()
        .method("__init__", |_, args| {
            let this = args.this()?.clone();
            set(
                &this,
                "fget",
                args.positional.get(1).cloned().unwrap_or(Value::None),
            );
            Ok(Value::None)
        })
        .method("__get__", |interp, args| {
            let this = args.this()?.clone();
            let owner = args.positional.get(2).cloned().unwrap_or(Value::None);
            interp.call(&attr(&this, "fget"), Args::of(vec![owner]))
        })
        .class_method("directive", |interp, args| {
            construct(interp, "declared_attr", Args::of(args.positional[1..].to_vec()))
        })
        .class_method("cascading", |interp, args| {
            construct(interp, "declared_attr", Args::of(args.positional[1..].to_vec()))
        });
    state.build(interp, declared);
}

/// The connection of a session: its bind, or a new one of its engine.
fn connection(interp: &Interp, this: &Value) -> Result {
    let open = attr(this, "_connection");
    if !open.is_none() {
        return Ok(open);
    }
    let bind = attr(this, "bind");
    if bind.is_none() {
        return Err(raise(
            interp,
            "UnboundExecutionError",
            "Could not locate a bind configured on SQL expression or this Session.",
        ));
    }
    let made = if connection_handle(&bind).is_some() {
        bind
    } else {
        let made = interp.call_method(&bind, "connect", Args::default())?;
        set(this, "_own", Value::Bool(true));
        made
    };
    set(this, "_connection", made.clone());
    Ok(made)
}

fn close(interp: &Interp, this: &Value) -> Result {
    let open = attr(this, "_connection");
    if !open.is_none() && matches!(attr(this, "_own"), Value::Bool(true)) {
        interp.call_method(&open, "close", Args::default())?;
    }
    set(this, "_connection", Value::None);
    Ok(Value::Bool(false))
}

/// The functions.
pub(crate) fn session_function(name: &str) -> Option<Value> {
    Some(match name {
        "scoped_session" => native(name, |_, args| {
            Ok(args.positional.first().cloned().unwrap_or(Value::None))
        }),
        "object_session" => native(name, super::nothing),
        "aliased" => native(name, |interp, args| {
            let table = super::as_table(interp, args.this()?)?;
            let name = args
                .keywords
                .iter()
                .find(|(name, _)| &**name == "name")
                .map(|(_, it)| it.clone());
            let name = name.or_else(|| args.positional.get(1).cloned());
            interp.call_method(&table, "alias", Args::of(name.into_iter().collect()))
        }),
        _ => return None,
    })
}
