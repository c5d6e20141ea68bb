//! `exists()`.

use python::{Args, Interp, Result, Value};
use sql::Expr;

use super::element;
use crate::sqlalchemy::convert::to_query;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::statements::{is_query, select};
use crate::sqlalchemy::util::{native, set};

/// `exists(select)`, `exists().where(…)`.
pub(crate) fn exists(interp: &Interp, args: Args) -> Result {
    let query = match args.positional.as_slice() {
        [one] if is_query(one) || is_a(interp, one, "TextClause") => one.clone(),
        // `exists([column])` of versions before 1.4.
        [one @ Value::List(_)] => select(interp, interp.collect(one)?),
        [] => select(interp, vec![star(interp)?]),
        many => select(interp, many.to_vec()),
    };
    Ok(exists_of(interp, query))
}

fn exists_of(interp: &Interp, query: Value) -> Value {
    let kept = query.clone();
    let made = element(
        interp,
        "Exists",
        super::boolean(interp),
        move |interp, dialect| Ok(Expr::Exists(Box::new(to_query(interp, &query, dialect)?))),
    );
    for name in ["where", "select_from", "correlate", "correlate_except", "select"] {
        let inner = kept.clone();
        let method = native(name, move |interp, args| {
            if name == "select" {
                let exists = exists_of(interp, inner.clone());
                return Ok(select(interp, vec![exists]));
            }
            let query = interp.call_method(&inner, name, args)?;
            Ok(exists_of(interp, query))
        });
        set(&made, name, method);
    }
    made
}

/// `literal_column("*")`
fn star(interp: &Interp) -> Result {
    match super::constructor("literal_column") {
        Some(make) => interp.call(&make, Args::of(vec![Value::str("*")])),
        None => Ok(Value::None),
    }
}
