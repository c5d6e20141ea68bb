//! What can be subscripted: `List`, `Optional`, `Union`, `Callable`, `Literal`, ….

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance};
use crate::types::Alias;
use crate::value::Value;

/// Names that stand for a class of another module: name, module, class.
pub(super) const ALIASES: &[(&str, &str, &str)] = &[
    ("List", "builtins", "list"),
    ("Dict", "builtins", "dict"),
    ("Set", "builtins", "set"),
    ("FrozenSet", "builtins", "frozenset"),
    ("Tuple", "builtins", "tuple"),
    ("Type", "builtins", "type"),
    ("DefaultDict", "collections", "defaultdict"),
    ("OrderedDict", "collections", "OrderedDict"),
    ("Counter", "collections", "Counter"),
    ("ChainMap", "collections", "ChainMap"),
    ("Deque", "collections", "deque"),
    ("Callable", "collections.abc", "Callable"),
    ("Iterable", "collections.abc", "Iterable"),
    ("Iterator", "collections.abc", "Iterator"),
    ("Generator", "collections.abc", "Generator"),
    ("Sequence", "collections.abc", "Sequence"),
    ("MutableSequence", "collections.abc", "MutableSequence"),
    ("Mapping", "collections.abc", "Mapping"),
    ("MutableMapping", "collections.abc", "MutableMapping"),
    ("AbstractSet", "collections.abc", "Set"),
    ("MutableSet", "collections.abc", "MutableSet"),
    ("Hashable", "collections.abc", "Hashable"),
    ("Sized", "collections.abc", "Sized"),
    ("Container", "collections.abc", "Container"),
    ("Collection", "collections.abc", "Collection"),
    ("Reversible", "collections.abc", "Reversible"),
    ("Awaitable", "collections.abc", "Awaitable"),
    ("Coroutine", "collections.abc", "Coroutine"),
    ("AsyncIterable", "collections.abc", "AsyncIterable"),
    ("AsyncIterator", "collections.abc", "AsyncIterator"),
    ("AsyncGenerator", "collections.abc", "AsyncGenerator"),
    ("MappingView", "collections.abc", "MappingView"),
    ("KeysView", "collections.abc", "KeysView"),
    ("ItemsView", "collections.abc", "ItemsView"),
    ("ValuesView", "collections.abc", "ValuesView"),
    ("ByteString", "collections.abc", "ByteString"),
    ("ContextManager", "contextlib", "AbstractContextManager"),
    ("AsyncContextManager", "contextlib", "AbstractAsyncContextManager"),
    ("Pattern", "re", "Pattern"),
    ("Match", "re", "Match"),
];

/// Special forms, and whether they take a subscript.
pub(super) const FORMS: &[(&str, bool)] = &[
    ("Union", true),
    ("Optional", true),
    ("Literal", true),
    ("Final", true),
    ("ClassVar", true),
    ("Annotated", true),
    ("Concatenate", true),
    ("TypeGuard", true),
    ("TypeIs", true),
    ("Required", true),
    ("NotRequired", true),
    ("ReadOnly", true),
    ("Unpack", true),
    ("NoReturn", false),
    ("Never", false),
    ("Self", false),
    ("LiteralString", false),
    ("TypeAlias", false),
];

/// What a form's instance carries.
pub(super) struct Form {
    pub(super) name: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Alias {
        module: &'static str,
        class: &'static str,
    },
    Special {
        subscript: bool,
    },
}

/// The classes of forms and of what their subscripts give.
pub(super) struct Forms {
    form: Rc<Class>,
    pub(super) alias: Rc<Class>,
    pub(super) union: Rc<Class>,
    pub(super) annotated: Rc<Class>,
}

