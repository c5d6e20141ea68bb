//! `tuple`

use std::rc::Rc;

use super::{container, list, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::Operator;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = container(class.tolerant())
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("tuple")?;
            let given = reader.optional("iterable");
            reader.finish(interp)?;
            let items = match given {
                None => Value::tuple(Vec::new()),
                Some(same @ Value::Tuple(_)) => same,
                Some(Value::Unknown(unknown)) => {
                    return Ok(Value::Unknown(unknown.derived(" as a tuple")));
                }
                Some(given) => Value::tuple(interp.collect(&given)?),
            };
            Ok(made(&class, &interp.types().tuple, items))
        })
        .class_method("__class_getitem__", super::class_getitem)
        .method("count", |interp, args| {
            let (items, mut reader) = this_tuple(interp, args, "count")?;
            list::count(interp, &items, &reader.required(interp, "value")?)
        })
        .method("index", |interp, args| {
            let (items, mut reader) = this_tuple(interp, args, "index")?;
            let wanted = reader.required(interp, "value")?;
            list::position(interp, &items, &wanted, &mut reader)?
                .ok_or_else(|| interp.value_error("tuple.index(x): x not in tuple"))
        });
    operators(class, &[Operator::Add, Operator::Mult])
}

fn this_tuple(interp: &Interp, args: Args, method: &str) -> Result<(Rc<[Value]>, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::Tuple(items) => Ok((items, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'tuple' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}
