//! Queries.

use std::sync::Arc;

use super::Compiler;
use crate::{
    error::CompileError,
    expr::{CompoundKind, Cte, Distinct, Expr, ForUpdate, FromItem, JoinKind, Query, Select},
    quote,
};

type Text = Result<String, CompileError>;

impl Compiler<'_> {
    /// A query; `top` for the statement itself, whose columns need no labels of their own.
    pub(super) fn query(&mut self, query: &Query, top: bool) -> Text {
        match query {
            Query::Select(select) => self.select(select, top, false),
            Query::Compound(compound) => {
                let mut parts = Vec::new();
                for part in &compound.queries {
                    let text = match part {
                        Query::Select(select) => self.select(select, top, false)?,
                        other => format!("({})", self.query(other, top)?),
                    };
                    parts.push(text);
                }
                let mut text = parts.join(compound_word(compound.kind));
                self.order_and_limit(
                    &compound.order_by,
                    compound.limit.as_ref(),
                    compound.offset.as_ref(),
                    &mut text,
                )?;
                Ok(text)
            }
            Query::Text(text) => self.text(text),
            Query::Returning(statement) => self.statement(statement),
        }
    }

    /// A query in `FROM`: every column is labelled.
    fn subquery(&mut self, query: &Query) -> Text {
        match query {
            Query::Select(select) => self.select(select, false, true),
            Query::Compound(compound) => {
                let mut parts = Vec::new();
                for part in &compound.queries {
                    parts.push(self.subquery(part)?);
                }
                let mut text = parts.join(compound_word(compound.kind));
                self.order_and_limit(
                    &compound.order_by,
                    compound.limit.as_ref(),
                    compound.offset.as_ref(),
                    &mut text,
                )?;
                Ok(text)
            }
            other => self.query(other, false),
        }
    }

    fn select(&mut self, select: &Select, top: bool, labels: bool) -> Text {
        let _ = top;
        for cte in &select.ctes {
            self.cte(cte)?;
        }
        let froms = self.froms(select);
        self.enclosing.push(froms.clone());
        let text = self.select_body(select, &froms, labels);
        self.enclosing.pop();
        text
    }

    fn select_body(&mut self, select: &Select, froms: &[Arc<FromItem>], labels: bool) -> Text {
        let mut text = "SELECT ".to_owned();
        for prefix in &select.prefixes {
            text.push_str(&format!("{} ", self.expr(prefix)?));
        }
        match &select.distinct {
            Distinct::No => {}
            Distinct::On(columns) if self.dialect.supports_distinct_on() => {
                text.push_str(&format!("DISTINCT ON ({}) ", self.list(columns)?));
            }
            Distinct::All | Distinct::On(_) => text.push_str("DISTINCT "),
        }
        text.push_str(&self.columns(&select.columns, labels)?);
        let mut sources = Vec::new();
        for from in froms {
            sources.push(self.from(from)?);
        }
        if !sources.is_empty() {
            text.push_str(&format!(" \nFROM {}", sources.join(", ")));
        }
        if !select.where_.is_empty() {
            text.push_str(&format!(
                " \nWHERE {}",
                self.expr(&Expr::And(flat(&select.where_)))?
            ));
        }
        if !select.group_by.is_empty() {
            text.push_str(&format!(" GROUP BY {}", self.list(&select.group_by)?));
        }
        if !select.having.is_empty() {
            text.push_str(&format!(
                " \nHAVING {}",
                self.expr(&Expr::And(flat(&select.having)))?
            ));
        }
        let order = labelled_order(select);
        self.order_and_limit(&order, select.limit.as_ref(), select.offset.as_ref(), &mut text)?;
        if let Some(lock) = select
            .for_update
            .as_ref()
            .filter(|_| self.dialect.supports_for_update())
        {
            text.push_str(&self.for_update(lock));
        }
        Ok(text)
    }

    fn order_and_limit(
        &mut self,
        order: &[Expr],
        limit: Option<&Expr>,
        offset: Option<&Expr>,
        text: &mut String,
    ) -> Result<(), CompileError> {
        if !order.is_empty() {
            text.push_str(&format!(" ORDER BY {}", self.list(order)?));
        }
        let limit = limit.map(|limit| self.expr(limit)).transpose()?;
        let offset = offset.map(|offset| self.expr(offset)).transpose()?;
        text.push_str(&self.dialect.limit_sql(limit, offset));
        Ok(())
    }

    /// The selected columns: names that come twice and expressions get labels of the form `name_1`.
    fn columns(&mut self, columns: &[Expr], labels: bool) -> Text {
        let mut seen: Vec<String> = Vec::new();
        let mut texts = Vec::new();
        for column in columns {
            let text = self.expr(column)?;
            let label = match column {
                Expr::Label(_, name) => Some(self.dialect.quote(name)),
                Expr::Column(it) if seen.contains(&it.name) => {
                    let key = format!("column {column:?}");
                    Some(self.made_up(key, &it.name))
                }
                Expr::Column(it) => {
                    seen.push(it.name.clone());
                    labels.then(|| self.dialect.quote(&it.name))
                }
                Expr::Text(_) | Expr::LiteralColumn(..) | Expr::List(_) => None,
                Expr::Function(it) => Some(self.made_up(format!("expression {column:?}"), &it.name)),
                Expr::Cast(inner, _) | Expr::TypeCoerce(inner, _) => match &**inner {
                    Expr::Column(it) if !seen.contains(&it.name) => {
                        seen.push(it.name.clone());
                        Some(self.dialect.quote(&it.name))
                    }
                    _ => Some(self.made_up(format!("expression {column:?}"), "anon")),
                },
                _ => Some(self.made_up(format!("expression {column:?}"), "anon")),
            };
            texts.push(label.map_or_else(|| text.clone(), |label| format!("{text} AS {label}")));
        }
        Ok(texts.join(", "))
    }

    fn for_update(&self, lock: &ForUpdate) -> String {
        let mut text = match (lock.read, lock.key_share) {
            (true, true) => " FOR KEY SHARE",
            (true, false) => " FOR SHARE",
            (false, true) => " FOR NO KEY UPDATE",
            (false, false) => " FOR UPDATE",
        }
        .to_owned();
        if !lock.of.is_empty() {
            let tables: Vec<_> = lock
                .of
                .iter()
                .map(|table| self.dialect.quote(&table.name))
                .collect();
            text.push_str(&format!(" OF {}", tables.join(", ")));
        }
        if lock.nowait {
            text.push_str(" NOWAIT");
        }
        if lock.skip_locked {
            text.push_str(" SKIP LOCKED");
        }
        text
    }

    /// What a query reads: what it was told to, then the tables of its columns and conditions, without those that an
    /// enclosing query reads already (unless nothing would be left).
    fn froms(&self, select: &Select) -> Vec<Arc<FromItem>> {
        let mut all: Vec<Arc<FromItem>> = Vec::new();
        for column in &select.columns {
            collect(column, &mut all);
        }
        for condition in &select.where_ {
            collect(condition, &mut all);
        }
        for item in &select.from {
            add(item, &mut all);
        }
        let joined: Vec<Arc<FromItem>> = all.iter().flat_map(|item| inside(item)).collect();
        all.retain(|item| !joined.contains(item));
        let outer: Vec<&Arc<FromItem>> = match &select.correlate {
            Some(items) => items.iter().collect(),
            None => self.enclosing.last().into_iter().flatten().collect(),
        };
        let left: Vec<_> = all.iter().filter(|item| !outer.contains(item)).cloned().collect();
        if left.is_empty() { all } else { left }
    }

    /// An element of `FROM`.
    pub(super) fn from(&mut self, item: &Arc<FromItem>) -> Text {
        match &**item {
            FromItem::Table(table) => Ok(quote::qualified(
                self.dialect,
                table.schema.as_deref(),
                &table.name,
            )),
            FromItem::Alias { inner, .. } => {
                Ok(format!("{} AS {}", self.from(inner)?, self.source_name(item)))
            }
            FromItem::Subquery { query, lateral, .. } => {
                let saved = if *lateral {
                    None
                } else {
                    Some(std::mem::take(&mut self.enclosing))
                };
                let text = self.subquery(query);
                if let Some(saved) = saved {
                    self.enclosing = saved;
                }
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
            FromItem::Function { function, .. } => {
                let text = self.expr(&Expr::Function(function.clone()))?;
                Ok(format!("{text} AS {}", self.source_name(item)))
            }
            FromItem::Text(text) => self.text(text),
        }
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
        let text = format!("{name} AS \n({})", body?);
        self.with.shift_remove(&name);
        self.with.insert(name, text);
        Ok(())
    }
}

