//! What is a class of its own: `Any`, `Generic`, `Protocol`, `TypedDict`, `NamedTuple`, `IO`, ….

use std::rc::Rc;

use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder};
use crate::stdlib::named_tuple;
use crate::value::{Namespace, Value};

/// One of these classes by its name.
pub(super) fn named(interp: &Interp, name: &str) -> Option<Value> {
    let classes = super::classes(interp);
    Some(Value::Class(match name {
        "Any" => any(interp),
        "Generic" => Rc::clone(&classes.generic),
        "Protocol" => Rc::clone(&classes.protocol),
        "Text" => Rc::clone(&interp.types().str),
        "TypedDict" => typed_dict(interp),
        "NamedTuple" => named_tuple_class(interp),
        "IO" | "TextIO" | "BinaryIO" => ClassBuilder::new("typing", name)
            .base(&classes.generic)
            .build(interp),
        "SupportsAbs" | "SupportsBytes" | "SupportsComplex" | "SupportsFloat" | "SupportsIndex"
        | "SupportsInt" | "SupportsRound" => supports(interp, name),
        _ => return None,
    }))
}

fn any(interp: &Interp) -> Rc<Class> {
    let meta = ClassBuilder::new("typing", "_AnyMeta")
        .base(&interp.types().type_)
        .method("__repr__", |interp, args| {
            Ok(Value::str(match args.this()? {
                Value::Class(class) if class.full_name() != "typing.Any" => {
                    format!("<class '{}'>", class.full_name())
                }
                Value::Class(_) => "typing.Any".to_owned(),
                other => interp.repr(other)?,
            }))
        })
        .method("__instancecheck__", |interp, args| match args.this()? {
            Value::Class(class) if class.full_name() != "typing.Any" => {
                let value = args.positional.get(1).cloned().unwrap_or(Value::None);
                Ok(Value::Bool(interp.is_instance(&value, class)))
            }
            _ => Err(interp.type_error("typing.Any cannot be used with isinstance()")),
        })
        .build(interp);
    ClassBuilder::new("typing", "Any")
        .metaclass(&meta)
        .static_method("__new__", |interp, args| match args.this()? {
            Value::Class(class) if class.full_name() != "typing.Any" => {
                Ok(Value::Instance(crate::object::Instance::new(class)))
            }
            _ => Err(interp.type_error("Any cannot be instantiated")),
        })
        .build(interp)
}

pub(super) fn generic(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("typing", "Generic")
        .tolerant()
        .class_method("__class_getitem__", |interp, args| {
            let (class, mut reader) = args.method("__class_getitem__")?;
            let key = reader.required(interp, "params")?;
            let arguments = match key {
                Value::Tuple(items) => items.to_vec(),
                one => vec![one],
            };
            if let Value::Class(own) = &class
                && matches!(&*own.full_name(), "typing.Generic" | "typing.Protocol")
                && !arguments.iter().all(|one| crate::types::is_variable(interp, one))
            {
                return Err(interp.type_error(format!(
                    "Parameters to {}[...] must all be type variables or parameter specification variables.",
                    own.name()
                )));
            }
            Ok(crate::object::Instance::of(
                &super::classes(interp).forms.alias,
                crate::types::Alias {
                    origin: class,
                    arguments,
                },
            ))
        })
        .build(interp)
}

/// `Protocol`: a class has one if it has its methods.
pub(super) fn protocol(interp: &Interp, generic: &Rc<Class>) -> Rc<Class> {
    let meta = ClassBuilder::new("typing", "_ProtocolMeta")
        .base(&interp.types().type_)
        .method("__instancecheck__", |interp, args| {
            let [Value::Class(class), value] = args.positional.as_slice() else {
                return Ok(Value::Bool(false));
            };
            if interp.is_instance(value, class) {
                return Ok(Value::Bool(true));
            }
            let direct = class
                .bases()
                .iter()
                .any(|base| base.full_name() == "typing.Protocol");
            if !direct {
                return Ok(Value::Bool(false));
            }
            if class.lookup("_is_runtime_protocol").is_none() {
                return Err(interp.type_error(
                    "Instance and class checks can only be used with @runtime_checkable protocols",
                ));
            }
            for name in members(class) {
                if interp.find_attr(value, &name)?.is_none() {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        })
        .method("__subclasscheck__", |interp, args| {
            let [Value::Class(class), Value::Class(other)] = args.positional.as_slice() else {
                return Ok(Value::Bool(false));
            };
            let structural = class.lookup("_is_runtime_protocol").is_some()
                && members(class).iter().all(|name| other.lookup(name).is_some());
            let _ = interp;
            Ok(Value::Bool(other.is_subclass(class) || structural))
        })
        .build(interp);
    ClassBuilder::new("typing", "Protocol")
        .base(generic)
        .metaclass(&meta)
        .build(interp)
}

fn members(class: &Rc<Class>) -> Vec<Rc<str>> {
    let dict = class.dict.borrow();
    let own = dict.keys().filter(|name| {
        !matches!(
            &***name,
            "__module__"
                | "__qualname__"
                | "__doc__"
                | "__init__"
                | "__slots__"
                | "__hash__"
                | "__dict__"
                | "__orig_bases__"
                | "__parameters__"
                | "_is_runtime_protocol"
        )
    });
    let annotations = class.annotations.borrow();
    own.cloned()
        .chain(annotations.iter().map(|annotation| Rc::clone(&annotation.name)))
        .collect()
}

/// `SupportsInt` and the like: anything with that one method.
fn supports(interp: &Interp, name: &str) -> Rc<Class> {
    let method = format!("__{}__", name.trim_start_matches("Supports").to_lowercase());
    let meta = ClassBuilder::new("typing", "_ProtocolMeta")
        .base(&interp.types().type_)
        .method("__instancecheck__", move |interp, args| {
            let value = args.positional.get(1).cloned().unwrap_or(Value::None);
            Ok(Value::Bool(interp.special(&value, &method)?.is_some()))
        })
        .build(interp);
    ClassBuilder::new("typing", name).metaclass(&meta).build(interp)
}

/// `TypedDict`: calling such a class makes a `dict`.
fn typed_dict(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("typing", "TypedDict")
        .tolerant()
        .base(&interp.types().dict)
        .constant("__total__", true)
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("TypedDict")?;
            match &class {
                Value::Class(own) if own.full_name() == "typing.TypedDict" => {
                    let name = reader.required_str(interp, "typename")?;
                    let fields = reader
                        .optional("fields")
                        .unwrap_or_else(|| Value::dict_of::<&str>([]));
                    let total = reader.named("total").unwrap_or(Value::Bool(true));
                    let namespace = Namespace::from_iter([
                        (Rc::from("__total__"), total),
                        (Rc::from("__annotations__"), fields),
                    ]);
                    interp.make_class(&name, &[class], Value::dict_of(namespace), None, Vec::new())
                }
                _ => interp.call(
                    &Value::Class(Rc::clone(&interp.types().dict)),
                    Args {
                        positional: reader.rest(),
                        keywords: reader.rest_named(),
                    },
                ),
            }
        })
        .class_method("__init_subclass__", |interp, args| {
            let (class, mut reader) = args.method("__init_subclass__")?;
            if let Value::Class(class) = &class {
                let total = reader
                    .named("total")
                    .map_or(Ok(true), |total| interp.truth(&total))?;
                class.set("__total__", Value::Bool(total));
                set_keys(interp, class, total)?;
            }
            reader.finish(interp)?;
            Ok(Value::None)
        })
        .build(interp)
}

