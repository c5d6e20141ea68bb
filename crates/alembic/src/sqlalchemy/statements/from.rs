//! What statements read from: `table()`, aliases, subqueries, joins, common table expressions.

use std::sync::Arc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Dialect;
use sql::expr::{Cte, FromItem, JoinKind};

use super::{change, is_query, select};
use crate::sqlalchemy::convert::{to_expr, to_from, to_query};
use crate::sqlalchemy::elements::{column_of, table_ref, type_of};
use crate::sqlalchemy::schema::collection;
use crate::sqlalchemy::state::{State, make, state};
use crate::sqlalchemy::util::{attr, known, optional_text, raise, same, set, text};

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

fn make_from(
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
fn proxy(interp: &Interp, made: &Value, columns: &[Value]) {
    let proxies = columns
        .iter()
        .filter_map(|column| {
            let name = attr(column, "key")
                .as_str()
                .or_else(|| attr(column, "name").as_str())?;
            Some(column_of(
                interp,
                Some(made.clone()),
                &name,
                type_of_column(interp, column),
            ))
        })
        .collect();
    set(made, "_columns", Value::list(proxies));
}

fn type_of_column(interp: &Interp, column: &Value) -> Value {
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
        .method("table_valued", |_, args| Ok(args.this()?.clone()));
    let from = state.build(interp, table_methods(builder));
    for name in [
        "TableClause",
        "Alias",
        "Subquery",
        "CTE",
        "Join",
        "TableValuedAlias",
    ] {
        state.build(interp, ClassBuilder::new(module, name).base(&from));
    }
}

/// The methods that tables and aliases share.
pub(crate) fn table_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("select", |interp, args| {
            let this = args.this()?.clone();
            let made = select::select(interp, vec![this]);
            match args.positional.get(1) {
                // `table.select(condition)` of before 2.0.
                Some(condition) => interp.call_method(&made, "where", Args::of(vec![condition.clone()])),
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
    let id = state(interp).next_id();
    let columns = if is_query(&this) {
        select::entity_columns(interp, &this)?
    } else {
        columns_of(interp, &this)?
    };
    let (kept, key) = (name.clone(), if is_query(&this) { "Subquery" } else { "Alias" });
    let made = make_from(interp, key, name.as_deref(), move |interp, dialect| {
        Ok(if is_query(&this) {
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

/// `select.subquery(name)`, `select.alias(name)`
pub(super) fn subquery(interp: &Interp, args: Args, lateral: bool) -> Result {
    alias(interp, args, lateral)
}

/// `select.cte(name, recursive=…)`
pub(super) fn cte(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("cte")?;
    let name = reader.optional_str(interp, "name")?.map(|it| it.to_string());
    let recursive = reader.bool_or(interp, "recursive", false)?;
    let _rest = reader.rest_named();
    let columns = if is_query(&this) {
        select::entity_columns(interp, &this)?
    } else {
        change::returning_columns(interp, &this)?
    };
    let kept = name.clone();
    // One value for all references, so that the writer sees one expression.
    let cache: std::cell::RefCell<Option<Arc<Cte>>> = std::cell::RefCell::default();
    let made = make_from(interp, "CTE", name.as_deref(), move |interp, dialect| {
        if let Some(cte) = &*cache.borrow() {
            return Ok(FromItem::Cte(Arc::clone(cte)));
        }
        let cte = Arc::new(Cte {
            name: kept.clone(),
            query: to_query(interp, &this, dialect)?,
            recursive,
        });
        *cache.borrow_mut() = Some(Arc::clone(&cte));
        Ok(FromItem::Cte(cte))
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

/// `left.join(right, onclause, isouter=…, full=…)`
pub(super) fn join(interp: &Interp, args: Args, outer: bool) -> Result {
    let (left, mut reader) = args.method("join")?;
    let right = crate::sqlalchemy::orm::as_table(interp, &reader.required(interp, "right")?)?;
    let on = reader.optional("onclause").unwrap_or(Value::None);
    let outer = reader.bool_or(interp, "isouter", outer)?;
    let full = reader.bool_or(interp, "full", false)?;
    reader.finish(interp)?;
    known(interp, &on, "the condition of a join")?;
    let left = crate::sqlalchemy::orm::as_table(interp, &left)?;
    let on = if on.is_none() {
        foreign_key_condition(interp, &left, &right)?
    } else {
        on
    };
    let kind = match (full, outer) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => JoinKind::Inner,
    };
    let mut columns = columns_of(interp, &left)?;
    columns.extend(columns_of(interp, &right)?);
    let made = make_from(interp, "Join", None, move |interp, dialect| {
        Ok(FromItem::Join {
            left: Arc::new(to_from(interp, &left, dialect)?),
            right: Arc::new(to_from(interp, &right, dialect)?),
            on: Box::new(to_expr(interp, &on, dialect)?),
            kind,
        })
    });
    set(&made, "_columns", Value::list(columns));
    Ok(made)
}

/// The condition that foreign keys between two tables give.
fn foreign_key_condition(interp: &Interp, left: &Value, right: &Value) -> Result {
    for (from, to) in [(left, right), (right, left)] {
        let Some(target_name) = attr(to, "fullname").as_str() else {
            continue;
        };
        for column in columns_of(interp, from)? {
            for key in interp.collect(&attr(&column, "foreign_keys"))? {
                let target = interp.get_attr(&key, "target_fullname")?;
                let target = text(interp, &target, "the target of a ForeignKey")?;
                let Some((table, name)) = target.rsplit_once('.') else {
                    continue;
                };
                if *table == *target_name {
                    let others = interp.get_attr(to, "c")?;
                    let other = interp.get_item(&others, &Value::str(name))?;
                    let pair = if same(from, left) {
                        (column, other)
                    } else {
                        (other, column)
                    };
                    return interp.call_method(&pair.0, "__eq__", Args::of(vec![pair.1]));
                }
            }
        }
    }
    Err(raise(
        interp,
        "NoForeignKeysError",
        "Can't find any foreign key relationships between the tables of a join.",
    ))
}

/// `func.x(…).alias("name")`, with columns of these names.
pub(crate) fn function_alias(
    interp: &Interp,
    this: Value,
    name: Option<String>,
    names: Vec<Value>,
) -> Result {
    let kept = name.clone();
    let type_ = type_of(interp, &this);
    let made = make_from(
        interp,
        "TableValuedAlias",
        name.as_deref(),
        move |interp, dialect| match to_expr(interp, &this, dialect)? {
            sql::Expr::Function(function) => Ok(FromItem::Function {
                function,
                name: kept.clone(),
            }),
            _ => crate::sqlalchemy::util::unsupported("an alias of this expression"),
        },
    );
    let columns = names
        .iter()
        .filter_map(|name| {
            let plain = name.as_str().or_else(|| attr(name, "name").as_str())?;
            Some(column_of(
                interp,
                Some(made.clone()),
                &plain,
                type_of(interp, name),
            ))
        })
        .collect();
    set(&made, "_columns", Value::list(columns));
    let shown = name.clone().unwrap_or_default();
    set(&made, "column", column_of(interp, None, &shown, type_));
    Ok(made)
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
        "subquery" => |interp, args| alias(interp, args, false),
        _ => return None,
    };
    Some(crate::sqlalchemy::util::native(name, call))
}
