//! Setting and deleting attributes.

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, Instance};
use crate::value::{Namespace, Value};

impl Interp {
    /// `object.name = value`
    pub fn set_attr(&self, object: &Value, name: &str, value: Value) -> Result<()> {
        match object {
            Value::Instance(instance) => {
                let class = instance.class();
                if Rc::ptr_eq(&class, &self.types().object) {
                    return Err(self.no_attribute(object, name));
                }
                match class.lookup_own("__setattr__") {
                    Some(setattr) => self
                        .call(&setattr, Args::of(vec![object.clone(), Value::str(name), value]))
                        .map(drop),
                    None => self.set_plain(object, instance, name, value),
                }
            }
            Value::Class(class) => match class.metaclass().and_then(|meta| meta.lookup_own("__setattr__")) {
                Some(hook) => self
                    .call(&hook, Args::of(vec![object.clone(), Value::str(name), value]))
                    .map(drop),
                None => self.set_on_class(class, name, value),
            },
            Value::Module(module) => {
                module.set(name, value);
                Ok(())
            }
            Value::Function(function) => {
                function.attrs.borrow_mut().insert(Rc::from(name), value);
                Ok(())
            }
            Value::Method(bound) => self.set_attr(&bound.function, name, value),
            // Setting an attribute of an unknown value changes nothing that we could see.
            Value::Unknown(_) | Value::Native(_) => Ok(()),
            _ => Err(self.no_attribute(object, name)),
        }
    }

    /// `object.__setattr__`: data descriptors, then the instance itself.
    pub(crate) fn set_plain(
        &self,
        object: &Value,
        instance: &Rc<Instance>,
        name: &str,
        value: Value,
    ) -> Result<()> {
        let class = instance.class();
        match class.lookup(name) {
            Some(Value::Property(property)) => {
                let Some(setter) = &property.setter else {
                    return Err(self.attribute_error(format!(
                        "property '{name}' of '{}' object has no setter",
                        class.name()
                    )));
                };
                return self.call(setter, Args::of(vec![object.clone(), value])).map(drop);
            }
            Some(descriptor @ Value::Instance(_)) => {
                if let Some(set) = self.special(&descriptor, "__set__")? {
                    return self.call(&set, Args::of(vec![object.clone(), value])).map(drop);
                }
            }
            _ => {}
        }
        match (name, &value) {
            ("__class__", Value::Class(class)) => {
                instance.set_class(class);
                return Ok(());
            }
            ("__dict__", Value::Dict(dict)) => {
                let attributes: Namespace = dict
                    .borrow()
                    .iter()
                    .filter_map(|(key, value)| Some((key.as_str()?, value.clone())))
                    .collect();
                *instance.attrs.borrow_mut() = attributes;
                return Ok(());
            }
            _ => {}
        }
        if let Some(slots) = &*class.slots.borrow()
            && !slots.iter().any(|slot| &**slot == name)
        {
            return Err(self.no_attribute(object, name));
        }
        instance.set(name, value);
        Ok(())
    }

    /// `type.__setattr__`: data descriptors of the metaclass, then the class itself.
    pub(crate) fn set_on_class(&self, class: &Rc<Class>, name: &str, value: Value) -> Result<()> {
        if let Some(Value::Property(property)) = class.metaclass().and_then(|meta| meta.lookup_own(name))
            && let Some(setter) = &property.setter
        {
            let this = Value::Class(Rc::clone(class));
            return self.call(setter, Args::of(vec![this, value])).map(drop);
        }
        match (name, value.as_str()) {
            ("__name__", Some(new)) => class.rename(&new),
            _ => class.set(name, value),
        }
        Ok(())
    }

    /// `del object.name`
    pub fn delete_attr(&self, object: &Value, name: &str) -> Result<()> {
        let hook = match object {
            Value::Instance(instance) => instance.class().lookup_own("__delattr__"),
            Value::Class(class) => class.metaclass().and_then(|meta| meta.lookup_own("__delattr__")),
            _ => None,
        };
        match hook {
            Some(hook) => self
                .call(&hook, Args::of(vec![object.clone(), Value::str(name)]))
                .map(drop),
            None => self.delete_plain(object, name),
        }
    }

    /// `object.__delattr__` and `type.__delattr__`.
    pub(crate) fn delete_plain(&self, object: &Value, name: &str) -> Result<()> {
        let removed = match object {
            Value::Instance(instance) => match instance.class().lookup(name) {
                Some(Value::Property(property)) => {
                    let Some(deleter) = &property.deleter else {
                        return Err(self.attribute_error(format!(
                            "property '{name}' of '{}' object has no deleter",
                            instance.class().name()
                        )));
                    };
                    return self.call(deleter, Args::of(vec![object.clone()])).map(drop);
                }
                Some(descriptor @ Value::Instance(_))
                    if self.special(&descriptor, "__delete__")?.is_some() =>
                {
                    let arguments = Args::of(vec![object.clone()]);
                    return self.call_method(&descriptor, "__delete__", arguments).map(drop);
                }
                _ => instance.attrs.borrow_mut().shift_remove(name).is_some(),
            },
            Value::Class(class) => class.dict.borrow_mut().shift_remove(name).is_some(),
            Value::Module(module) => module.scope.remove(name).is_some(),
            Value::Function(function) => function.attrs.borrow_mut().shift_remove(name).is_some(),
            Value::Unknown(_) => true,
            _ => false,
        };
        if removed {
            Ok(())
        } else {
            Err(self.no_attribute(object, name))
        }
    }
}
