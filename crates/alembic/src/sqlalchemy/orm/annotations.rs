//! What annotations of a declarative class say: `Mapped[…]`, its type and whether `None` is allowed.

use std::rc::Rc;

use python::{Args, Class, Interp, Result, Value};

use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, construct, set};

/// Whether `Mapped[…]` of this content is a column rather than a relationship.
pub(super) fn is_column_annotation(inner: &Value) -> bool {
    match inner {
        Value::Class(class) => class.lookup("__sa_columns__").is_none(),
        Value::List(_) | Value::Str(_) => false,
        _ => true,
    }
}

/// What is inside `Mapped[…]` of an annotated name.
pub(super) fn mapped_annotation(interp: &Interp, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
    let annotation = class
        .annotations
        .borrow()
        .iter()
        .find(|it| &*it.name == name)
        .cloned();
    let Some(annotation) = annotation else {
        return Ok(None);
    };
    match interp.evaluate_annotation(&annotation) {
        Ok(value) if is_a(interp, &value, "MappedAnnotation") => Ok(Some(attr(&value, "inner"))),
        // Names that only type checkers see.
        _ => Ok(None),
    }
}

/// Gives a column what its attribute name and annotation say.
pub(super) fn finish(interp: &Interp, class: &Rc<Class>, key: &Rc<str>, column: &Value) -> Result<()> {
    if attr(column, "name").is_none() {
        set(column, "name", Value::Str(Rc::clone(key)));
    }
    if attr(column, "key").is_none() {
        set(column, "key", Value::Str(Rc::clone(key)));
    }
    if !matches!(attr(column, "_mapped"), Value::Bool(true)) {
        return Ok(());
    }
    let sources = std::iter::once(Rc::clone(class)).chain(class.ancestors().iter().cloned());
    let mut inner = None;
    for source in sources {
        inner = mapped_annotation(interp, &source, key)?;
        if inner.is_some() {
            break;
        }
    }
    let Some(inner) = inner else { return Ok(()) };
    let (inner, optional) = without_none(interp, &inner)?;
    if let Some(common) = annotated_column(interp, &inner)? {
        take_over(interp, column, &common)?;
    }
    let given = matches!(attr(column, "_nullable_given"), Value::Bool(true));
    if !given {
        let primary = interp.truth(&attr(column, "primary_key"))?;
        set(column, "nullable", Value::Bool(optional && !primary));
        set(column, "_nullable_given", Value::Bool(true));
    }
    let has_key = !interp.collect(&attr(column, "_foreign_keys"))?.is_empty();
    if is_a(interp, &attr(column, "_type"), "NullType")
        && !has_key
        && let Some(type_) = annotated_type(interp, class, &inner)?
    {
        set(column, "_type", type_);
    }
    Ok(())
}

/// `Optional[X]`, `X | None` → `X` and whether there was a `None`.
fn without_none(interp: &Interp, inner: &Value) -> Result<(Value, bool)> {
    if let Value::Unknown(_) = inner {
        return Ok((inner.clone(), false));
    }
    let arguments = interp.find_attr(inner, "__args__")?;
    let origin = interp
        .find_attr(inner, "__origin__")?
        .map(|it| interp.repr(&it))
        .transpose()?;
    let union = origin
        .as_deref()
        .is_none_or(|it| it.contains("Union") || it.contains("Optional"));
    let Some(Value::Tuple(arguments)) = arguments.filter(|_| union) else {
        return Ok((inner.clone(), false));
    };
    let none_type = &interp.types().none_type;
    let is_none =
        |it: &Value| it.is_none() || matches!(it, Value::Class(class) if Rc::ptr_eq(class, none_type));
    let rest: Vec<Value> = arguments.iter().filter(|it| !is_none(it)).cloned().collect();
    let optional = rest.len() < arguments.len();
    match rest.as_slice() {
        [one] => Ok((one.clone(), optional)),
        _ => Ok((inner.clone(), optional)),
    }
}

/// The `mapped_column()` inside of `Annotated[int, mapped_column(primary_key=True)]`.
///
/// Errors: what reading the annotation raises.
pub(super) fn annotated_column(interp: &Interp, inner: &Value) -> Result<Option<Value>> {
    if let Value::Unknown(_) = inner {
        return Ok(None);
    }
    let (inner, _) = without_none(interp, inner)?;
    let Some(Value::Tuple(items)) = interp.find_attr(&inner, "__metadata__")? else {
        return Ok(None);
    };
    Ok(items.iter().find(|it| is_a(interp, it, "Column")).cloned())
}

