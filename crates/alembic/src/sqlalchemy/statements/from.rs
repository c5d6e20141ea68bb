//! What statements read from: `table()`, aliases, subqueries, joins, common table expressions.

use std::sync::Arc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Dialect;
use sql::expr::FromItem;

use super::cte::{cte, cte_prefix, cte_union};
use super::joins::join;
use super::rows::{make_values, render_derived, values, values_data, values_node};
use super::{Change, change, is_query, select};
use crate::sqlalchemy::convert::{to_from, to_query};
use crate::sqlalchemy::elements::{TextNode, column_of, table_ref, type_of};
use crate::sqlalchemy::schema::collection;
use crate::sqlalchemy::state::{State, is_a, make, state};
use crate::sqlalchemy::util::{attr, known, optional_text, set, text};

type Build = dyn Fn(&Interp, &dyn Dialect) -> Result<FromItem>;

/// What an object in `FROM` carries.
pub(crate) struct From {
    build: Box<Build>,
}

impl From {
    /// The element of `FROM` on a dialect.
    pub(crate) fn item(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<FromItem> {
        (self.build)(interp, dialect)
    }
}

/// Whether a value is one of these (a `Table` is not).
pub(crate) fn is_from(_interp: &Interp, value: &Value) -> bool {
    value.native::<From>().is_some()
}

/// An object of the class with this key that can stand in `FROM`.
pub(super) fn make_from(
    interp: &Interp,
    key: &str,
    name: Option<&str>,
    build: impl Fn(&Interp, &dyn Dialect) -> Result<FromItem> + 'static,
) -> Value {
    let made = make(
        interp,
        key,
        From {
            build: Box::new(build),
        },
    );
    set(&made, "name", Value::optional_str(name));
    set(&made, "key", Value::optional_str(name));
    set(&made, "_columns", Value::list(Vec::new()));
    made
}

/// Gives an object columns of its own with the names and types of others.
pub(super) fn proxy(interp: &Interp, made: &Value, columns: &[Value]) {
    let mut names: Vec<String> = Vec::new();
    let mut proxies = Vec::new();
    for column in columns {
        let Some(name) = attr(column, "key")
            .as_str()
            .or_else(|| attr(column, "name").as_str())
        else {
            continue;
        };
        // A name that comes again is the one that the query gives its column.
        let mut unique = name.to_string();
        let mut count = 0;
        while names.contains(&unique) {
            count += 1;
            unique = format!("{name}_{count}");
        }
        let type_ = type_of_column(interp, column);
        let proxy = column_of(interp, Some(made.clone()), &unique, type_);
        let of_table =
            is_a(interp, column, "Column") || matches!(attr(column, "_of_table"), Value::Bool(true));
        set(&proxy, "_of_table", Value::Bool(of_table));
        proxies.push(proxy);
        names.push(unique);
    }
    set(made, "_columns", Value::list(proxies));
}

/// The type of a column.
pub(super) fn type_of_column(interp: &Interp, column: &Value) -> Value {
    match attr(column, "_type") {
        Value::None => type_of(interp, column),
        type_ => type_,
    }
}

/// The columns of anything in `FROM`.
pub(crate) fn columns_of(interp: &Interp, value: &Value) -> Result<Vec<Value>> {
    interp.collect(&attr(value, "_columns"))
}

/// Makes `FromClause` and the classes below it.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.sql.selectable";
    let base = state.class(interp, "ClauseElement");
    let builder = ClassBuilder::new(module, "FromClause")
        .base(&base)
        .property("c", |interp, this| {
            Ok(collection(interp, &columns_of(interp, this)?))
        })
        .property("columns", |interp, this| {
            Ok(collection(interp, &columns_of(interp, this)?))
        })
        .method("lateral", |interp, args| alias(interp, args, true))
        .method("table_valued", |_, args| Ok(args.this()?.clone()))
        .method("render_derived", render_derived)
        .method("data", values_data);
    let from = state.build(interp, table_methods(builder));
    let mut class = ClassBuilder::new(module, "CTE")
        .base(&from)
        .method("prefix_with", cte_prefix);
    for (name, kind) in select::COMPOUNDS {
        class = class.method(name, move |interp, args| cte_union(interp, args, *kind));
    }
    state.build(interp, class);
    for name in ["TableClause", "Alias", "Subquery", "Join", "TableValuedAlias"] {
        state.build(interp, ClassBuilder::new(module, name).base(&from));
    }
    let values = ClassBuilder::new(module, "Values").base(&from).method("cte", cte);
    state.build(interp, values);
}

/// What makes something to read from of a query.
pub(crate) fn query_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("subquery", |interp, args| alias(interp, args, false))
        .method("alias", |interp, args| alias(interp, args, false))
        .method("lateral", |interp, args| alias(interp, args, true))
        .method("cte", cte)
        .property("selected_columns", |interp, this| {
            Ok(collection(interp, &query_columns(interp, this)?))
        })
        .property("c", |interp, this| {
            Ok(collection(interp, &query_columns(interp, this)?))
        })
}

