//! `Result` and its kin.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

use python::{Args, ClassBuilder, HashKey, Interp, PyIter, Result, Value};

use super::row::{Header, Row, first_of, mapping, no_column, row_value};
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, raise, set};

/// What a `Result` carries.
pub(crate) struct ResultNode {
    header: Rc<Header>,
    rows: Vec<Value>,
    next: Cell<usize>,
    returns_rows: bool,
    shape: Shape,
    /// Whether rows that came before are left out (`unique()`).
    unique: Cell<bool>,
    seen: RefCell<HashSet<HashKey>>,
    closed: Cell<bool>,
    inserted: RefCell<Value>,
}

/// What its rows are given as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Rows,
    Scalars,
    Mappings,
}

impl ResultNode {
    /// A `Result` object.
    pub(crate) fn value(
        interp: &Interp,
        header: Header,
        rows: Vec<Vec<Value>>,
        rowcount: i64,
        lastrowid: Option<i64>,
        returns_rows: bool,
    ) -> Value {
        let header = Rc::new(header);
        let rows = rows
            .into_iter()
            .map(|values| row_value(interp, &header, values))
            .collect();
        let node = ResultNode::of(header, rows, returns_rows, Shape::Rows);
        let made = make(interp, "CursorResult", node);
        set(&made, "rowcount", Value::Int(rowcount));
        set(&made, "lastrowid", lastrowid.map_or(Value::None, Value::Int));
        set(&made, "is_insert", Value::Bool(false));
        made
    }

    fn of(header: Rc<Header>, rows: Vec<Value>, returns_rows: bool, shape: Shape) -> ResultNode {
        ResultNode {
            header,
            rows,
            next: Cell::new(0),
            returns_rows,
            shape,
            unique: Cell::new(false),
            seen: RefCell::default(),
            closed: Cell::new(false),
            inserted: RefCell::new(Value::None),
        }
    }

    fn take(&self) -> Option<Value> {
        let row = self.rows.get(self.next.get())?.clone();
        self.next.set(self.next.get() + 1);
        Some(row)
    }

    /// The next row as it is asked for.
    fn next(&self, interp: &Interp) -> Result<Option<Value>> {
        while let Some(row) = self.take() {
            let shaped = self.shaped(interp, &row);
            if self.unique.get() {
                let compared = match shaped.native::<Row>() {
                    Some(row) => Value::Tuple(Rc::clone(&row.values)),
                    None => shaped.clone(),
                };
                if !self.seen.borrow_mut().insert(interp.hash_key(&compared)?) {
                    continue;
                }
            }
            return Ok(Some(shaped));
        }
        Ok(None)
    }

    fn shaped(&self, interp: &Interp, row: &Value) -> Value {
        match self.shape {
            Shape::Rows => row.clone(),
            Shape::Scalars => first_of(row),
            Shape::Mappings => mapping(interp, row),
        }
    }
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
    if node.closed.get() {
        return Err(raise(
            interp,
            "ResourceClosedError",
            "This result object is closed.",
        ));
    }
    Ok(node)
}

fn rest(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let node = readable(interp, this)?;
    let mut rows = Vec::new();
    while let Some(row) = node.next(interp)? {
        rows.push(row);
    }
    Ok(rows)
}

/// The rows that are left of a result that this closes (`one()`, `first()`, `scalar()`).
fn last_rest(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let rows = rest(interp, this)?;
    node(interp, this)?.closed.set(true);
    Ok(rows)
}

