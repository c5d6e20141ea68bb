//! `session.query(…)`: a `select()` with methods that run it.

use python::{Args, ClassBuilder, Interp, Result, Value};

use super::session::{load, run};
use crate::sqlalchemy::elements::func_value;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::statements::{change_constructor, conditions_of, select};
use crate::sqlalchemy::util::{attr, raise, set, unsupported};

/// A query of a session.
pub(super) fn query(interp: &Interp, session: &Value, entities: Vec<Value>) -> Value {
    let statement = select(interp, entities.clone());
    of(interp, session, statement, Value::list(entities))
}

fn of(interp: &Interp, session: &Value, statement: Value, entities: Value) -> Value {
    let made = make(interp, "Query", ());
    for (name, value) in [
        ("session", session.clone()),
        ("statement", statement),
        ("_entities", entities),
    ] {
        set(&made, name, value);
    }
    made
}

/// Methods that change the `select()`.
const CHANGES: &[&str] = &[
    "filter",
    "where",
    "filter_by",
    "order_by",
    "limit",
    "offset",
    "join",
    "outerjoin",
    "group_by",
    "having",
    "distinct",
    "select_from",
    "with_for_update",
];

/// Makes `Query`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let mut builder = ClassBuilder::new("sqlalchemy.orm.query", "Query");
    for name in CHANGES {
        builder = builder.method(name, move |interp, args| {
            let mut args = args;
            let this = args.positional.remove(0);
            let statement = interp.call_method(&attr(&this, "statement"), name, args)?;
            Ok(of(
                interp,
                &attr(&this, "session"),
                statement,
                attr(&this, "_entities"),
            ))
        });
    }
    for name in [
        "options",
        "yield_per",
        "enable_eagerloads",
        "execution_options",
        "populate_existing",
        "autoflush",
    ] {
        builder = builder.method(name, |_, args| Ok(args.this()?.clone()));
    }
    builder = builder
        .method("all", |interp, args| rows(interp, args.this()?).map(Value::list))
        .method("__iter__", |interp, args| {
            let rows = Value::list(rows(interp, args.this()?)?);
            interp.iter(&rows)
        })
        .method("first", |interp, args| {
            let limited = interp.call_method(args.this()?, "limit", Args::of(vec![Value::Int(1)]))?;
            Ok(rows(interp, &limited)?.into_iter().next().unwrap_or(Value::None))
        })
        .method("one", |interp, args| one(interp, args.this()?, true))
        .method("one_or_none", |interp, args| one(interp, args.this()?, false))
        .method("scalar", |interp, args| {
            let row = one(interp, args.this()?, false)?;
            if row.is_none() {
                Ok(row)
            } else {
                interp.get_item(&row, &Value::Int(0))
            }
        })
        .method("count", |interp, args| count(interp, args.this()?))
        .method("exists", |interp, args| {
            interp.call_method(&attr(args.this()?, "statement"), "exists", Args::default())
        })
        .method("get", |interp, args| {
            let this = args.this()?.clone();
            let entity = interp.get_item(&attr(&this, "_entities"), &Value::Int(0))?;
            let key = args.positional.get(1).cloned().unwrap_or(Value::None);
            interp.call_method(&attr(&this, "session"), "get", Args::of(vec![entity, key]))
        })
        .method("with_entities", |interp, args| {
            let (this, entities) = (args.this()?.clone(), args.positional[1..].to_vec());
            let arguments = Args::of(entities.clone());
            let statement = interp.call_method(&attr(&this, "statement"), "with_only_columns", arguments)?;
            Ok(of(
                interp,
                &attr(&this, "session"),
                statement,
                Value::list(entities),
            ))
        })
        .method("update", |interp, args| change(interp, args, "update"))
        .method("delete", |interp, args| change(interp, args, "delete"))
        .method("__clause_element__", |_, args| {
            Ok(attr(args.this()?, "statement"))
        });
    for name in ["subquery", "cte", "scalar_subquery", "as_scalar", "label"] {
        builder = builder.method(name, move |interp, args| {
            let mut args = args;
            let this = args.positional.remove(0);
            interp.call_method(&attr(&this, "statement"), name, args)
        });
    }
    state.build(interp, builder);
}

/// The rows of a query; those of a query of one class are the objects themselves.
fn rows(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let result = load(interp, &attr(this, "session"), &attr(this, "statement"), None)?;
    let entities = interp.collect(&attr(this, "_entities"))?;
    let result = match entities.as_slice() {
        [Value::Class(_)] => interp.call_method(&result, "scalars", Args::default())?,
        _ => result,
    };
    let all = interp.call_method(&result, "all", Args::default())?;
    interp.collect(&all)
}

fn one(interp: &Interp, this: &Value, required: bool) -> Result {
    let mut rows = rows(interp, this)?;
    match rows.len() {
        0 if required => Err(raise(
            interp,
            "NoResultFound",
            "No row was found when one was required",
        )),
        0 => Ok(Value::None),
        1 => Ok(rows.remove(0)),
        _ if required => Err(raise(
            interp,
            "MultipleResultsFound",
            "Multiple rows were found when exactly one was required",
        )),
        _ => Err(raise(
            interp,
            "MultipleResultsFound",
            "Multiple rows were found when one or none was required",
        )),
    }
}

/// `SELECT count(*) FROM (…)`
fn count(interp: &Interp, this: &Value) -> Result {
    let inner = interp.call_method(&attr(this, "statement"), "subquery", Args::default())?;
    let count = interp.get_attr(&func_value(interp), "count")?;
    let count = interp.call(&count, Args::default())?;
    let outer = select(interp, vec![count]);
    let outer = interp.call_method(&outer, "select_from", Args::of(vec![inner]))?;
    let result = run(interp, &attr(this, "session"), &outer, None)?;
    interp.call_method(&result, "scalar", Args::default())
}

/// `query.update(values)`, `query.delete()`: how many rows.
fn change(interp: &Interp, args: Args, name: &'static str) -> Result {
    let (this, mut reader) = args.method(name)?;
    let values = if name == "update" {
        Some(reader.required(interp, "values")?)
    } else {
        None
    };
    let _how = reader.optional("synchronize_session");
    let entity = interp.get_item(&attr(&this, "_entities"), &Value::Int(0))?;
    let Some(conditions) = conditions_of(&attr(&this, "statement")) else {
        return unsupported(format!("Query.{name}() of this query"));
    };
    let constructor = change_constructor(name).unwrap_or(Value::None);
    let mut statement = interp.call(&constructor, Args::of(vec![entity]))?;
    statement = interp.call_method(&statement, "where", Args::of(conditions))?;
    if let Some(values) = values {
        statement = interp.call_method(&statement, "values", Args::of(vec![values]))?;
    }
    let result = run(interp, &attr(&this, "session"), &statement, None)?;
    Ok(attr(&result, "rowcount"))
}
