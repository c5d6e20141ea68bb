//! Declarative classes: a class body becomes a `Table`.

use std::rc::Rc;

use python::{Args, Class, ClassBuilder, Instance, Interp, Result, Value};

use crate::sqlalchemy::schema::{is_table, new_table};
use crate::sqlalchemy::state::{State, class, is_a};
use crate::sqlalchemy::util::{attr, construct, native, raise, set, text};

/// Makes `DeclarativeMeta`, `DeclarativeBase`, `registry`, ….
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.orm.decl_api";
    let meta = ClassBuilder::new(module, "DeclarativeMeta")
        .base(&interp.types().type_)
        .tolerant()
        .method("__init__", |interp, args| {
            if let Some(Value::Class(class)) = args.positional.first() {
                map_class(interp, class)?;
            }
            Ok(Value::None)
        });
    let meta = state.build(interp, meta);
    state.add("DeclarativeAttributeIntercept", Rc::clone(&meta));
    let base = ClassBuilder::new(module, "DeclarativeBase")
        .tolerant()
        .method("__init__", constructor)
        .class_method("__init_subclass__", |interp, args| {
            if let Some(Value::Class(class)) = args.positional.first() {
                if class
                    .bases()
                    .iter()
                    .any(|base| &*base.name() == "DeclarativeBase")
                {
                    prepare_base(interp, class)?;
                } else {
                    map_class(interp, class)?;
                }
            }
            Ok(Value::None)
        });
    let base = state.build(interp, base);
    state.add("DeclarativeBaseNoMeta", base);
    let dataclass = ClassBuilder::new(module, "MappedAsDataclass")
        .class_method("__init_subclass__", |_, _| Ok(Value::None));
    state.build(interp, dataclass);
    let registry = ClassBuilder::new(module, "registry")
        .tolerant()
        .method("__init__", |interp, args| {
            let (this, mut reader) = args.method("registry.__init__")?;
            let metadata = reader.named("metadata").filter(|it| !it.is_none());
            let metadata = match metadata {
                Some(metadata) => metadata,
                None => construct(interp, "MetaData", Args::default())?,
            };
            set(&this, "metadata", metadata);
            let map = reader.named("type_annotation_map").unwrap_or(Value::None);
            set(&this, "type_annotation_map", map);
            Ok(Value::None)
        })
        .method("generate_base", |interp, args| {
            let this = args.this()?.clone();
            make_base(interp, attr(&this, "metadata"), this, "Base", Vec::new())
        })
        .method("mapped", |interp, args| {
            let (this, class) = (
                args.this()?.clone(),
                args.positional.get(1).cloned().unwrap_or(Value::None),
            );
            if let Value::Class(class) = &class {
                class.set("metadata", attr(&this, "metadata"));
                class.set("registry", this);
                map_class(interp, class)?;
            }
            Ok(class)
        })
        .method("configure", super::nothing)
        .method("dispose", super::nothing);
    state.build(interp, registry);
}

/// The functions.
pub(crate) fn declarative_function(name: &str) -> Option<Value> {
    Some(match name {
        "declarative_base" => native(name, |interp, args| {
            let mut reader = args.reader("declarative_base");
            let metadata = reader.named("metadata").filter(|it| !it.is_none());
            let cls = reader.named("cls");
            let name = reader.named("name").and_then(|it| it.as_str());
            let metadata = match metadata {
                Some(metadata) => metadata,
                None => construct(interp, "MetaData", Args::default())?,
            };
            let registry = construct(
                interp,
                "registry",
                Args::default().with("metadata", metadata.clone()),
            )?;
            let bases = match &cls {
                Some(Value::Tuple(bases)) => bases.to_vec(),
                Some(Value::None) | None => Vec::new(),
                Some(one) => vec![one.clone()],
            };
            make_base(
                interp,
                metadata,
                registry,
                name.as_deref().unwrap_or("Base"),
                bases,
            )
        }),
        "as_declarative" => native(name, |interp, args| {
            let metadata = args
                .keywords
                .iter()
                .find(|(name, _)| &**name == "metadata")
                .map(|(_, it)| it.clone());
            let _ = interp;
            Ok(native("decorate", move |interp, args| {
                let cls = args.positional.first().cloned().unwrap_or(Value::None);
                let metadata = match &metadata {
                    Some(metadata) => metadata.clone(),
                    None => construct(interp, "MetaData", Args::default())?,
                };
                let registry = construct(
                    interp,
                    "registry",
                    Args::default().with("metadata", metadata.clone()),
                )?;
                make_base(interp, metadata, registry, "Base", vec![cls])
            }))
        }),
        "declarative_mixin" | "mapped_as_dataclass" => native(name, |_, args| {
            Ok(args.positional.first().cloned().unwrap_or(Value::None))
        }),
        _ => return None,
    })
}

