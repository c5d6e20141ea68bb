//! `insert()`, `update()`, `delete()`.

use std::sync::Arc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::expr::{
    ConflictAction, ConflictTarget, Cte, Delete, FromItem, Insert, InsertSource, OnConflict, Update,
};
use sql::{Dialect, Expr, Statement, Type};

use super::defaults::missing;
use super::from::{columns_of, cte};
use super::{ignored, is_query};
use crate::sqlalchemy::convert::{to_expr, to_from, to_query};
use crate::sqlalchemy::orm::{as_table, own_name};
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{State, is_a, make};
use crate::sqlalchemy::types::{bind_processor, to_type};
use crate::sqlalchemy::util::{attr, known, one_or_many, text, unsupported};
use crate::sqlalchemy::values::to_sql_value;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Insert,
    Update,
    Delete,
}

/// What such a statement carries. Every method returns a changed copy.
#[derive(Clone)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    pub(crate) table: Value,
    /// What was given as the table: a mapped class has names of its own for columns.
    entity: Value,
    /// Values of one row each, by column.
    rows: Vec<Vec<(Value, Value)>>,
    /// Whether several rows were given as a list, so that one statement has them all.
    multi: bool,
    from_select: Option<(Vec<Value>, Value)>,
    where_: Vec<Value>,
    returning: Vec<Value>,
    prefixes: Vec<String>,
    conflict: Option<(Value, Value, Value, Option<Value>, Value)>,
    ctes: Vec<Value>,
}

fn new(interp: &Interp, kind: Kind, args: Args) -> Result {
    let mut reader = args.reader("insert");
    let table = reader.required(interp, "table")?;
    known(interp, &table, "the table of a statement")?;
    let first = reader.optional(if kind == Kind::Insert {
        "values"
    } else {
        "whereclause"
    });
    let values = reader.optional("values");
    let mut change = Change {
        kind,
        table: as_table(interp, &table)?,
        entity: table,
        rows: Vec::new(),
        multi: false,
        from_select: None,
        where_: Vec::new(),
        returning: Vec::new(),
        prefixes: Vec::new(),
        conflict: None,
        ctes: Vec::new(),
    };
    let (condition, values) = if kind == Kind::Insert {
        (None, first)
    } else {
        (first, values)
    };
    change.where_.extend(condition.filter(|it| !it.is_none()));
    if let Some(values) = values.filter(|it| !it.is_none()) {
        add_values(interp, &mut change, Args::of(vec![values]))?;
    }
    Ok(make(interp, class_of(kind), change))
}

fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Insert => "Insert",
        Kind::Update => "Update",
        Kind::Delete => "Delete",
    }
}

/// `insert(table)`
pub(super) fn insert(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Insert, args)
}

/// `update(table)`
pub(super) fn update(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Update, args)
}

/// `delete(table)`
pub(super) fn delete(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Delete, args)
}

/// The functions of these names.
pub(crate) fn change_constructor(name: &str) -> Option<Value> {
    let call = match name {
        "insert" => insert,
        "update" => update,
        "delete" => delete,
        _ => return None,
    };
    Some(crate::sqlalchemy::util::native(name, call))
}

fn add_values(interp: &Interp, change: &mut Change, args: Args) -> Result<()> {
    let mut row = Vec::new();
    for (name, value) in args.keywords {
        row.push((own_name(&change.entity, Value::Str(name)), value));
    }
    for given in args.positional {
        match &given {
            Value::List(_) => {
                change.multi = true;
                for item in interp.collect(&given)? {
                    change.rows.push(row_of(interp, change, &item)?);
                }
            }
            _ => row.extend(row_of(interp, change, &given)?),
        }
    }
    if row.is_empty() {
        return Ok(());
    }
    match change.rows.first_mut() {
        Some(first) if !change.multi => {
            for (column, value) in row {
                let name = column_name(interp, &column)?;
                match first
                    .iter_mut()
                    .find(|(it, _)| column_name(interp, it).is_ok_and(|it| it == name))
                {
                    Some(slot) => slot.1 = value,
                    None => first.push((column, value)),
                }
            }
        }
        _ => change.rows.push(row),
    }
    Ok(())
}

fn row_of(interp: &Interp, change: &Change, value: &Value) -> Result<Vec<(Value, Value)>> {
    known(interp, value, "the values of a statement")?;
    if let Value::Tuple(items) = value {
        let columns = columns_of(interp, &change.table)?;
        return Ok(columns.into_iter().zip(items.iter().cloned()).collect());
    }
    let pairs = interp.mapping_items(value)?.into_iter();
    Ok(pairs
        .map(|(key, value)| (own_name(&change.entity, key), value))
        .collect())
}

fn column_name(interp: &Interp, column: &Value) -> Result<String> {
    match column.as_str() {
        Some(name) => Ok(name.to_string()),
        None => text(interp, &attr(column, "name"), "the name of a column"),
    }
}

type Edit = fn(&Interp, &mut Change, Args) -> Result<()>;

