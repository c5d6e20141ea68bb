//! Which names `sqlalchemy.orm`, `sqlalchemy.ext` and the modules below them have.

use std::rc::Rc;

use python::{Interp, Module, Native, Value};

use super::{declarative_function, mapped_function};
use crate::sqlalchemy::compiles;
use crate::sqlalchemy::engine::engine_constructor;
use crate::sqlalchemy::modules::{Names, add_classes};
use crate::sqlalchemy::state::class;
use crate::sqlalchemy::util::set;

/// Functions that every start of a project may need.
const FUNCTIONS: &[&str] = &[
    "mapped_column",
    "relationship",
    "relation",
    "dynamic_loader",
    "column_property",
    "synonym",
    "composite",
    "query_expression",
    "backref",
    "foreign",
    "remote",
    "deferred",
    "validates",
    "declarative_base",
    "as_declarative",
    "declarative_mixin",
];

/// Classes of that kind.
const CLASSES: &[&str] = &[
    "Mapped",
    "WriteOnlyMapped",
    "DynamicMapped",
    "DeclarativeBase",
    "DeclarativeBaseNoMeta",
    "DeclarativeMeta",
    "MappedAsDataclass",
    "registry",
    "declared_attr",
    "InstrumentedAttribute",
    "Relationship",
    "ColumnProperty",
    "Composite",
    "Synonym",
];

/// The same under the names of the classes that they stand for.
const ALIASES: &[(&str, &str)] = &[
    ("RelationshipProperty", "Relationship"),
    ("MappedColumn", "Column"),
    ("MappedSQLExpression", "ColumnProperty"),
    ("CompositeProperty", "Composite"),
    ("SynonymProperty", "Synonym"),
    ("QueryableAttribute", "InstrumentedAttribute"),
];

/// The names of one of these modules.
pub(crate) fn names(interp: &Interp, name: &str, names: &mut Names) {
    if name.starts_with("sqlalchemy.ext.asyncio") {
        let classes = ["AsyncEngine", "AsyncConnection", "AsyncTransaction"];
        add_classes(interp, names, classes.into_iter());
        names.push(("AsyncAttrs".to_owned(), Value::Class(class(interp, "SchemaItem"))));
        for function in ["create_async_engine", "async_engine_from_config"] {
            names.extend(engine_constructor(function).map(|it| (function.to_owned(), it)));
        }
    } else if name == "sqlalchemy.ext.compiler" {
        names.push(("compiles".to_owned(), compiles::compiles()));
    } else if name == "sqlalchemy.ext.mutable" {
        mutable_names(interp, names);
    } else {
        for function in FUNCTIONS {
            let found = mapped_function(function).or_else(|| declarative_function(function));
            names.extend(found.map(|it| ((*function).to_owned(), it)));
        }
        add_classes(interp, names, CLASSES.iter().copied());
        for (alias, key) in ALIASES {
            names.push(((*alias).to_owned(), Value::Class(class(interp, key))));
        }
    }
}

/// `MutableDict.as_mutable(type)` marks the type: sessions compare its values with copies of what they were.
fn mutable_names(interp: &Interp, names: &mut Names) {
    for name in [
        "Mutable",
        "MutableDict",
        "MutableList",
        "MutableSet",
        "MutableComposite",
    ] {
        let made = python::ClassBuilder::new("sqlalchemy.ext.mutable", name)
            .class_method("as_mutable", |interp, args| {
                let type_ = match args.positional.get(1) {
                    Some(Value::Class(class)) => interp.call_class(class, python::Args::default())?,
                    Some(other) => other.clone(),
                    None => return Err(interp.type_error("as_mutable() needs a type")),
                };
                set(&type_, "_mutable", Value::Bool(true));
                Ok(type_)
            })
            .class_method("associate_with", |_, _| Ok(Value::None))
            .class_method("__class_getitem__", |_, args| Ok(args.this()?.clone()))
            .build(interp);
        names.push((name.to_owned(), Value::Class(made)));
    }
}

/// Names that come from modules written in Python.
const LATE: &[(&str, &[&str])] = &[
    (
        "sqlalchemy.orm._mapping",
        &[
            "Mapper",
            "AliasedClass",
            "aliased",
            "with_polymorphic",
            "class_mapper",
            "object_mapper",
            "configure_mappers",
            "clear_mappers",
            "Bundle",
        ],
    ),
    (
        "sqlalchemy.orm._relations",
        &["MANYTOONE", "ONETOMANY", "MANYTOMANY", "RelationshipDirection"],
    ),
    (
        "sqlalchemy.orm._state",
        &[
            "InstanceState",
            "object_session",
            "was_deleted",
            "make_transient",
            "make_transient_to_detached",
            "reconstructor",
            "flag_modified",
            "flag_dirty",
            "get_history",
            "set_committed_value",
            "set_attribute",
            "instance_state",
            "instance_dict",
        ],
    ),
    (
        "sqlalchemy.orm._collections",
        &[
            "attribute_keyed_dict",
            "attribute_mapped_collection",
            "column_keyed_dict",
            "column_mapped_collection",
            "keyfunc_mapping",
            "mapped_collection",
            "KeyFuncDict",
            "MappedCollection",
        ],
    ),
    (
        "sqlalchemy.orm._options",
        &[
            "Load",
            "joinedload",
            "selectinload",
            "subqueryload",
            "immediateload",
            "eagerload",
            "lazyload",
            "noload",
            "raiseload",
            "contains_eager",
            "defaultload",
            "load_only",
            "defer",
            "undefer",
            "undefer_group",
            "with_expression",
            "selectin_polymorphic",
        ],
    ),
    ("sqlalchemy.orm._query", &["Query"]),
    ("sqlalchemy.orm._session", &["Session"]),
    ("sqlalchemy.orm._transaction", &["SessionTransaction"]),
    (
        "sqlalchemy.orm._makers",
        &[
            "sessionmaker",
            "scoped_session",
            "close_all_sessions",
            "AsyncSession",
            "async_sessionmaker",
            "async_scoped_session",
            "async_object_session",
        ],
    ),
];

/// Lets a module of the ORM find the names that are written in Python when they are asked for; says which they are.
pub(crate) fn add_late_names(module: &Rc<Module>, name: &str) -> Vec<&'static str> {
    let (asynchronous, orm) = (
        name.starts_with("sqlalchemy.ext.asyncio"),
        name.starts_with("sqlalchemy.orm"),
    );
    if !(asynchronous || orm || name.starts_with("sqlalchemy.ext.declarative"))
        || name == "sqlalchemy.orm.exc"
    {
        return Vec::new();
    }
    let into = Rc::downgrade(module);
    let find = Native::tolerant("__getattr__", move |interp, args| {
        let name = args
            .positional
            .first()
            .and_then(Value::as_str)
            .unwrap_or_default();
        let Some((place, _)) = LATE.iter().find(|(_, names)| names.contains(&&*name)) else {
            return Err(interp.attribute_error(format!("module has no attribute '{name}'")));
        };
        let found = interp.get_attr(&interp.import_module(place)?, &name)?;
        if let Some(module) = into.upgrade() {
            module.set(&name, found.clone());
        }
        Ok(found)
    });
    module.set("__getattr__", find);
    LATE.iter().flat_map(|(_, names)| names.iter().copied()).collect()
}
