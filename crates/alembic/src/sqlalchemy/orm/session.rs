//! `Session` and `sessionmaker`.
//!
//! A session knows the objects that it loaded and what their columns were then; a flush writes the difference.

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, Class, ClassBuilder, HashKey, Instance, Interp, Result, Value};

use super::query;
use super::table_of;
use crate::sqlalchemy::engine::{connection_handle, regrouped};
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::statements::{change_constructor, columns_of, entities_of, select};
use crate::sqlalchemy::util::{attr, construct, native, raise, set, text, unsupported};

/// An object that the session knows.
struct Known {
    object: Value,
    key: HashKey,
    /// The columns as the database has them.
    saved: Vec<(String, Value)>,
}

/// What a session keeps.
#[derive(Default)]
struct Unit {
    new: RefCell<Vec<Value>>,
    deleted: RefCell<Vec<Value>>,
    known: RefCell<Vec<Known>>,
}

/// Makes the classes.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(super) fn classes(interp: &Interp, state: &State) {
    let mut builder = ClassBuilder::new("sqlalchemy.orm.session", "Session")
        .tolerant()
        .method("__init__", |_, args| {
            let (this, mut reader) = args.method("Session.__init__")?;
            set(&this, "bind", reader.optional("bind").unwrap_or(Value::None));
            set(&this, "_connection", Value::None);
            if let Value::Instance(instance) = &this {
                instance.set_native(Unit::default());
            }
            Ok(Value::None)
        });
    for name in ["execute", "scalar", "scalars", "stream", "stream_scalars"] {
        builder = builder.method(name, move |interp, args| {
            let (this, mut reader) = args.method(name)?;
            let statement = reader.required(interp, "statement")?;
            let params = reader.optional("params");
            let result = load(interp, &this, &statement, params)?;
            match name {
                "scalar" => interp.call_method(&result, "scalar", Args::default()),
                "scalars" | "stream_scalars" => interp.call_method(&result, "scalars", Args::default()),
                _ => Ok(result),
            }
        });
    }
    builder = builder
        .method("commit", |interp, args| {
            let this = args.this()?.clone();
            flush(interp, &this)?;
            end(interp, &this, "commit")
        })
        .method("rollback", |interp, args| {
            let this = args.this()?.clone();
            let unit = unit(interp, &this)?;
            unit.new.borrow_mut().clear();
            unit.deleted.borrow_mut().clear();
            unit.known.borrow_mut().clear();
            end(interp, &this, "rollback")
        })
        .method("flush", |interp, args| {
            flush(interp, args.this()?).map(|()| Value::None)
        })
        .method("query", |interp, args| {
            Ok(query::query(interp, args.this()?, args.positional[1..].to_vec()))
        })
        .method("add", |interp, args| {
            let object = args.positional.get(1).cloned().unwrap_or(Value::None);
            add(interp, args.this()?, object).map(|()| Value::None)
        })
        .method("add_all", |interp, args| {
            let objects = args.positional.get(1).cloned().unwrap_or(Value::None);
            for object in interp.collect(&objects)? {
                add(interp, args.this()?, object)?;
            }
            Ok(Value::None)
        })
        .method("delete", |interp, args| {
            let object = args.positional.get(1).cloned().unwrap_or(Value::None);
            unit(interp, args.this()?)?.deleted.borrow_mut().push(object);
            Ok(Value::None)
        })
        .method("get", get)
        .method("refresh", refresh)
        .method("expunge_all", super::nothing)
        .method("expire_all", super::nothing)
        .method("bulk_save_objects", |interp, args| {
            let objects = args.positional.get(1).cloned().unwrap_or(Value::None);
            for object in interp.collect(&objects)? {
                add(interp, args.this()?, object)?;
            }
            flush(interp, args.this()?).map(|()| Value::None)
        })
        .method("bulk_insert_mappings", |interp, args| {
            let this = args.this()?.clone();
            let [_, entity, rows, ..] = args.positional.as_slice() else {
                return Err(interp.type_error("bulk_insert_mappings() needs a class and mappings"));
            };
            let insert = interp.call(
                &change_constructor("insert").unwrap_or(Value::None),
                Args::of(vec![entity.clone()]),
            )?;
            run(interp, &this, &insert, Some(rows.clone())).map(|_| Value::None)
        })
        .method("connection", |interp, args| connection(interp, args.this()?))
        .method("get_bind", |_, args| Ok(attr(args.this()?, "bind")))
        .method("close", |interp, args| close(interp, args.this()?))
        .method("begin", |_, args| Ok(args.this()?.clone()))
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__aenter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |interp, args| close(interp, args.this()?))
        .method("__aexit__", |interp, args| close(interp, args.this()?));
    for name in [
        "merge",
        "bulk_update_mappings",
        "begin_nested",
        "expunge",
        "expire",
    ] {
        builder = builder.method(name, move |_, _| unsupported(format!("Session.{name}()")));
    }
    let session = state.build(interp, builder);
    let asynchronous = ClassBuilder::new("sqlalchemy.ext.asyncio.session", "AsyncSession").base(&session);
    state.build(interp, asynchronous);
    makers(interp, state);
    query::classes(interp, state);
}

