//! The statement of an `insert()`, `update()` or `delete()` for the SQL writer.

use std::sync::Arc;

use python::{Interp, Result, Value};
use sql::expr::{Cte, Delete, FromItem, Update};
use sql::{Dialect, Expr, Statement, Type};

use super::{Change, Kind, class_of, column_name, returning_columns};
use crate::sqlalchemy::convert::{to_condition, to_expr, to_from};
use crate::sqlalchemy::elements::retyped;
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{is_a, make};
use crate::sqlalchemy::statements::defaults::missing;
use crate::sqlalchemy::statements::from::{columns_of, type_of_column};
use crate::sqlalchemy::statements::{is_query, prefixes_on};
use crate::sqlalchemy::types::{bind_processor, to_type};
use crate::sqlalchemy::util::{attr, known};
use crate::sqlalchemy::values::to_sql_value;

impl Change {
    /// The statement for the SQL writer.
    pub(crate) fn statement(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Statement> {
        let exprs = |values: &[Value]| -> Result<Vec<Expr>> {
            values
                .iter()
                .map(|value| to_condition(interp, value, dialect))
                .collect()
        };
        let this = make(interp, class_of(self.kind), self.clone());
        let mut returned = returning_columns(interp, &this)?;
        if returned.is_empty() && dialect.implicit_returning() {
            returned = self.generated_keys(interp)?;
        }
        let returning = exprs(&returned)?;
        let prefixes = prefixes_on(&self.prefixes, dialect);
        let mut ctes: Vec<Arc<Cte>> = Vec::new();
        for cte in &self.ctes {
            if let FromItem::Cte(cte) = to_from(interp, cte, dialect)? {
                ctes.push(cte);
            }
        }
        let table = to_from(interp, &self.table, dialect)?;
        Ok(match self.kind {
            Kind::Insert => {
                let mut insert = self.insert(interp, dialect, table)?;
                insert.returning = returning;
                insert.prefixes = prefixes;
                insert.ctes = ctes;
                Statement::Insert(insert)
            }
            Kind::Update => {
                let mut values = Vec::new();
                let mut row: Vec<(Value, Value)> = self.rows.iter().flatten().cloned().collect();
                let added = missing(interp, &self.table, &row, "onupdate")?;
                row.extend(added);
                for (column, value) in &row {
                    let (name, type_) = self.column(interp, column, dialect)?;
                    let value = self.value(interp, &name, value, &type_, dialect)?;
                    values.push((name, value));
                }
                if !self.ordered {
                    // `UPDATE` writes the columns in the order of the table.
                    let order = columns_of(interp, &self.table)?;
                    let names: Vec<String> = order
                        .iter()
                        .map(|it| column_name(interp, it))
                        .collect::<Result<_>>()?;
                    values.sort_by_key(|(name, _)| {
                        names.iter().position(|it| it == name).unwrap_or(usize::MAX)
                    });
                }
                Statement::Update(Update {
                    table: Arc::new(table),
                    values,
                    prefixes,
                    where_: exprs(&self.where_)?,
                    returning,
                    ctes,
                })
            }
            Kind::Delete => Statement::Delete(Delete {
                table: Arc::new(table),
                prefixes,
                where_: exprs(&self.where_)?,
                returning,
                ctes,
            }),
        })
    }

    /// The name and type of a column of the table.
    pub(in crate::sqlalchemy::statements) fn column(
        &self,
        interp: &Interp,
        column: &Value,
        dialect: &dyn Dialect,
    ) -> Result<(String, Type)> {
        known(interp, column, "a column of a statement")?;
        let name = column_name(interp, column)?;
        for own in columns_of(interp, &self.table)? {
            let key = attr(&own, "key").as_str();
            let own_name = attr(&own, "name").as_str();
            if key.as_deref() == Some(&name) || own_name.as_deref() == Some(&name) {
                let type_ = type_of_column(interp, &own);
                let real = own_name.map_or(name, |it| it.to_string());
                return Ok((real, to_type(interp, &type_, dialect)?));
            }
        }
        if is_table(interp, &self.table) || is_a(interp, &self.table, "TableClause") {
            return Err(crate::sqlalchemy::util::raise(
                interp,
                "CompileError",
                format!("Unconsumed column names: {name}"),
            ));
        }
        Ok((name, Type::null()))
    }

    /// A value for a column of the table, as the column's type gives it to the database.
    pub(in crate::sqlalchemy::statements) fn value(
        &self,
        interp: &Interp,
        name: &str,
        value: &Value,
        type_: &Type,
        dialect: &dyn Dialect,
    ) -> Result<Expr> {
        for own in columns_of(interp, &self.table)? {
            if attr(&own, "name").as_str().is_some_and(|it| *it == *name) {
                return column_value(interp, &own, value, type_, dialect);
            }
        }
        bound(interp, value, type_, dialect)
    }
}

/// A value as a column's type gives it to the database.
pub(crate) fn column_value(
    interp: &Interp,
    column: &Value,
    value: &Value,
    type_: &Type,
    dialect: &dyn Dialect,
) -> Result<Expr> {
    let column_type = type_of_column(interp, column);
    let value = retyped(interp, value, &column_type)?;
    let processed = bind_processor(interp, &column_type, &value, dialect)?;
    bound(interp, &processed, type_, dialect)
}

/// A value for a column: plain ones become parameters of the column's type.
pub(crate) fn bound(interp: &Interp, value: &Value, type_: &Type, dialect: &dyn Dialect) -> Result<Expr> {
    known(interp, value, "a value of a statement")?;
    match value {
        Value::Instance(_) if !is_plain(interp, value) => to_expr(interp, value, dialect),
        plain => Ok(Expr::typed_value(
            to_sql_value(interp, plain, type_)?,
            type_.clone(),
        )),
    }
}

/// Whether an instance is a value rather than SQL.
fn is_plain(interp: &Interp, value: &Value) -> bool {
    !is_a(interp, value, "ClauseElement")
        && !is_a(interp, value, "Sequence")
        && !is_query(value)
        && interp.class_of(value).lookup("__clause_element__").is_none()
}
