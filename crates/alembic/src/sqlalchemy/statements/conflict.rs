//! `ON CONFLICT`.

use python::{Args, Interp, Result, Value};
use sql::expr::{ConflictAction, ConflictTarget, OnConflict};
use sql::{Dialect, Expr};

use super::change::{Change, column_name};
use super::from::columns_of;
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, one_or_many, unsupported};

/// The arguments of `on_conflict_do_…(constraint=…, index_elements=…, index_where=…, set_=…, where=…)`.
#[derive(Clone)]
pub(crate) struct Conflict {
    constraint: Value,
    elements: Value,
    index_where: Value,
    /// `None` for `DO NOTHING`.
    set: Option<Value>,
    where_: Value,
}

impl Conflict {
    /// Reads them. SQLite's form has no `constraint`; whoever passes by position there passes `index_elements` first.
    pub(super) fn new(args: Args, update: bool) -> Conflict {
        let mut positional = args.positional.into_iter();
        let mut keywords = args.keywords;
        let mut take = |name: &str| {
            let index = keywords.iter().position(|(key, _)| &**key == name);
            index
                .map(|index| keywords.remove(index).1)
                .or_else(|| positional.next())
                .unwrap_or(Value::None)
        };
        let first = take("constraint");
        let (constraint, elements) = match &first {
            Value::List(_) | Value::Tuple(_) => (Value::None, first),
            _ => (first, take("index_elements")),
        };
        Conflict {
            constraint,
            elements,
            index_where: take("index_where"),
            set: update.then(|| take("set_")),
            where_: take("where"),
        }
    }
}

/// `insert.excluded`: the row that could not be inserted.
pub(super) fn excluded(interp: &Interp, table: &Value) -> Result {
    let alias = super::from_constructor("table").unwrap_or(Value::None);
    let made = interp.call(&alias, Args::of(vec![Value::str("excluded")]))?;
    let columns = columns_of(interp, table)?;
    let mut own = Vec::new();
    for column in columns {
        let name = column_name(interp, &column)?;
        let type_ = attr(&column, "_type");
        own.push(crate::sqlalchemy::elements::column_of(
            interp,
            Some(made.clone()),
            &name,
            type_,
        ));
    }
    Ok(crate::sqlalchemy::schema::collection(interp, &own))
}

impl Change {
    /// `ON CONFLICT` for the SQL writer.
    pub(super) fn on_conflict(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Option<OnConflict>> {
        let Some(conflict) = &self.conflict else {
            return Ok(None);
        };
        let Conflict {
            constraint,
            elements,
            index_where,
            set,
            where_,
        } = conflict;
        let optional = |value: &Value| match value {
            Value::None => Ok(None),
            value => to_expr(interp, value, dialect).map(Some),
        };
        let target = if let Some(name) = constraint.as_str() {
            ConflictTarget::Constraint(name.to_string())
        } else if !constraint.is_none() {
            match attr(constraint, "name").as_str() {
                Some(name) => ConflictTarget::Constraint(name.to_string()),
                None if is_a(interp, constraint, "ColumnCollectionConstraint") => {
                    let columns = interp.collect(&interp.get_attr(constraint, "columns")?)?;
                    let names = columns.iter().map(|it| column_name(interp, it).map(Expr::column));
                    ConflictTarget::Elements(names.collect::<Result<_>>()?, None)
                }
                None => return unsupported("on_conflict with a constraint that has no name"),
            }
        } else if elements.is_none() {
            ConflictTarget::Any
        } else {
            let mut exprs = Vec::new();
            for element in one_or_many(interp, elements)? {
                exprs.push(match column_name(interp, &element) {
                    Ok(name) => Expr::column(name),
                    Err(_) => to_expr(interp, &element, dialect)?,
                });
            }
            ConflictTarget::Elements(exprs, optional(index_where)?)
        };
        let action = match set {
            None => ConflictAction::Nothing,
            Some(set) => {
                let mut values = Vec::new();
                for (column, value) in interp.mapping_items(set)? {
                    let (name, type_) = self.column(interp, &column, dialect)?;
                    let value = self.value(interp, &name, &value, &type_, dialect)?;
                    values.push((name, value));
                }
                ConflictAction::Update(values, optional(where_)?)
            }
        };
        Ok(Some(OnConflict { target, action }))
    }
}
