//! Rows that stand in a statement themselves, or that a function makes: `values()`, `func.x(…).table_valued(…)`.

use std::rc::Rc;
use std::sync::Arc;

use python::{Args, Interp, Result, Value};
use sql::Dialect;
use sql::expr::FromItem;

use super::change;
use super::from::{make_from, proxy, type_of_column};
use crate::sqlalchemy::convert::{to_expr, to_from};
use crate::sqlalchemy::elements::{column_of, element, type_of};
use crate::sqlalchemy::state::{make, state};
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, optional_text, set};

/// What `values(…)` carries.
#[derive(Clone)]
pub(super) struct ValuesNode {
    columns: Vec<Value>,
    rows: Vec<Value>,
    pub(super) name: Option<String>,
    inline: bool,
    pub(super) lateral: bool,
    id: u64,
}

/// `values(*columns, name=…).data([…])`
pub(super) fn values(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("values");
    let name = reader.named("name").unwrap_or(Value::None);
    let inline = reader
        .named("literal_binds")
        .is_some_and(|it| matches!(it, Value::Bool(true)));
    let node = ValuesNode {
        columns: reader.rest(),
        rows: Vec::new(),
        name: optional_text(interp, &name, "the name of values()")?,
        inline,
        lateral: false,
        id: state(interp).next_id(),
    };
    reader.finish(interp)?;
    Ok(make_values(interp, node))
}

pub(super) fn make_values(interp: &Interp, node: ValuesNode) -> Value {
    let (kept, columns) = (node.clone(), node.columns.clone());
    let made = make_from(interp, "Values", node.name.as_deref(), move |interp, dialect| {
        let names = kept.columns.iter().filter_map(|it| attr(it, "name").as_str());
        Ok(FromItem::Values {
            rows: kept.exprs(interp, dialect)?,
            columns: names.map(|it| it.to_string()).collect(),
            name: kept.name.clone(),
            id: kept.id,
            lateral: kept.lateral,
        })
    });
    set(&made, "_parts", make(interp, "ClauseElement", Rc::new(node)));
    proxy(interp, &made, &columns);
    made
}

impl ValuesNode {
    fn exprs(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Vec<Vec<sql::Expr>>> {
        let mut types = Vec::new();
        for column in &self.columns {
            types.push(to_type(interp, &type_of_column(interp, column), dialect)?);
        }
        let mut rows = Vec::new();
        for row in &self.rows {
            let mut exprs = Vec::new();
            for (value, type_) in interp.collect(row)?.iter().zip(&types) {
                let mut expr = change::bound(interp, value, type_, dialect)?;
                if let sql::Expr::Bind(bind) = &mut expr {
                    bind.inline = self.inline;
                }
                exprs.push(expr);
            }
            rows.push(exprs);
        }
        Ok(rows)
    }
}

pub(super) fn values_node(this: &Value) -> Option<ValuesNode> {
    attr(this, "_parts")
        .native::<Rc<ValuesNode>>()
        .map(|node| (**node).clone())
}

/// The rows of a `values(…)`.
pub(super) fn to_values(
    interp: &Interp,
    value: &Value,
    dialect: &dyn Dialect,
) -> Result<Option<Vec<Vec<sql::Expr>>>> {
    values_node(value)
        .map(|node| node.exprs(interp, dialect))
        .transpose()
}

pub(super) fn values_data(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("data")?;
    let rows = reader.required(interp, "values")?;
    let Some(mut node) = values_node(&this) else {
        return Err(interp.attribute_error("this object has no attribute 'data'"));
    };
    node.rows.extend(interp.collect(&rows)?);
    Ok(make_values(interp, node))
}

/// What a function in `FROM` is called, and which columns it has.
#[derive(Clone, Default)]
pub(crate) struct TableValued {
    /// The alias.
    pub(crate) name: Option<String>,
    /// Its columns: names or `column()` objects.
    pub(crate) columns: Vec<Value>,
    /// `WITH ORDINALITY`.
    pub(crate) ordinality: bool,
    /// Whether the columns are written after the alias, and whether with their types.
    pub(crate) derived: Option<bool>,
    /// `LATERAL`.
    pub(crate) lateral: bool,
}

/// `func.x(…)` as something to read from.
pub(crate) fn table_valued(interp: &Interp, this: Value, alias: TableValued) -> Result {
    let id = state(interp).next_id();
    let type_ = type_of(interp, &this);
    let kept = alias.clone();
    let function = this.clone();
    let made = make_from(
        interp,
        "TableValuedAlias",
        alias.name.as_deref(),
        move |interp, dialect| {
            let sql::Expr::Function(function) = to_expr(interp, &function, dialect)? else {
                return crate::sqlalchemy::util::unsupported("an alias of this expression");
            };
            let columns = match kept.derived {
                None => None,
                Some(typed) => Some(kept.derived_columns(interp, typed, dialect)?),
            };
            Ok(FromItem::Function {
                function,
                name: kept.name.clone(),
                id,
                ordinality: kept.ordinality,
                columns,
                lateral: kept.lateral,
            })
        },
    );
    let mut columns = Vec::new();
    for column in &alias.columns {
        let name = column.as_str().or_else(|| attr(column, "name").as_str());
        let name = name.ok_or_else(|| interp.type_error("a column of table_valued() needs a name"))?;
        let type_ = if column.as_str().is_some() {
            Value::None
        } else {
            type_of(interp, column)
        };
        columns.push(column_of(interp, Some(made.clone()), &name, type_));
    }
    set(&made, "_columns", Value::list(columns));
    set(
        &made,
        "_parts",
        make(interp, "ClauseElement", Rc::new((this, alias))),
    );
    let source = made.clone();
    let column = element(interp, "ColumnClause", type_.clone(), move |interp, dialect| {
        let type_ = to_type(interp, &type_, dialect)?;
        let item = Arc::new(to_from(interp, &source, dialect)?);
        Ok(sql::Expr::TypeCoerce(Box::new(sql::Expr::Table(item)), type_))
    });
    set(&column, "name", attr(&made, "name"));
    set(&made, "column", column);
    Ok(made)
}

impl TableValued {
    fn derived_columns(
        &self,
        interp: &Interp,
        typed: bool,
        dialect: &dyn Dialect,
    ) -> Result<Vec<(String, Option<sql::Type>)>> {
        let mut columns = Vec::new();
        for column in &self.columns {
            let name = column
                .as_str()
                .or_else(|| attr(column, "name").as_str())
                .unwrap_or_default();
            let type_ = if typed {
                Some(to_type(interp, &type_of(interp, column), dialect)?)
            } else {
                None
            };
            columns.push((name.to_string(), type_));
        }
        Ok(columns)
    }
}

/// `alias.render_derived(name=…, with_types=…)`
pub(super) fn render_derived(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("render_derived")?;
    let name = reader.optional_str(interp, "name")?.map(|it| it.to_string());
    let typed = reader.bool_or(interp, "with_types", false)?;
    reader.finish(interp)?;
    let Some(parts) = attr(&this, "_parts").native::<Rc<(Value, TableValued)>>() else {
        return Err(interp.attribute_error("this object has no attribute 'render_derived'"));
    };
    let (function, alias) = (**parts).clone();
    let alias = TableValued {
        name: name.or_else(|| alias.name.clone()),
        derived: Some(typed),
        ..alias
    };
    table_valued(interp, function, alias)
}
