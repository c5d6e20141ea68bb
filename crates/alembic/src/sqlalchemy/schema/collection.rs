//! `table.c`: columns by name, position and attribute.

use python::{Args, ClassBuilder, Interp, Result, Value};

use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::attr;

/// Columns with their keys, in order.
pub(super) struct Columns(Vec<(String, Value)>);

/// The collection object of some columns.
pub(crate) fn collection(interp: &Interp, columns: &[Value]) -> Value {
    let columns = columns
        .iter()
        .map(|column| {
            let key = attr(column, "key")
                .as_str()
                .or_else(|| attr(column, "name").as_str());
            (key.map(|it| it.to_string()).unwrap_or_default(), column.clone())
        })
        .collect();
    make(interp, "ColumnCollection", Columns(columns))
}

fn columns(interp: &Interp, this: &Value) -> Result<std::rc::Rc<Columns>> {
    this.native::<Columns>()
        .ok_or_else(|| interp.type_error("not a collection of columns"))
}

fn find(interp: &Interp, this: &Value, key: &Value) -> Result<Option<Value>> {
    let columns = columns(interp, this)?;
    if let Some(index) = key.as_int() {
        let length = i64::try_from(columns.0.len()).unwrap_or(i64::MAX);
        let index = if index < 0 { index + length } else { index };
        return Ok(usize::try_from(index)
            .ok()
            .and_then(|index| columns.0.get(index))
            .map(|(_, column)| column.clone()));
    }
    let name = key.as_str();
    Ok(columns
        .0
        .iter()
        .find(|(key, _)| Some(key.as_str()) == name.as_deref())
        .map(|(_, column)| column.clone()))
}

/// Makes `ColumnCollection`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let key_of = |interp: &Interp, args: &Args| -> Result {
        args.positional
            .get(1)
            .cloned()
            .ok_or_else(|| interp.type_error("a key is needed"))
    };
    let builder = ClassBuilder::new("sqlalchemy.sql.base", "ColumnCollection")
        .method("__getattr__", move |interp, args| {
            let key = key_of(interp, &args)?;
            match find(interp, args.this()?, &key)? {
                Some(column) => Ok(column),
                None => Err(interp.attribute_error(key.as_str().unwrap_or_default())),
            }
        })
        .method("__getitem__", move |interp, args| {
            let key = key_of(interp, &args)?;
            match find(interp, args.this()?, &key)? {
                Some(column) => Ok(column),
                None => Err(interp.raise_class(&interp.exception("KeyError"), vec![key])),
            }
        })
        .method("get", move |interp, args| {
            let key = key_of(interp, &args)?;
            let default = args.positional.get(2).cloned().unwrap_or(Value::None);
            Ok(find(interp, args.this()?, &key)?.unwrap_or(default))
        })
        .method("__contains__", move |interp, args| {
            let key = key_of(interp, &args)?;
            if key.as_str().is_some() {
                return Ok(Value::Bool(find(interp, args.this()?, &key)?.is_some()));
            }
            Ok(Value::Bool(
                columns(interp, args.this()?)?.0.iter().any(|(_, it)| it.is(&key)),
            ))
        })
        .method("contains_column", move |interp, args| {
            let key = key_of(interp, &args)?;
            Ok(Value::Bool(
                columns(interp, args.this()?)?.0.iter().any(|(_, it)| it.is(&key)),
            ))
        })
        .method("__len__", |interp, args| {
            Ok(Value::size(columns(interp, args.this()?)?.0.len()))
        })
        .method("__iter__", |interp, args| {
            let items = columns(interp, args.this()?)?
                .0
                .iter()
                .map(|(_, it)| it.clone())
                .collect();
            interp.iter(&Value::list(items))
        })
        .method("keys", |interp, args| {
            Ok(Value::list(
                columns(interp, args.this()?)?
                    .0
                    .iter()
                    .map(|(key, _)| Value::str(key))
                    .collect(),
            ))
        })
        .method("values", |interp, args| {
            Ok(Value::list(
                columns(interp, args.this()?)?
                    .0
                    .iter()
                    .map(|(_, it)| it.clone())
                    .collect(),
            ))
        })
        .method("items", |interp, args| {
            let items = columns(interp, args.this()?)?;
            let pairs = items
                .0
                .iter()
                .map(|(key, it)| Value::tuple(vec![Value::str(key), it.clone()]));
            Ok(Value::list(pairs.collect()))
        })
        .method("__bool__", |_, _| Ok(Value::Bool(true)));
    state.build(interp, builder);
}
