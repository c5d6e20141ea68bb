//! `str`

mod case;
mod layout;
mod search;
mod split;
mod translate;

use std::rc::Rc;

use super::{made, operators, receiver};
use crate::args::{Args, Reader};
use crate::dict::HashKey;
use crate::error::Result;
use crate::format::Fields;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::Operator;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = class
        .static_method("__new__", new)
        .method("__len__", |interp, args| {
            Ok(Value::size(interp.len(&args.this()?.unwrapped())?))
        })
        .method("__iter__", |interp, args| interp.iter(&args.this()?.unwrapped()))
        .method("__getitem__", |interp, args| {
            let (this, mut reader) = receiver(args, "__getitem__")?;
            let index = reader.required(interp, "key")?;
            interp.get_item(&this, &index)
        })
        .method("__contains__", |interp, args| {
            let (this, mut reader) = receiver(args, "__contains__")?;
            let part = reader.required(interp, "key")?;
            interp.contains(&this, &part).map(Value::Bool)
        })
        .method("format", |interp, args| {
            let (text, _) = this_text(interp, args.clone(), "format")?;
            let mut args = args;
            args.positional.remove(0);
            interp.format_template(&text, &Fields::Arguments(&args))
        })
        .method("format_map", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "format_map")?;
            let mapping = reader.required(interp, "mapping")?;
            interp.format_template(&text, &Fields::Mapping(&mapping))
        })
        .method("encode", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "encode")?;
            let encoding = reader.optional_str(interp, "encoding")?;
            let errors = reader.optional_str(interp, "errors")?;
            reader.finish(interp)?;
            let encoded = super::bytes::encode(
                interp,
                &text,
                encoding.as_deref().unwrap_or("utf-8"),
                errors.as_deref().unwrap_or("strict"),
            )?;
            Ok(Value::bytes(&encoded))
        })
        .method("join", join);
    let class = operators(class, &[Operator::Add, Operator::Mult, Operator::Mod]);
    translate::define(split::define(search::define(layout::define(case::define(class)))))
}

/// The text that a method is called on, and a reader of the other arguments.
fn this_text(interp: &Interp, args: Args, method: &str) -> Result<(Rc<str>, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::Str(text) => Ok((text, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'str' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}

fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("str")?;
    let object = reader.optional("object");
    let encoding = reader.optional_str(interp, "encoding")?;
    let errors = reader.optional_str(interp, "errors")?;
    reader.finish(interp)?;
    let text = match (object, &encoding, &errors) {
        (None, ..) => Value::str(""),
        (Some(object), None, None) => Value::str(interp.str(&object)?),
        (Some(object), ..) => {
            let Value::Bytes(bytes) = object.unwrapped() else {
                return Err(interp.type_error(format!(
                    "decoding to str: need a bytes-like object, {} found",
                    interp.type_name(&object)
                )));
            };
            let encoding = encoding.as_deref().unwrap_or("utf-8");
            let errors = errors.as_deref().unwrap_or("strict");
            Value::str(super::bytes::decode(interp, &bytes, encoding, errors)?)
        }
    };
    Ok(made(&class, &interp.types().str, text))
}

fn join(interp: &Interp, args: Args) -> Result {
    let (separator, mut reader) = this_text(interp, args, "join")?;
    let iterable = reader.required(interp, "iterable")?;
    reader.finish(interp)?;
    if interp.special(&iterable, "__iter__")?.is_none() && interp.special(&iterable, "__getitem__")?.is_none()
    {
        return Err(interp.type_error("can only join an iterable"));
    }
    let mut text = String::new();
    for (index, item) in interp.collect(&iterable)?.iter().enumerate() {
        interp.check_bytes(text.len() + separator.len())?;
        if let Value::Unknown(unknown) = item {
            return Ok(Value::Unknown(unknown.derived(" in a text")));
        }
        let Some(part) = item.as_str() else {
            return Err(interp.type_error(format!(
                "sequence item {index}: expected str instance, {} found",
                interp.type_name(item)
            )));
        };
        if index > 0 {
            text.push_str(&separator);
        }
        text.push_str(&part);
    }
    Ok(Value::str(text))
}

/// The key of a character in a translation table.
fn code_key(c: char) -> HashKey {
    HashKey::Int(i64::from(c as u32))
}