/// A label that is sorted by is written as its name.
fn labelled_order(select: &Select) -> Vec<Expr> {
    let replace = |expr: &Expr| match expr {
        Expr::Label(_, name) => Expr::column(name),
        other => other.clone(),
    };
    let deep = |expr: &Expr| match expr {
        Expr::Asc(inner) => Expr::Asc(Box::new(replace(inner))),
        Expr::Desc(inner) => Expr::Desc(Box::new(replace(inner))),
        other => replace(other),
    };
    select.order_by.iter().map(deep).collect()
}

/// `AND`s inside a list of conditions are part of it.
pub(super) fn flat(conditions: &[Expr]) -> Vec<Expr> {
    let mut all = Vec::new();
    for condition in conditions {
        match condition {
            Expr::And(parts) => all.extend(flat(parts)),
            other => all.push(other.clone()),
        }
    }
    all
}

fn compound_word(kind: CompoundKind) -> &'static str {
    match kind {
        CompoundKind::Union => " UNION ",
        CompoundKind::UnionAll => " UNION ALL ",
        CompoundKind::Intersect => " INTERSECT ",
        CompoundKind::IntersectAll => " INTERSECT ALL ",
        CompoundKind::Except => " EXCEPT ",
        CompoundKind::ExceptAll => " EXCEPT ALL ",
    }
}

