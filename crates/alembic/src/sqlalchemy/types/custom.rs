//! Types that a project writes itself: `TypeDecorator`, `UserDefinedType`, `@compiles`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Dialect;

use crate::sqlalchemy::state::{State, class, state};
use crate::sqlalchemy::util::{attr, set, split};

/// Makes `UserDefinedType`, `TypeDecorator`, `PickleType` and `Variant`.
pub(super) fn classes(interp: &Interp, known: &State) {
    let module = "sqlalchemy.sql.type_api";
    let engine = known.class(interp, "TypeEngine");
    let user = ClassBuilder::new(module, "UserDefinedType")
        .base(&engine)
        .constant("__sa_type__", "UserDefinedType")
        .constant("__visit_name__", "user_defined");
    known.build(interp, user);
    let decorator = ClassBuilder::new(module, "TypeDecorator")
        .base(&engine)
        .tolerant()
        .constant("__sa_type__", "TypeDecorator")
        .constant("__visit_name__", "type_decorator")
        .constant("cache_ok", Value::None)
        .constant("impl", Value::None)
        .method("__init__", decorator_init)
        .property("impl_instance", |_, this| Ok(attr(this, "impl")))
        .method("type_engine", |_, args| Ok(attr(args.this()?, "impl")))
        .method("load_dialect_impl", |_, args| Ok(attr(args.this()?, "impl")))
        // Attributes of the type underneath (`length`, `timezone`, …) are attributes of the decorator.
        .method("__getattr__", |interp, args| {
            let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
            let inner = attr(args.this()?, "impl");
            match &inner {
                Value::Instance(_) => interp.get_attr(&inner, &name),
                _ => Err(interp.attribute_error(format!(
                    "'{}' object has no attribute '{name}'",
                    interp.type_name(args.this()?)
                ))),
            }
        });
    let decorator = known.build(interp, decorator);
    let binary = Value::Class(known.class(interp, "LargeBinary"));
    let pickle = ClassBuilder::new("sqlalchemy.sql.sqltypes", "PickleType")
        .base(&decorator)
        .tolerant()
        .constant("__sa_type__", "PickleType")
        .constant("impl", binary)
        .method("__init__", |interp, args| {
            let (this, _) = split(args)?;
            let inner = interp.call(&Value::Class(class(interp, "LargeBinary")), Args::default())?;
            set(&this, "impl", inner);
            Ok(Value::None)
        });
    known.build(interp, pickle);
    known.add("Variant", decorator);
}

/// `TypeDecorator.__init__`: makes the type underneath with the arguments given.
fn decorator_init(interp: &Interp, args: Args) -> Result {
    let (this, args) = split(args)?;
    let inner = match &this {
        Value::Instance(instance) => instance.class().lookup("impl").unwrap_or(Value::None),
        _ => Value::None,
    };
    let inner = match &inner {
        Value::Class(_) | Value::Unknown(_) => interp.call(&inner, args)?,
        Value::None => {
            return Err(interp.raise(
                "AssertionError",
                "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of type being decorated",
            ));
        }
        _ => inner,
    };
    set(&this, "impl", inner);
    Ok(Value::None)
}

/// The type that a `TypeDecorator` has on a dialect.
pub(super) fn decorated(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result {
    let own = interp.class_of(value);
    if let Some(function @ Value::Function(_)) = own.lookup("load_dialect_impl") {
        let dialect = crate::sqlalchemy::engine::dialect_value(interp, dialect, None);
        return interp.call(&function, Args::of(vec![value.clone(), dialect]));
    }
    let inner = attr(value, "impl");
    match inner {
        // A subclass with an `__init__` that never called the one above.
        Value::Class(_) => interp.call(&inner, Args::default()),
        _ => Ok(inner),
    }
}

/// The text that `get_col_spec` gives, if the class has one.
pub(super) fn column_spec(interp: &Interp, value: &Value) -> Result<Option<String>> {
    let Some(method) = interp.class_of(value).lookup("get_col_spec") else {
        return Ok(None);
    };
    let result = interp.call(&method, Args::of(vec![value.clone()]))?;
    crate::sqlalchemy::util::text(interp, &result, "the result of get_col_spec()").map(Some)
}

/// The text that a function registered with `@compiles` gives for an element on a dialect.
pub(crate) fn compiled_by_hand(
    interp: &Interp,
    value: &Value,
    dialect: &dyn Dialect,
) -> Result<Option<String>> {
    let Some(function) = function_for(interp, value, dialect) else {
        return Ok(None);
    };
    let compiler = crate::sqlalchemy::engine::compiler_value(interp, dialect);
    let result = interp.call(&function, Args::of(vec![value.clone(), compiler]))?;
    crate::sqlalchemy::util::text(interp, &result, "the result of a compiler function").map(Some)
}

/// The function of `@compiles` for an element on a dialect.
pub(crate) fn function_for(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Option<Value> {
    let known = state(interp);
    if known.compilers.borrow().is_empty() || !matches!(value, Value::Instance(_)) {
        return None;
    }
    let own = interp.class_of(value);
    let chain = std::iter::once(Rc::clone(&own)).chain(own.ancestors().iter().cloned());
    for candidate in chain {
        let found = {
            let compilers = known.compilers.borrow();
            let mut of_class = compilers
                .iter()
                .filter(|(class, _, _)| Rc::ptr_eq(class, &candidate));
            let exact = of_class
                .clone()
                .rfind(|(_, names, _)| names.iter().any(|name| &**name == dialect.name()));
            exact
                .or_else(|| of_class.rfind(|(_, names, _)| names.is_empty()))
                .map(|(_, _, function)| function.clone())
        };
        if found.is_some() {
            return found;
        }
    }
    None
}