/// Gives a column what it leaves out and the one of its annotation says.
fn take_over(interp: &Interp, column: &Value, common: &Value) -> Result<()> {
    let copy = interp.call_method(common, "_copy", Args::default())?;
    for name in [
        "default",
        "server_default",
        "onupdate",
        "unique",
        "index",
        "comment",
        "identity",
        "computed",
    ] {
        if attr(column, name).is_none() {
            set(column, name, attr(&copy, name));
        }
    }
    if interp.truth(&attr(&copy, "primary_key"))? {
        set(column, "primary_key", Value::Bool(true));
    }
    if is_a(interp, &attr(column, "_type"), "NullType") {
        set(column, "_type", attr(&copy, "_type"));
    }
    let given = |it: &Value| matches!(attr(it, "_nullable_given"), Value::Bool(true));
    if !given(column) && given(&copy) {
        set(column, "nullable", attr(&copy, "nullable"));
        set(column, "_nullable_given", Value::Bool(true));
    }
    if interp.collect(&attr(column, "_foreign_keys"))?.is_empty() {
        let keys = interp.collect(&attr(&copy, "_foreign_keys"))?;
        for key in &keys {
            set(key, "parent", column.clone());
        }
        set(column, "_foreign_keys", Value::list(keys));
    }
    Ok(())
}

/// The SQL type of a Python type (`type_annotation_map`, then SQLAlchemy's own map).
fn annotated_type(interp: &Interp, class: &Rc<Class>, inner: &Value) -> Result<Option<Value>> {
    let maps = [
        class.lookup("type_annotation_map"),
        class
            .lookup("registry")
            .map(|it| attr(&it, "type_annotation_map")),
    ];
    for map in maps.into_iter().flatten() {
        if let Value::Dict(_) = &map {
            match interp.call_method(&map, "get", Args::of(vec![inner.clone()]))? {
                Value::None => {}
                type_ => return type_instance(interp, &type_).map(Some),
            }
        }
    }
    if crate::sqlalchemy::types::is_type(interp, inner) {
        return type_instance(interp, inner).map(Some);
    }
    if !matches!(inner, Value::Class(_) | Value::Unknown(_)) {
        return composed_type(interp, class, inner);
    }
    let Value::Class(python) = inner else {
        return Ok(None);
    };
    let is_enum = python.ancestors().iter().any(|it| &*it.name() == "Enum");
    if is_enum {
        return construct(interp, "Enum", Args::of(vec![inner.clone()])).map(Some);
    }
    let key = match &*python.name() {
        "int" => "Integer",
        "str" => "String",
        "bool" => "Boolean",
        "float" => "Float",
        "bytes" => "LargeBinary",
        "Decimal" => "Numeric",
        "datetime" => "DateTime",
        "date" => "Date",
        "time" => "Time",
        "timedelta" => "Interval",
        "UUID" => "Uuid",
        _ => return Ok(None),
    };
    construct(interp, key, Args::default()).map(Some)
}

/// The type of `Annotated[str, …]` (that of `str`) and of `Literal["a", "b"]` (an enumeration).
fn composed_type(interp: &Interp, class: &Rc<Class>, inner: &Value) -> Result<Option<Value>> {
    let origin = interp.find_attr(inner, "__origin__")?.unwrap_or(Value::None);
    if interp.find_attr(inner, "__metadata__")?.is_some() {
        return annotated_type(interp, class, &origin);
    }
    if let Some(value) = interp.find_attr(inner, "__value__")? {
        // `type Name = str`
        return annotated_type(interp, class, &value);
    }
    if let Some(supertype) = interp.find_attr(inner, "__supertype__")? {
        return annotated_type(interp, class, &supertype);
    }
    if interp.repr(&origin)?.ends_with("Literal")
        && let Some(Value::Tuple(items)) = interp.find_attr(inner, "__args__")?
    {
        let arguments = Args::of(items.to_vec()).with("native_enum", Value::Bool(false));
        return construct(interp, "Enum", arguments).map(Some);
    }
    Ok(None)
}

/// A type, made if only its class is given.
fn type_instance(interp: &Interp, type_: &Value) -> Result {
    match type_ {
        Value::Class(_) => interp.call(type_, Args::default()),
        _ => Ok(type_.clone()),
    }
}