const EDITS: &[(&str, Edit)] = &[
    ("values", add_values),
    ("ordered_values", |_, change, args| {
        let mut row = Vec::new();
        for pair in args.positional {
            if let Value::Tuple(pair) = &pair {
                row.push((pair[0].clone(), pair[1].clone()));
            }
        }
        change.rows = vec![row];
        Ok(())
    }),
    ("where", |_, change, args| {
        change.where_.extend(args.positional);
        Ok(())
    }),
    ("filter", |_, change, args| {
        change.where_.extend(args.positional);
        Ok(())
    }),
    ("filter_by", |interp, change, args| {
        let columns = interp.get_attr(&change.table, "c")?;
        for (name, value) in args.keywords {
            let column = interp.get_item(&columns, &Value::Str(name))?;
            change
                .where_
                .push(interp.call_method(&column, "__eq__", Args::of(vec![value]))?);
        }
        Ok(())
    }),
    ("returning", |_, change, args| {
        change.returning.extend(args.positional);
        Ok(())
    }),
    ("prefix_with", |interp, change, args| {
        for prefix in args.positional {
            change
                .prefixes
                .push(text(interp, &prefix, "a prefix of a statement")?);
        }
        Ok(())
    }),
    ("from_select", |interp, change, args| {
        let mut reader = args.reader("from_select");
        let names = reader.required(interp, "names")?;
        let select = reader.required(interp, "select")?;
        change.from_select = Some((interp.collect(&names)?, select));
        Ok(())
    }),
    ("add_cte", |_, change, args| {
        change.ctes.extend(args.positional);
        Ok(())
    }),
    ("on_conflict_do_nothing", |_, change, args| {
        conflict(change, args, false)
    }),
    ("on_conflict_do_update", |_, change, args| {
        conflict(change, args, true)
    }),
];

/// `on_conflict_do_…(constraint=…, index_elements=…, index_where=…, set_=…, where=…)`
fn conflict(change: &mut Change, args: Args, update: bool) -> Result<()> {
    let mut positional = args.positional.into_iter();
    let mut keywords = args.keywords;
    let mut take = |name: &str| {
        let index = keywords.iter().position(|(key, _)| &**key == name);
        index
            .map(|index| keywords.remove(index).1)
            .or_else(|| positional.next())
            .unwrap_or(Value::None)
    };
    // SQLite's form has no `constraint`; whoever passes by position there passes `index_elements` first.
    let constraint = take("constraint");
    let (constraint, elements) = match &constraint {
        Value::List(_) | Value::Tuple(_) => (Value::None, constraint),
        _ => (constraint, take("index_elements")),
    };
    let index_where = take("index_where");
    let set = update.then(|| take("set_"));
    let where_ = take("where");
    change.conflict = Some((constraint, elements, index_where, set, where_));
    Ok(())
}

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let base = state.class(interp, "ClauseElement");
    for kind in [Kind::Insert, Kind::Update, Kind::Delete] {
        let mut builder = ClassBuilder::new("sqlalchemy.sql.dml", class_of(kind)).base(&base);
        for (name, edit) in EDITS {
            builder = builder.method(name, move |interp, args| {
                let (this, mut args) = (args.this()?.clone(), args);
                args.positional.remove(0);
                let Some(change) = this.native::<Change>() else {
                    return Err(interp.type_error("not a statement"));
                };
                let mut change = (*change).clone();
                edit(interp, &mut change, args)?;
                Ok(make(interp, class_of(kind), change))
            });
        }
        builder = ignored(
            builder,
            &[
                "execution_options",
                "inline",
                "return_defaults",
                "options",
                "with_hint",
            ],
        )
        .method("cte", cte)
        .property("excluded", |interp, this| {
            let table = this.native::<Change>().map_or(Value::None, |it| it.table.clone());
            excluded(interp, &table)
        })
        .property("table", |_, this| {
            Ok(this.native::<Change>().map_or(Value::None, |it| it.table.clone()))
        });
        state.build(interp, builder);
    }
}