/// The keys that such a dictionary must have and those that it may have, with those of the bases.
fn set_keys(interp: &Interp, class: &Rc<Class>, total: bool) -> Result<()> {
    let inherited = |name| -> Result<Vec<Value>> {
        let of_bases = class.bases().iter().filter_map(|base| base.lookup(name));
        let lists = of_bases
            .map(|keys| interp.collect(&keys))
            .collect::<Result<Vec<_>>>()?;
        Ok(lists.concat())
    };
    let mut required = inherited("__required_keys__")?;
    let mut optional = inherited("__optional_keys__")?;
    for annotation in class.annotations.borrow().iter() {
        let head = crate::stdlib::host::head(&annotation.expression);
        let is_required = match head.as_str() {
            "Required" => true,
            "NotRequired" => false,
            _ => total,
        };
        let keys = if is_required { &mut required } else { &mut optional };
        keys.push(Value::Str(Rc::clone(&annotation.name)));
    }
    for (name, keys) in [("__required_keys__", required), ("__optional_keys__", optional)] {
        let frozen = Value::Class(Rc::clone(&interp.types().frozenset));
        class.set(name, interp.call(&frozen, Args::of(vec![Value::list(keys)]))?);
    }
    Ok(())
}

/// `NamedTuple`, as a base class and as a function.
fn named_tuple_class(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("typing", "NamedTuple")
        .tolerant()
        .base(&interp.types().tuple)
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("NamedTuple")?;
            let name = reader.required_str(interp, "typename")?;
            named_tuple_function(interp, &class, &name, reader)
        })
        .class_method("__init_subclass__", |_, args| {
            if let Value::Class(class) = args.this()?
                && class
                    .bases()
                    .iter()
                    .any(|base| base.full_name() == "typing.NamedTuple")
                && class.lookup("_fields").is_none()
            {
                let annotations = class.annotations.borrow().clone();
                let fields: Vec<Rc<str>> = annotations.iter().map(|a| Rc::clone(&a.name)).collect();
                let defaults = fields
                    .iter()
                    .filter_map(|name| Some((Rc::clone(name), class.dict.borrow().get(name).cloned()?)))
                    .collect();
                named_tuple::install(class, fields, defaults);
            }
            Ok(Value::None)
        })
        .build(interp)
}

fn named_tuple_function(interp: &Interp, base: &Value, name: &str, mut reader: Reader) -> Result {
    let given = reader.optional("fields");
    let mut fields: Vec<Rc<str>> = Vec::new();
    if let Some(given) = given {
        for pair in interp.collect(&given)? {
            let pair = interp.collect(&pair)?;
            let name = pair.first().and_then(Value::as_str);
            fields
                .push(name.ok_or_else(|| interp.type_error("NamedTuple takes pairs of a name and a type"))?);
        }
    }
    fields.extend(reader.rest_named().into_iter().map(|(name, _)| name));
    // With fields of its own the class is not asked for its annotations.
    let namespace = Namespace::from_iter([(Rc::from("_fields"), Value::tuple(Vec::new()))]);
    let class = interp.make_class(
        name,
        std::slice::from_ref(base),
        Value::dict_of(namespace),
        None,
        Vec::new(),
    )?;
    if let Value::Class(class) = &class {
        named_tuple::install(class, fields, Vec::new());
    }
    Ok(class)
}