/// A base class with a `MetaData` of its own.
fn make_base(interp: &Interp, metadata: Value, registry: Value, name: &str, bases: Vec<Value>) -> Result {
    let mut builder = ClassBuilder::new("sqlalchemy.orm.decl_api", name)
        .metaclass(&class(interp, "DeclarativeMeta"))
        .tolerant()
        .constant("metadata", metadata)
        .constant("registry", registry)
        .constant("__sa_base__", true)
        .method("__init__", constructor);
    for base in bases {
        if let Value::Class(base) = base {
            builder = builder.base(&base);
        }
    }
    Ok(Value::Class(builder.build(interp)))
}

/// `class Base(DeclarativeBase)`: gives it a `MetaData` unless it has one.
fn prepare_base(interp: &Interp, class: &Rc<Class>) -> Result<()> {
    let registry = class.lookup("registry").filter(|it| is_a(interp, it, "registry"));
    let metadata = match (class.lookup("metadata"), &registry) {
        (Some(metadata), _) => metadata,
        (None, Some(registry)) => attr(registry, "metadata"),
        (None, None) => construct(interp, "MetaData", Args::default())?,
    };
    let registry = match registry {
        Some(registry) => registry,
        None => construct(
            interp,
            "registry",
            Args::default().with("metadata", metadata.clone()),
        )?,
    };
    class.set("metadata", metadata);
    class.set("registry", registry);
    class.set("__sa_base__", Value::Bool(true));
    Ok(())
}

/// The constructor of mapped classes: keyword arguments become attributes.
fn constructor(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    for (name, value) in args.keywords {
        let known = interp.class_of(&this).lookup(&name).is_some();
        if !known {
            return Err(interp.type_error(format!(
                "'{name}' is an invalid keyword argument for {}",
                interp.type_name(&this)
            )));
        }
        interp.set_attr(&this, &name, value)?;
    }
    Ok(Value::None)
}

