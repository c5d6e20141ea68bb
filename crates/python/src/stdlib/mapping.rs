//! Mappings from text whose entries live on the Rust side: `os.environ`, `sys.modules`.

use crate::error::Result;
use crate::interp::Interp;
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

/// Where the entries are.
pub(super) struct Store {
    pub(super) get: fn(&Interp, &str) -> Option<Value>,
    pub(super) set: fn(&Interp, &str, Value) -> Result<()>,
    pub(super) remove: fn(&Interp, &str) -> Option<Value>,
    pub(super) keys: fn(&Interp) -> Vec<String>,
}

fn key(interp: &Interp, value: &Value) -> Result<String> {
    match value.as_str() {
        Some(text) => Ok(text.to_string()),
        None => Err(interp.type_error(format!("str expected, not {}", interp.type_name(value)))),
    }
}

fn pairs(interp: &Interp, store: &Store) -> Vec<(String, Value)> {
    let keys = (store.keys)(interp);
    keys.into_iter()
        .filter_map(|key| (store.get)(interp, &key).map(|value| (key, value)))
        .collect()
}

/// An instance of a class with a mapping's methods over `store`.
pub(super) fn instance(interp: &Interp, module: &str, name: &str, store: &'static Store) -> Value {
    let class = writing(reading(ClassBuilder::new(module, name).tolerant(), store), store).build(interp);
    Value::Instance(Instance::new(&class))
}

fn reading(class: ClassBuilder, store: &'static Store) -> ClassBuilder {
    class
        .method("__getitem__", |interp, args| {
            let (_, mut reader) = args.method("__getitem__")?;
            let wanted = reader.required(interp, "key")?;
            if let Value::Unknown(_) = wanted {
                return Err(interp.unknown_decides(&wanted, "a subscript"));
            }
            (store.get)(interp, &key(interp, &wanted)?)
                .ok_or_else(|| interp.raise_class(&interp.exception("KeyError"), vec![wanted]))
        })
        .method("get", |interp, args| {
            let (_, mut reader) = args.method("get")?;
            let wanted = reader.required(interp, "key")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            reader.finish(interp)?;
            if let Value::Unknown(unknown) = &wanted {
                return Ok(Value::Unknown(unknown.derived(" in a mapping")));
            }
            Ok((store.get)(interp, &key(interp, &wanted)?).unwrap_or(default))
        })
        .method("__contains__", |interp, args| {
            let wanted = args.positional.get(1).and_then(Value::as_str);
            let found = wanted.and_then(|wanted| (store.get)(interp, &wanted));
            Ok(Value::Bool(found.is_some()))
        })
        .method("__len__", |interp, _| Ok(Value::size((store.keys)(interp).len())))
        .method("__iter__", |interp, _| {
            let keys = (store.keys)(interp).into_iter().map(Value::from).collect();
            interp.iter(&Value::list(keys))
        })
        .method("keys", |interp, _| {
            interp.call_method(&as_dict(interp, store), "keys", crate::Args::default())
        })
        .method("values", |interp, _| {
            interp.call_method(&as_dict(interp, store), "values", crate::Args::default())
        })
        .method("items", |interp, _| {
            interp.call_method(&as_dict(interp, store), "items", crate::Args::default())
        })
        .method("copy", |interp, _| Ok(as_dict(interp, store)))
        .method("__eq__", |interp, args| {
            let other = args.positional.get(1).cloned().unwrap_or(Value::None);
            interp.eq(&as_dict(interp, store), &other).map(Value::Bool)
        })
        .method("__repr__", |interp, args| {
            let name = interp.type_name(args.this()?);
            let text = interp.repr(&as_dict(interp, store))?;
            Ok(Value::str(if &*name == "_Environ" {
                format!("environ({text})")
            } else {
                text
            }))
        })
}

fn as_dict(interp: &Interp, store: &Store) -> Value {
    Value::dict_of(pairs(interp, store))
}

fn writing(class: ClassBuilder, store: &'static Store) -> ClassBuilder {
    class
        .method("__setitem__", |interp, args| {
            let (_, mut reader) = args.method("__setitem__")?;
            let name = reader.required(interp, "key")?;
            let value = reader.required(interp, "value")?;
            (store.set)(interp, &key(interp, &name)?, value)?;
            Ok(Value::None)
        })
        .method("__delitem__", |interp, args| {
            let (_, mut reader) = args.method("__delitem__")?;
            let name = reader.required(interp, "key")?;
            match (store.remove)(interp, &key(interp, &name)?) {
                Some(_) => Ok(Value::None),
                None => Err(interp.raise_class(&interp.exception("KeyError"), vec![name])),
            }
        })
        .method("setdefault", |interp, args| {
            let (_, mut reader) = args.method("setdefault")?;
            let name = key(interp, &reader.required(interp, "key")?)?;
            let default = reader.optional("default").unwrap_or(Value::None);
            if let Some(value) = (store.get)(interp, &name) {
                return Ok(value);
            }
            (store.set)(interp, &name, default.clone())?;
            Ok(default)
        })
        .method("pop", |interp, args| {
            let (_, mut reader) = args.method("pop")?;
            let name = reader.required(interp, "key")?;
            let default = reader.optional("default");
            (store.remove)(interp, &key(interp, &name)?)
                .or(default)
                .ok_or_else(|| interp.raise_class(&interp.exception("KeyError"), vec![name]))
        })
        .method("update", |interp, args| {
            let (_, mut reader) = args.method("update")?;
            let mut all = Vec::new();
            if let Some(other) = reader.optional("other") {
                for (name, value) in interp.mapping_items(&other)? {
                    all.push((key(interp, &name)?, value));
                }
            }
            all.extend(
                reader
                    .rest_named()
                    .into_iter()
                    .map(|(name, value)| (name.to_string(), value)),
            );
            for (name, value) in all {
                (store.set)(interp, &name, value)?;
            }
            Ok(Value::None)
        })
}
