//! DDL elements as listeners: the conditions of `execute_if`, and what happens when they are called.

use python::{Args, Instance, Interp, Result, Value};
use sql::Dialect;

use super::ddl::run_ddl_element;
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::util::{attr, set};

/// `element.execute_if(dialect=None, callable_=None, state=None)`: a copy with the conditions.
pub(super) fn execute_if(_: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("execute_if")?;
    let Value::Instance(instance) = &this else {
        return Ok(this);
    };
    let copied = Instance::new(&instance.class());
    copied.attrs.borrow_mut().clone_from(&instance.attrs.borrow());
    for name in ["dialect", "callable_", "state"] {
        copied.set(
            &format!("_if_{name}"),
            reader.optional(name).unwrap_or(Value::None),
        );
    }
    Ok(Value::Instance(copied))
}

/// `element(target, bind, **kw)`: executes a DDL element for a target, if its conditions hold.
pub(super) fn call(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("DDLElement.__call__")?;
    let target = reader.required(interp, "target")?;
    let bind = reader.optional("bind").unwrap_or(Value::None);
    let handle = Bind::of(interp, &bind)?;
    if applies(interp, &this, &target, &bind, handle.dialect(interp))? {
        set(&this, "target", target);
        run_ddl_element(interp, &this, &handle)?;
    }
    Ok(Value::None)
}

fn applies(
    interp: &Interp,
    this: &Value,
    target: &Value,
    bind: &Value,
    dialect: &dyn Dialect,
) -> Result<bool> {
    let wanted = attr(this, "_if_dialect");
    let fits = match wanted.as_str() {
        Some(name) => &*name == dialect.name(),
        None if wanted.is_none() => true,
        None => interp.contains(&wanted, &Value::str(dialect.name()))?,
    };
    let function = attr(this, "_if_callable_");
    if !fits || function.is_none() {
        return Ok(fits);
    }
    let args = Args::of(vec![this.clone(), target.clone(), bind.clone()])
        .with("state", attr(this, "_if_state"))
        .with("dialect", crate::sqlalchemy::dialect_value(interp, dialect, None))
        .with("checkfirst", Value::Bool(false))
        .with("tables", Value::None);
    interp.truth(&interp.call(&function, args)?)
}
