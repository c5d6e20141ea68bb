//! What an `INSERT` puts in, and what comes back of its key.

use python::{Interp, Result, Value};
use sql::expr::{FromItem, Insert, InsertSource};
use sql::{Dialect, Type};

use super::change::{Change, Kind, column_name};
use super::defaults::missing;
use super::from::columns_of;
use super::is_query;
use crate::sqlalchemy::convert::to_query;
use crate::sqlalchemy::schema::{autoincrement_column, is_table};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, unsupported};

impl Change {
    /// The statement but for what comes back, its prefixes and common table expressions.
    pub(super) fn insert(&self, interp: &Interp, dialect: &dyn Dialect, table: FromItem) -> Result<Insert> {
        let FromItem::Table(table) = table else {
            return unsupported("INSERT into something that is no table");
        };
        let (columns, source) = match &self.from_select {
            Some((names, query)) => {
                let names = names
                    .iter()
                    .map(|it| self.column(interp, it, dialect).map(|(name, _)| name))
                    .collect::<Result<_>>()?;
                if !is_query(query) && !is_a(interp, query, "TextClause") {
                    return unsupported("from_select() of something that is no select()");
                }
                (
                    names,
                    InsertSource::Query(Box::new(to_query(interp, query, dialect)?)),
                )
            }
            None => self.rows_source(interp, dialect)?,
        };
        Ok(Insert {
            columns,
            source,
            on_conflict: self.on_conflict(interp, dialect)?,
            ..Insert::new(table)
        })
    }

    fn rows_source(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<(Vec<String>, InsertSource)> {
        let mut all = self.rows.clone();
        if all.is_empty() {
            all.push(Vec::new());
        }
        for row in &mut all {
            let added = missing(interp, &self.table, row, "default")?;
            let made_here = |value: &Value| dialect.supports_sequences() || !is_a(interp, value, "Sequence");
            row.extend(added.into_iter().filter(|(_, value)| made_here(value)));
        }
        let Some(first) = all.first().filter(|row| !row.is_empty()) else {
            return Ok((Vec::new(), InsertSource::Defaults));
        };
        let mut columns: Vec<(String, Type)> = first
            .iter()
            .map(|(it, _)| self.column(interp, it, dialect))
            .collect::<Result<_>>()?;
        // `INSERT` names the columns in the order of the table.
        let order = columns_of(interp, &self.table)?;
        let names: Vec<String> = order
            .iter()
            .map(|it| column_name(interp, it))
            .collect::<Result<_>>()?;
        columns.sort_by_key(|(name, _)| names.iter().position(|it| it == name));
        let mut rows = Vec::new();
        for row in &all {
            let mut named = Vec::new();
            for (column, value) in row {
                named.push((self.column(interp, column, dialect)?.0, value));
            }
            let mut values = Vec::new();
            for (name, type_) in &columns {
                match named.iter().find(|(it, _)| it == name) {
                    Some((_, value)) => values.push(self.value(interp, name, value, type_, dialect)?),
                    None => {
                        return Err(crate::sqlalchemy::util::raise(
                            interp,
                            "CompileError",
                            format!(
                                "INSERT value for column {name} is explicitly rendered as a boundparameter in the VALUES clause; a Python-side value or SQL expression is required"
                            ),
                        ));
                    }
                }
            }
            rows.push(values);
        }
        Ok((
            columns.into_iter().map(|(name, _)| name).collect(),
            InsertSource::Values(rows),
        ))
    }

    /// Whether it puts in one row of a `Table`, whose key somebody may ask for.
    pub(crate) fn has_key(&self, interp: &Interp) -> bool {
        self.kind == Kind::Insert
            && !self.inline
            && !self.multi
            && self.from_select.is_none()
            && self.returning.is_empty()
            && is_table(interp, &self.table)
    }

    /// The columns of the primary key that the database fills in: SQLAlchemy has them returned.
    pub(super) fn generated_keys(&self, interp: &Interp) -> Result<Vec<Value>> {
        if !self.has_key(interp) {
            return Ok(Vec::new());
        }
        let automatic = autoincrement_column(interp, &self.table)?;
        let mut generated = Vec::new();
        for column in self.key_columns(interp)? {
            let is_sql = match self.given(interp, &column)? {
                Some(value) => is_a(interp, &value, "ClauseElement"),
                None => match attr(&column, "default") {
                    Value::None => {
                        let counts = automatic.as_ref().is_some_and(|it| it.is(&column));
                        counts || !attr(&column, "server_default").is_none()
                    }
                    default => super::defaults::is_sql(interp, &default),
                },
            };
            if is_sql {
                generated.push(column);
            }
        }
        Ok(generated)
    }

    fn key_columns(&self, interp: &Interp) -> Result<Vec<Value>> {
        let key = interp.get_attr(&self.table, "primary_key")?;
        interp.collect(&interp.get_attr(&key, "columns")?)
    }

    /// The value given for a column.
    fn given(&self, interp: &Interp, column: &Value) -> Result<Option<Value>> {
        let name = column_name(interp, column)?;
        let row = self.rows.first().into_iter().flatten();
        for (key, value) in row {
            let same = key.is(column)
                || column_name(interp, key)? == name
                || attr(column, "key").as_str() == key.as_str();
            if same {
                return Ok(Some(value.clone()));
            }
        }
        Ok(None)
    }

    /// `result.inserted_primary_key`: names and values, from what was given, what came back, or the last row's number.
    pub(crate) fn inserted_key(
        &self,
        interp: &Interp,
        returned: Option<&[Value]>,
        last: Option<i64>,
    ) -> Result<Vec<(String, Value)>> {
        let generated = self.generated_keys(interp)?;
        let automatic = autoincrement_column(interp, &self.table)?;
        let mut key = Vec::new();
        for column in self.key_columns(interp)? {
            let position = generated.iter().position(|it| it.is(&column));
            let value = match (position, returned) {
                (Some(index), Some(row)) => row.get(index).cloned().unwrap_or(Value::None),
                _ => match self.given(interp, &column)? {
                    Some(value) if !is_a(interp, &value, "ClauseElement") => value,
                    _ if automatic.as_ref().is_some_and(|it| it.is(&column)) => {
                        last.map_or(Value::None, Value::Int)
                    }
                    _ => Value::None,
                },
            };
            key.push((column_name(interp, &column)?, value));
        }
        Ok(key)
    }

    /// The same with what the client puts into columns that were left out, so that it is known what was put there.
    pub(crate) fn with_defaults(&self, interp: &Interp) -> Result<Change> {
        let mut change = self.clone();
        if change.kind == Kind::Insert && !change.multi && change.from_select.is_none() {
            if change.rows.is_empty() {
                change.rows.push(Vec::new());
            }
            let added = missing(interp, &change.table, &change.rows[0], "default")?;
            // The next value of a sequence is part of the statement, where the database has sequences.
            let known = added
                .into_iter()
                .filter(|(_, value)| !is_a(interp, value, "Sequence"));
            change.rows[0].extend(known);
        }
        Ok(change)
    }
}