/// `insert.excluded`: the row that could not be inserted.
fn excluded(interp: &Interp, table: &Value) -> Result {
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

/// The columns of `RETURNING`.
pub(crate) fn returning_columns(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let Some(change) = this.native::<Change>() else {
        return Ok(Vec::new());
    };
    let mut columns = Vec::new();
    for column in &change.returning {
        let column = as_table(interp, column)?;
        if is_table(interp, &column) || super::is_from(interp, &column) {
            columns.extend(columns_of(interp, &column)?);
        } else {
            columns.push(column);
        }
    }
    Ok(columns)
}

impl Change {
    /// Whether parameters can be its values.
    /// What `RETURNING` names.
    pub(crate) fn returned(&self) -> &[Value] {
        &self.returning
    }

    pub(crate) fn takes_values(&self) -> bool {
        self.kind != Kind::Delete
    }

    /// Whether values were given, so that parameters of `execute()` do not replace them.
    pub(crate) fn has_values(&self) -> bool {
        !self.rows.is_empty() || self.from_select.is_some()
    }

    /// The same with the values of one row.
    pub(crate) fn with_row(&self, interp: &Interp, row: &Value) -> Result<Change> {
        let mut change = self.clone();
        change.rows = vec![row_of(interp, self, row)?];
        Ok(change)
    }

    /// The statement for the SQL writer.
    pub(crate) fn statement(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Statement> {
        let exprs = |values: &[Value]| -> Result<Vec<Expr>> {
            values
                .iter()
                .map(|value| to_expr(interp, value, dialect))
                .collect()
        };
        let this = make(interp, class_of(self.kind), self.clone());
        let returning = exprs(&returning_columns(interp, &this)?)?;
        let mut ctes: Vec<Arc<Cte>> = Vec::new();
        for cte in &self.ctes {
            if let FromItem::Cte(cte) = to_from(interp, cte, dialect)? {
                ctes.push(cte);
            }
        }
        let table = to_from(interp, &self.table, dialect)?;
        Ok(match self.kind {
            Kind::Insert => Statement::Insert(self.insert(interp, dialect, table, returning, ctes)?),
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
                if is_table(interp, &self.table) {
                    // `UPDATE` writes the columns in the order of the table.
                    let order = columns_of(interp, &self.table)?;
                    let names: Vec<String> = order
                        .iter()
                        .map(|it| column_name(interp, it))
                        .collect::<Result<_>>()?;
                    values.sort_by_key(|(name, _)| names.iter().position(|it| it == name));
                }
                Statement::Update(Update {
                    table: Arc::new(table),
                    values,
                    where_: exprs(&self.where_)?,
                    returning,
                    ctes,
                })
            }
            Kind::Delete => Statement::Delete(Delete {
                table: Arc::new(table),
                where_: exprs(&self.where_)?,
                returning,
                ctes,
            }),
        })
    }

    /// The name and type of a column of the table.
    fn column(&self, interp: &Interp, column: &Value, dialect: &dyn Dialect) -> Result<(String, Type)> {
        known(interp, column, "a column of a statement")?;
        let name = column_name(interp, column)?;
        for own in columns_of(interp, &self.table)? {
            let key = attr(&own, "key").as_str();
            let own_name = attr(&own, "name").as_str();
            if key.as_deref() == Some(&name) || own_name.as_deref() == Some(&name) {
                let type_ = match attr(&own, "_type") {
                    Value::None => crate::sqlalchemy::elements::type_of(interp, &own),
                    type_ => type_,
                };
                let real = own_name.map_or(name, |it| it.to_string());
                return Ok((real, to_type(interp, &type_, dialect)?));
            }
        }
        if is_table(interp, &self.table) {
            return Err(crate::sqlalchemy::util::raise(
                interp,
                "CompileError",
                format!("Unconsumed column names: {name}"),
            ));
        }
        Ok((name, Type::null()))
    }

    /// A value for a column of the table, as the column's type gives it to the database.
    fn value(
        &self,
        interp: &Interp,
        name: &str,
        value: &Value,
        type_: &Type,
        dialect: &dyn Dialect,
    ) -> Result<Expr> {
        for own in columns_of(interp, &self.table)? {
            if attr(&own, "name").as_str().is_some_and(|it| *it == *name) {
                let processed = bind_processor(interp, &attr(&own, "_type"), value, dialect)?;
                return bound(interp, &processed, type_, dialect);
            }
        }
        bound(interp, value, type_, dialect)
    }

    fn insert(
        &self,
        interp: &Interp,
        dialect: &dyn Dialect,
        table: FromItem,
        returning: Vec<Expr>,
        ctes: Vec<Arc<Cte>>,
    ) -> Result<Insert> {
        let FromItem::Table(table) = table else {
            return unsupported("INSERT into something that is no table");
        };
        let (columns, source) = match &self.from_select {
            Some((names, query)) => {
                let names = names
                    .iter()
                    .map(|it| column_name(interp, it))
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
            table,
            columns,
            source,
            on_conflict: self.on_conflict(interp, dialect)?,
            returning,
            prefixes: self.prefixes.clone(),
            ctes,
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
        if is_table(interp, &self.table) {
            // `INSERT` names the columns in the order of the table.
            let order = columns_of(interp, &self.table)?;
            let names: Vec<String> = order
                .iter()
                .map(|it| column_name(interp, it))
                .collect::<Result<_>>()?;
            columns.sort_by_key(|(name, _)| names.iter().position(|it| it == name));
        }
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

    fn on_conflict(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Option<OnConflict>> {
        let Some((constraint, elements, index_where, set, where_)) = &self.conflict else {
            return Ok(None);
        };
        let optional = |value: &Value| match value {
            Value::None => Ok(None),
            value => to_expr(interp, value, dialect).map(Some),
        };
        let target = if let Some(name) = constraint.as_str() {
            ConflictTarget::Constraint(name.to_string())
        } else if !constraint.is_none() {
            match attr(constraint, "name").as_str() {
                Some(name) => ConflictTarget::Constraint(name.to_string()),
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
