//! An `Index(…)` and the options of a dialect, for the SQL writer.

use python::{Interp, Result, Value};
use sql::Dialect;
use sql::schema::{Index, IndexElement, OptionValue, Options};

use super::name_of_key;
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, constraint_name, known, quote_of, text, truth};

/// `Index(…)`.
///
/// Errors: an unknown value; an expression that cannot be used.
pub fn to_index(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Index> {
    known(interp, value, "an index")?;
    let mut expressions = Vec::new();
    for expression in interp.collect(&attr(value, "_columns"))? {
        expressions.push(match to_index_element(interp, &expression, dialect)? {
            IndexElement::Column(name) if expression.as_str().is_some() => {
                IndexElement::Column(name_of_key(value, name))
            }
            element => element,
        });
    }
    let name = attr(value, "name");
    Ok(Index {
        name: constraint_name(interp, &name, "the name of an Index")?,
        expressions,
        unique: truth(interp, &attr(value, "unique"), "`unique` of an Index")?,
        options: to_options(interp, &attr(value, "dialect_kwargs"), dialect)?,
        quote: match attr(value, "quote") {
            Value::Bool(quote) => Some(quote),
            _ => quote_of(interp, &name),
        },
    })
}

/// One element of an index: a name, a column or an expression.
///
/// Errors: an unknown value; an expression that cannot be used.
pub fn to_index_element(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<IndexElement> {
    known(interp, value, "a column of an index")?;
    if let Some(name) = value.as_str() {
        return Ok(IndexElement::Column(name.to_string()));
    }
    if is_a(interp, value, "Column") || matches!(attr(value, "_bare"), Value::Bool(true)) {
        return text(interp, &attr(value, "name"), "the name of a column").map(IndexElement::Column);
    }
    to_expr(interp, value, dialect).map(IndexElement::Expr)
}

/// The dialect's keyword arguments of a dictionary value.
///
/// Errors: an unknown value; a value that no option can have.
pub(crate) fn to_options(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Options> {
    let mut options = Options::new();
    let Value::Dict(dict) = value else {
        return Ok(options);
    };
    let pairs: Vec<(Value, Value)> = dict
        .borrow()
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    for (key, value) in pairs {
        let key = match key.as_str() {
            Some(key) => key.to_string(),
            // `postgresql_ops={column: "…"}` with a Column as the key.
            None => text(interp, &attr(&key, "name"), "the name of a column")?,
        };
        known(interp, &value, &format!("`{key}`"))?;
        options.insert(key, to_option(interp, &value, dialect)?);
    }
    Ok(options)
}

fn to_option(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<OptionValue> {
    known(interp, value, "an option of a dialect")?;
    if let Some(text) = value.as_str() {
        return Ok(OptionValue::Text(text.to_string()));
    }
    Ok(match value {
        Value::None => OptionValue::Null,
        Value::Bool(truth) => OptionValue::Bool(*truth),
        Value::Int(number) => OptionValue::Int(*number),
        Value::Float(number) => OptionValue::Text(python::float_repr(*number)),
        Value::List(_) | Value::Tuple(_) | Value::Set(_) => OptionValue::List(
            interp
                .collect(value)?
                .iter()
                .map(|item| {
                    if is_a(interp, item, "Column") {
                        text(interp, &attr(item, "name"), "the name of a column").map(OptionValue::Text)
                    } else {
                        to_option(interp, item, dialect)
                    }
                })
                .collect::<Result<_>>()?,
        ),
        Value::Dict(_) => OptionValue::Map(to_options(interp, value, dialect)?),
        other => OptionValue::Expr(to_expr(interp, other, dialect)?),
    })
}
