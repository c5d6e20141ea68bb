//! What strings in `order_by()` and `group_by()` may name.

use std::rc::Rc;

use python::{Interp, Result, Value};

use super::from::columns_of;
use super::select::{SelectNode, entity_columns};
use super::{is_from, is_query};
use crate::sqlalchemy::orm::as_table;
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{State, state};
use crate::sqlalchemy::util::attr;

/// Takes the names of a query back.
pub(super) struct Scope(Rc<State>);

impl Drop for Scope {
    fn drop(&mut self) {
        self.0.labels.borrow_mut().pop();
    }
}

impl SelectNode {
    /// Makes the columns and labels known that strings in `order_by()` and `group_by()` may name, as long as the
    /// result lives.
    pub(super) fn scope(&self, interp: &Interp) -> Result<Scope> {
        let mut names = Vec::new();
        let mut tables = Vec::new();
        let columns = match &self.compound {
            Some((_, queries)) => match queries.first().filter(|it| is_query(it)) {
                Some(first) => entity_columns(interp, first)?,
                None => Vec::new(),
            },
            None => {
                let mut columns = Vec::new();
                for column in &self.columns {
                    let column = as_table(interp, column)?;
                    if is_from(interp, &column) || is_table(interp, &column) {
                        columns.extend(columns_of(interp, &column)?);
                    } else {
                        columns.push(column);
                    }
                }
                columns
            }
        };
        for column in columns {
            let table = attr(&column, "table");
            for key in ["key", "name"] {
                names.extend(attr(&column, key).as_str().map(|name| (name, column.clone())));
            }
            if matches!(table, Value::Instance(_)) {
                tables.push(table);
            }
        }
        if self.compound.is_some() {
            // Only names can be sorted by here.
            for (name, column) in &mut names {
                *column = crate::sqlalchemy::elements::column_of(interp, None, name, Value::None);
            }
        }
        for from in &self.from {
            tables.push(as_table(interp, from)?);
        }
        for table in tables {
            if is_from(interp, &table) || is_table(interp, &table) {
                for column in columns_of(interp, &table)? {
                    names.extend(attr(&column, "name").as_str().map(|name| (name, column.clone())));
                }
            }
        }
        let state = state(interp);
        state.labels.borrow_mut().push(names.into());
        Ok(Scope(state))
    }
}