fn add(item: &Arc<FromItem>, all: &mut Vec<Arc<FromItem>>) {
    if !all.contains(item) {
        all.push(Arc::clone(item));
    }
}

/// What a join already contains.
fn inside(item: &FromItem) -> Vec<Arc<FromItem>> {
    let FromItem::Join { left, right, .. } = item else {
        return Vec::new();
    };
    let mut all = vec![Arc::clone(left), Arc::clone(right)];
    all.extend(inside(left));
    all.extend(inside(right));
    all
}

/// The tables an expression names; queries within it bring their own.
pub(super) fn collect(expr: &Expr, all: &mut Vec<Arc<FromItem>>) {
    let mut each = |parts: &[&Expr]| parts.iter().for_each(|part| collect(part, all));
    match expr {
        Expr::Column(column) => {
            if let Some(from) = &column.from {
                add(from, all);
            }
        }
        Expr::Table(item) => add(item, all),
        Expr::Function(function) => each(&function.args.iter().collect::<Vec<_>>()),
        Expr::Binary { left, right, op: _ } => each(&[left, right]),
        Expr::And(parts)
        | Expr::Or(parts)
        | Expr::Tuple(parts)
        | Expr::List(parts)
        | Expr::Array(parts, _) => {
            each(&parts.iter().collect::<Vec<_>>());
        }
        Expr::In { expr, list, .. } => {
            each(&[expr]);
            if let crate::expr::InList::List(parts) = list {
                for part in parts {
                    collect(part, all);
                }
            }
        }
        Expr::Between { expr, low, high, .. } => each(&[expr, low, high]),
        Expr::Like(like) => each(&[&like.left, &like.right]),
        Expr::Case(case) => {
            case.value.iter().for_each(|value| collect(value, all));
            for (when, then) in &case.whens {
                collect(when, all);
                collect(then, all);
            }
            case.else_.iter().for_each(|value| collect(value, all));
        }
        Expr::Over(over) => {
            collect(&over.element, all);
            over.partition_by
                .iter()
                .chain(&over.order_by)
                .for_each(|part| collect(part, all));
        }
        Expr::Filter(inner, filter) => each(&[inner, filter]),
        Expr::Unary { operand: inner, .. }
        | Expr::Not(inner)
        | Expr::Cast(inner, _)
        | Expr::JsonScalar(inner, _)
        | Expr::JsonText(inner)
        | Expr::TypeCoerce(inner, _)
        | Expr::Label(inner, _)
        | Expr::Collate(inner, _)
        | Expr::Asc(inner)
        | Expr::Desc(inner)
        | Expr::Nulls(inner, _)
        | Expr::Extract(_, inner)
        | Expr::Distinct(inner)
        | Expr::Quantified(_, inner)
        | Expr::Grouping(inner) => each(&[inner]),
        _ => {}
    }
}
