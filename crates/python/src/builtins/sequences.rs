//! Functions of iterables.

use std::rc::Rc;

use super::attributes::one;
use super::{plain, tolerant};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::iterate::PyIter;
use crate::module::Module;
use crate::types::Order;
use crate::value::Value;

pub(super) fn install(builtins: &Module) {
    plain(builtins, "len", |interp, args| {
        let [value] = one(interp, "len", args)?;
        Ok(Value::size(interp.len(&value)?))
    });
    plain(builtins, "any", |interp, args| {
        quantifier(interp, "any", args, true)
    });
    plain(builtins, "all", |interp, args| {
        quantifier(interp, "all", args, false)
    });
    plain(builtins, "min", |interp, args| extreme(interp, "min", args));
    plain(builtins, "max", |interp, args| extreme(interp, "max", args));
    tolerant(builtins, "sorted", |interp, args| {
        let mut reader = args.reader("sorted");
        let iterable = reader.required(interp, "iterable")?;
        if let Value::Unknown(unknown) = &iterable {
            return Ok(Value::Unknown(unknown.derived(" sorted")));
        }
        let order = Order::read(interp, &mut reader)?;
        reader.finish(interp)?;
        let items = interp.collect(&iterable)?;
        order.sort(interp, items).map(Value::list)
    });
    plain(builtins, "reversed", reversed);
    tolerant(builtins, "enumerate", enumerate);
    tolerant(builtins, "zip", zip);
    tolerant(builtins, "map", map);
    tolerant(builtins, "filter", filter);
    plain(builtins, "iter", iter);
    tolerant(builtins, "next", next);
    tolerant(builtins, "aiter", |interp, args| {
        let [value] = super::attributes::exactly(interp, "aiter", args)?;
        interp.aiter(&value)
    });
    tolerant(builtins, "anext", |interp, args| {
        let mut reader = args.reader("anext");
        let iterator = reader.required(interp, "async_iterator")?;
        let default = reader.optional("default");
        match (interp.anext(&iterator)?, default) {
            (Some(value), _) | (None, Some(value)) => Ok(value),
            (None, None) => Err(interp.raise_class(&interp.exception("StopAsyncIteration"), Vec::new())),
        }
    });
}

fn quantifier(interp: &Interp, name: &str, args: Args, wanted: bool) -> Result {
    let [iterable] = one(interp, name, args)?;
    let mut found = false;
    interp.for_each(&iterable, |item| {
        found = interp.truth(&item)? == wanted;
        Ok(!found)
    })?;
    Ok(Value::Bool(found == wanted))
}

fn extreme(interp: &Interp, name: &str, args: Args) -> Result {
    let mut reader = args.reader(name);
    let given = reader.rest();
    let key = reader.named("key").filter(|key| !key.is_none());
    let default = reader.named("default");
    reader.finish(interp)?;
    let items = match given.as_slice() {
        [] => {
            return Err(interp.type_error(format!("{name} expected at least 1 argument, got 0")));
        }
        [iterable] => interp.collect(iterable)?,
        _ => given,
    };
    let mut best: Option<(Value, Value)> = None;
    for item in items {
        let rank = match &key {
            Some(key) => interp.call(key, Args::of(vec![item.clone()]))?,
            None => item.clone(),
        };
        let better = match &best {
            None => true,
            Some((_, so_far)) if name == "min" => interp.lt(&rank, so_far)?,
            Some((_, so_far)) => {
                let greater = interp.compare(crate::syntax::ast::CmpOp::Gt, &rank, so_far)?;
                interp.truth(&greater)?
            }
        };
        if better {
            best = Some((item, rank));
        }
    }
    match (best, default) {
        (Some((item, _)), _) | (None, Some(item)) => Ok(item),
        // The text is that of Python 3.11; later versions say "iterable argument is empty".
        (None, None) => Err(interp.value_error(format!("{name}() arg is an empty sequence"))),
    }
}

fn reversed(interp: &Interp, args: Args) -> Result {
    let [value] = one(interp, "reversed", args)?;
    if let Some(method) = interp.special(&value, "__reversed__")? {
        return interp.call(&method, Args::default());
    }
    let has = |name: &str| interp.special(&value, name).map(|method| method.is_some());
    if !(has("__len__")? && has("__getitem__")?) || matches!(value.unwrapped(), Value::Dict(_)) {
        return Err(interp.type_error(format!("'{}' object is not reversible", interp.type_name(&value))));
    }
    let mut left = interp.len(&value)?;
    Ok(PyIter::value("reversed", move |interp| {
        if left == 0 {
            return Ok(None);
        }
        left -= 1;
        interp.get_item(&value, &Value::size(left)).map(Some)
    }))
}

fn enumerate(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("enumerate");
    let iterable = reader.required(interp, "iterable")?;
    let mut index = reader.int_or(interp, "start", 0)?;
    reader.finish(interp)?;
    if let Value::Unknown(unknown) = &iterable {
        return Ok(Value::Unknown(unknown.derived(" enumerated")));
    }
    let iterator = interp.iter(&iterable)?;
    Ok(PyIter::value("enumerate", move |interp| {
        Ok(interp.next(&iterator)?.map(|item| {
            index += 1;
            Value::tuple(vec![Value::Int(index - 1), item])
        }))
    }))
}