/// One row of exactly one, or nothing; the errors of `one()`.
fn one(interp: &Interp, this: &Value, required: bool) -> Result {
    let mut rows = last_rest(interp, this)?;
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

fn reshaped(interp: &Interp, this: &Value, shape: Shape, columns: &[Value]) -> Result {
    let node = readable(interp, this)?;
    let mut positions = Vec::new();
    for column in columns {
        positions.push(
            node.header
                .position(column)
                .ok_or_else(|| no_column(interp, column))?,
        );
    }
    let header = if positions.is_empty() {
        Rc::clone(&node.header)
    } else {
        let key = |index: &usize| node.header.keys.get(*index).cloned();
        let column = |index: &usize| node.header.columns.get(*index).cloned();
        Rc::new(Header {
            keys: positions.iter().filter_map(key).collect(),
            columns: positions.iter().filter_map(column).collect(),
        })
    };
    let mut rows = Vec::new();
    while let Some(row) = node.take() {
        rows.push(match row.native::<Row>() {
            Some(row) if !positions.is_empty() => {
                let values = positions
                    .iter()
                    .filter_map(|index| row.values.get(*index).cloned());
                row_value(interp, &header, values.collect())
            }
            _ => row,
        });
    }
    let key = match shape {
        Shape::Scalars => "ScalarResult",
        Shape::Mappings => "MappingResult",
        Shape::Rows => "CursorResult",
    };
    let made = ResultNode::of(header, rows, true, shape);
    made.unique.set(node.unique.get());
    Ok(make(interp, key, made))
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
            // The drivers' `arraysize` is 1.
            let size = reader.optional("size").and_then(|it| it.as_int()).unwrap_or(1);
            let node = readable(interp, &this)?;
            let mut rows = Vec::new();
            while i64::try_from(rows.len()).unwrap_or(i64::MAX) < size {
                let Some(row) = node.next(interp)? else { break };
                rows.push(row);
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
            let rows = last_rest(interp, args.this()?)?;
            Ok(rows.into_iter().next().unwrap_or(Value::None))
        })
        .method("one", |interp, args| one(interp, args.this()?, true))
        .method("one_or_none", |interp, args| one(interp, args.this()?, false))
        .method("scalar", |interp, args| {
            let first = last_rest(interp, args.this()?)?.into_iter().next();
            Ok(first.map_or(Value::None, |row| if row.native::<Row>().is_some() { first_of(&row) } else { row }))
        })
        .method("scalar_one", scalar(true))
        .method("scalar_one_or_none", scalar(false))
        .method("scalars", |interp, args| {
            let column = args.positional.get(1).cloned().unwrap_or(Value::Int(0));
            reshaped(interp, args.this()?, Shape::Scalars, &[column])
        })
        .method("columns", |interp, args| {
            let columns = args.positional[1..].to_vec();
            let shape = node(interp, args.this()?)?.shape;
            reshaped(interp, args.this()?, shape, &columns)
        })
        .method("mappings", |interp, args| {
            reshaped(interp, args.this()?, Shape::Mappings, &[])
        })
        .method("keys", |interp, args| Ok(node(interp, args.this()?)?.header.keys(interp)))
        .method("unique", |interp, args| {
            node(interp, args.this()?)?.unique.set(true);
            Ok(args.this()?.clone())
        })
        .method("freeze", |interp, args| {
            let this = args.this()?.clone();
            let node = readable(interp, &this)?;
            let mut rows = Vec::new();
            while let Some(row) = node.take() {
                rows.push(row);
            }
            let (header, shape) = (Rc::clone(&node.header), node.shape);
            Ok(crate::sqlalchemy::util::native("FrozenResult", move |interp, _| {
                let made = ResultNode::of(Rc::clone(&header), rows.clone(), true, shape);
                Ok(make(interp, "CursorResult", made))
            }))
        })
        .method("tuples", |_, args| Ok(args.this()?.clone()))
        .method("yield_per", |_, args| Ok(args.this()?.clone()))
        .method("close", |interp, args| {
            node(interp, args.this()?)?.closed.set(true);
            Ok(Value::None)
        })
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |_, _| Ok(Value::None))
        .method("__iter__", |interp, args| {
            let this = args.this()?.clone();
            let node = readable(interp, &this)?;
            Ok(PyIter::value("iterator", move |interp| {
                node.next(interp)
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
            let node = node(interp, this)?;
            Ok(Value::Bool(!node.returns_rows || node.closed.get()))
        })
        .property("inserted_primary_key", |interp, this| {
            if matches!(attr(this, "_many"), Value::Bool(true)) {
                return Err(raise(
                    interp,
                    "InvalidRequestError",
                    "This statement was an executemany call; if primary key returning is supported, please use \
                     .inserted_primary_key_rows.",
                ));
            }
            Ok(node(interp, this)?.inserted.borrow().clone())
        })
        .property("inserted_primary_key_rows", |interp, this| {
            Ok(Value::list(vec![node(interp, this)?.inserted.borrow().clone()]))
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
    super::row::classes(interp, state);
}

/// Sets `inserted_primary_key`.
pub(super) fn set_inserted(result: &Value, key: Value) {
    if let Some(node) = result.native::<ResultNode>() {
        *node.inserted.borrow_mut() = key;
    }
}

fn fetch_one(interp: &Interp, args: Args) -> Result {
    let node = readable(interp, args.this()?)?;
    Ok(node.next(interp)?.unwrap_or(Value::None))
}
