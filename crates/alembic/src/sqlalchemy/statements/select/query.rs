//! The query of a `select()` for the SQL writer.

use std::sync::Arc;

use python::{Interp, Result, Value};
use sql::expr::{Compound, Distinct, Fetch, FromItem, Query, Select};
use sql::{Dialect, Expr};

use super::SelectNode;
use crate::sqlalchemy::convert::{to_condition, to_expr, to_from, to_named_expr, to_query};
use crate::sqlalchemy::orm::as_table;
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::statements::from::columns_of;
use crate::sqlalchemy::statements::{Prefix, is_from, is_query, prefixes_on};
use crate::sqlalchemy::util::known;

impl SelectNode {
    /// The query for the SQL writer.
    pub(crate) fn query(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Query> {
        let named = |values: &[Value]| -> Result<Vec<Expr>> {
            values
                .iter()
                .map(|value| to_named_expr(interp, value, dialect))
                .collect()
        };
        let plain = |values: &[Value]| -> Result<Vec<Expr>> {
            values
                .iter()
                .map(|value| to_condition(interp, value, dialect))
                .collect()
        };
        let _scope = self.scope(interp)?;
        let optional = |value: &Option<Value>| match value {
            Some(value) => to_expr(interp, value, dialect).map(Some),
            None => Ok(None),
        };
        if let Some((kind, queries)) = &self.compound {
            return Ok(Query::Compound(Compound {
                kind: *kind,
                queries: queries
                    .iter()
                    .map(|query| to_query(interp, query, dialect))
                    .collect::<Result<_>>()?,
                order_by: named(&self.order_by)?,
                limit: optional(&self.limit)?,
                offset: optional(&self.offset)?,
            }));
        }
        let from_items = |values: &[Value]| -> Result<Vec<Arc<FromItem>>> {
            values
                .iter()
                .map(|value| to_from(interp, &as_table(interp, value)?, dialect).map(Arc::new))
                .collect()
        };
        let mut ctes = Vec::new();
        for cte in &self.ctes {
            if let FromItem::Cte(cte) = to_from(interp, cte, dialect)? {
                ctes.push(cte);
            }
        }
        let mut from = from_items(&self.from)?;
        // A join that is selected as a whole is also what is read.
        for column in self.columns.iter().filter(|it| is_a(interp, it, "Join")) {
            from.push(Arc::new(to_from(interp, column, dialect)?));
        }
        let words = |words: &[Prefix]| -> Vec<Expr> {
            prefixes_on(words, dialect).into_iter().map(Expr::text).collect()
        };
        Ok(Query::Select(Box::new(Select {
            columns: self.column_exprs(interp, dialect)?,
            from,
            where_: plain(&self.where_)?,
            group_by: named(&self.group_by)?,
            having: plain(&self.having)?,
            order_by: named(&self.order_by)?,
            limit: optional(&self.limit)?,
            offset: optional(&self.offset)?,
            distinct: match &self.distinct {
                None => Distinct::No,
                Some(on) if on.is_empty() => Distinct::All,
                Some(on) => Distinct::On(plain(on)?),
            },
            for_update: match &self.for_update {
                Some(lock) => Some(lock.for_update(interp, dialect)?),
                None => None,
            },
            fetch: match &self.fetch {
                Some((count, percent, with_ties)) => Some(Fetch {
                    count: to_expr(interp, count, dialect)?,
                    percent: *percent,
                    with_ties: *with_ties,
                }),
                None => None,
            },
            prefixes: words(&self.prefixes),
            suffixes: words(&self.suffixes),
            table_labels: self.table_labels,
            ctes,
            correlate: match &self.correlate {
                None => None,
                Some(tables) => Some(from_items(tables)?),
            },
            not_correlate: match &self.not_correlate {
                None => Vec::new(),
                Some(tables) => from_items(tables)?,
            },
        })))
    }

    fn column_exprs(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Vec<Expr>> {
        let mut exprs = Vec::new();
        for column in &self.columns {
            known(interp, column, "a column of select()")?;
            let column = as_table(interp, column)?;
            if is_from(interp, &column) || is_table(interp, &column) {
                for column in columns_of(interp, &column)? {
                    exprs.push(selected(interp, &column, dialect)?);
                }
            } else if is_query(&column) {
                exprs.push(Expr::Subquery(Box::new(to_query(interp, &column, dialect)?)));
            } else if let Some(text) = column.as_str() {
                exprs.push(Expr::text(&*text));
            } else {
                exprs.push(selected(interp, &column, dialect)?);
            }
        }
        Ok(exprs)
    }
}

/// A column of a query: a number stands as it is.
fn selected(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    match value {
        Value::Int(_) | Value::Big(_) | Value::Float(_) => {
            let text = interp.str(value)?;
            Ok(Expr::LiteralColumn(text, sql::Type::null()))
        }
        _ => to_expr(interp, value, dialect),
    }
}
