//! The built-in classes, one file each.

mod alias;
mod boolean;
mod bytes;
mod dict;
mod float;
mod functions;
mod int;
mod list;
mod object;
mod set;
mod slice;
mod str;
mod tuple;
mod type_;

pub use alias::Alias;

use std::rc::Rc;

use crate::object::{Class, ClassBuilder, Instance, Payload};
use crate::value::Value;

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
            module: plain("module"),
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
