//! `sqlalchemy.orm`: declarative classes in Rust, as every start of a project evaluates them; mappers, relationships,
//! objects, sessions and queries in Python (`py/`), read when somebody first asks for them.

mod annotations;
mod attributes;
mod body;
mod declarative;
mod host;
mod mapped;
mod mapping;
mod names;

use python::{Args, Interp, Result, Value};

use super::state::{State, is_a};
use super::util::known;

use declarative::declarative_function;
use mapped::mapped_function;

pub(super) use names::{add_late_names, names};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    attributes::classes(interp, state);
    mapped::classes(interp, state);
    declarative::classes(interp, state);
}

macro_rules! sources {
    ($($name:literal: $file:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("py/", $file, ".py")))),*]
    };
}

/// The modules that are written in Python.
const SOURCES: &[(&str, &str)] = sources! {
    "sqlalchemy.orm._mapping": "mapping",
    "sqlalchemy.orm._relations": "relations",
    "sqlalchemy.orm._state": "state",
    "sqlalchemy.orm._collections": "collections",
    "sqlalchemy.orm._unit": "unit",
    "sqlalchemy.orm._options": "options",
    "sqlalchemy.orm._loading": "loading",
    "sqlalchemy.orm._query": "query",
    "sqlalchemy.orm._transaction": "transaction",
    "sqlalchemy.orm._session": "session",
    "sqlalchemy.orm._makers": "makers",
    "sqlalchemy.orm._dataclass": "dataclass",
    "sqlalchemy.ext.automap": "automap",
    "sqlalchemy.ext.hybrid": "hybrid",
    "sqlalchemy.ext.associationproxy": "associationproxy",
    "sqlalchemy.ext.orderinglist": "orderinglist",
};

/// Makes the modules that are written in Python known to an evaluator.
pub(super) fn register(interp: &Interp) {
    interp.register("sqlalchemy.orm._host", host::make);
    for (name, text) in SOURCES {
        interp.register(name, move |interp| interp.frozen_module(name, text));
    }
}

/// Calls a function of the part that is written in Python.
///
/// Errors: what it raises.
pub(super) fn runtime(interp: &Interp, module: &str, function: &str, args: Vec<Value>) -> Result {
    let module = interp.import_module(&format!("sqlalchemy.orm.{module}"))?;
    interp.call(&interp.get_attr(&module, function)?, Args::of(args))
}

/// The table of a mapped class, or what an alias of one reads from; `None` for anything else.
pub(super) fn table_of(interp: &Interp, value: &Value) -> Result<Option<Value>> {
    let table = match value {
        Value::Class(class) => class.lookup("__table__"),
        Value::Instance(instance) => instance.get("__sa_from__"),
        _ => None,
    };
    Ok(table.filter(|table| is_a(interp, table, "Table") || super::statements::is_from(interp, table)))
}

/// The column that a mapped class calls so; a name that it does not have stays as it is.
pub(super) fn own_name(entity: &Value, name: Value) -> Value {
    let key = match &name {
        Value::Instance(column) => column.get("_orm_key").and_then(|key| key.as_str()),
        name => name.as_str(),
    };
    if let Value::Class(class) = entity
        && let Some(Value::Dict(columns)) = class.lookup("__sa_columns__")
        && let Some(key) = key
    {
        return columns.borrow().get_str(&key).cloned().unwrap_or(name);
    }
    name
}

/// The value itself, or the table of a mapped class.
pub(super) fn as_table(interp: &Interp, value: &Value) -> Result {
    known(interp, value, "a table of a statement")?;
    Ok(table_of(interp, value)?.unwrap_or_else(|| value.clone()))
}

/// What joining to a relationship joins: things to read from, each with its condition. `None` for anything else.
///
/// Errors: the relationship has no condition.
pub(super) fn join_steps(interp: &Interp, right: &Value, on: &Value) -> Result<Option<Vec<(Value, Value)>>> {
    let is_relationship = |it: &Value| matches!(it, Value::Instance(instance) if &*instance.class().name() == "RelationshipAttribute");
    let steps = if is_relationship(right) {
        let attribute = match on {
            Value::None => right.clone(),
            more => interp.call_method(right, "and_", Args::of(vec![more.clone()]))?,
        };
        interp.call_method(&attribute, "steps", Args::default())?
    } else if is_relationship(on) {
        let attribute = interp.call_method(on, "of_type", Args::of(vec![right.clone()]))?;
        interp.call_method(&attribute, "steps", Args::default())?
    } else {
        return Ok(None);
    };
    let mut pairs = Vec::new();
    for step in interp.collect(&steps)? {
        let step = interp.collect(&step)?;
        if let [target, condition] = step.as_slice() {
            pairs.push((target.clone(), condition.clone()));
        }
    }
    Ok(Some(pairs))
}

/// What `inspect()` gives for a mapped class, an alias of one, an object or a query; `None` for anything else.
///
/// Errors: what making the mapper raises.
pub(super) fn inspected(interp: &Interp, subject: &Value) -> Result<Option<Value>> {
    let mapped = match subject {
        Value::Class(class) => class.lookup("__sa_columns__").is_some(),
        Value::Instance(instance) => match instance.class().lookup("__sa_columns__") {
            Some(_) => {
                return runtime(interp, "_state", "state_of", vec![subject.clone()]).map(Some);
            }
            None if instance.class().lookup("_sa_inspects_itself").is_some() => {
                return Ok(Some(subject.clone()));
            }
            None => instance.get("_sa_mapper").is_some(),
        },
        _ => false,
    };
    if !mapped {
        return Ok(None);
    }
    runtime(interp, "_mapping", "mapper_of", vec![subject.clone()]).map(Some)
}

/// Calls `configure` hooks that change nothing here.
pub(super) fn nothing(_: &Interp, _: Args) -> Result {
    Ok(Value::None)
}
