//! `Result` and `Row`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use python::{Args, ClassBuilder, Dict, Interp, PyIter, Result, Value};

use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{raise, set};

/// What a `Result` carries.
pub(crate) struct ResultNode {
    keys: Rc<[Rc<str>]>,
    rows: Vec<Value>,
    next: Cell<usize>,
    returns_rows: bool,
    shape: Shape,
    inserted: RefCell<Value>,
}

/// What its rows are given as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Rows,
    Scalars,
    Mappings,
}

/// A row: values with names.
pub(crate) struct Row {
    keys: Rc<[Rc<str>]>,
    values: Rc<[Value]>,
}

/// A `Row` object.
pub(crate) fn row_value(interp: &Interp, keys: &Rc<[Rc<str>]>, values: Vec<Value>) -> Value {
    make(
        interp,
        "Row",
        Row {
            keys: Rc::clone(keys),
            values: Rc::from(values),
        },
    )
}

impl ResultNode {
    /// A `Result` object.
    pub(crate) fn value(
        interp: &Interp,
        keys: Vec<Rc<str>>,
        rows: Vec<Vec<Value>>,
        rowcount: i64,
        lastrowid: Option<i64>,
        returns_rows: bool,
    ) -> Value {
        let keys: Rc<[Rc<str>]> = Rc::from(keys);
        let rows = rows
            .into_iter()
            .map(|values| row_value(interp, &keys, values))
            .collect();
        let node = ResultNode {
            keys,
            rows,
            next: Cell::new(0),
            returns_rows,
            shape: Shape::Rows,
            inserted: RefCell::new(Value::None),
        };
        let made = make(interp, "CursorResult", node);
        set(&made, "rowcount", Value::Int(rowcount));
        set(&made, "lastrowid", lastrowid.map_or(Value::None, Value::Int));
        set(&made, "is_insert", Value::Bool(false));
        made
    }

    fn take(&self) -> Option<Value> {
        let row = self.rows.get(self.next.get())?.clone();
        self.next.set(self.next.get() + 1);
        Some(row)
    }

    fn shaped(&self, interp: &Interp, row: &Value) -> Value {
        match self.shape {
            Shape::Rows => row.clone(),
            Shape::Scalars => first_of(row),
            Shape::Mappings => mapping(interp, row),
        }
    }
}

fn first_of(row: &Value) -> Value {
    row.native::<Row>()
        .and_then(|row| row.values.first().cloned())
        .unwrap_or(Value::None)
}

fn mapping(_interp: &Interp, row: &Value) -> Value {
    let mut dict = Dict::default();
    if let Some(row) = row.native::<Row>() {
        for (key, value) in row.keys.iter().zip(row.values.iter()) {
            dict.set_str(key, value.clone());
        }
    }
    Value::dict(dict)
}

fn node(interp: &Interp, this: &Value) -> Result<Rc<ResultNode>> {
    let node = this
        .native::<ResultNode>()
        .ok_or_else(|| interp.type_error("not a Result"))?;
    Ok(node)
}

fn readable(interp: &Interp, this: &Value) -> Result<Rc<ResultNode>> {
    let node = node(interp, this)?;
    if !node.returns_rows {
        return Err(raise(
            interp,
            "ResourceClosedError",
            "This result object does not return rows. It has been closed automatically.",
        ));
    }
    Ok(node)
}

fn rest(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let node = readable(interp, this)?;
    let mut rows = Vec::new();
    while let Some(row) = node.take() {
        rows.push(node.shaped(interp, &row));
    }
    Ok(rows)
}

/// One row of exactly one, or nothing; the errors of `one()`.
fn one(interp: &Interp, this: &Value, required: bool) -> Result {
    let mut rows = rest(interp, this)?;
    match rows.len() {
        0 if required => Err(raise(
            interp,
            "NoResultFound",
            "No row was found when one was required",
        )),
        0 => Ok(Value::None),
        1 => Ok(rows.remove(0)),
        _ => Err(raise(
            interp,
            "MultipleResultsFound",
            if required {
                "Multiple rows were found when exactly one was required"
            } else {
                "Multiple rows were found when one or none was required"
            },
        )),
    }
}