/// The columns of anything that yields rows.
pub(super) fn query_columns(interp: &Interp, value: &Value) -> Result<Vec<Value>> {
    if is_query(value) {
        select::entity_columns(interp, value)
    } else if value.native::<Change>().is_some() {
        change::returning_columns(interp, value)
    } else {
        columns_of(interp, value)
    }
}

/// The methods that tables and aliases share.
pub(crate) fn table_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("select", |interp, args| {
            let (this, mut reader) = args.method("select")?;
            let made = select::select(interp, vec![this]);
            // `table.select(condition)` of before 2.0.
            match reader.optional("whereclause").filter(|it| !it.is_none()) {
                Some(condition) => interp.call_method(&made, "where", Args::of(vec![condition])),
                None => Ok(made),
            }
        })
        .method("alias", |interp, args| alias(interp, args, false))
        .method("join", |interp, args| join(interp, args, false))
        .method("outerjoin", |interp, args| join(interp, args, true))
        .method("insert", change::insert)
        .method("update", change::update)
        .method("delete", change::delete)
        .method("count", |interp, args| {
            let count = interp.get_attr(&crate::sqlalchemy::elements::func_value(interp), "count")?;
            let count = interp.call(&count, Args::default())?;
            let made = select::select(interp, vec![count]);
            interp.call_method(&made, "select_from", Args::of(vec![args.this()?.clone()]))
        })
}

/// `x.alias(name)`
fn alias(interp: &Interp, args: Args, lateral: bool) -> Result {
    let (this, mut reader) = args.method("alias")?;
    let name = reader.optional_str(interp, "name")?.map(|it| it.to_string());
    alias_of(interp, this, name, lateral)
}

fn alias_of(interp: &Interp, this: Value, name: Option<String>, lateral: bool) -> Result {
    if let Some(mut node) = values_node(&this) {
        node.lateral = lateral;
        node.name = name.or(node.name);
        return Ok(make_values(interp, node));
    }
    let id = state(interp).next_id();
    let columns = query_columns(interp, &this)?;
    let is_query = is_query(&this) || this.native::<TextNode>().is_some();
    let (kept, key) = (name.clone(), if is_query { "Subquery" } else { "Alias" });
    let made = make_from(interp, key, name.as_deref(), move |interp, dialect| {
        Ok(if is_query {
            FromItem::Subquery {
                query: Arc::new(to_query(interp, &this, dialect)?),
                name: kept.clone(),
                id,
                lateral,
            }
        } else {
            FromItem::Alias {
                inner: Arc::new(to_from(interp, &this, dialect)?),
                name: kept.clone(),
                id,
            }
        })
    });
    proxy(interp, &made, &columns);
    Ok(made)
}

/// A query directly in `FROM` is a subquery without a name.
pub(crate) fn subquery_item(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<FromItem> {
    Ok(FromItem::Subquery {
        query: Arc::new(to_query(interp, value, dialect)?),
        name: None,
        id: u64::try_from(value.address().unwrap_or(0)).unwrap_or(0),
        lateral: false,
    })
}

/// `table(name, *columns, schema=…)`
fn table(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("table");
    let name = reader.required(interp, "name")?;
    let name = text(interp, &name, "the name of table()")?;
    let columns = reader.rest();
    let schema = reader.named("schema").unwrap_or(Value::None);
    let schema = optional_text(interp, &schema, "the schema of table()")?;
    reader.finish(interp)?;
    let (kept, kept_schema) = (name.clone(), schema.clone());
    let made = make_from(interp, "TableClause", Some(&name), move |_, _| {
        Ok(FromItem::Table(table_ref(&kept, kept_schema.clone())))
    });
    let full = schema
        .as_ref()
        .map_or_else(|| name.clone(), |schema| format!("{schema}.{name}"));
    set(&made, "fullname", Value::str(full));
    set(&made, "schema", Value::optional_str(schema));
    let mut own = Vec::new();
    for column in columns {
        known(interp, &column, "a column of table()")?;
        let column_name = text(interp, &attr(&column, "name"), "the name of a column")?;
        let type_ = type_of_column(interp, &column);
        own.push(column_of(interp, Some(made.clone()), &column_name, type_));
    }
    set(&made, "_columns", Value::list(own));
    Ok(made)
}

/// The functions `table`, `alias`, `join`, ….
pub(crate) fn from_constructor(name: &str) -> Option<Value> {
    type Call = fn(&Interp, Args) -> Result;
    let call: Call = match name {
        "table" => table,
        "alias" => |interp, args| alias(interp, args, false),
        "lateral" => |interp, args| alias(interp, args, true),
        "join" => |interp, args| join(interp, args, false),
        "outerjoin" => |interp, args| join(interp, args, true),
        "cte" => cte,
        "values" => values,
        "subquery" => |interp, args| alias(interp, args, false),
        _ => return None,
    };
    Some(crate::sqlalchemy::util::native(name, call))
}