/// The iterators of several iterables, or the unknown value among them.
fn iterators(interp: &Interp, iterables: &[Value]) -> Result<std::result::Result<Vec<Value>, Value>> {
    let mut iterators = Vec::new();
    for iterable in iterables {
        if let Value::Unknown(unknown) = iterable {
            return Ok(Err(Value::Unknown(unknown.derived(" iterated over"))));
        }
        iterators.push(interp.iter(iterable)?);
    }
    Ok(Ok(iterators))
}

fn zip(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("zip");
    let iterables = reader.rest();
    let strict = match reader.named("strict") {
        Some(value) => interp.truth(&value)?,
        None => false,
    };
    reader.finish(interp)?;
    let iterators = match iterators(interp, &iterables)? {
        Ok(iterators) => iterators,
        Err(unknown) => return Ok(unknown),
    };
    Ok(PyIter::value("zip", move |interp| {
        let mut items = Vec::with_capacity(iterators.len());
        for (index, iterator) in iterators.iter().enumerate() {
            match interp.next(iterator)? {
                Some(item) => items.push(item),
                None if !strict => return Ok(None),
                None => return strict_end(interp, &iterators, index).map(|()| None),
            }
        }
        Ok((!items.is_empty()).then(|| Value::tuple(items)))
    }))
}

/// Whether all iterators end together when the one at `index` has ended.
fn strict_end(interp: &Interp, iterators: &[Value], index: usize) -> Result<()> {
    let before = |count: usize| match count {
        1 => "argument 1".to_owned(),
        count => format!("arguments 1-{count}"),
    };
    if index > 0 {
        return Err(interp.value_error(format!(
            "zip() argument {} is shorter than {}",
            index + 1,
            before(index)
        )));
    }
    for (at, iterator) in iterators.iter().enumerate().skip(1) {
        if interp.next(iterator)?.is_some() {
            return Err(interp.value_error(format!(
                "zip() argument {} is longer than {}",
                at + 1,
                before(at)
            )));
        }
    }
    Ok(())
}

fn map(interp: &Interp, args: Args) -> Result {
    let mut given = args.positional;
    if given.len() < 2 {
        return Err(interp.type_error("map() must have at least two arguments."));
    }
    let function = given.remove(0);
    let iterators = match iterators(interp, &given)? {
        Ok(iterators) => iterators,
        Err(unknown) => return Ok(unknown),
    };
    Ok(PyIter::value("map", move |interp| {
        let mut items = Vec::with_capacity(iterators.len());
        for iterator in &iterators {
            match interp.next(iterator)? {
                Some(item) => items.push(item),
                None => return Ok(None),
            }
        }
        interp.call(&function, Args::of(items)).map(Some)
    }))
}

fn filter(interp: &Interp, args: Args) -> Result {
    let [function, iterable] = super::attributes::exactly(interp, "filter", args)?;
    if let Value::Unknown(unknown) = &iterable {
        return Ok(Value::Unknown(unknown.derived(" filtered")));
    }
    let iterator = interp.iter(&iterable)?;
    Ok(PyIter::value("filter", move |interp| {
        while let Some(item) = interp.next(&iterator)? {
            let keep = match &function {
                Value::None => interp.truth(&item)?,
                function => {
                    let result = interp.call(function, Args::of(vec![item.clone()]))?;
                    interp.truth(&result)?
                }
            };
            if keep {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }))
}

fn iter(interp: &Interp, args: Args) -> Result {
    match args.positional.as_slice() {
        [iterable] => interp.iter(iterable),
        [function, sentinel] => {
            let (function, sentinel) = (function.clone(), sentinel.clone());
            let mut done = false;
            Ok(PyIter::value("callable_iterator", move |interp| {
                if done {
                    return Ok(None);
                }
                let value = interp.call(&function, Args::default())?;
                done = interp.eq(&value, &sentinel)?;
                Ok((!done).then_some(value))
            }))
        }
        other => Err(interp.type_error(format!("iter expected at least 1 argument, got {}", other.len()))),
    }
}

fn next(interp: &Interp, args: Args) -> Result {
    match args.positional.as_slice() {
        [Value::Unknown(unknown), ..] => Ok(Value::Unknown(Rc::clone(&unknown.derived(" next")))),
        // A generator's return value travels in the StopIteration that `__next__` raises.
        [iterator @ Value::Generator(_)] => interp.call_method(iterator, "__next__", Args::default()),
        [iterator] => match interp.next(iterator)? {
            Some(value) => Ok(value),
            None => Err(interp.raise_class(&interp.exception("StopIteration"), Vec::new())),
        },
        [iterator, default] => Ok(interp.next(iterator)?.unwrap_or_else(|| default.clone())),
        other => Err(interp.type_error(format!("next expected at least 1 argument, got {}", other.len()))),
    }
}
