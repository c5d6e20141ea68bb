//! Declarative classes: a class body becomes a `Table`.

use std::rc::Rc;

use python::{Args, Class, ClassBuilder, Interp, Result, Value};

use super::mapping::{map_class, map_to};
use super::runtime;
use crate::sqlalchemy::state::{State, class, is_a};
use crate::sqlalchemy::util::{attr, construct, native, set, split};

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
    dataclass(interp, state);
    registry(interp, state);
}

/// `MappedAsDataclass`: a constructor that takes the attributes in order, and `repr` and `==` by them.
fn dataclass(interp: &Interp, state: &State) {
    let forward = |name: &'static str| {
        move |interp: &Interp, args: Args| {
            let (this, rest) = split(args)?;
            let given = vec![this, Value::tuple(rest.positional), Value::dict_of(rest.keywords)];
            runtime(interp, "_dataclass", name, given)
        }
    };
    let builder = ClassBuilder::new("sqlalchemy.orm.decl_api", "MappedAsDataclass")
        .tolerant()
        .method("__init__", forward("initialise"))
        .method("__repr__", forward("represent"))
        .method("__eq__", forward("equal"))
        .class_method("__init_subclass__", |interp, args| {
            let Some(this @ Value::Class(class)) = args.positional.first() else {
                return Ok(Value::None);
            };
            class.set("__sa_dataclass__", Value::dict_of(args.keywords.clone()));
            let own = crate::sqlalchemy::state::class(interp, "MappedAsDataclass");
            let Some(next) = class.lookup_after(&own, "__init_subclass__") else {
                return Ok(Value::None);
            };
            match &next {
                Value::ClassMethod(inner) => interp.call(inner, Args::of(vec![this.clone()])),
                _ => Ok(Value::None),
            }
        });
    state.build(interp, builder);
}

fn registry(interp: &Interp, state: &State) {
    let registry = ClassBuilder::new("sqlalchemy.orm.decl_api", "registry")
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
            set(&this, "_class_registry", Value::dict(python::Dict::default()));
            Ok(Value::None)
        })
        .method("generate_base", |interp, args| {
            let this = args.this()?.clone();
            make_base(interp, attr(&this, "metadata"), this, "Base", Vec::new())
        })
        .method("mapped", |interp, args| {
            map_known(interp, args.this()?.clone(), args.positional.get(1))
        })
        .method("mapped_as_dataclass", mapped_dataclass)
        .method("as_declarative_base", |_, args| {
            let this = args.this()?.clone();
            Ok(native("decorate", move |interp, args| {
                let cls = args.positional.first().cloned().unwrap_or(Value::None);
                make_base(interp, attr(&this, "metadata"), this.clone(), "Base", vec![cls])
            }))
        })
        .method("map_imperatively", map_imperatively)
        .method("map_declaratively", |interp, args| {
            map_known(interp, args.this()?.clone(), args.positional.get(1))
        })
        .property("mappers", |interp, this| {
            let mut mappers = Vec::new();
            for (_, class) in interp.mapping_items(&attr(this, "_class_registry"))? {
                mappers.push(interp.get_attr(&class, "__mapper__")?);
            }
            Ok(Value::list(mappers))
        })
        .method("configure", super::nothing)
        .method("dispose", super::nothing);
    state.build(interp, registry);
}

/// `@registry.mapped`: a class that inherits from no base.
fn map_known(interp: &Interp, registry: Value, class: Option<&Value>) -> Result {
    let Some(this @ Value::Class(class)) = class else {
        return Err(interp.type_error("a class is needed"));
    };
    class.set("metadata", attr(&registry, "metadata"));
    class.set("registry", registry);
    if class
        .lookup("__init__")
        .is_none_or(|it| matches!(it, Value::Native(_)))
    {
        class.set("__init__", native("__init__", constructor));
    }
    map_class(interp, class)?;
    Ok(this.clone())
}

/// `@registry.mapped_as_dataclass`, with or without arguments.
fn mapped_dataclass(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    if let Some(class @ Value::Class(_)) = args.positional.get(1) {
        return as_dataclass(interp, this, class);
    }
    Ok(native("decorate", move |interp, args| {
        let class = args.positional.first().cloned().unwrap_or(Value::None);
        as_dataclass(interp, this.clone(), &class)
    }))
}

fn as_dataclass(interp: &Interp, registry: Value, class: &Value) -> Result {
    let mapped = map_known(interp, registry, Some(class))?;
    let dataclass = crate::sqlalchemy::state::class(interp, "MappedAsDataclass");
    if let Value::Class(class) = &mapped {
        for name in ["__init__", "__repr__", "__eq__"] {
            if let Some(method) = dataclass.lookup_own(name) {
                class.set(name, method);
            }
        }
        class.set("__sa_dataclass__", Value::dict(python::Dict::default()));
    }
    Ok(mapped)
}

/// `registry.map_imperatively(Class, table, properties={…})`
fn map_imperatively(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("map_imperatively")?;
    let class = reader.required(interp, "class_")?;
    let table = reader.optional("local_table").unwrap_or(Value::None);
    let properties = reader.named("properties");
    let arguments = reader.rest_named();
    let Value::Class(class) = &class else {
        return Err(interp.type_error("map_imperatively() needs a class"));
    };
    class.set("registry", this.clone());
    class.set("metadata", attr(&this, "metadata"));
    class.set("__mapper_args__", Value::dict_of(arguments));
    if class
        .lookup("__init__")
        .is_none_or(|it| matches!(it, Value::Native(_)))
    {
        class.set("__init__", native("__init__", constructor));
    }
    let mut named = Vec::new();
    for (key, value) in properties
        .iter()
        .map(|it| interp.mapping_items(it))
        .collect::<Result<Vec<_>>>()?
        .concat()
    {
        named.extend(key.as_str().map(|key| (key, value)));
    }
    map_to(interp, class, table, named)?;
    interp.get_attr(&Value::Class(Rc::clone(class)), "__mapper__")
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
        "as_declarative" => native(name, |_, args| {
            let metadata = args
                .keywords
                .iter()
                .find(|(name, _)| &**name == "metadata")
                .map(|(_, it)| it.clone());
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
        "declarative_mixin" => native(name, |_, args| {
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
    let class = interp.class_of(&this);
    if matches!(class.lookup("__sa_mapper_args__"), Some(Value::Dict(_))) {
        runtime(interp, "_state", "started", vec![this.clone()])?;
    }
    for (name, value) in args.keywords {
        if class.lookup(&name).is_none() {
            // It may be the reverse of a relationship.
            runtime(interp, "_mapping", "configure_mappers", Vec::new())?;
        }
        if class.lookup(&name).is_none() {
            return Err(interp.type_error(format!(
                "'{name}' is an invalid keyword argument for {}",
                interp.type_name(&this)
            )));
        }
        interp.set_attr(&this, &name, value)?;
    }
    Ok(Value::None)
}
