//! `slice` and `range`

use std::rc::Rc;

use super::{container, receiver};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::iterate::PyIter;
use crate::object::ClassBuilder;
use crate::value::{Range, Slice, Value};

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .static_method("__new__", |interp, args| {
            let (start, stop, step) = match args.positional.get(1..).unwrap_or_default() {
                [stop] => (Value::None, stop.clone(), Value::None),
                [start, stop] => (start.clone(), stop.clone(), Value::None),
                [start, stop, step] => (start.clone(), stop.clone(), step.clone()),
                other => return Err(wrong_count(interp, "slice", other.len())),
            };
            Ok(Value::Slice(Rc::new(Slice { start, stop, step })))
        })
        .method("indices", |interp, args| {
            let (this, mut reader) = receiver(args, "indices")?;
            let length = usize::try_from(reader.int_or(interp, "length", 0)?)
                .map_err(|_| interp.value_error("length should not be negative"))?;
            let Value::Slice(slice) = this else {
                return Err(interp.type_error("not a slice"));
            };
            let range = interp.slice_bounds(&slice, length)?;
            Ok(Value::tuple(vec![
                Value::Int(range.start),
                Value::Int(range.stop),
                Value::Int(range.step),
            ]))
        })
}

fn wrong_count(interp: &Interp, name: &str, given: usize) -> crate::error::Error {
    interp.type_error(if given == 0 {
        format!("{name} expected at least 1 argument, got 0")
    } else {
        format!("{name} expected at most 3 arguments, got {given}")
    })
}

pub(super) fn define_range(class: ClassBuilder) -> ClassBuilder {
    container(class)
        .static_method("__new__", new_range)
        .method("__reversed__", |interp, args| {
            let range = this_range(interp, args, "__reversed__")?;
            let mut left = range.len();
            Ok(PyIter::value("range_iterator", move |_| {
                left = left.wrapping_sub(1);
                Ok(range.get(left).map(Value::Int))
            }))
        })
        .method("count", |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            let range = this_range(interp, args, "count")?;
            Ok(Value::Int(i64::from(position(&range, &item).is_some())))
        })
        .method("index", |interp, args| {
            let item = args.positional.get(1).cloned().unwrap_or(Value::None);
            let range = this_range(interp, args, "index")?;
            match position(&range, &item) {
                Some(at) => Ok(Value::Int(at)),
                None => Err(interp.value_error(format!("{} is not in range", interp.repr(&item)?))),
            }
        })
}

fn this_range(interp: &Interp, args: Args, method: &str) -> Result<Rc<Range>> {
    match receiver(args, method)?.0 {
        Value::Range(range) => Ok(range),
        _ => Err(interp.type_error("not a range")),
    }
}

fn position(range: &Range, item: &Value) -> Option<i64> {
    let offset = item.as_int()?.checked_sub(range.start)?;
    let at = offset / range.step;
    let inside = usize::try_from(at).is_ok_and(|at| at < range.len());
    (offset % range.step == 0 && inside).then_some(at)
}

fn new_range(interp: &Interp, args: Args) -> Result {
    if let Some((name, _)) = args.keywords.first() {
        let _ = name;
        return Err(interp.type_error("range() takes no keyword arguments"));
    }
    let given = args.positional.get(1..).unwrap_or_default();
    let numbers: Vec<i64> = given
        .iter()
        .map(|value| {
            interp.index(value)?.ok_or_else(|| {
                interp.type_error(format!(
                    "'{}' object cannot be interpreted as an integer",
                    interp.type_name(value)
                ))
            })
        })
        .collect::<Result<_>>()?;
    let (start, stop, step) = match *numbers.as_slice() {
        [stop] => (0, stop, 1),
        [start, stop] => (start, stop, 1),
        [start, stop, step] => (start, stop, step),
        _ => return Err(wrong_count(interp, "range", given.len())),
    };
    if step == 0 {
        return Err(interp.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })))
}