/// Maps a class with `__tablename__` or `__table__`.
fn map_class(interp: &Interp, class: &Rc<Class>) -> Result<()> {
    let own = |name: &str| class.dict.borrow().get(name).cloned();
    if matches!(own("__abstract__"), Some(Value::Bool(true)))
        || matches!(own("__sa_base__"), Some(Value::Bool(true)))
    {
        return Ok(());
    }
    let this = Value::Class(Rc::clone(class));
    if let Some(table) = own("__table__") {
        if is_table(interp, &table) {
            instrument(interp, class, &table)?;
        }
        return Ok(());
    }
    let Some(name) = declared(interp, class, "__tablename__")? else {
        // Single-table inheritance: further columns of the parent's table.
        if let Some(table) = class.lookup("__table__")
            && is_table(interp, &table)
        {
            for (key, column) in body_columns(interp, class)? {
                finish(interp, class, &key, &column)?;
                interp.call_method(&table, "append_column", Args::of(vec![column]))?;
            }
            instrument(interp, class, &table)?;
        }
        return Ok(());
    };
    let metadata = class.lookup("metadata").unwrap_or(Value::None);
    if !is_a(interp, &metadata, "MetaData") {
        return Err(raise(
            interp,
            "InvalidRequestError",
            format!("Class {} has no MetaData", class.full_name()),
        ));
    }
    let mut items = Vec::new();
    for (key, column) in body_columns(interp, class)? {
        finish(interp, class, &key, &column)?;
        items.push(column);
    }
    let mut keywords: Vec<(Rc<str>, Value)> = Vec::new();
    if let Some(arguments) = declared(interp, class, "__table_args__")? {
        match &arguments {
            Value::Dict(_) => keywords.extend(string_pairs(interp, &arguments)?),
            Value::None => {}
            _ => {
                for item in interp.collect(&arguments)? {
                    match &item {
                        Value::Dict(_) => keywords.extend(string_pairs(interp, &item)?),
                        _ => items.push(item),
                    }
                }
            }
        }
    }
    let table = new_table(interp, &name, &metadata, items, keywords)?;
    class.set("__table__", table.clone());
    instrument(interp, class, &table)?;
    let _ = this;
    Ok(())
}

fn string_pairs(interp: &Interp, value: &Value) -> Result<Vec<(Rc<str>, Value)>> {
    Ok(interp
        .mapping_items(value)?
        .into_iter()
        .filter_map(|(key, value)| key.as_str().map(|key| (key, value)))
        .collect())
}

/// An attribute that may be a `declared_attr`: a class method that makes the value.
fn declared(interp: &Interp, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
    let found = match class.dict.borrow().get(name).cloned() {
        Some(found) => Some(found),
        // A mixin's counts, a mapped parent's does not.
        None => class
            .ancestors()
            .iter()
            .filter(|it| !it.dict.borrow().contains_key("__table__"))
            .find_map(|it| it.dict.borrow().get(name).cloned()),
    };
    let Some(found) = found else { return Ok(None) };
    resolve(interp, class, &found).map(Some)
}

fn resolve(interp: &Interp, class: &Rc<Class>, value: &Value) -> Result {
    let this = Value::Class(Rc::clone(class));
    if is_a(interp, value, "declared_attr") {
        return interp.call(&attr(value, "fget"), Args::of(vec![this]));
    }
    match value {
        Value::ClassMethod(inner) => interp.call(inner, Args::of(vec![this])),
        _ => Ok(value.clone()),
    }
}

/// The columns of the body and of mixins: those of the class nearest to the root of the mixins first.
fn body_columns(interp: &Interp, class: &Rc<Class>) -> Result<Vec<(Rc<str>, Value)>> {
    let mut columns: Vec<(Rc<str>, Value)> = Vec::new();
    let chain: Vec<Rc<Class>> = std::iter::once(Rc::clone(class))
        .chain(
            class
                .ancestors()
                .iter()
                .filter(|it| !it.dict.borrow().contains_key("__table__"))
                .cloned(),
        )
        .collect();
    for (index, source) in chain.iter().enumerate() {
        for key in body_names(source) {
            if columns.iter().any(|(it, _)| *it == key) {
                continue;
            }
            let own = source.dict.borrow().get(&key).cloned();
            let Some(value) = own else {
                let annotation = mapped_annotation(interp, source, &key)?;
                if !key.starts_with("__") && annotation.is_some_and(|it| is_column_annotation(&it)) {
                    let column = construct(interp, "Column", Args::default())?;
                    set(&column, "_mapped", Value::Bool(true));
                    columns.push((key, column));
                }
                continue;
            };
            let value = if is_a(interp, &value, "declared_attr") && !key.starts_with("__") {
                resolve(interp, class, &value)?
            } else {
                value
            };
            if is_a(interp, &value, "Column") {
                // Every class that uses a mixin has a column of its own.
                let column = if index == 0 {
                    value
                } else {
                    interp.call_method(&value, "_copy", Args::default())?
                };
                columns.push((key, column));
            }
        }
    }
    Ok(columns)
}

