//! Mapping: a class gets its table, and its attributes are the table's columns.

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, Class, Instance, Interp, Result, Value};

use super::annotations::finish;
use super::attributes::MapperProperty;
use super::body::{Body, body_of, declared};
use crate::sqlalchemy::schema::{is_table, new_table};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::statements::is_from;
use crate::sqlalchemy::util::{attr, raise, set};

/// Classes that were mapped since `configure_mappers()` last looked.
#[derive(Default)]
pub(super) struct Unconfigured(pub(super) RefCell<Vec<Value>>);

impl Unconfigured {
    /// Those of this evaluation.
    pub(super) fn of(interp: &Interp) -> Rc<Unconfigured> {
        interp.extension::<Unconfigured>().unwrap_or_else(|| {
            let made = Rc::new(Unconfigured::default());
            interp.extend(Rc::clone(&made));
            made
        })
    }
}

/// Maps a class with `__tablename__` or `__table__`, or one that shares the table of its parent.
///
/// Errors: what its `declared_attr`s raise; what the table refuses.
pub(super) fn map_class(interp: &Interp, class: &Rc<Class>) -> Result<()> {
    let own = |name: &str| class.dict.borrow().get(name).cloned();
    if matches!(own("__abstract__"), Some(Value::Bool(true)))
        || matches!(own("__sa_base__"), Some(Value::Bool(true)))
    {
        return Ok(());
    }
    if let Some(table) = declared(interp, class, "__table__")? {
        if is_table(interp, &table) || is_from(interp, &table) {
            class.set("__table__", table.clone());
            let body = body_of(interp, class)?;
            let named = named_columns(interp, &table, body)?;
            return instrument(interp, class, named);
        }
        return Ok(());
    }
    let Some(name) = declared(interp, class, "__tablename__")?.filter(|it| !it.is_none()) else {
        return share_table(interp, class);
    };
    let metadata = class.lookup("metadata").unwrap_or(Value::None);
    if !is_a(interp, &metadata, "MetaData") {
        return Err(raise(
            interp,
            "InvalidRequestError",
            format!("Class {} has no MetaData", class.full_name()),
        ));
    }
    let body = body_of(interp, class)?;
    let mut items = Vec::new();
    for (key, column) in &body.columns {
        finish(interp, class, key, column)?;
        items.push(column.clone());
    }
    let keywords = table_arguments(interp, class, &mut items)?;
    let table = new_table(interp, &name, &metadata, items, keywords)?;
    class.set("__table__", table);
    instrument(interp, class, body)
}

/// Single-table inheritance: further columns of the parent's table.
fn share_table(interp: &Interp, class: &Rc<Class>) -> Result<()> {
    let Some(table) = class.lookup("__table__").filter(|it| is_table(interp, it)) else {
        return Ok(());
    };
    let mut body = body_of(interp, class)?;
    let known = interp.collect(&attr(&table, "_columns"))?;
    for (key, column) in &mut body.columns {
        finish(interp, class, key, column)?;
        let name = attr(column, "name").as_str();
        // `use_existing_column`, or a column that a sister has declared already.
        match known.iter().find(|it| attr(it, "name").as_str() == name) {
            Some(existing) => *column = existing.clone(),
            None => {
                interp.call_method(&table, "append_column", Args::of(vec![column.clone()]))?;
            }
        }
    }
    instrument(interp, class, body)
}

/// `__table_args__`: constraints and indexes go to `items`, the dictionary is returned.
fn table_arguments(
    interp: &Interp,
    class: &Rc<Class>,
    items: &mut Vec<Value>,
) -> Result<Vec<(Rc<str>, Value)>> {
    let mut keywords = Vec::new();
    match declared(interp, class, "__table_args__")? {
        Some(arguments @ Value::Dict(_)) => keywords.extend(string_pairs(interp, &arguments)?),
        None | Some(Value::None) => {}
        Some(arguments) => {
            for item in interp.collect(&arguments)? {
                match &item {
                    Value::Dict(_) => keywords.extend(string_pairs(interp, &item)?),
                    _ => items.push(item),
                }
            }
        }
    }
    Ok(keywords)
}

