//! What stands inside subscripted types: type variables, and types made of others.

use std::rc::Rc;

use super::alias::Alias;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Instance, Payload};
use crate::value::Value;

impl Interp {
    /// The type variables in a type, in the order of their first appearance.
    pub(crate) fn type_variables(&self, value: &Value) -> Vec<Value> {
        let mut found = Vec::new();
        self.add_variables(value, &mut found);
        found
    }

    fn add_variables(&self, value: &Value, found: &mut Vec<Value>) {
        if is_variable(self, value) {
            if !found.iter().any(|known| known.is(value)) {
                found.push(value.clone());
            }
        } else if let Value::List(items) = value {
            let items = items.borrow();
            items.iter().for_each(|item| self.add_variables(item, found));
        } else if let Value::Tuple(items) = value {
            items.iter().for_each(|item| self.add_variables(item, found));
        } else if let Some(alias) = value.native::<Alias>() {
            for argument in &alias.arguments {
                self.add_variables(argument, found);
            }
        }
    }

    /// `alias[key]`: the type variables of a subscripted type are replaced.
    pub(crate) fn subscript_alias(&self, value: &Value, key: &Value) -> Result {
        let variables = self.type_variables(value);
        let given = match key {
            Value::Tuple(items) => items.to_vec(),
            one => vec![one.clone()],
        };
        if variables.is_empty() {
            let shown = self.repr(value)?;
            return Err(self.type_error(format!("{shown} is not a generic class")));
        }
        if given.len() != variables.len() {
            let much = if given.len() > variables.len() {
                "many"
            } else {
                "few"
            };
            return Err(self.type_error(format!(
                "Too {much} arguments for {}; actual {}, expected {}",
                self.repr(value)?,
                given.len(),
                variables.len()
            )));
        }
        let pairs: Vec<(Value, Value)> = variables.into_iter().zip(given).collect();
        self.map_type(value, &mut |_, leaf| {
            let found = pairs.iter().find(|(variable, _)| variable.is(leaf));
            Ok(found.map_or_else(|| leaf.clone(), |(_, replacement)| replacement.clone()))
        })
    }

    /// A type with what is not itself made of types replaced by what `leaf` says.
    pub(crate) fn map_type(&self, value: &Value, leaf: &mut dyn FnMut(&Interp, &Value) -> Result) -> Result {
        if let Value::List(items) = value {
            let items = items.borrow().clone();
            let mapped = items.iter().map(|item| self.map_type(item, leaf));
            return Ok(Value::list(mapped.collect::<Result<_>>()?));
        }
        let Some(alias) = value.native::<Alias>() else {
            return leaf(self, value);
        };
        let mapped = alias.arguments.iter().map(|item| self.map_type(item, leaf));
        self.rebuild_alias(value, &alias, mapped.collect::<Result<_>>()?)
    }

    /// The same subscripted type with other arguments.
    pub(crate) fn rebuild_alias(&self, value: &Value, alias: &Alias, arguments: Vec<Value>) -> Result {
        let arguments = if self.is_instance(value, &self.types().union) {
            let mut flat: Vec<Value> = Vec::new();
            for argument in arguments {
                let inner = match argument.native::<Alias>() {
                    Some(inner) if self.is_instance(&argument, &self.types().union) => {
                        inner.arguments.clone()
                    }
                    _ => vec![argument],
                };
                for one in inner {
                    if !flat.iter().any(|known| known.is(&one)) {
                        flat.push(one);
                    }
                }
            }
            if let [one] = flat.as_slice() {
                return Ok(one.clone());
            }
            flat
        } else {
            arguments
        };
        let origin = alias.origin.clone();
        let made = Instance::with(
            &self.class_of(value),
            Payload::Native(Rc::new(Alias { origin, arguments })),
        );
        if let Value::Instance(instance) = value
            && let Some(name) = instance.get("_name")
        {
            made.set("_name", name);
        }
        Ok(Value::Instance(made))
    }
}

pub(crate) fn is_variable(interp: &Interp, value: &Value) -> bool {
    matches!(value, Value::Instance(_))
        && matches!(
            &*interp.class_of(value).full_name(),
            "typing.TypeVar" | "typing.ParamSpec" | "typing.TypeVarTuple"
        )
}
