//! The built-in classes, one file each.

mod alias;
mod boolean;
pub(crate) mod bytearray;
mod bytes;
mod dict;
mod dict_view;
mod float;
mod functions;
mod int;
mod list;
mod object;
mod set;
mod slice;
mod str;
mod substitute;
mod tuple;
mod type_;

pub use alias::Alias;
pub(crate) use alias::is_type_like;
pub(crate) use bytes::decode;
pub(crate) use list::{Order, sorted};
pub(crate) use substitute::is_variable;

use std::rc::Rc;

use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance, Payload};
use crate::syntax::ast::Operator;
use crate::value::Value;

use dict_view::Kind;

/// The class objects of the built-in types.
#[allow(missing_docs, reason = "each is the class of that name")]
pub struct Types {
    pub object: Rc<Class>,
    pub type_: Rc<Class>,
    pub none_type: Rc<Class>,
    pub ellipsis: Rc<Class>,
    pub not_implemented: Rc<Class>,
    pub bool: Rc<Class>,
    pub int: Rc<Class>,
    pub float: Rc<Class>,
    pub str: Rc<Class>,
    pub bytes: Rc<Class>,
    pub tuple: Rc<Class>,
    pub list: Rc<Class>,
    pub dict: Rc<Class>,
    pub dict_keys: Rc<Class>,
    pub dict_values: Rc<Class>,
    pub dict_items: Rc<Class>,
    pub set: Rc<Class>,
    pub frozenset: Rc<Class>,
    pub range: Rc<Class>,
    pub slice: Rc<Class>,
    pub iterator: Rc<Class>,
    pub generator: Rc<Class>,
    pub coroutine: Rc<Class>,
    pub function: Rc<Class>,
    pub builtin_function: Rc<Class>,
    pub method: Rc<Class>,
    pub property: Rc<Class>,
    pub staticmethod: Rc<Class>,
    pub classmethod: Rc<Class>,
    pub super_: Rc<Class>,
    pub module: Rc<Class>,
    pub generic_alias: Rc<Class>,
    pub union: Rc<Class>,
}

impl Types {
    pub(crate) fn new() -> Types {
        let object = object::define(ClassBuilder::new("builtins", "object")).build_with(Vec::new());
        let under = |base: &Rc<Class>, builder: ClassBuilder| builder.build_with(vec![Rc::clone(base)]);
        let named = |name: &str| ClassBuilder::new("builtins", name);
        let plain = |name: &str| under(&object, named(name));
        let int = under(&object, int::define(named("int")));
        Types {
            type_: under(&object, type_::define(named("type"))),
            none_type: plain("NoneType"),
            ellipsis: plain("ellipsis"),
            not_implemented: plain("NotImplementedType"),
            bool: under(&int, boolean::define(named("bool"))),
            int,
            float: under(&object, float::define(named("float"))),
            str: under(&object, str::define(named("str"))),
            bytes: under(&object, bytes::define(named("bytes"))),
            tuple: under(&object, tuple::define(named("tuple"))),
            list: under(&object, list::define(named("list").tolerant())),
            dict: under(&object, dict::define(named("dict").tolerant())),
            dict_keys: under(&object, dict_view::define(named("dict_keys"), Kind::Keys)),
            dict_values: under(&object, dict_view::define(named("dict_values"), Kind::Values)),
            dict_items: under(&object, dict_view::define(named("dict_items"), Kind::Items)),
            set: under(&object, set::define(named("set").tolerant())),
            frozenset: under(&object, set::define_frozen(named("frozenset"))),
            range: under(&object, slice::define_range(named("range"))),
            slice: under(&object, slice::define(named("slice"))),
            iterator: under(&object, functions::define_iterator(named("iterator"))),
            generator: under(&object, functions::define_generator(named("generator"))),
            coroutine: under(&object, functions::define_generator(named("coroutine"))),
            function: plain("function"),
            builtin_function: plain("builtin_function_or_method"),
            method: plain("method"),
            property: under(&object, functions::define_property(named("property").tolerant())),
            staticmethod: under(
                &object,
                functions::define_staticmethod(named("staticmethod").tolerant()),
            ),
            classmethod: under(
                &object,
                functions::define_classmethod(named("classmethod").tolerant()),
            ),
            super_: under(&object, functions::define_super(named("super"))),
            module: under(
                &object,
                named("module").static_method("__new__", |interp, args| {
                    let (_, mut reader) = args.method("module")?;
                    let name = reader.required_str(interp, "name")?;
                    let module = crate::module::Module::new(&name, None, false);
                    module.set("__doc__", reader.optional("doc").unwrap_or(Value::None));
                    Ok(Value::Module(module))
                }),
            ),
            generic_alias: under(
                &object,
                alias::define(ClassBuilder::new("types", "GenericAlias").tolerant()),
            ),
            union: under(
                &object,
                alias::define_union(ClassBuilder::new("types", "UnionType").tolerant()),
            ),
            object,
        }
    }
}