/// The names that a class body assigns and those it annotates, in SQLAlchemy's common order: one list is followed up
/// to a name that the other has too, then the other.
fn body_names(class: &Class) -> Vec<Rc<str>> {
    let assigned: Vec<Rc<str>> = class.dict.borrow().keys().cloned().collect();
    let annotated: Vec<Rc<str>> = class
        .annotations
        .borrow()
        .iter()
        .map(|it| Rc::clone(&it.name))
        .collect();
    let (lists, mut at, mut turn) = ([assigned, annotated], [0, 0], 0);
    let mut names: Vec<Rc<str>> = Vec::new();
    let mut met: Vec<Rc<str>> = Vec::new();
    while let Some(name) = lists[turn].get(at[turn]) {
        at[turn] += 1;
        if lists[1 - turn].contains(name) && !met.contains(name) {
            met.push(Rc::clone(name));
            turn = 1 - turn;
        } else {
            names.push(Rc::clone(name));
        }
    }
    names.extend(lists[1 - turn][at[1 - turn]..].iter().cloned());
    names
}

/// Whether `Mapped[…]` of this content is a column rather than a relationship.
fn is_column_annotation(inner: &Value) -> bool {
    match inner {
        Value::Class(class) => class.lookup("__table__").is_none() && class.lookup("__mapper__").is_none(),
        Value::List(_) | Value::Str(_) => false,
        _ => true,
    }
}

/// What is inside `Mapped[…]` of an annotated name.
fn mapped_annotation(interp: &Interp, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
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
fn finish(interp: &Interp, class: &Rc<Class>, key: &Rc<str>, column: &Value) -> Result<()> {
    if attr(column, "name").is_none() {
        set(column, "name", Value::Str(Rc::clone(key)));
    }
    set(column, "key", Value::Str(Rc::clone(key)));
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
    let given = matches!(attr(column, "_nullable_given"), Value::Bool(true));
    if !given {
        let primary = interp.truth(&attr(column, "primary_key"))?;
        set(column, "nullable", Value::Bool(optional && !primary));
        set(column, "_nullable_given", Value::Bool(true));
    }
    let has_key = !interp.collect(&attr(column, "foreign_keys"))?.is_empty();
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

/// The SQL type of a Python type (`type_annotation_map`, then SQLAlchemy's own map).
fn annotated_type(interp: &Interp, class: &Rc<Class>, inner: &Value) -> Result<Option<Value>> {
    let maps = [
        class.lookup("type_annotation_map"),
        class
            .lookup("registry")
            .map(|it| attr(&it, "type_annotation_map")),
    ];
    for map in maps.into_iter().flatten() {
        if let Value::Dict(map) = &map
            && let Some(type_) = map.borrow().get(&interp.hash_key(inner)?)
        {
            return type_instance(interp, type_).map(Some);
        }
    }
    if crate::sqlalchemy::types::is_type(interp, inner) {
        return type_instance(interp, inner).map(Some);
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

/// A type, made if only its class is given.
fn type_instance(interp: &Interp, type_: &Value) -> Result {
    match type_ {
        Value::Class(_) => interp.call(type_, Args::default()),
        _ => Ok(type_.clone()),
    }
}

/// Makes the attributes of a class the columns of its table.
fn instrument(interp: &Interp, class: &Rc<Class>, table: &Value) -> Result<()> {
    for column in interp.collect(&attr(table, "_columns"))? {
        let key = text(interp, &attr(&column, "key"), "the key of a column")?;
        let attribute = Value::Instance(Instance::new(&crate::sqlalchemy::state::class(
            interp,
            "InstrumentedAttribute",
        )));
        set(&attribute, "key", Value::str(&key));
        set(&attribute, "column", column);
        class.set(&key, attribute);
    }
    class.set("__mapper__", table.clone());
    Ok(())
}
