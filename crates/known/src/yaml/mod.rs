//! `_yaml_documents`: what the package `yaml` (`py/yaml/`) has from libyaml.

mod compose;
mod emit;

use std::rc::Rc;

use python::{Interp, Module, ModuleBuilder, Result, Value};

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_yaml_documents")
        .function("compose", compose::compose)
        .function("emit", emit::emit)
        .function("unprintable", |interp, args| {
            let text = args.reader("unprintable").required_str(interp, "text")?;
            let found = text.chars().enumerate().find(|(_, one)| !is_printable(*one));
            Ok(found.map_or(Value::None, |(index, one)| {
                Value::tuple(vec![Value::size(index), Value::Int(i64::from(u32::from(one)))])
            }))
        })
        .build())
}

/// What YAML 1.1 allows in a stream.
fn is_printable(one: char) -> bool {
    matches!(one, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}'
        | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}