impl Forms {
    pub(super) fn new(interp: &Interp) -> Forms {
        let named = |name: &str| ClassBuilder::new("typing", name).tolerant();
        let alias = named("_GenericAlias")
            .base(&interp.types().generic_alias)
            .property("__args__", |interp, this| {
                let is_literal = matches!(this, Value::Instance(instance)
                    if instance.get("_name").and_then(|name| name.as_str()).as_deref() == Some("Literal"));
                let none_type = || Value::Class(Rc::clone(&interp.types().none_type));
                let arguments = arguments_of(this).into_iter().map(|argument| match argument {
                    Value::None if !is_literal => none_type(),
                    other => other,
                });
                Ok(Value::tuple(arguments.collect()))
            })
            .method("__repr__", |interp, args| {
                show_alias(interp, args.this()?).map(Value::from)
            });
        let alias = operators(alias).build(interp);
        let union = named("_UnionGenericAlias")
            .base(&interp.types().union)
            .property("__origin__", |interp, _| {
                Ok(super::lookup(interp, "Union")?.unwrap_or(Value::None))
            })
            .method("__repr__", |interp, args| {
                show_union(interp, args.this()?).map(Value::from)
            })
            .build(interp);
        let annotated = named("_AnnotatedAlias")
            .base(&alias)
            .property("__origin__", |_, this| {
                Ok(arguments_of(this).first().cloned().unwrap_or(Value::None))
            })
            .property("__args__", |_, this| {
                Ok(Value::tuple(arguments_of(this).into_iter().take(1).collect()))
            })
            .property("__metadata__", |_, this| {
                Ok(Value::tuple(arguments_of(this).into_iter().skip(1).collect()))
            })
            .build(interp);
        Forms {
            form: form_class(interp),
            alias,
            union,
            annotated,
        }
    }
}

/// `X | Y` of forms, which are instances and not classes.
pub(super) fn operators(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__or__", |interp, args| join(interp, &args, false))
        .method("__ror__", |interp, args| join(interp, &args, true))
}

fn join(interp: &Interp, args: &Args, swap: bool) -> Result {
    match args.positional.as_slice() {
        [this, other] if swap => make_union(interp, vec![other.clone(), this.clone()]),
        [this, other] => make_union(interp, vec![this.clone(), other.clone()]),
        _ => Ok(Value::NotImplemented),
    }
}

fn form_class(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("typing", "_SpecialForm")
        .tolerant()
        .property("_name", |_, this| Ok(name_of(this)))
        .property("__name__", |_, this| Ok(name_of(this)))
        .property("__qualname__", |_, this| Ok(name_of(this)))
        .property("__module__", |_, _| Ok(Value::str("typing")))
        .property("__origin__", |interp, this| match this.native::<Form>() {
            Some(form) => match form.kind {
                Kind::Alias { .. } => origin(interp, &form),
                Kind::Special { .. } => {
                    Err(interp.attribute_error("'_SpecialForm' object has no attribute '__origin__'"))
                }
            },
            None => Ok(Value::None),
        })
        .method("__getitem__", |interp, args| {
            let (this, mut reader) = args.method("__getitem__")?;
            let key = reader.required(interp, "key")?;
            match this.native::<Form>() {
                Some(form) => subscript(interp, &this, &form, key),
                None => Ok(Value::None),
            }
        })
        .method("__mro_entries__", |interp, args| {
            Ok(Value::tuple(vec![class_of(interp, args.this()?)?]))
        })
        .method("__call__", |interp, args| {
            let mut args = args;
            let class = class_of(interp, args.this()?)?;
            args.positional.remove(0);
            interp.call(&class, args)
        })
        .method("__instancecheck__", |interp, args| {
            check(interp, &args, "isinstance")
        })
        .method("__subclasscheck__", |interp, args| {
            check(interp, &args, "issubclass")
        })
        .method("__repr__", |_, args| {
            let name = args.this()?.native::<Form>().map_or("", |form| form.name);
            Ok(Value::from(format!("typing.{name}")))
        });
    operators(class).build(interp)
}

fn name_of(this: &Value) -> Value {
    this.native::<Form>()
        .map_or(Value::None, |form| Value::str(form.name))
}

