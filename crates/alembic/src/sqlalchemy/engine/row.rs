//! `Row` and `RowMapping`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Dict, Instance, Interp, Payload, Result, Value};

use crate::sqlalchemy::state::{State, class, make};
use crate::sqlalchemy::util::{attr, raise, set};

/// What the rows of a result have in common: the names of their values, and the columns they came from.
#[derive(Default)]
pub(crate) struct Header {
    pub(super) keys: Vec<Rc<str>>,
    pub(super) columns: Vec<Value>,
}

impl Header {
    /// Names, and the columns where they are known.
    pub(crate) fn new(keys: Vec<Rc<str>>, columns: Vec<Value>) -> Header {
        Header { keys, columns }
    }

    /// The position of a value by its name, its number or its column.
    pub(super) fn position(&self, key: &Value) -> Option<usize> {
        match key {
            Value::Str(name) => self.keys.iter().position(|it| it == name),
            Value::Int(number) => usize::try_from(*number).ok().filter(|it| *it < self.keys.len()),
            Value::Instance(_) => {
                let found = self.columns.iter().position(|it| it.is(key));
                found.or_else(|| {
                    let name = attr(key, "key").as_str().or_else(|| attr(key, "name").as_str())?;
                    let mut same = self.keys.iter().enumerate().filter(|(_, it)| **it == name);
                    same.next()
                        .map(|(index, _)| index)
                        .filter(|_| same.next().is_none())
                })
            }
            _ => None,
        }
    }

    /// The names as `keys()` gives them.
    pub(super) fn keys(&self, interp: &Interp) -> Value {
        let keys = self.keys.iter().map(|it| Value::Str(Rc::clone(it))).collect();
        let class = class(interp, "RMKeyView");
        Value::Instance(Instance::with(&class, Payload::Value(Value::list(keys))))
    }
}

/// A row: values with names.
pub(crate) struct Row {
    pub(super) header: Rc<Header>,
    pub(super) values: Rc<[Value]>,
}

/// A `Row` object.
pub(crate) fn row_value(interp: &Interp, header: &Rc<Header>, values: Vec<Value>) -> Value {
    make(
        interp,
        "Row",
        Row {
            header: Rc::clone(header),
            values: Rc::from(values),
        },
    )
}

/// Its first value.
pub(super) fn first_of(row: &Value) -> Value {
    row.native::<Row>()
        .and_then(|row| row.values.first().cloned())
        .unwrap_or(Value::None)
}

/// `row._mapping`
pub(super) fn mapping(interp: &Interp, row: &Value) -> Value {
    let made = make(interp, "RowMapping", ());
    set(&made, "_row", row.clone());
    made
}

/// `row._asdict()`
fn dict(row: &Value) -> Value {
    let mut dict = Dict::default();
    if let Some(row) = row.native::<Row>() {
        for (key, value) in row.header.keys.iter().zip(row.values.iter()) {
            dict.set_str(key, value.clone());
        }
    }
    Value::dict(dict)
}

/// The row of a `Row` object.
fn row(interp: &Interp, this: &Value) -> Result<Rc<Row>> {
    this.native::<Row>().ok_or_else(|| interp.type_error("not a Row"))
}

/// Makes `Row`, `RowMapping` and the view of their keys.
pub(super) fn classes(interp: &Interp, state: &State) {
    let tuple = values;
    let builder = comparisons(ClassBuilder::new("sqlalchemy.engine.row", "Row"))
        .method("__hash__", move |interp, args| {
            let key = interp.hash_key(&tuple(interp, args.this()?)?)?;
            let mut hasher = std::hash::DefaultHasher::new();
            std::hash::Hash::hash(&key, &mut hasher);
            let number = std::hash::Hasher::finish(&hasher) >> 2;
            Ok(Value::Int(i64::try_from(number).unwrap_or(0)))
        })
        .method("__getitem__", move |interp, args| {
            let this = args.this()?.clone();
            let index = args.positional.get(1).cloned().unwrap_or(Value::None);
            // Names and columns are keys of versions before 2.0.
            if matches!(index, Value::Str(_) | Value::Instance(_)) {
                return field(interp, &this, &index)?.ok_or_else(|| no_column(interp, &index));
            }
            interp.get_item(&tuple(interp, &this)?, &index)
        })
        .method("__getattr__", |interp, args| {
            let name = args.positional.get(1).cloned().unwrap_or(Value::None);
            match field(interp, args.this()?, &name)? {
                Some(value) => Ok(value),
                None => Err(interp.attribute_error(missing(interp, &name)?)),
            }
        })
        .method("__setattr__", |interp, _| {
            Err(interp.attribute_error("can't set attribute"))
        })
        .method("count", move |interp, args| {
            let this = tuple(interp, args.this()?)?;
            interp.call_method(&this, "count", Args::of(args.positional[1..].to_vec()))
        })
        .method("index", move |interp, args| {
            let this = tuple(interp, args.this()?)?;
            interp.call_method(&this, "index", Args::of(args.positional[1..].to_vec()))
        })
        .method("__len__", |interp, args| {
            Ok(Value::size(row(interp, args.this()?)?.values.len()))
        })
        .method("__iter__", move |interp, args| {
            interp.iter(&tuple(interp, args.this()?)?)
        })
        .method("__contains__", move |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            Ok(Value::Bool(
                interp.contains(&tuple(interp, args.this()?)?, &item)?,
            ))
        })
        .method("__repr__", move |interp, args| {
            Ok(Value::str(interp.repr(&tuple(interp, args.this()?)?)?))
        })
        .method("_asdict", |_, args| Ok(dict(args.this()?)))
        .method("_tuple", move |interp, args| tuple(interp, args.this()?))
        .method("tuple", move |interp, args| tuple(interp, args.this()?))
        .property("_mapping", |interp, this| Ok(mapping(interp, this)))
        .property("_fields", |interp, this| {
            Ok(Value::tuple(
                row(interp, this)?
                    .header
                    .keys
                    .iter()
                    .map(|it| Value::Str(Rc::clone(it)))
                    .collect(),
            ))
        })
        .property("t", tuple);
    state.build(interp, dictionary_methods(builder));
    mapping_class(interp, state);
    let view = ClassBuilder::new("sqlalchemy.engine.result", "RMKeyView")
        .base(&interp.types().list)
        .method("__repr__", |interp, args| {
            let items = interp.collect(args.this()?)?;
            Ok(Value::str(format!(
                "RMKeyView({})",
                interp.repr(&Value::list(items))?
            )))
        });
    state.build(interp, view);
}

