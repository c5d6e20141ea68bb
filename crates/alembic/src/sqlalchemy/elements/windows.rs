//! What stands after an aggregate function: `OVER`, `FILTER`, `WITHIN GROUP`.

use python::{Args, Interp, Result, Value};
use sql::Expr;
use sql::expr::Over;

use super::{element, type_of};
use crate::sqlalchemy::convert::to_expr;

/// `function.over(partition_by=…, order_by=…)`
pub(super) fn over(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("over")?;
    let mut list = |name: &str| match reader.optional(name) {
        None | Some(Value::None) => Ok(Vec::new()),
        Some(value) => crate::sqlalchemy::util::one_or_many(interp, &value),
    };
    let (partition_by, order_by) = (list("partition_by")?, list("order_by")?);
    let frames = [
        frame(interp, reader.named("range_"), "RANGE")?,
        frame(interp, reader.named("rows"), "ROWS")?,
        frame(interp, reader.named("groups"), "GROUPS")?,
    ];
    reader.finish(interp)?;
    let frame = frames.into_iter().flatten().next();
    let type_ = type_of(interp, &this);
    Ok(element(interp, "Over", type_, move |interp, dialect| {
        let list = |values: &[Value]| {
            values
                .iter()
                .map(|value| crate::sqlalchemy::convert::to_named_expr(interp, value, dialect))
                .collect::<Result<Vec<_>>>()
        };
        Ok(Expr::Over(Over {
            element: Box::new(to_expr(interp, &this, dialect)?),
            partition_by: list(&partition_by)?,
            order_by: list(&order_by)?,
            frame: frame.clone(),
        }))
    }))
}

/// `ROWS BETWEEN … AND …` from `(lower, upper)`.
fn frame(interp: &Interp, bounds: Option<Value>, word: &str) -> Result<Option<String>> {
    let Some(bounds) = bounds.filter(|it| !it.is_none()) else {
        return Ok(None);
    };
    let bound = |value: &Value, last: bool| match value.as_int() {
        None if last => "UNBOUNDED FOLLOWING".to_owned(),
        None => "UNBOUNDED PRECEDING".to_owned(),
        Some(0) => "CURRENT ROW".to_owned(),
        Some(number) if number < 0 => format!("{} PRECEDING", -number),
        Some(number) => format!("{number} FOLLOWING"),
    };
    match interp.collect(&bounds)?.as_slice() {
        [low, high] => Ok(Some(format!(
            "{word} BETWEEN {} AND {}",
            bound(low, false),
            bound(high, true)
        ))),
        _ => Err(crate::sqlalchemy::util::raise(
            interp,
            "ArgumentError",
            "2-tuple expected for range/rows/groups",
        )),
    }
}

pub(super) fn filter(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let condition = super::operators::join(interp, args.positional[1..].to_vec(), true)?;
    let type_ = type_of(interp, &this);
    Ok(element(
        interp,
        "FunctionFilter",
        type_,
        move |interp, dialect| {
            Ok(Expr::Filter(
                Box::new(to_expr(interp, &this, dialect)?),
                Box::new(to_expr(interp, &condition, dialect)?),
            ))
        },
    ))
}

/// `function.within_group(*order)`
pub(super) fn within_group(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let order = args.positional[1..].to_vec();
    let type_ = match order.first() {
        // The percentiles are of what they order.
        Some(first) if type_is_unknown(interp, &this) => type_of(interp, first),
        _ => type_of(interp, &this),
    };
    Ok(element(interp, "WithinGroup", type_, move |interp, dialect| {
        let order = order.iter().map(|it| to_expr(interp, it, dialect));
        Ok(Expr::WithinGroup(
            Box::new(to_expr(interp, &this, dialect)?),
            order.collect::<Result<_>>()?,
        ))
    }))
}

fn type_is_unknown(interp: &Interp, value: &Value) -> bool {
    crate::sqlalchemy::state::is_a(interp, &type_of(interp, value), "NullType")
}