fn string_pairs(interp: &Interp, value: &Value) -> Result<Vec<(Rc<str>, Value)>> {
    Ok(interp
        .mapping_items(value)?
        .into_iter()
        .filter_map(|(key, value)| key.as_str().map(|key| (key, value)))
        .collect())
}

/// The columns of a table that was given, under the names that the body has for them.
fn named_columns(interp: &Interp, table: &Value, body: Body) -> Result<Body> {
    let mut columns = Vec::new();
    for column in interp.collect(&attr(table, "_columns"))? {
        let named = body.columns.iter().find(|(_, it)| it.is(&column));
        let key = match named {
            Some((key, _)) => Rc::clone(key),
            None => attr(&column, "key").as_str().unwrap_or_default(),
        };
        columns.push((key, column));
    }
    Ok(Body { columns, ..body })
}

/// Maps a class to a table that exists: `registry.map_imperatively()`.
///
/// Errors: an unknown value among the columns.
pub(super) fn map_to(
    interp: &Interp,
    class: &Rc<Class>,
    table: Value,
    properties: Vec<(Rc<str>, Value)>,
) -> Result<()> {
    class.set("__table__", table.clone());
    let mut body = Body::default();
    for (key, value) in properties {
        if is_a(interp, &value, "Column") {
            body.columns.push((key, value));
        } else {
            if let Value::Instance(marker) = &value
                && marker.native::<MapperProperty>().is_some()
            {
                marker.set("key", Value::Str(Rc::clone(&key)));
            }
            class.set(&key, value);
        }
    }
    let body = named_columns(interp, &table, body)?;
    instrument(interp, class, body)
}

/// Makes the attributes of a class the columns of its table.
fn instrument(interp: &Interp, class: &Rc<Class>, body: Body) -> Result<()> {
    let attribute_class = crate::sqlalchemy::state::class(interp, "InstrumentedAttribute");
    let mut columns = Vec::new();
    for (key, column) in body.columns {
        let attribute = Value::Instance(Instance::new(&attribute_class));
        set(&attribute, "key", Value::Str(Rc::clone(&key)));
        let shown = if attr(&column, "key").as_str().as_deref() == Some(&*key) {
            column.clone()
        } else {
            under_name(&column, &key)
        };
        set(&attribute, "column", shown);
        class.set(&key, attribute);
        columns.push((key, column));
    }
    for (key, value) in body.others {
        if let Value::Instance(marker) = &value
            && marker.native::<MapperProperty>().is_some()
        {
            marker.set("key", Value::Str(Rc::clone(&key)));
        }
        class.set(&key, value);
    }
    let validators = class.lookup("__sa_validators__");
    let mut all = match validators {
        Some(Value::Dict(known)) => known.borrow().clone(),
        _ => python::Dict::default(),
    };
    for (name, function) in body.validators {
        all.set_str(&name, function);
    }
    if !all.is_empty() {
        class.set("__sa_validators__", Value::dict(all));
    }
    class.set("__sa_columns__", Value::dict_of(columns));
    let arguments = declared(interp, class, "__mapper_args__")?.unwrap_or(Value::None);
    class.set("__sa_mapper_args__", arguments);
    class.set(
        "__mapper__",
        Value::Instance(Instance::new(&crate::sqlalchemy::state::class(
            interp,
            "MapperAttribute",
        ))),
    );
    let this = Value::Class(Rc::clone(class));
    if let Some(registry) = class.lookup("registry")
        && let Value::Dict(names) = attr(&registry, "_class_registry")
    {
        names.borrow_mut().set_str(&class.name(), this.clone());
    }
    Unconfigured::of(interp).0.borrow_mut().push(this);
    Ok(())
}

/// The same column for a class whose attribute has another name: rows know it by that.
fn under_name(column: &Value, key: &Rc<str>) -> Value {
    let Value::Instance(instance) = column else {
        return column.clone();
    };
    let made = Instance::new(&instance.class());
    made.attrs.borrow_mut().clone_from(&instance.attrs.borrow());
    made.set("_orm_key", Value::Str(Rc::clone(key)));
    made.set("key", Value::Str(Rc::clone(key)));
    Value::Instance(made)
}