/// What `__new__` of a built-in class returns: the value itself, or an instance of the subclass that carries it.
pub(crate) fn made(class: &Value, builtin: &Rc<Class>, value: Value) -> Value {
    match class {
        Value::Class(class) if !Rc::ptr_eq(class, builtin) => {
            Value::Instance(Instance::with(class, Payload::Value(value)))
        }
        _ => value,
    }
}

/// The value that a method of a built-in type is called on (below an instance of a subclass), and a reader of the
/// other arguments.
pub(crate) fn receiver(args: Args, method: &str) -> Result<(Value, Reader)> {
    let (this, reader) = args.method(method)?;
    Ok((this.unwrapped(), reader))
}

/// The methods that all containers with a subscript have.
fn container(class: ClassBuilder) -> ClassBuilder {
    collection(class).method("__getitem__", |interp, args| {
        let (this, mut reader) = receiver(args, "__getitem__")?;
        let index = reader.required(interp, "key")?;
        interp.get_item(&this, &index)
    })
}

/// The methods that all containers have.
fn collection(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__len__", |interp, args| {
            Ok(Value::size(interp.len(&args.this()?.unwrapped())?))
        })
        .method("__iter__", |interp, args| interp.iter(&args.this()?.unwrapped()))
        .method("__contains__", |interp, args| {
            let (this, mut reader) = receiver(args, "__contains__")?;
            let item = reader.required(interp, "key")?;
            interp.contains(&this, &item).map(Value::Bool)
        })
}

/// The methods of operators. They answer `NotImplemented` where the operands do not fit, so that the other operand
/// is asked.
fn operators(class: ClassBuilder, operators: &[Operator]) -> ClassBuilder {
    operators.iter().fold(class, |class, &operator| {
        let (name, reflected, _) = crate::ops::names(operator);
        class
            .method(name, move |interp, args| {
                let (this, mut reader) = receiver(args, name)?;
                let other = reader.required(interp, "value")?;
                operated(interp, operator, &this, &other, false)
            })
            .method(reflected, move |interp, args| {
                let (this, mut reader) = receiver(args, reflected)?;
                let other = reader.required(interp, "value")?;
                operated(interp, operator, &this, &other, true)
            })
    })
}

fn operated(interp: &Interp, operator: Operator, this: &Value, other: &Value, swap: bool) -> Result {
    let other = other.unwrapped();
    if matches!(this, Value::Instance(_)) || matches!(other, Value::Instance(_) | Value::Class(_)) {
        return Ok(Value::NotImplemented);
    }
    let result = if swap {
        interp.binary(operator, &other, this)
    } else {
        interp.binary(operator, this, &other)
    };
    match result {
        Err(error) if interp.is_raised(&error, "TypeError") => Ok(Value::NotImplemented),
        other => other,
    }
}

/// `list[int]` and the like.
fn class_getitem(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("__class_getitem__")?;
    let arguments = reader.required(interp, "key")?;
    Ok(interp.make_alias(&class, arguments))
}