fn check(interp: &Interp, args: &Args, function: &str) -> Result {
    let class = class_of(interp, args.this()?)?;
    let function = interp.builtins.get(function).unwrap_or(Value::None);
    let value = args.positional.get(1).cloned().unwrap_or(Value::None);
    interp.call(&function, Args::of(vec![value, class]))
}

/// The class that a form stands for; `TypeError` for special forms, which stand for none.
fn class_of(interp: &Interp, this: &Value) -> Result {
    match this.native::<Form>() {
        Some(form) if matches!(form.kind, Kind::Alias { .. }) => origin(interp, &form),
        Some(form) => Err(interp.type_error(format!("Cannot subclass typing.{}", form.name))),
        None => Ok(Value::Class(Rc::clone(&interp.types().object))),
    }
}

fn origin(interp: &Interp, form: &Form) -> Result {
    match form.kind {
        Kind::Alias {
            module: "builtins",
            class,
        } => Ok(interp.builtins.get(class).unwrap_or(Value::None)),
        Kind::Alias { module, class } => {
            let module = interp.import_module(module)?;
            interp.get_attr(&module, class)
        }
        Kind::Special { .. } => Ok(Value::None),
    }
}

/// A form by its name.
pub(super) fn named(interp: &Interp, name: &str) -> Option<Value> {
    let alias = ALIASES.iter().find(|(alias, ..)| *alias == name);
    let form = match alias {
        Some((name, module, class)) => Form {
            name,
            kind: Kind::Alias { module, class },
        },
        None => {
            let (name, subscript) = FORMS.iter().find(|(form, _)| *form == name)?;
            Form {
                name,
                kind: Kind::Special {
                    subscript: *subscript,
                },
            }
        }
    };
    let class = Rc::clone(&super::classes(interp).forms.form);
    Some(Instance::of(&class, form))
}

