//! Attributes.

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::function::Method;
use crate::interp::Interp;
use crate::module::Module;
use crate::object::{Class, Instance};
use crate::value::Value;

impl Interp {
    /// `object.name`
    pub fn get_attr(&self, object: &Value, name: &str) -> Result {
        match self.find_attr(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.own_refusal(object, name)),
        }
    }

    /// The error for a missing attribute, in the words of the class's own `__getattr__` if it is ours.
    fn own_refusal(&self, object: &Value, name: &str) -> crate::error::Error {
        if let Value::Instance(instance) = object
            && let Some(getattr @ Value::Native(_)) = instance.class().lookup("__getattr__")
            && let Err(error) = self.call(&getattr, Args::of(vec![object.clone(), Value::str(name)]))
        {
            return error;
        }
        self.no_attribute(object, name)
    }

    pub(crate) fn no_attribute(&self, object: &Value, name: &str) -> crate::error::Error {
        let owner = match object {
            Value::Module(module) => format!("module '{}'", module.name),
            Value::Class(class) => format!("type object '{}'", class.name()),
            _ => format!("'{}' object", self.type_name(object)),
        };
        let error = self.attribute_error(format!("{owner} has no attribute '{name}'"));
        if let crate::error::Error::Raised(raised) = &error
            && let Value::Instance(exception) = &raised.exception
        {
            exception.set("name", Value::str(name));
            exception.set("obj", object.clone());
        }
        error
    }

    /// `object.name`, `None` when there is no such attribute.
    pub fn find_attr(&self, object: &Value, name: &str) -> Result<Option<Value>> {
        match object {
            Value::Unknown(unknown) => Ok(Some(Value::Unknown(unknown.derived(&format!(".{name}"))))),
            Value::Instance(instance) => self.instance_attr(object, instance, name),
            Value::Class(class) => self.class_attr(class, name),
            Value::Module(module) => self.module_attr(module, name),
            Value::Super(inner) => {
                let (start, this) = match &inner.this {
                    Value::Class(class) if class.is_subclass(&inner.after) => (Rc::clone(class), &inner.this),
                    this => (self.class_of(this), this),
                };
                match start.lookup_after(&inner.after, name) {
                    // Seen from a metaclass, a class is an instance like any other.
                    Some(found) if !matches!(this, Value::Class(class) if Rc::ptr_eq(class, &start)) => {
                        self.bind(found, this, &start).map(Some)
                    }
                    Some(found) => Ok(Some(bind_super(found, this))),
                    None => Ok(start
                        .unknown_base
                        .as_ref()
                        .map(|u| Value::Unknown(u.derived(&format!(".{name}"))))),
                }
            }
            _ => self.builtin_attr(object, name),
        }
    }

    fn instance_attr(&self, object: &Value, instance: &Rc<Instance>, name: &str) -> Result<Option<Value>> {
        let class = instance.class();
        let hook = class
            .intercepts
            .get()
            .then(|| class.lookup_own("__getattribute__"))
            .flatten();
        let found = match hook {
            Some(hook) => self
                .call(&hook, Args::of(vec![object.clone(), Value::str(name)]))
                .map(Some),
            None => self.plain_attr(object, instance, name),
        };
        let missing = match &found {
            Ok(found) => found.is_none(),
            Err(error) => self.is_raised(error, "AttributeError"),
        };
        if missing && let Some(getattr) = class.lookup("__getattr__") {
            return match self.call(&getattr, Args::of(vec![object.clone(), Value::str(name)])) {
                Ok(value) => Ok(Some(value)),
                Err(error) if self.is_raised(&error, "AttributeError") && error.trace().is_empty() => {
                    Ok(None)
                }
                Err(error) => Err(error),
            };
        }
        let unknown = match &found {
            Ok(None) => class.unknown_base.as_ref(),
            _ => None,
        };
        match unknown {
            Some(unknown) => Ok(Some(Value::Unknown(unknown.derived(&format!("().{name}"))))),
            None => found,
        }
    }

    /// `object.__getattribute__`: data descriptors, the instance's own attributes, then those of its class.
    pub(crate) fn plain_attr(
        &self,
        object: &Value,
        instance: &Rc<Instance>,
        name: &str,
    ) -> Result<Option<Value>> {
        let class = instance.class();
        let found = class.lookup(name);
        if let Some(Value::Property(property)) = &found {
            if property.getter.is_none() {
                return Err(self.attribute_error(format!(
                    "property '{name}' of '{}' object has no getter",
                    class.name()
                )));
            }
            return self.bind(found.unwrap_or(Value::None), object, &class).map(Some);
        }
        if let Some(descriptor @ Value::Instance(_)) = &found
            && self.special(descriptor, "__set__")?.is_some()
            && self.special(descriptor, "__get__")?.is_some()
        {
            return self.bind(descriptor.clone(), object, &class).map(Some);
        }
        if let Some(value) = instance.get(name) {
            return Ok(Some(value));
        }
        if let Some(found) = found {
            return self.bind(found, object, &class).map(Some);
        }
        Ok(match name {
            "__class__" => Some(Value::Class(class)),
            "__doc__" => Some(Value::None),
            "__dict__" if class.slots.borrow().is_none() => {
                Some(Value::dict(crate::dict::Dict::of_instance(instance)))
            }
            _ => None,
        })
    }

    fn class_attr(&self, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
        let this = Value::Class(Rc::clone(class));
        let meta = class.metaclass().and_then(|meta| meta.lookup_own(name));
        if let Some(property @ Value::Property(_)) = &meta {
            return self
                .bind(property.clone(), &this, &self.class_of(&this))
                .map(Some);
        }
        // These belong to each class alone.
        let inherited = !matches!(name, "__qualname__" | "__module__" | "__doc__");
        let found = if inherited {
            class.lookup(name)
        } else {
            class.dict.borrow().get(name).cloned()
        };
        if let Some(found) = found {
            return Ok(Some(match &found {
                Value::ClassMethod(inner) => method(this, (**inner).clone()),
                Value::StaticMethod(inner) => (**inner).clone(),
                Value::Instance(_) => match self.special(&found, "__get__")? {
                    Some(get) => self.call(&get, Args::of(vec![Value::None, this]))?,
                    None => found,
                },
                _ => found,
            }));
        }
        if let Some(found) = meta.filter(|_| inherited) {
            return self.bind(found, &this, &self.class_of(&this)).map(Some);
        }
        Ok(match name {
            "__name__" | "__qualname__" => Some(Value::Str(class.name())),
            "__module__" => Some(Value::Str(Rc::clone(class.module()))),
            "__doc__" => Some(Value::None),
            "__class__" => Some(Value::Class(self.class_of(&this))),
            "__bases__" => Some(Value::tuple(
                class.bases().iter().cloned().map(Value::Class).collect(),
            )),
            "__mro__" => {
                let rest = class.ancestors().iter().cloned().map(Value::Class);
                Some(Value::tuple(std::iter::once(this).chain(rest).collect()))
            }
            "__dict__" => {
                let dict = class.dict.borrow();
                Some(Value::dict_of(
                    dict.iter().map(|(k, v)| (Rc::clone(k), v.clone())),
                ))
            }
            "__annotations__" => Some(self.annotations_dict(class)?),
            _ => match self.types().type_.lookup(name) {
                Some(found) => Some(self.bind(found, &this, &self.types().type_)?),
                None => match class.metaclass().and_then(|meta| meta.lookup_own("__getattr__")) {
                    Some(hook) => Some(self.call(&hook, Args::of(vec![this, Value::str(name)]))?),
                    None => class
                        .unknown_base
                        .as_ref()
                        .map(|u| Value::Unknown(u.derived(&format!(".{name}")))),
                },
            },
        })
    }

    fn annotations_dict(&self, class: &Rc<Class>) -> Result {
        let annotations = class.annotations.borrow().clone();
        let mut pairs = Vec::new();
        for annotation in annotations {
            let value = self.evaluate_annotation(&annotation)?;
            pairs.push((Rc::clone(&annotation.name), value));
        }
        Ok(Value::dict_of(pairs))
    }

    fn module_attr(&self, module: &Rc<Module>, name: &str) -> Result<Option<Value>> {
        if let Some(value) = module.get(name) {
            return Ok(Some(value));
        }
        match name {
            "__dict__" => {
                return Ok(Some(Value::dict(crate::dict::Dict::of_scope(&module.scope))));
            }
            "__class__" => return Ok(Some(Value::Class(Rc::clone(&self.types().module)))),
            "__annotations__" => return self.module_annotations(module).map(Some),
            _ => {}
        }
        if let Some(value) = self.postponed_import(module, name)? {
            return Ok(Some(value));
        }
        if let Some(getattr) = module.get("__getattr__") {
            return self.call(&getattr, Args::of(vec![Value::str(name)])).map(Some);
        }
        if module.file.is_some() {
            return self.missing_in_module(module, name);
        }
        // `sqlalchemy.dialects` is an attribute of `sqlalchemy` before anybody imports it; natively that is free.
        let inside = format!("{}.{name}", module.name);
        if module.file.is_none() && self.is_native_module(&inside) {
            return self.try_import(&inside);
        }
        Ok(None)
    }

    fn builtin_attr(&self, object: &Value, name: &str) -> Result<Option<Value>> {
        let class = self.class_of(object);
        if let Value::Function(function) = object
            && let Some(value) = self.function_attr(function, name)?
        {
            return Ok(Some(value));
        }
        if let (Value::Native(native), "__name__" | "__qualname__") = (object, name) {
            return Ok(Some(Value::str(
                native.name.rsplit('.').next().unwrap_or(&native.name),
            )));
        }
        if let Value::Method(bound) = object {
            match name {
                "__self__" => return Ok(Some(bound.this.clone())),
                "__func__" => return Ok(Some(bound.function.clone())),
                _ if !name.starts_with("__")
                    || matches!(name, "__name__" | "__doc__" | "__qualname__" | "__module__") =>
                {
                    return self.find_attr(&bound.function, name);
                }
                _ => {}
            }
        }
        if let Some(found) = class.lookup(name) {
            return self.bind(found, object, &class).map(Some);
        }
        Ok(match (object, name) {
            (_, "__class__") => Some(Value::Class(class)),
            (Value::Property(property), "__doc__") => Some(match (&property.doc, &property.getter) {
                (Some(doc), _) => doc.clone(),
                (None, Some(getter)) => self.find_attr(getter, "__doc__")?.unwrap_or(Value::None),
                (None, None) => Value::None,
            }),
            (Value::Generator(generator), "__name__" | "__qualname__") => {
                Some(Value::Str(Rc::clone(&generator.name)))
            }
            (Value::Native(_) | Value::Method(_), "__call__") => Some(object.clone()),
            (_, "__doc__") => Some(Value::None),
            (Value::Slice(slice), "start") => Some(slice.start.clone()),
            (Value::Slice(slice), "stop") => Some(slice.stop.clone()),
            (Value::Slice(slice), "step") => Some(slice.step.clone()),
            (Value::Range(range), "start") => Some(Value::Int(range.start)),
            (Value::Range(range), "stop") => Some(Value::Int(range.stop)),
            (Value::Range(range), "step") => Some(Value::Int(range.step)),
            (Value::Property(property), "fget") => Some(property.getter.clone().unwrap_or(Value::None)),
            (Value::Property(property), "fset") => Some(property.setter.clone().unwrap_or(Value::None)),
            (Value::Property(property), "fdel") => Some(property.deleter.clone().unwrap_or(Value::None)),
            (Value::StaticMethod(inner) | Value::ClassMethod(inner), "__func__" | "__wrapped__") => {
                Some((**inner).clone())
            }
            (Value::StaticMethod(_) | Value::ClassMethod(_) | Value::Property(_), "__get__") => {
                Some(descriptor_get(object))
            }
            _ => None,
        })
    }

    /// Binds an attribute that was found on a class to an instance of it.
    pub fn bind(&self, found: Value, this: &Value, class: &Rc<Class>) -> Result {
        Ok(match &found {
            Value::Function(_) | Value::Native(_) => method(this.clone(), found),
            Value::ClassMethod(inner) => method(Value::Class(Rc::clone(class)), (**inner).clone()),
            Value::StaticMethod(inner) => (**inner).clone(),
            Value::Property(property) => match &property.getter {
                Some(getter) => self.call(getter, Args::of(vec![this.clone()]))?,
                None => return Err(self.attribute_error("unreadable attribute")),
            },
            Value::Instance(_) => match self.special(&found, "__get__")? {
                Some(get) => self.call(&get, Args::of(vec![this.clone(), Value::Class(Rc::clone(class))]))?,
                None => found,
            },
            _ => found,
        })
    }

    /// A special method (`__len__`, …), looked up on the class as Python does, bound.
    pub fn special(&self, value: &Value, name: &str) -> Result<Option<Value>> {
        let class = self.class_of(value);
        match class.lookup(name) {
            Some(Value::None) | None => Ok(None),
            Some(found) => self.bind(found, value, &class).map(Some),
        }
    }
}

/// Binds what `super()` finds in a class method or `__new__`: plain functions stay as they are.
fn bind_super(found: Value, this: &Value) -> Value {
    match &found {
        Value::ClassMethod(inner) => method(this.clone(), (**inner).clone()),
        Value::StaticMethod(inner) => (**inner).clone(),
        _ => found,
    }
}

fn method(this: Value, function: Value) -> Value {
    Value::Method(Rc::new(Method { this, function }))
}

/// `__get__` of a built-in descriptor.
fn descriptor_get(descriptor: &Value) -> Value {
    let descriptor = descriptor.clone();
    crate::function::Native::tolerant("__get__", move |interp, args| {
        let this = args.positional.first().cloned().unwrap_or(Value::None);
        let class = match args.positional.get(1) {
            Some(Value::Class(class)) => Rc::clone(class),
            _ => interp.class_of(&this),
        };
        match descriptor {
            Value::Property(_) if this.is_none() => Ok(descriptor.clone()),
            _ => interp.bind(descriptor.clone(), &this, &class),
        }
    })
}
