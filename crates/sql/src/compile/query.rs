//! Queries.

use std::sync::Arc;

use super::Compiler;
use crate::{
    error::CompileError,
    expr::{Compound, CompoundKind, Distinct, Expr, Fetch, ForUpdate, FromItem, Query, Select},
};

type Text = Result<String, CompileError>;

impl Compiler<'_> {
    /// A query.
    pub(super) fn query(&mut self, query: &Query) -> Text {
        self.labelled_query(query, false)
    }

    /// A query in `FROM`: every column is labelled.
    pub(super) fn subquery(&mut self, query: &Query) -> Text {
        self.labelled_query(query, true)
    }

    fn labelled_query(&mut self, query: &Query, labels: bool) -> Text {
        match query {
            Query::Select(select) => self.select(select, labels),
            Query::Compound(compound) => self.compound(compound, labels),
            Query::Text(text) => self.text(text),
            Query::Values(rows) => Ok(format!("VALUES {}", self.rows(rows)?)),
            Query::Returning(statement) => self.body(statement),
        }
    }

    fn compound(&mut self, compound: &Compound, labels: bool) -> Text {
        let mut parts = Vec::new();
        for part in &compound.queries {
            let text = self.labelled_query(part, labels)?;
            parts.push(if stands_alone(part) {
                text
            } else {
                format!("({text})")
            });
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

    /// The rows of `VALUES`.
    pub(super) fn rows(&mut self, rows: &[Vec<Expr>]) -> Text {
        let mut texts = Vec::new();
        for row in rows {
            texts.push(format!("({})", self.list(row)?));
        }
        Ok(texts.join(", "))
    }

    fn select(&mut self, select: &Select, labels: bool) -> Text {
        for cte in &select.ctes {
            self.cte(cte)?;
        }
        let froms = self.froms(select)?;
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
        text.push_str(&self.columns(&select.columns, labels, select.table_labels)?);
        let mut sources = Vec::new();
        for from in froms {
            sources.push(self.from(from)?);
        }
        if !sources.is_empty() {
            text.push_str(&format!(" \nFROM {}", sources.join(", ")));
        }
        if let Some(conditions) = self.conditions(&select.where_)? {
            text.push_str(&format!(" \nWHERE {conditions}"));
        }
        if !select.group_by.is_empty() {
            text.push_str(&format!(" GROUP BY {}", self.list(&select.group_by)?));
        }
        if let Some(conditions) = self.conditions(&select.having)? {
            text.push_str(&format!(" \nHAVING {conditions}"));
        }
        let order = labelled_order(select);
        let offset = select.offset.as_ref().filter(|_| select.fetch.is_none());
        self.order_and_limit(&order, select.limit.as_ref(), offset, &mut text)?;
        if let Some(fetch) = &select.fetch {
            text.push_str(&self.fetch(fetch, select.offset.as_ref())?);
        }
        if let Some(lock) = select
            .for_update
            .as_ref()
            .filter(|_| self.dialect.supports_for_update())
        {
            text.push_str(&self.for_update(lock));
        }
        for suffix in &select.suffixes {
            text.push_str(&format!(" {}", self.expr(suffix)?));
        }
        Ok(text)
    }

    /// Conditions joined by `AND`; nothing where there are none.
    pub(super) fn conditions(&mut self, conditions: &[Expr]) -> Result<Option<String>, CompileError> {
        match Expr::joined(flat(conditions), true) {
            Expr::And(parts) if parts.is_empty() => Ok(None),
            all @ Expr::And(_) => self.expr(&all).map(Some),
            one => self.expr(&Expr::And(vec![one])).map(Some),
        }
    }

    /// `OFFSET … ROWS FETCH FIRST … ROWS ONLY`
    fn fetch(&mut self, fetch: &Fetch, offset: Option<&Expr>) -> Text {
        let mut text = String::new();
        if let Some(offset) = offset {
            let offset = self.expr(offset)?;
            text.push_str(&format!("\n OFFSET {} ROWS", self.dialect.fetch_sql(&offset)));
        }
        let count = self.expr(&fetch.count)?;
        let percent = if fetch.percent { " PERCENT" } else { "" };
        let ties = if fetch.with_ties { "WITH TIES" } else { "ONLY" };
        text.push_str(&format!(
            "\n FETCH FIRST {}{percent} ROWS {ties}",
            self.dialect.fetch_sql(&count)
        ));
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
    pub(super) fn columns(&mut self, columns: &[Expr], labels: bool, table_labels: bool) -> Text {
        let mut seen: Vec<(String, &Expr)> = Vec::new();
        let mut texts = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let text = self.expr(column)?;
            // Columns are one thing wherever they stand; every other expression is one of its own.
            let key = match column {
                Expr::Column(_) => format!("column {column:?}"),
                _ => format!("expression {index} {column:?}"),
            };
            let label = match (name_of(column, table_labels), column) {
                (Name::None, _) => None,
                (Name::MadeUp(base), _) => Some(self.made_up(key, &base)),
                (Name::Own(name), Expr::Label(..)) => Some(self.dialect.quote(&name)),
                (Name::Own(name), _) => match seen.iter().find(|(it, _)| *it == name) {
                    Some((_, first)) if *first == column || !matches!(column, Expr::Column(_)) => {
                        Some(self.made_up(format!("{key} again {index}"), &format!("{name}_")))
                    }
                    Some(_) => Some(self.made_up(key, &name)),
                    None => {
                        seen.push((name.clone(), column));
                        let plain = matches!(column, Expr::Column(_)) && !labels && !table_labels;
                        (!plain).then(|| self.dialect.quote(&name))
                    }
                },
            };
            texts.push(label.map_or_else(|| text.clone(), |label| format!("{text} AS {label}")));
        }
        Ok(texts.join(", "))
    }

    /// The name of what is locked, which has no schema.
    fn lock_name(&mut self, item: &FromItem) -> String {
        match item {
            FromItem::Table(table) => self.dialect.quote(&table.name),
            other => self.source_name(other),
        }
    }

    fn for_update(&mut self, lock: &ForUpdate) -> String {
        let mut text = match (lock.read, lock.key_share) {
            (true, true) => " FOR KEY SHARE",
            (true, false) => " FOR SHARE",
            (false, true) => " FOR NO KEY UPDATE",
            (false, false) => " FOR UPDATE",
        }
        .to_owned();
        if !lock.of.is_empty() {
            let tables: Vec<_> = lock.of.iter().map(|item| self.lock_name(item)).collect();
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
    fn froms(&self, select: &Select) -> Result<Vec<Arc<FromItem>>, CompileError> {
        let mut all: Vec<Arc<FromItem>> = Vec::new();
        for item in &select.from {
            add(item, &mut all);
        }
        for column in &select.columns {
            collect(column, &mut all);
        }
        for condition in &select.where_ {
            collect(condition, &mut all);
        }
        let joined: Vec<Arc<FromItem>> = all.iter().flat_map(|item| inside(item)).collect();
        all.retain(|item| !joined.contains(item));
        let outer: Vec<&Arc<FromItem>> = match &select.correlate {
            Some(items) => items.iter().collect(),
            None => self.enclosing.last().into_iter().flatten().collect(),
        };
        let outer: Vec<_> = outer
            .into_iter()
            .filter(|item| !select.not_correlate.contains(item))
            .collect();
        let left: Vec<_> = all.iter().filter(|item| !outer.contains(item)).cloned().collect();
        if left.is_empty() && all.len() > 1 && select.correlate.is_none() {
            return Err(CompileError::InvalidRequest(
                "Select statement '<sqlalchemy.sql.selectable.Select object>' returned no FROM clauses due to \
                 auto-correlation; specify correlate(<tables>) to control correlation manually."
                    .to_owned(),
            ));
        }
        Ok(if left.is_empty() { all } else { left })
    }
}

/// The name of a selected column.
enum Name {
    /// It has none, and needs none.
    None,
    /// Its own.
    Own(String),
    /// One to be made up from this.
    MadeUp(String),
}

fn name_of(column: &Expr, table_labels: bool) -> Name {
    match column {
        Expr::Column(it) => match it.from.as_deref() {
            Some(FromItem::Table(table)) if table_labels => Name::Own(format!("{}_{}", table.name, it.name)),
            Some(FromItem::Alias { name: Some(name), .. }) if table_labels => {
                Name::Own(format!("{name}_{}", it.name))
            }
            _ => Name::Own(it.name.clone()),
        },
        Expr::Label(_, name) => Name::Own(name.clone()),
        Expr::Text(_)
        | Expr::LiteralColumn(..)
        | Expr::List(_)
        | Expr::Table(_)
        | Expr::Unary { .. }
        | Expr::Distinct(_) => Name::None,
        Expr::Function(it) => Name::MadeUp(it.name.clone()),
        Expr::WithinGroup(inner, _) | Expr::Written(inner, _) => name_of(inner, table_labels),
        Expr::NextValue { .. } => Name::MadeUp("next_value".to_owned()),
        Expr::Cast(inner, _) | Expr::TypeCoerce(inner, _) => match &**inner {
            Expr::Table(_) => Name::None,
            Expr::Column(_) => name_of(inner, table_labels),
            _ => Name::MadeUp("anon".to_owned()),
        },
        _ => Name::MadeUp("anon".to_owned()),
    }
}

/// Whether a part of a compound needs no parentheses.
fn stands_alone(query: &Query) -> bool {
    match query {
        Query::Select(select) => {
            select.order_by.is_empty()
                && select.limit.is_none()
                && select.offset.is_none()
                && select.fetch.is_none()
                && select.for_update.is_none()
        }
        Query::Text(_) => true,
        _ => false,
    }
}

/// A label that is sorted by is written as its name.
fn labelled_order(select: &Select) -> Vec<Expr> {
    fn named(expr: &Expr) -> Expr {
        match expr {
            Expr::Label(_, name) => Expr::column(name),
            Expr::Asc(inner) => Expr::Asc(Box::new(named(inner))),
            Expr::Desc(inner) => Expr::Desc(Box::new(named(inner))),
            Expr::Nulls(inner, order) => Expr::Nulls(Box::new(named(inner)), *order),
            other => other.clone(),
        }
    }
    select.order_by.iter().map(named).collect()
}

/// `AND`s inside a list of conditions are part of it.
pub(super) fn flat(conditions: &[Expr]) -> Vec<Expr> {
    let mut all = Vec::new();
    for condition in conditions {
        match condition {
            Expr::And(parts) => all.extend(flat(parts)),
            Expr::Or(parts) if parts.is_empty() => {}
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
pub(super) fn inside(item: &FromItem) -> Vec<Arc<FromItem>> {
    let FromItem::Join { left, right, .. } = item else {
        return Vec::new();
    };
    let mut all = vec![Arc::clone(left), Arc::clone(right)];
    all.extend(inside(left));
    all.extend(inside(right));
    all
}

/// What an expression reads, in the order of its columns.
pub fn sources(expr: &Expr) -> Vec<Arc<FromItem>> {
    let mut all = Vec::new();
    collect(expr, &mut all);
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
        Expr::WithinGroup(inner, order) | Expr::AggregateOrderBy(inner, order) => {
            each(&[inner]);
            for part in order {
                collect(part, all);
            }
        }
        Expr::Unary { operand: inner, .. }
        | Expr::Not(inner)
        | Expr::Cast(inner, _)
        | Expr::JsonScalar(inner, _)
        | Expr::JsonText(inner)
        | Expr::TypeCoerce(inner, _)
        | Expr::Label(inner, _)
        | Expr::Written(inner, _)
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