/// The values of a row as a tuple.
fn values(interp: &Interp, this: &Value) -> Result {
    Ok(Value::Tuple(Rc::clone(&row(interp, this)?.values)))
}

/// Rows compare like tuples.
fn comparisons(mut builder: ClassBuilder) -> ClassBuilder {
    for (name, operator) in [
        ("__eq__", "__eq__"),
        ("__lt__", "__lt__"),
        ("__le__", "__le__"),
        ("__gt__", "__gt__"),
        ("__ge__", "__ge__"),
    ] {
        builder = builder.method(name, move |interp, args| {
            let left = values(interp, args.this()?)?;
            let right = args.positional.get(1).cloned().unwrap_or(Value::None);
            let right = if right.native::<Row>().is_some() {
                values(interp, &right)?
            } else {
                right
            };
            match operator {
                "__eq__" => Ok(Value::Bool(interp.eq(&left, &right)?)),
                "__lt__" => Ok(Value::Bool(interp.lt(&left, &right)?)),
                "__gt__" => Ok(Value::Bool(interp.lt(&right, &left)?)),
                "__le__" => Ok(Value::Bool(!interp.lt(&right, &left)?)),
                _ => Ok(Value::Bool(!interp.lt(&left, &right)?)),
            }
        });
    }
    builder
}

/// What a row of versions before 2.0 had of a dictionary.
fn dictionary_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("keys", |interp, args| {
            let keys = row(interp, args.this()?)?.header.keys.clone();
            Ok(Value::list(keys.into_iter().map(Value::Str).collect()))
        })
        .method("has_key", |interp, args| {
            let key = args.positional.get(1).cloned().unwrap_or(Value::None);
            Ok(Value::Bool(field(interp, args.this()?, &key)?.is_some()))
        })
        .method("values", |interp, args| {
            Ok(Value::list(row(interp, args.this()?)?.values.to_vec()))
        })
        .method("items", |interp, args| {
            let items = interp.mapping_items(&dict(args.this()?))?.into_iter();
            Ok(Value::list(
                items.map(|(key, value)| Value::tuple(vec![key, value])).collect(),
            ))
        })
}

/// `row._mapping` and what `result.mappings()` gives: a dictionary that also knows columns.
fn mapping_class(interp: &Interp, state: &State) {
    let own = |args: &Args| -> Result { Ok(attr(args.this()?, "_row")) };
    let key = |args: &Args| args.positional.get(1).cloned().unwrap_or(Value::None);
    let builder = ClassBuilder::new("sqlalchemy.engine.row", "RowMapping")
        .method("__getitem__", move |interp, args| {
            field(interp, &own(&args)?, &key(&args))?.ok_or_else(|| no_column(interp, &key(&args)))
        })
        .method("get", move |interp, args| {
            let default = args.positional.get(2).cloned().unwrap_or(Value::None);
            Ok(field(interp, &own(&args)?, &key(&args))?.unwrap_or(default))
        })
        .method("__contains__", move |interp, args| {
            Ok(Value::Bool(field(interp, &own(&args)?, &key(&args))?.is_some()))
        })
        .method("__len__", move |interp, args| {
            Ok(Value::size(row(interp, &own(&args)?)?.values.len()))
        })
        .method("__iter__", move |interp, args| {
            interp.iter(&row(interp, &own(&args)?)?.header.keys(interp))
        })
        .method("keys", move |interp, args| {
            Ok(row(interp, &own(&args)?)?.header.keys(interp))
        })
        .method("values", move |interp, args| {
            Ok(Value::list(row(interp, &own(&args)?)?.values.to_vec()))
        })
        .method("items", move |interp, args| {
            interp.call_method(&dict(&own(&args)?), "items", Args::default())
        })
        .method("copy", move |_, args| Ok(dict(&own(&args)?)))
        .method("__eq__", move |interp, args| {
            let plain = |value: &Value| match attr(value, "_row") {
                Value::None => value.clone(),
                row => dict(&row),
            };
            Ok(Value::Bool(interp.eq(&dict(&own(&args)?), &plain(&key(&args)))?))
        })
        .method("__repr__", move |interp, args| {
            interp.repr(&dict(&own(&args)?)).map(Value::str)
        });
    state.build(interp, builder);
}

fn field(interp: &Interp, this: &Value, key: &Value) -> Result<Option<Value>> {
    let row = row(interp, this)?;
    let index = row.header.position(key);
    Ok(index.and_then(|index| row.values.get(index).cloned()))
}

fn missing(interp: &Interp, key: &Value) -> Result<String> {
    let shown = interp.str(key)?;
    Ok(format!("Could not locate column in row for column '{shown}'"))
}

/// The error for a key that no value has.
pub(super) fn no_column(interp: &Interp, key: &Value) -> python::Error {
    match missing(interp, key) {
        Ok(message) => raise(interp, "NoSuchColumnError", message),
        Err(error) => error,
    }
}