fn makers(interp: &Interp, state: &State) {
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
    let asynchronous = ClassBuilder::new("sqlalchemy.ext.asyncio.session", "async_sessionmaker").base(&maker);
    state.build(interp, asynchronous);
    let make = |interp: &Interp, args: Args| {
        construct(interp, "declared_attr", Args::of(args.positional[1..].to_vec()))
    };
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
        .class_method("directive", make)
        .class_method("cascading", make);
    state.build(interp, declared);
}

fn unit(interp: &Interp, this: &Value) -> Result<Rc<Unit>> {
    this.native::<Unit>()
        .ok_or_else(|| interp.type_error("not a Session"))
}

fn end(interp: &Interp, this: &Value, how: &str) -> Result {
    match attr(this, "_connection") {
        Value::None => Ok(Value::None),
        connection => interp.call_method(&connection, how, Args::default()),
    }
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
        set(this, "_own", Value::Bool(true));
        interp.call_method(&bind, "connect", Args::default())?
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

/// Executes a statement as it is, after a flush.
pub(super) fn run(interp: &Interp, this: &Value, statement: &Value, params: Option<Value>) -> Result {
    flush(interp, this)?;
    let connection = connection(interp, this)?;
    let mut args = vec![statement.clone()];
    args.extend(params);
    interp.call_method(&connection, "execute", Args::of(args))
}

/// Executes a statement; classes among what it selects become objects.
pub(super) fn load(interp: &Interp, this: &Value, statement: &Value, params: Option<Value>) -> Result {
    let result = run(interp, this, statement, params)?;
    let Some(entities) = entities_of(statement) else {
        return Ok(result);
    };
    let mut has_class = false;
    for entity in &entities {
        has_class |= table_of(interp, entity)?.is_some();
    }
    if !has_class {
        return Ok(result);
    }
    let mut plan = Vec::new();
    for entity in &entities {
        plan.push(match table_of(interp, entity)? {
            Some(table) => (entity.clone(), columns_of(interp, &table)?),
            None => (entity.clone(), Vec::new()),
        });
    }
    let unit = unit(interp, this)?;
    regrouped(interp, &result, |interp, names, cells| {
        let (mut keys, mut values, mut at) = (Vec::new(), Vec::new(), 0);
        for (entity, columns) in &plan {
            match entity {
                Value::Class(class) => {
                    let part = cells.get(at..at + columns.len()).unwrap_or_default();
                    keys.push(class.name());
                    values.push(object(interp, &unit, class, columns, part)?);
                    at += columns.len();
                }
                _ => {
                    keys.push(names.get(at).cloned().unwrap_or_else(|| Rc::from("")));
                    values.push(cells.get(at).cloned().unwrap_or(Value::None));
                    at += 1;
                }
            }
        }
        Ok((keys, values))
    })
}

fn key_name(interp: &Interp, column: &Value) -> Result<String> {
    text(interp, &attr(column, "key"), "the key of a column")
}

fn is_primary(column: &Value) -> bool {
    matches!(attr(column, "primary_key"), Value::Bool(true))
}

/// What an object is known by: its class and primary key.
fn identity(interp: &Interp, class: &Rc<Class>, values: Vec<Value>) -> Result<HashKey> {
    let mut parts = vec![Value::Class(Rc::clone(class))];
    parts.extend(values);
    interp.hash_key(&Value::tuple(parts))
}

/// The object of a row: the one the session knows, with the columns of the row, or a new one.
fn object(interp: &Interp, unit: &Unit, class: &Rc<Class>, columns: &[Value], cells: &[Value]) -> Result {
    let primary: Vec<Value> = columns
        .iter()
        .zip(cells)
        .filter(|(column, _)| is_primary(column))
        .map(|(_, cell)| cell.clone())
        .collect();
    if !primary.is_empty() && primary.iter().all(Value::is_none) {
        // The other side of an outer join.
        return Ok(Value::None);
    }
    let key = identity(interp, class, primary)?;
    let mut saved = Vec::new();
    for (column, cell) in columns.iter().zip(cells) {
        saved.push((key_name(interp, column)?, cell.clone()));
    }
    let mut known = unit.known.borrow_mut();
    let index = known.iter().position(|it| it.key == key);
    let object = match index {
        Some(index) => known.remove(index).object,
        None => Value::Instance(Instance::new(class)),
    };
    for (name, value) in &saved {
        set(&object, name, value.clone());
    }
    known.push(Known {
        object: object.clone(),
        key,
        saved,
    });
    Ok(object)
}

fn mapped(interp: &Interp, object: &Value) -> Result<(Rc<Class>, Value, Vec<Value>)> {
    let class = interp.class_of(object);
    match table_of(interp, &Value::Class(Rc::clone(&class)))? {
        Some(table) if matches!(object, Value::Instance(_)) => {
            let columns = columns_of(interp, &table)?;
            Ok((class, table, columns))
        }
        _ => Err(raise(
            interp,
            "InvalidRequestError",
            format!("Class '{}' is not mapped", class.full_name()),
        )),
    }
}

fn add(interp: &Interp, this: &Value, object: Value) -> Result<()> {
    crate::sqlalchemy::util::known(interp, &object, "an object of a session")?;
    mapped(interp, &object)?;
    let unit = unit(interp, this)?;
    let known = unit.known.borrow().iter().any(|it| it.object.is(&object));
    if !known && !unit.new.borrow().iter().any(|it| it.is(&object)) {
        unit.new.borrow_mut().push(object);
    }
    Ok(())
}

/// Writes what is new, changed and deleted.
fn flush(interp: &Interp, this: &Value) -> Result<()> {
    let unit = unit(interp, this)?;
    let new: Vec<Value> = unit.new.borrow_mut().drain(..).collect();
    for object in new {
        insert(interp, this, &unit, &object)?;
    }
    let changed = changes(interp, &unit)?;
    for (object, values) in changed {
        let update = statement_on(interp, &object, "update")?;
        let update = interp.call_method(&update, "values", Args::of(vec![Value::dict_of(values)]))?;
        direct(interp, this, &update)?;
    }
    let deleted: Vec<Value> = unit.deleted.borrow_mut().drain(..).collect();
    for object in deleted {
        let delete = statement_on(interp, &object, "delete")?;
        direct(interp, this, &delete)?;
        unit.known.borrow_mut().retain(|it| !it.object.is(&object));
    }
    Ok(())
}

fn direct(interp: &Interp, this: &Value, statement: &Value) -> Result {
    let connection = connection(interp, this)?;
    interp.call_method(&connection, "execute", Args::of(vec![statement.clone()]))
}

/// An object and its new values.
type Changed = (Value, Vec<(String, Value)>);

/// The objects whose columns are not what was saved, with the new values; they are saved from now on.
fn changes(interp: &Interp, unit: &Unit) -> Result<Vec<Changed>> {
    let mut changed = Vec::new();
    for entry in unit.known.borrow_mut().iter_mut() {
        let mut values = Vec::new();
        for (name, saved) in &mut entry.saved {
            let now = match &entry.object {
                Value::Instance(instance) => instance.get(name).unwrap_or(Value::None),
                _ => Value::None,
            };
            if !now.is(saved) && !interp.eq(&now, saved)? {
                *saved = now.clone();
                values.push((name.clone(), now));
            }
        }
        if !values.is_empty() {
            changed.push((entry.object.clone(), values));
        }
    }
    Ok(changed)
}

/// `UPDATE` or `DELETE` of the row of an object.
fn statement_on(interp: &Interp, object: &Value, kind: &str) -> Result {
    let (_, table, columns) = mapped(interp, object)?;
    let statement = interp.call(
        &change_constructor(kind).unwrap_or(Value::None),
        Args::of(vec![table]),
    )?;
    let mut conditions = Vec::new();
    for column in columns.iter().filter(|it| is_primary(it)) {
        let value = attr(object, &key_name(interp, column)?);
        conditions.push(interp.call_method(column, "__eq__", Args::of(vec![value]))?);
    }
    if conditions.is_empty() {
        return unsupported("changing an object without a primary key");
    }
    interp.call_method(&statement, "where", Args::of(conditions))
}

/// `INSERT` of a new object; what the database filled in is read back.
fn insert(interp: &Interp, this: &Value, unit: &Unit, object: &Value) -> Result<()> {
    let (class, table, columns) = mapped(interp, object)?;
    let (mut values, mut names) = (Vec::new(), Vec::new());
    for column in &columns {
        let key = key_name(interp, column)?;
        if let Value::Instance(instance) = object {
            match instance.get(&key) {
                // A primary key of `None` is one that the database makes.
                Some(value) if !(value.is_none() && is_primary(column)) => values.push((key.clone(), value)),
                _ => {}
            }
        }
        names.push(key);
    }
    let insert = interp.call(
        &change_constructor("insert").unwrap_or(Value::None),
        Args::of(vec![table]),
    )?;
    let insert = interp.call_method(&insert, "values", Args::of(vec![Value::dict_of(values)]))?;
    let insert = interp.call_method(&insert, "returning", Args::of(columns.clone()))?;
    let result = direct(interp, this, &insert)?;
    let row = interp.call_method(&result, "one", Args::default())?;
    let cells = interp.collect(&row)?;
    let primary = columns
        .iter()
        .zip(&cells)
        .filter(|(column, _)| is_primary(column));
    let key = identity(interp, &class, primary.map(|(_, cell)| cell.clone()).collect())?;
    let saved: Vec<(String, Value)> = names.into_iter().zip(cells).collect();
    for (name, value) in &saved {
        set(object, name, value.clone());
    }
    unit.known.borrow_mut().push(Known {
        object: object.clone(),
        key,
        saved,
    });
    Ok(())
}

/// `session.get(Class, primary_key)`
fn get(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Session.get")?;
    let entity = reader.required(interp, "entity")?;
    let ident = reader.required(interp, "ident")?;
    let Some(table) = table_of(interp, &entity)? else {
        return Err(interp.type_error("Session.get() needs a mapped class"));
    };
    let parts = crate::sqlalchemy::util::one_or_many(interp, &ident)?;
    let mut conditions = Vec::new();
    let columns = columns_of(interp, &table)?;
    for (column, part) in columns.iter().filter(|it| is_primary(it)).zip(parts) {
        conditions.push(interp.call_method(column, "__eq__", Args::of(vec![part]))?);
    }
    let statement = select(interp, vec![entity]);
    let statement = interp.call_method(&statement, "where", Args::of(conditions))?;
    let result = load(interp, &this, &statement, None)?;
    let scalars = interp.call_method(&result, "scalars", Args::default())?;
    interp.call_method(&scalars, "one_or_none", Args::default())
}

/// `session.refresh(object)`
fn refresh(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let object = args.positional.get(1).cloned().unwrap_or(Value::None);
    let (class, _, columns) = mapped(interp, &object)?;
    flush(interp, &this)?;
    let mut key = Vec::new();
    for column in columns.iter().filter(|it| is_primary(it)) {
        key.push(attr(&object, &key_name(interp, column)?));
    }
    get(
        interp,
        Args::of(vec![this, Value::Class(class), Value::tuple(key)]),
    )
    .map(|_| Value::None)
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
