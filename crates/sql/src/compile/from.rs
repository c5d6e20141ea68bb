//! What queries read from.

use std::sync::Arc;

use super::{Compiler, query::inside};
use crate::{
    error::CompileError,
    expr::{Cte, Expr, FromItem, JoinKind},
    quote,
    types::Type,
};

type Text = Result<String, CompileError>;

impl Compiler<'_> {
    /// An element of `FROM`.
    pub(super) fn from(&mut self, item: &Arc<FromItem>) -> Text {
        match &**item {
            FromItem::Table(table) => Ok(quote::table(self.dialect, table)),
            FromItem::Alias { inner, .. } => {
                Ok(format!("{} AS {}", self.from(inner)?, self.source_name(item)))
            }
            FromItem::Subquery { query, lateral, .. } => {
                let saved = self.enclosing.clone();
                if *lateral {
                    // What stands beside it in a join can be read too.
                    if let Some(frame) = self.enclosing.last_mut() {
                        let joined: Vec<_> = frame.iter().flat_map(|item| inside(item)).collect();
                        frame.extend(joined);
                    }
                } else {
                    self.enclosing.clear();
                }
                let text = self.subquery(query);
                self.enclosing = saved;
                let word = if *lateral { "LATERAL " } else { "" };
                Ok(format!("{word}({}) AS {}", text?, self.source_name(item)))
            }
            FromItem::Cte(cte) => {
                self.cte(cte)?;
                Ok(self.source_name(item))
            }
            FromItem::Join {
                left,
                right,
                on,
                kind,
            } => {
                let word = match kind {
                    JoinKind::Inner => " JOIN ",
                    JoinKind::Left => " LEFT OUTER JOIN ",
                    JoinKind::Full => " FULL OUTER JOIN ",
                };
                let (a, b) = (self.from(left)?, self.from(right)?);
                let b = if matches!(**right, FromItem::Join { .. }) {
                    format!("({b})")
                } else {
                    b
                };
                Ok(format!("{a}{word}{b} ON {}", self.condition(on)?))
            }
            FromItem::Function {
                function,
                ordinality,
                columns,
                lateral,
                ..
            } => {
                let mut text = self.expr(&Expr::Function(function.clone()))?;
                if *lateral {
                    text.insert_str(0, "LATERAL ");
                }
                if *ordinality {
                    text.push_str(" WITH ORDINALITY");
                }
                text.push_str(&format!(" AS {}", self.source_name(item)));
                if let Some(columns) = columns {
                    text.push_str(&self.derived_columns(columns)?);
                }
                Ok(text)
            }
            FromItem::Values {
                rows,
                columns,
                lateral,
                ..
            } => {
                let word = if *lateral { "LATERAL " } else { "" };
                let names: Vec<_> = columns.iter().map(|name| self.dialect.quote(name)).collect();
                let rows = self.rows(rows)?;
                let name = self.source_name(item);
                Ok(format!("{word}(VALUES {rows}) AS {name} ({})", names.join(", ")))
            }
            FromItem::Text(text) => self.text(text),
        }
    }

    /// `(name type, …)` after the alias of a function.
    fn derived_columns(&self, columns: &[(String, Option<Type>)]) -> Text {
        let mut texts = Vec::new();
        for (name, type_) in columns {
            let name = self.dialect.quote(name);
            texts.push(match type_ {
                Some(type_) => format!("{name} {}", self.dialect.type_sql(type_)?),
                None => name,
            });
        }
        Ok(format!("({})", texts.join(", ")))
    }

    /// Writes a common table expression down once.
    pub(super) fn cte(&mut self, cte: &Arc<Cte>) -> Result<(), CompileError> {
        let name = self.source_name(&FromItem::Cte(Arc::clone(cte)));
        if self.with.contains_key(&name) {
            return Ok(());
        }
        self.recursive |= cte.recursive;
        // The place is taken first: a recursive expression reads itself.
        self.with.insert(name.clone(), String::new());
        let saved = std::mem::take(&mut self.enclosing);
        let body = self.subquery(&cte.query);
        self.enclosing = saved;
        let columns: Vec<_> = cte.columns.iter().map(|name| self.dialect.quote(name)).collect();
        let columns = if columns.is_empty() {
            String::new()
        } else {
            format!("({})", columns.join(", "))
        };
        let prefixes: String = cte.prefixes.iter().map(|word| format!("{word} ")).collect();
        let text = format!("{name}{columns} AS {prefixes}\n({})", body?);
        self.with.shift_remove(&name);
        self.with.insert(name, text);
        Ok(())
    }

    /// The name of an element of `FROM` before a dot.
    pub(super) fn source_name(&mut self, item: &FromItem) -> String {
        match item {
            FromItem::Table(table) => quote::table(self.dialect, table),
            FromItem::Alias { inner, name, id } => match name {
                Some(name) => self.dialect.quote(name),
                None => {
                    let base = match &**inner {
                        FromItem::Table(table) => table.name.clone(),
                        _ => "anon".to_owned(),
                    };
                    let name = self.made_up(format!("alias {id} {base}"), &base);
                    self.dialect.quote(&name)
                }
            },
            FromItem::Subquery { name: Some(name), .. } => self.dialect.quote(name),
            FromItem::Subquery { id, .. } => self.made_up(format!("subquery {id}"), "anon"),
            FromItem::Cte(cte) => match &cte.name {
                Some(name) => self.dialect.quote(name),
                None => self.made_up(format!("cte {}", cte.id), "anon"),
            },
            FromItem::Function { name, id, .. } | FromItem::Values { name, id, .. } => match name {
                Some(name) => self.dialect.quote(name),
                None => self.made_up(format!("rows {id}"), "anon"),
            },
            FromItem::Text(text) => text.text.clone(),
            FromItem::Join { left, .. } => self.source_name(left),
        }
    }
}
