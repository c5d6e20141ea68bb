//! `bool`

use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class.static_method("__new__", |interp, args| {
        let (_, mut reader) = args.method("bool")?;
        let given = reader.optional("x");
        reader.finish(interp)?;
        match given {
            Some(value) => interp.truth(&value).map(Value::Bool),
            None => Ok(Value::Bool(false)),
        }
    })
}
