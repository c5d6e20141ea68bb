//! `dict.keys()`, `dict.values()`, `dict.items()`: they follow the `dict`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::args::Args;
use crate::dict::{Dict, Set};
use crate::error::Result;
use crate::interp::Interp;
use crate::iterate::PyIter;
use crate::object::{ClassBuilder, Instance};
use crate::syntax::ast::Operator;
use crate::value::Value;

/// What a view shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `dict.keys()`
    Keys,
    /// `dict.values()`
    Values,
    /// `dict.items()`
    Items,
}

impl Kind {
    /// The method of `dict` that makes it.
    pub(crate) fn method(self) -> &'static str {
        match self {
            Kind::Keys => "keys",
            Kind::Values => "values",
            Kind::Items => "items",
        }
    }

    fn iterator(self) -> &'static str {
        match self {
            Kind::Keys => "dict_keyiterator",
            Kind::Values => "dict_valueiterator",
            Kind::Items => "dict_itemiterator",
        }
    }
}

/// A view of a `dict`.
pub(crate) struct View {
    pub(crate) entries: Rc<RefCell<Dict>>,
    pub(crate) kind: Kind,
}

impl View {
    /// The view as a value.
    pub(crate) fn into_value(self, interp: &Interp) -> Value {
        let types = interp.types();
        let class = match self.kind {
            Kind::Keys => &types.dict_keys,
            Kind::Values => &types.dict_values,
            Kind::Items => &types.dict_items,
        };
        Instance::of(class, self)
    }

    fn at(&self, index: usize) -> Option<Value> {
        let entries = self.entries.borrow();
        entries.at(index).map(|(_, key, value)| match self.kind {
            Kind::Keys => key.clone(),
            Kind::Values => value.clone(),
            Kind::Items => Value::tuple(vec![key.clone(), value.clone()]),
        })
    }

    fn all(&self) -> Vec<Value> {
        (0..self.entries.borrow().len())
            .filter_map(|index| self.at(index))
            .collect()
    }

    fn contains(&self, interp: &Interp, item: &Value) -> Result<bool> {
        match (self.kind, item) {
            (Kind::Keys, _) => {
                let hash = interp.key_in(&*self.entries, item)?;
                Ok(self.entries.borrow().contains(&hash))
            }
            (Kind::Items, Value::Tuple(pair)) if pair.len() == 2 => {
                let hash = interp.key_in(&*self.entries, &pair[0])?;
                let value = self.entries.borrow().get(&hash).cloned();
                value.map_or(Ok(false), |value| interp.eq(&value, &pair[1]))
            }
            (Kind::Items, _) => Ok(false),
            (Kind::Values, _) => interp.contains(&Value::list(self.all()), item),
        }
    }
}

fn view(interp: &Interp, args: &Args) -> Result<Rc<View>> {
    args.this()?
        .native::<View>()
        .ok_or_else(|| interp.type_error("not a view of a dict"))
}

/// The class of a kind of view.
pub(super) fn define(class: ClassBuilder, kind: Kind) -> ClassBuilder {
    let class = class
        .tolerant()
        .method("__len__", |interp, args| {
            Ok(Value::size(view(interp, &args)?.entries.borrow().len()))
        })
        .method("__iter__", |interp, args| {
            let view = view(interp, &args)?;
            let (mut index, size) = (0, view.entries.borrow().len());
            Ok(PyIter::value(view.kind.iterator(), move |interp| {
                if view.entries.borrow().len() != size {
                    return Err(interp.raise("RuntimeError", "dictionary changed size during iteration"));
                }
                index += 1;
                Ok(view.at(index - 1))
            }))
        })
        .method("__reversed__", |interp, args| {
            let mut items = view(interp, &args)?.all();
            Ok(PyIter::value("dict_reverseiterator", move |_| Ok(items.pop())))
        })
        .method("__contains__", |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            view(interp, &args)?.contains(interp, &item).map(Value::Bool)
        })
        .method("__repr__", |interp, args| {
            let view = view(interp, &args)?;
            let shown = interp.repr(&Value::list(view.all()))?;
            Ok(Value::str(format!("dict_{}({shown})", view.kind.method())))
        })
        .property("mapping", |interp, this| {
            let view = view(interp, &Args::of(vec![this.clone()]))?;
            Ok(Value::Dict(Rc::clone(&view.entries)))
        });
    if kind == Kind::Values {
        class
    } else {
        set_operations(class)
    }
}

fn set_operations(class: ClassBuilder) -> ClassBuilder {
    let operations = [
        ("or", Operator::BitOr),
        ("and", Operator::BitAnd),
        ("sub", Operator::Sub),
        ("xor", Operator::BitXor),
    ];
    let class = operations.iter().fold(class, |class, &(name, operator)| {
        class
            .method(&format!("__{name}__"), move |interp, args| {
                let (this, other) = both(interp, &args)?;
                interp.binary(operator, &this, &other)
            })
            .method(&format!("__r{name}__"), move |interp, args| {
                let (this, other) = both(interp, &args)?;
                interp.binary(operator, &other, &this)
            })
    });
    let comparisons = [
        ("__eq__", crate::syntax::ast::CmpOp::Eq),
        ("__le__", crate::syntax::ast::CmpOp::LtE),
        ("__lt__", crate::syntax::ast::CmpOp::Lt),
        ("__ge__", crate::syntax::ast::CmpOp::GtE),
        ("__gt__", crate::syntax::ast::CmpOp::Gt),
    ];
    comparisons
        .iter()
        .fold(class, |class, &(name, operator)| {
            class.method(name, move |interp, args| {
                let other = args.positional.get(1).cloned().unwrap_or(Value::None);
                let set_like = matches!(other.unwrapped(), Value::Set(_) | Value::FrozenSet(_))
                    || other
                        .native::<View>()
                        .is_some_and(|view| view.kind != Kind::Values);
                if !set_like {
                    return Ok(Value::NotImplemented);
                }
                let (this, other) = both(interp, &args)?;
                interp.compare(operator, &this, &other)
            })
        })
        .method("isdisjoint", |interp, args| {
            let (this, other) = both(interp, &args)?;
            let common = interp.binary(Operator::BitAnd, &this, &other)?;
            Ok(Value::Bool(interp.len(&common)? == 0))
        })
        .constant("__hash__", Value::None)
}

/// The view and the other operand as sets.
fn both(interp: &Interp, args: &Args) -> Result<(Value, Value)> {
    let set = |items: Vec<Value>| -> Result {
        let mut set = Set::default();
        for item in items {
            set.insert(interp.key_in(&set, &item)?, item);
        }
        Ok(Value::set(set))
    };
    let other = args.positional.get(1).cloned().unwrap_or(Value::None);
    Ok((set(view(interp, args)?.all())?, set(interp.collect(&other)?)?))
}