fn subscript(interp: &Interp, this: &Value, form: &Form, key: Value) -> Result {
    let classes = super::classes(interp);
    let arguments = match &key {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let (class, origin, arguments) = match (form.name, form.kind) {
        ("Optional", _) if arguments.len() != 1 => {
            let shown = interp.repr(&key)?;
            return Err(interp.type_error(format!("typing.Optional requires a single type. Got {shown}.")));
        }
        ("Optional", _) => return make_union(interp, vec![key, Value::None]),
        ("Union", _) if arguments.is_empty() => {
            return Err(interp.type_error("Cannot take a Union of no types."));
        }
        ("Union", _) => return make_union(interp, arguments),
        ("Annotated", _) if arguments.len() < 2 => {
            return Err(interp.type_error(
                "Annotated[...] should be used with at least two arguments (a type and an annotation).",
            ));
        }
        ("Annotated", _) => {
            // One inside another is the same with more metadata.
            let mut flat = match arguments[0].native::<Alias>() {
                Some(inner) if interp.is_instance(&arguments[0], &classes.forms.annotated) => {
                    inner.arguments.clone()
                }
                _ => vec![arguments[0].clone()],
            };
            flat.extend(arguments.into_iter().skip(1));
            (&classes.forms.annotated, this.clone(), flat)
        }
        (_, Kind::Special { subscript: false }) => {
            return Err(interp.type_error(format!("typing.{} is not subscriptable", form.name)));
        }
        (_, Kind::Special { .. }) => (&classes.forms.alias, this.clone(), arguments),
        ("Callable", _) => {
            let mut flat = Vec::new();
            for argument in arguments {
                match argument {
                    Value::List(items) => flat.extend(items.borrow().iter().cloned()),
                    other => flat.push(other),
                }
            }
            (&classes.forms.alias, origin(interp, form)?, flat)
        }
        (_, Kind::Alias { .. }) => (&classes.forms.alias, origin(interp, form)?, arguments),
    };
    let alias = Instance::with(
        class,
        crate::object::Payload::Native(Rc::new(Alias { origin, arguments })),
    );
    alias.set("_name", Value::str(form.name));
    Ok(Value::Instance(alias))
}

/// `Union[…]`: flat, without repetitions; a union of one is that one.
pub(super) fn make_union(interp: &Interp, members: Vec<Value>) -> Result {
    let mut unique: Vec<Value> = Vec::new();
    for member in members {
        let inner = match member.native::<Alias>() {
            Some(alias) if interp.is_instance(&member, &interp.types().union) => alias.arguments.clone(),
            _ if is_none_type(interp, &member) => vec![Value::None],
            _ => vec![member],
        };
        for member in inner {
            if !unique.iter().any(|seen| seen.is(&member)) {
                unique.push(member);
            }
        }
    }
    match unique.as_slice() {
        [Value::None] => return Ok(Value::Class(Rc::clone(&interp.types().none_type))),
        [one] => return Ok(one.clone()),
        _ => {}
    }
    let classes = super::classes(interp);
    Ok(Instance::of(
        &classes.forms.union,
        Alias {
            origin: Value::Class(Rc::clone(&interp.types().union)),
            arguments: unique,
        },
    ))
}

fn is_none_type(interp: &Interp, value: &Value) -> bool {
    matches!(value, Value::Class(class) if Rc::ptr_eq(class, &interp.types().none_type))
}

pub(super) fn arguments_of(this: &Value) -> Vec<Value> {
    this.native::<Alias>()
        .map_or_else(Vec::new, |alias| alias.arguments.clone())
}

/// How a type looks inside another one's `repr`.
fn show(interp: &Interp, value: &Value) -> Result<String> {
    match value {
        Value::None => Ok("NoneType".to_owned()),
        Value::Ellipsis => Ok("...".to_owned()),
        Value::Class(class) => Ok(class.full_name()),
        Value::Str(text) => Ok(format!("ForwardRef('{text}')")),
        other => interp.repr(other),
    }
}

fn show_all(interp: &Interp, values: &[Value]) -> Result<String> {
    let parts: Vec<String> = values
        .iter()
        .map(|value| show(interp, value))
        .collect::<Result<_>>()?;
    Ok(parts.join(", "))
}

fn show_union(interp: &Interp, this: &Value) -> Result<String> {
    let arguments = arguments_of(this);
    if let [one, Value::None] | [Value::None, one] = arguments.as_slice() {
        return Ok(format!("typing.Optional[{}]", show(interp, one)?));
    }
    Ok(format!("typing.Union[{}]", show_all(interp, &arguments)?))
}

fn show_alias(interp: &Interp, this: &Value) -> Result<String> {
    let Value::Instance(instance) = this else {
        return Ok(String::new());
    };
    let name = instance.get("_name").and_then(|name| name.as_str());
    let arguments = arguments_of(this);
    let inside = match (name.as_deref(), arguments.as_slice()) {
        (Some("Literal"), literals) => {
            let parts: Vec<String> = literals
                .iter()
                .map(|value| interp.repr(value))
                .collect::<Result<_>>()?;
            parts.join(", ")
        }
        (Some("Annotated"), [first, rest @ ..]) => {
            let mut parts = vec![show(interp, first)?];
            for value in rest {
                parts.push(interp.repr(value)?);
            }
            parts.join(", ")
        }
        (Some("Callable"), [parameters @ .., result]) if !matches!(parameters, [Value::Ellipsis]) => {
            format!("[{}], {}", show_all(interp, parameters)?, show(interp, result)?)
        }
        (Some("Tuple"), []) => "()".to_owned(),
        (_, arguments) => show_all(interp, arguments)?,
    };
    match name {
        Some(name) => Ok(format!("typing.{name}[{inside}]")),
        None => {
            let alias = this.native::<Alias>();
            let origin = alias.map_or(Ok(String::new()), |alias| show(interp, &alias.origin))?;
            Ok(format!("{origin}[{inside}]"))
        }
    }
}
