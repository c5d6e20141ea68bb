//! `TypeVar`, `ParamSpec`, `TypeVarTuple`, `NewType`, `ForwardRef`.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

/// One of these classes (or `AnyStr`) by its name.
pub(super) fn named(interp: &Interp, name: &str) -> Option<Value> {
    let class = match name {
        "TypeVar" | "ParamSpec" | "TypeVarTuple" => variable(name),
        "ParamSpecArgs" | "ParamSpecKwargs" => ClassBuilder::new("typing", name),
        "NewType" => new_type(),
        "ForwardRef" => ClassBuilder::new("typing", name)
            .tolerant()
            .static_method("__new__", |interp, args| {
                let (class, mut reader) = args.method("ForwardRef")?;
                let text = reader.required(interp, "arg")?;
                made(interp, &class, &[("__forward_arg__", text)])
            })
            .method("__repr__", |interp, args| {
                let text = interp.get_attr(args.this()?, "__forward_arg__")?;
                Ok(Value::from(format!("ForwardRef({})", interp.repr(&text)?)))
            }),
        "AnyStr" => {
            let class = super::lookup(interp, "TypeVar").ok().flatten()?;
            let types = interp.types();
            let constraints = [&types.bytes, &types.str].map(|class| Value::Class(class.clone()));
            let mut arguments = vec![Value::str("AnyStr")];
            arguments.extend(constraints);
            return interp.call(&class, Args::of(arguments)).ok();
        }
        _ => return None,
    };
    Some(Value::Class(super::form::operators(class).build(interp)))
}

fn made(interp: &Interp, class: &Value, attributes: &[(&str, Value)]) -> Result {
    let Value::Class(class) = class else {
        return Err(interp.type_error("__new__() needs a class"));
    };
    let instance = Instance::new(class);
    for (name, value) in attributes {
        instance.set(name, value.clone());
    }
    Ok(Value::Instance(instance))
}

fn variable(name: &str) -> ClassBuilder {
    let function = name.to_owned();
    ClassBuilder::new("typing", name)
        .tolerant()
        .static_method("__new__", move |interp, args| {
            let (class, mut reader) = args.method(&function)?;
            let name = reader.required(interp, "name")?;
            let constraints = Value::tuple(reader.rest());
            let mut flag = |name| reader.named(name).unwrap_or(Value::Bool(false));
            let (covariant, contravariant) = (flag("covariant"), flag("contravariant"));
            let bound = reader.named("bound").unwrap_or(Value::None);
            let _ = (reader.named("default"), reader.named("infer_variance"));
            reader.finish(interp)?;
            let attributes = [
                ("__name__", name),
                ("__constraints__", constraints),
                ("__bound__", bound),
                ("__covariant__", covariant),
                ("__contravariant__", contravariant),
            ];
            made(interp, &class, &attributes)
        })
        .property("args", |interp, this| {
            Ok(Value::from(format!("{}.args", text(interp, this, "__name__")?)))
        })
        .property("kwargs", |interp, this| {
            Ok(Value::from(format!("{}.kwargs", text(interp, this, "__name__")?)))
        })
        .method("__iter__", |interp, args| {
            interp.iter(&Value::tuple(vec![args.this()?.clone()]))
        })
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            let is_true = |name| interp.get_attr(this, name).and_then(|value| interp.truth(&value));
            let sign = if &*interp.type_name(this) == "TypeVarTuple" {
                ""
            } else if is_true("__covariant__")? {
                "+"
            } else if is_true("__contravariant__")? {
                "-"
            } else {
                "~"
            };
            Ok(Value::from(format!("{sign}{}", text(interp, this, "__name__")?)))
        })
}

fn text(interp: &Interp, this: &Value, name: &str) -> Result<String> {
    let value = interp.get_attr(this, name)?;
    interp.str(&value)
}

fn new_type() -> ClassBuilder {
    ClassBuilder::new("typing", "NewType")
        .tolerant()
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("NewType")?;
            let name = reader.required(interp, "name")?;
            let supertype = reader.required(interp, "tp")?;
            reader.finish(interp)?;
            let attributes = [
                ("__name__", name.clone()),
                ("__qualname__", name),
                ("__supertype__", supertype),
                ("__module__", Value::str("__main__")),
            ];
            made(interp, &class, &attributes)
        })
        .method("__call__", |interp, args| {
            let (_, mut reader) = args.method("NewType")?;
            reader.required(interp, "x")
        })
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            let module = text(interp, this, "__module__")?;
            Ok(Value::from(format!(
                "{module}.{}",
                text(interp, this, "__name__")?
            )))
        })
}