fn reshaped(interp: &Interp, this: &Value, shape: Shape, index: usize) -> Result {
    let node = readable(interp, this)?;
    let mut rows = Vec::new();
    while let Some(row) = node.take() {
        rows.push(match (shape, row.native::<Row>()) {
            (Shape::Scalars, Some(row)) if index > 0 => row_value(
                interp,
                &row.keys,
                row.values.get(index).cloned().into_iter().collect(),
            ),
            _ => row,
        });
    }
    let made = ResultNode {
        keys: Rc::clone(&node.keys),
        rows,
        next: Cell::new(0),
        returns_rows: true,
        shape,
        inserted: RefCell::new(Value::None),
    };
    Ok(make(
        interp,
        if shape == Shape::Scalars {
            "ScalarResult"
        } else {
            "MappingResult"
        },
        made,
    ))
}

/// Makes the classes.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.engine.result";
    let scalar = |required: bool| {
        move |interp: &Interp, args: Args| {
            let row = one(interp, args.this()?, required)?;
            Ok(if row.native::<Row>().is_some() {
                first_of(&row)
            } else {
                row
            })
        }
    };
    let result = ClassBuilder::new(module, "Result")
        .method("all", |interp, args| rest(interp, args.this()?).map(Value::list))
        .method("fetchall", |interp, args| {
            rest(interp, args.this()?).map(Value::list)
        })
        .method("fetchone", fetch_one)
        .method("fetchmany", |interp, args| {
            let (this, mut reader) = args.method("fetchmany")?;
            let size = reader.optional("size").and_then(|it| it.as_int());
            let node = readable(interp, &this)?;
            let mut rows = Vec::new();
            while size.is_none_or(|size| i64::try_from(rows.len()).unwrap_or(i64::MAX) < size) {
                let Some(row) = node.take() else { break };
                rows.push(node.shaped(interp, &row));
            }
            Ok(Value::list(rows))
        })
        .method("partitions", |interp, args| {
            let rows = rest(interp, args.this()?)?;
            let size = args
                .positional
                .get(1)
                .and_then(Value::as_int)
                .unwrap_or(1000)
                .max(1);
            let size = usize::try_from(size).unwrap_or(1000);
            let parts = rows.chunks(size).map(|part| Value::list(part.to_vec())).collect();
            interp.iter(&Value::list(parts))
        })
        .method("first", |interp, args| {
            Ok(rest(interp, args.this()?)?
                .into_iter()
                .next()
                .unwrap_or(Value::None))
        })
        .method("one", |interp, args| one(interp, args.this()?, true))
        .method("one_or_none", |interp, args| one(interp, args.this()?, false))
        .method("scalar", |interp, args| {
            let first = rest(interp, args.this()?)?.into_iter().next();
            Ok(first.map_or(Value::None, |row| first_of(&row)))
        })
        .method("scalar_one", scalar(true))
        .method("scalar_one_or_none", scalar(false))
        .method("scalars", |interp, args| {
            let index = args.positional.get(1).and_then(Value::as_int).unwrap_or(0);
            reshaped(
                interp,
                args.this()?,
                Shape::Scalars,
                usize::try_from(index).unwrap_or(0),
            )
        })
        .method("mappings", |interp, args| {
            reshaped(interp, args.this()?, Shape::Mappings, 0)
        })
        .method("keys", |interp, args| {
            Ok(Value::list(
                node(interp, args.this()?)?
                    .keys
                    .iter()
                    .map(|it| Value::Str(Rc::clone(it)))
                    .collect(),
            ))
        })
        .method("unique", |_, args| Ok(args.this()?.clone()))
        .method("tuples", |_, args| Ok(args.this()?.clone()))
        .method("yield_per", |_, args| Ok(args.this()?.clone()))
        .method("close", |_, _| Ok(Value::None))
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |_, _| Ok(Value::None))
        .method("__iter__", |interp, args| {
            let this = args.this()?.clone();
            let node = readable(interp, &this)?;
            Ok(PyIter::value("iterator", move |interp| {
                Ok(node.take().map(|row| node.shaped(interp, &row)))
            }))
        })
        .method("__next__", |interp, args| match fetch_one(interp, args)? {
            Value::None => Err(interp.raise_class(&interp.exception("StopIteration"), Vec::new())),
            row => Ok(row),
        })
        .property("returns_rows", |interp, this| {
            Ok(Value::Bool(node(interp, this)?.returns_rows))
        })
        .property("closed", |interp, this| {
            Ok(Value::Bool(!node(interp, this)?.returns_rows))
        })
        .property("inserted_primary_key", |interp, this| {
            Ok(node(interp, this)?.inserted.borrow().clone())
        });
    let result = state.build(interp, result);
    for name in [
        "CursorResult",
        "ScalarResult",
        "MappingResult",
        "ChunkedIteratorResult",
    ] {
        state.build(interp, ClassBuilder::new(module, name).base(&result));
    }
    row_class(interp, state);
}

