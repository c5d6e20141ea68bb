//! Subscripts of documents and arrays: `x[key]`, `x[key].as_string()`, `x[key].astext`.

use python::{Args, Interp, Result, Value};
use sql::types::JsonName;
use sql::{Expr, Type};

use super::{element, type_of};
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::state::{class, is_a};
use crate::sqlalchemy::util::{attr, known, raise, set, split};

/// The JSON type that an expression's own type is a kind of. Variants and `@compiles` decide texts of columns only:
/// operators belong to the type that was written down.
fn json_of(interp: &Interp, type_: &Value) -> Option<JsonName> {
    if is_a(interp, type_, "TypeDecorator") {
        return json_of(interp, &attr(type_, "impl"));
    }
    if is_a(interp, type_, "postgresql.JSONB") {
        return Some(JsonName::Jsonb);
    }
    is_a(interp, type_, "JSON").then_some(JsonName::Json)
}

/// `x[key]`: a path where the key is a tuple or list.
pub(super) fn get_item(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let key = args.positional.get(1).cloned().unwrap_or(Value::None);
    known(interp, &key, "an operand of an SQL expression")?;
    let is_path = matches!(key, Value::Tuple(_) | Value::List(_));
    let op = if is_path {
        sql::expr::BinaryOp::GetPath
    } else {
        sql::expr::BinaryOp::GetItem
    };
    let type_ = type_of(interp, &this);
    let json = json_of(interp, &type_);
    let type_ = match (attr(&type_, "item_type"), &key) {
        (Value::None, _) if is_a(interp, &type_, "postgresql.HSTORE") => {
            crate::sqlalchemy::types::plain(interp, "Text")
        }
        (Value::None, _) | (_, Value::Slice(_)) => type_,
        (item, _) => item,
    };
    let parts = vec![this.clone()];
    let made = element(interp, "BinaryExpression", type_, move |interp, dialect| {
        let mut left = to_expr(interp, &this, dialect)?;
        if let Some(name) = json {
            let type_ = if name == JsonName::Jsonb {
                Type::jsonb()
            } else {
                Type::json()
            };
            left = Expr::TypeCoerce(Box::new(left), type_);
        }
        let right = if let Value::Slice(slice) = &key {
            Expr::Slice(
                Box::new(to_expr(interp, &slice.start, dialect)?),
                Box::new(to_expr(interp, &slice.stop, dialect)?),
            )
        } else if is_path {
            Expr::value(crate::sqlalchemy::values::to_sql_value(
                interp,
                &key,
                &Type::null(),
            )?)
        } else {
            to_expr(interp, &key, dialect)?
        };
        Ok(Expr::binary(left, op.clone(), right))
    });
    set(&made, "_parts", Value::list(parts));
    set(&made, "_json_item", Value::Bool(json.is_some()));
    Ok(made)
}

/// `x["a"].astext`
pub(super) fn astext(interp: &Interp, this: &Value) -> Result {
    let (this, type_) = (this.clone(), crate::sqlalchemy::types::plain(interp, "Text"));
    let parts = vec![this.clone()];
    let made = element(interp, "BinaryExpression", type_, move |interp, dialect| {
        Ok(Expr::JsonText(Box::new(to_expr(interp, &this, dialect)?)))
    });
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}

/// `x["a"].as_integer()` and the like: the item as a scalar of a type, which takes the method's arguments.
pub(super) fn scalar(interp: &Interp, args: Args, method: &str, type_: &str) -> Result {
    let (this, arguments) = split(args)?;
    if !matches!(attr(&this, "_json_item"), Value::Bool(true)) {
        let message = format!(
            "The JSON cast operator JSON.{method}() only works with a JSON index expression e.g. col['q'].{method}()"
        );
        return Err(raise(interp, "InvalidRequestError", message));
    }
    let type_ = interp.call(&Value::Class(class(interp, type_)), arguments)?;
    let parts = vec![this.clone()];
    let kept = type_.clone();
    let made = element(interp, "BinaryExpression", type_, move |interp, dialect| {
        let type_ = crate::sqlalchemy::types::to_type(interp, &kept, dialect)?;
        Ok(Expr::JsonScalar(
            Box::new(to_expr(interp, &this, dialect)?),
            type_,
        ))
    });
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}
