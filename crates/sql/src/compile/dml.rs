//! `INSERT`, `UPDATE` and `DELETE`.

use std::sync::Arc;

use super::{Compiler, query};
use crate::{
    error::CompileError,
    expr::{
        BindParam, ConflictAction, ConflictTarget, Cte, Delete, Expr, FromItem, Insert, InsertSource,
        OnConflict, TableRef, UnaryOp, Update,
    },
    quote,
    types::Type,
};

type Text = Result<String, CompileError>;

impl Compiler<'_> {
    pub(super) fn insert(&mut self, insert: &Insert) -> Text {
        self.ctes(&insert.ctes)?;
        let prefixes = words(&insert.prefixes);
        let table = quote::table(self.dialect, &insert.table);
        let mut text = format!("INSERT {prefixes}INTO {table}");
        let columns: Vec<_> = insert
            .columns
            .iter()
            .map(|name| self.dialect.quote(name))
            .collect();
        if !columns.is_empty() {
            text.push_str(&format!(" ({})", columns.join(", ")));
        }
        match &insert.source {
            InsertSource::Defaults => text.push_str(" DEFAULT VALUES"),
            InsertSource::Values(rows) => {
                let mut texts = Vec::new();
                for row in rows {
                    let mut values = Vec::new();
                    for value in row {
                        values.push(self.new_value(value)?);
                    }
                    texts.push(format!("({})", values.join(", ")));
                }
                text.push_str(&format!(" VALUES {}", texts.join(", ")));
            }
            InsertSource::Query(query) => {
                let body = self.query(query)?;
                text.push_str(&format!(" {body}"));
            }
        }
        if let Some(conflict) = &insert.on_conflict {
            text.push_str(&self.on_conflict(conflict)?);
        }
        text.push_str(&self.returning(&insert.returning)?);
        Ok(text)
    }

    pub(super) fn update(&mut self, update: &Update) -> Text {
        self.ctes(&update.ctes)?;
        self.enclosing.push(vec![Arc::clone(&update.table)]);
        let text = self.update_body(update);
        self.enclosing.pop();
        text
    }

    fn update_body(&mut self, update: &Update) -> Text {
        let mut text = format!(
            "UPDATE {}{} SET ",
            words(&update.prefixes),
            self.from(&update.table)?
        );
        let sources: Vec<Expr> = update.values.iter().map(|(_, value)| value.clone()).collect();
        let others = self.others(&update.table, &update.where_, &sources)?;
        let mut values = Vec::new();
        for (name, value) in &update.values {
            values.push(format!("{}={}", self.dialect.quote(name), self.new_value(value)?));
        }
        text.push_str(&values.join(", "));
        if !others.is_empty() {
            text.push_str(&format!(" FROM {others}"));
        }
        text.push_str(&self.where_clause(&update.where_)?);
        text.push_str(&self.returning(&update.returning)?);
        Ok(text)
    }

    pub(super) fn delete(&mut self, delete: &Delete) -> Text {
        self.ctes(&delete.ctes)?;
        self.enclosing.push(vec![Arc::clone(&delete.table)]);
        let text = self.delete_body(delete);
        self.enclosing.pop();
        text
    }

    fn delete_body(&mut self, delete: &Delete) -> Text {
        let mut text = format!(
            "DELETE {}FROM {}",
            words(&delete.prefixes),
            self.from(&delete.table)?
        );
        let others = self.others(&delete.table, &delete.where_, &[])?;
        if !others.is_empty() {
            text.push_str(&self.dialect.delete_using_sql(&others)?);
        }
        text.push_str(&self.where_clause(&delete.where_)?);
        text.push_str(&self.returning(&delete.returning)?);
        Ok(text)
    }

    fn ctes(&mut self, ctes: &[Arc<Cte>]) -> Result<(), CompileError> {
        ctes.iter().try_for_each(|cte| self.cte(cte))
    }

    /// A new value: expressions with operators stand in parentheses.
    fn new_value(&mut self, value: &Expr) -> Text {
        if let Expr::Bind(bind) = value
            && let (None, Some(plain)) = (&bind.name, &bind.value)
            && bind.type_.is_null()
            && !(self.literal || bind.inline || bind.expanding)
        {
            return Ok(self.untyped(bind, plain));
        }
        let text = self.expr(value)?;
        let shape = match value {
            Expr::Written(own, _) => own,
            value => value,
        };
        Ok(
            if matches!(
                shape,
                Expr::Binary { .. }
                    | Expr::Unary {
                        op: UnaryOp::Neg | UnaryOp::BitNot,
                        ..
                    }
                    | Expr::JsonScalar(..)
                    | Expr::JsonText(_)
                    | Expr::And(_)
                    | Expr::Or(_)
                    | Expr::In { .. }
                    | Expr::Between { .. }
                    | Expr::Like(_)
                    | Expr::Collate(..)
                    | Expr::Exists(_)
            ) {
                format!("({text})")
            } else {
                text
            },
        )
    }

    fn where_clause(&mut self, conditions: &[Expr]) -> Text {
        if conditions.is_empty() {
            return Ok(String::new());
        }
        match self.conditions(conditions)? {
            Some(text) => Ok(format!(" WHERE {text}")),
            None => Ok(String::new()),
        }
    }

    /// The tables of the conditions other than the one that is changed.
    fn others(&mut self, table: &Arc<FromItem>, conditions: &[Expr], values: &[Expr]) -> Text {
        let mut found = Vec::new();
        for condition in conditions.iter().chain(values) {
            query::collect(condition, &mut found);
        }
        found.retain(|item| item != table);
        let mut texts = Vec::new();
        for item in &found {
            texts.push(self.from(item)?);
        }
        if let Some(frame) = self.enclosing.last_mut() {
            frame.extend(found);
        }
        Ok(texts.join(", "))
    }

    fn returning(&mut self, columns: &[Expr]) -> Text {
        if columns.is_empty() {
            return Ok(String::new());
        }
        let saved = self.tables;
        self.tables = saved && self.dialect.returning_with_table();
        let texts = self.columns(columns, false, false);
        self.tables = saved;
        Ok(format!(" RETURNING {}", texts?))
    }

    fn on_conflict(&mut self, conflict: &OnConflict) -> Text {
        let mut text = " ON CONFLICT".to_owned();
        match &conflict.target {
            // SQLAlchemy leaves the place of the target empty.
            ConflictTarget::Any => {
                if matches!(conflict.action, ConflictAction::Update(..)) {
                    text.push(' ');
                }
            }
            ConflictTarget::Constraint(name) => {
                text.push_str(&self.dialect.conflict_constraint_sql(name));
            }
            ConflictTarget::Elements(elements, filter) => {
                let saved = std::mem::replace(&mut self.tables, false);
                let elements = self.list(elements);
                let filter = filter.as_ref().map(|filter| self.expr(filter)).transpose();
                self.tables = saved;
                text.push_str(&format!(" ({})", elements?));
                if let Some(filter) = filter? {
                    text.push_str(&format!(" WHERE {filter}"));
                }
            }
        }
        match &conflict.action {
            ConflictAction::Nothing => text.push_str(" DO NOTHING"),
            ConflictAction::Update(values, filter) => {
                let mut parts = Vec::new();
                for (name, value) in values {
                    parts.push(format!(
                        "{} = {}",
                        self.dialect.quote(name),
                        self.new_value(value)?
                    ));
                }
                text.push_str(&format!(" DO UPDATE SET {}", parts.join(", ")));
                if let Some(filter) = filter {
                    text.push_str(&format!(" WHERE {}", self.expr(filter)?));
                }
            }
        }
        Ok(text)
    }
}

/// Words with a space after each.
fn words(words: &[String]) -> String {
    words.iter().map(|word| format!("{word} ")).collect()
}

impl Insert {
    /// An empty `INSERT INTO table DEFAULT VALUES`.
    pub fn new(table: TableRef) -> Self {
        Self {
            table,
            columns: Vec::new(),
            source: InsertSource::Defaults,
            on_conflict: None,
            returning: Vec::new(),
            prefixes: Vec::new(),
            ctes: Vec::new(),
        }
    }
}

impl BindParam {
    /// A named parameter without a value.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            value: None,
            type_: Type::null(),
            inline: false,
            expanding: false,
        }
    }
}