/// Sets `inserted_primary_key`.
pub(super) fn set_inserted(result: &Value, key: Value) {
    if let Some(node) = result.native::<ResultNode>() {
        *node.inserted.borrow_mut() = key;
    }
}

fn fetch_one(interp: &Interp, args: Args) -> Result {
    let node = readable(interp, args.this()?)?;
    Ok(node.take().map_or(Value::None, |row| node.shaped(interp, &row)))
}

fn row(interp: &Interp, this: &Value) -> Result<Rc<Row>> {
    this.native::<Row>().ok_or_else(|| interp.type_error("not a Row"))
}

fn row_class(interp: &Interp, state: &State) {
    let tuple =
        |interp: &Interp, this: &Value| -> Result { Ok(Value::Tuple(Rc::clone(&row(interp, this)?.values))) };
    let mut builder = ClassBuilder::new("sqlalchemy.engine.row", "Row");
    for (name, operator) in [
        ("__eq__", "__eq__"),
        ("__lt__", "__lt__"),
        ("__le__", "__le__"),
        ("__gt__", "__gt__"),
        ("__ge__", "__ge__"),
    ] {
        builder = builder.method(name, move |interp, args| {
            let left = tuple(interp, args.this()?)?;
            let right = args.positional.get(1).cloned().unwrap_or(Value::None);
            let right = if right.native::<Row>().is_some() {
                tuple(interp, &right)?
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
    let builder = builder
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
            if let Some(name) = index.as_str() {
                return field(interp, &this, &name)?.ok_or_else(|| no_column(interp, &name));
            }
            interp.get_item(&tuple(interp, &this)?, &index)
        })
        .method("__getattr__", |interp, args| {
            let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
            field(interp, args.this()?, &name)?.ok_or_else(|| {
                interp.attribute_error(format!("Could not locate column in row for column '{name}'"))
            })
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
        .method("_asdict", |interp, args| Ok(mapping(interp, args.this()?)))
        .method("_tuple", move |interp, args| tuple(interp, args.this()?))
        .method("tuple", move |interp, args| tuple(interp, args.this()?))
        .method("keys", |interp, args| {
            Ok(Value::list(
                row(interp, args.this()?)?
                    .keys
                    .iter()
                    .map(|it| Value::Str(Rc::clone(it)))
                    .collect(),
            ))
        })
        .method("items", |interp, args| {
            let map = mapping(interp, args.this()?);
            interp.call_method(&map, "items", Args::default())
        })
        .property("_mapping", |interp, this| Ok(mapping(interp, this)))
        .property("_fields", |interp, this| {
            Ok(Value::tuple(
                row(interp, this)?
                    .keys
                    .iter()
                    .map(|it| Value::Str(Rc::clone(it)))
                    .collect(),
            ))
        })
        .property("t", move |interp, this| tuple(interp, this));
    state.build(interp, builder);
}

fn field(interp: &Interp, this: &Value, name: &str) -> Result<Option<Value>> {
    let row = row(interp, this)?;
    let index = row.keys.iter().position(|key| &**key == name);
    Ok(index.and_then(|index| row.values.get(index).cloned()))
}

fn no_column(interp: &Interp, name: &str) -> python::Error {
    raise(
        interp,
        "NoSuchColumnError",
        format!("Could not locate column in row for column '{name}'"),
    )
}
