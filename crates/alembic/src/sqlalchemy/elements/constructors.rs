//! The functions that make expressions: `and_`, `case`, `cast`, `literal`, ….

use python::{Args, Interp, Result, Value};
use sql::Expr;
use sql::expr::{Case, TableRef};

use super::binds::{bind_value, bindparam};
use super::exists::exists;
use super::operators::{between, collate, join, label, modified, modifier, negated};
use super::windows::{filter, over, within_group};
use super::{column_of, element, text_clause, type_of};
use crate::sqlalchemy::convert::{to_expr, to_query};
use crate::sqlalchemy::types::{plain, to_type};
use crate::sqlalchemy::util::{known, set, split, text};
use crate::sqlalchemy::values::to_sql_value;

type Call = fn(&Interp, Args) -> Result;

const CONSTRUCTORS: &[(&str, Call)] = &[
    ("text", make_text),
    ("and_", |interp, args| join(interp, args.positional, true)),
    ("or_", |interp, args| join(interp, args.positional, false)),
    ("not_", |interp, args| Ok(negated(interp, args.this()?))),
    ("null", |interp, _| Ok(constant(interp, "Null"))),
    ("true", |interp, _| Ok(constant(interp, "True_"))),
    ("false", |interp, _| Ok(constant(interp, "False_"))),
    ("asc", |interp, args| modify(interp, args, "asc")),
    ("desc", |interp, args| modify(interp, args, "desc")),
    ("distinct", |interp, args| modify(interp, args, "distinct")),
    ("nulls_first", |interp, args| modify(interp, args, "nulls_first")),
    ("nullsfirst", |interp, args| modify(interp, args, "nulls_first")),
    ("nulls_last", |interp, args| modify(interp, args, "nulls_last")),
    ("nullslast", |interp, args| modify(interp, args, "nulls_last")),
    ("between", between),
    ("collate", collate),
    ("over", over),
    ("within_group", within_group),
    ("funcfilter", filter),
    ("bitwise_not", |interp, args| {
        let this = args.this()?.clone();
        interp.call_method(&this, "bitwise_not", Args::default())
    }),
    ("label", |interp, args| {
        // `label(name, element)`, the other way round than the method.
        let mut args = args;
        if args.positional.len() > 1 {
            args.positional.swap(0, 1);
        }
        label(interp, args)
    }),
    ("case", case),
    ("cast", cast),
    ("try_cast", |interp, args| {
        let made = cast(interp, args)?;
        let type_ = type_of(interp, &made);
        Ok(element(interp, "Cast", type_, |_, _| {
            let class = "<class 'sqlalchemy.sql.elements.TryCast'>";
            Ok(Expr::Uncompilable(class.to_owned()))
        }))
    }),
    ("type_coerce", type_coerce),
    ("literal", literal),
    ("literal_column", literal_column),
    ("bindparam", bindparam),
    ("outparam", bindparam),
    ("column", column),
    ("tuple_", tuple),
    ("extract", extract),
    ("exists", exists),
    ("any_", |interp, args| quantified(interp, args, "ANY")),
    ("all_", |interp, args| quantified(interp, args, "ALL")),
    ("array", array),
    ("array_agg", |interp, args| function(interp, "array_agg", args)),
    ("hstore", |interp, args| function(interp, "hstore", args)),
    ("to_tsvector", |interp, args| {
        function(interp, "to_tsvector", args)
    }),
    ("to_tsquery", |interp, args| function(interp, "to_tsquery", args)),
    ("plainto_tsquery", |interp, args| {
        function(interp, "plainto_tsquery", args)
    }),
    ("phraseto_tsquery", |interp, args| {
        function(interp, "phraseto_tsquery", args)
    }),
    ("websearch_to_tsquery", |interp, args| {
        function(interp, "websearch_to_tsquery", args)
    }),
    ("ts_headline", |interp, args| {
        function(interp, "ts_headline", args)
    }),
    ("aggregate_order_by", aggregate_order_by),
];

/// The function of a name.
pub(crate) fn constructor(name: &str) -> Option<Value> {
    CONSTRUCTORS
        .iter()
        .find(|(it, _)| *it == name)
        .map(|(name, call)| crate::sqlalchemy::util::native(name, call))
}

/// `func.name(…)` by a fixed name.
fn function(interp: &Interp, name: &'static str, args: Args) -> Result {
    interp.call(&super::named_function(name), args)
}

/// The names of what only one dialect's module has.
pub(crate) const OF_DIALECT: &[&str] = &[
    "array",
    "aggregate_order_by",
    "array_agg",
    "hstore",
    "to_tsvector",
    "to_tsquery",
    "plainto_tsquery",
    "phraseto_tsquery",
    "websearch_to_tsquery",
    "ts_headline",
];

/// The names of all of them.
pub(crate) fn constructor_names() -> impl Iterator<Item = &'static str> {
    CONSTRUCTORS.iter().map(|(name, _)| *name)
}

fn make_text(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("text");
    let value = reader.required(interp, "text")?;
    let bindparams = reader.named("bindparams");
    let sql = text(interp, &value, "the argument of text()")?;
    let made = text_clause(interp, &sql);
    match bindparams {
        Some(binds) if !binds.is_none() => {
            let binds = interp.collect(&binds)?;
            interp.call_method(&made, "bindparams", Args::of(binds))
        }
        _ => Ok(made),
    }
}

fn constant(interp: &Interp, key: &'static str) -> Value {
    element(
        interp,
        key,
        plain(interp, if key == "Null" { "NullType" } else { "Boolean" }),
        move |_, _| {
            Ok(match key {
                "Null" => Expr::Null,
                "True_" => Expr::True,
                _ => Expr::False,
            })
        },
    )
}

fn modify(interp: &Interp, args: Args, name: &str) -> Result {
    let this = args.this()?;
    known(interp, this, "an SQL expression")?;
    match modifier(name) {
        Some(wrap) => {
            let this = crate::sqlalchemy::convert::as_named(interp, this);
            Ok(modified(interp, &this, wrap))
        }
        None => Ok(this.clone()),
    }
}

/// `case((condition, result), …, else_=…, value=…)`, or `case([…])`, or `case({value: result}, value=…)`.
fn case(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("case");
    let rest = reader.rest();
    let value = reader.named("value").unwrap_or(Value::None);
    let legacy = reader.named("whens");
    let else_ = reader.named("else_");
    reader.finish(interp)?;
    let given = match (legacy, rest.as_slice()) {
        (Some(whens), _) => whens,
        (None, [one @ (Value::List(_) | Value::Dict(_))]) => one.clone(),
        _ => Value::list(rest),
    };
    let pairs: Vec<(Value, Value)> = match &given {
        Value::Dict(_) => interp.mapping_items(&given)?,
        _ => {
            let mut pairs = Vec::new();
            for pair in interp.collect(&given)? {
                match interp.collect(&pair)?.as_slice() {
                    [when, then] => pairs.push((when.clone(), then.clone())),
                    _ => return Err(interp.type_error("case() takes pairs of a condition and a result")),
                }
            }
            pairs
        }
    };
    let type_ = pairs.first().map_or(Value::None, |(_, then)| match then {
        Value::Instance(_) => type_of(interp, then),
        _ => Value::None,
    });
    let is_dict = matches!(given, Value::Dict(_));
    Ok(element(interp, "Case", type_, move |interp, dialect| {
        let expr = |value: &Value| to_expr(interp, value, dialect);
        let mut whens = Vec::new();
        for (when, then) in &pairs {
            let when = match when {
                Value::Bool(true) if !is_dict => Expr::True,
                Value::Bool(false) if !is_dict => Expr::False,
                when => expr(when)?,
            };
            whens.push((when, expr(then)?));
        }
        Ok(Expr::Case(Case {
            value: if value.is_none() {
                None
            } else {
                Some(Box::new(expr(&value)?))
            },
            whens,
            else_: match &else_ {
                None | Some(Value::None) => None,
                Some(else_) => Some(Box::new(expr(else_)?)),
            },
        }))
    }))
}

pub(super) fn cast(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("cast");
    let expression = reader.required(interp, "expression")?;
    let type_ = instance_of_type(interp, reader.required(interp, "type_")?)?;
    reader.finish(interp)?;
    let (kept, parts) = (type_.clone(), vec![expression.clone()]);
    let made = element(interp, "Cast", type_, move |interp, dialect| {
        let type_ = to_type(interp, &kept, dialect)?;
        let inner = typed(interp, &expression, &type_, dialect)?;
        Ok(Expr::Cast(Box::new(inner), type_))
    });
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}

/// An expression; a plain value gets the type.
fn typed(interp: &Interp, value: &Value, type_: &sql::Type, dialect: &dyn sql::Dialect) -> Result<Expr> {
    match value {
        Value::Instance(_) => to_expr(interp, value, dialect),
        Value::None => Ok(Expr::Null),
        plain => Ok(Expr::typed_value(
            to_sql_value(interp, plain, type_)?,
            type_.clone(),
        )),
    }
}

pub(super) fn instance_of_type(interp: &Interp, type_: Value) -> Result {
    known(interp, &type_, "the type of an SQL expression")?;
    match &type_ {
        Value::Class(class) => interp.call_class(class, Args::default()),
        _ => Ok(type_),
    }
}

fn type_coerce(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("type_coerce");
    let expression = reader.required(interp, "expression")?;
    let type_ = instance_of_type(interp, reader.required(interp, "type_")?)?;
    reader.finish(interp)?;
    let kept = type_.clone();
    Ok(element(interp, "TypeCoerce", type_, move |interp, dialect| {
        let type_ = to_type(interp, &kept, dialect)?;
        let inner = typed(interp, &expression, &type_, dialect)?;
        Ok(match inner {
            Expr::Bind(_) => inner,
            inner => Expr::TypeCoerce(Box::new(inner), type_),
        })
    }))
}

pub(super) fn literal(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("literal");
    let value = reader.required(interp, "value")?;
    let type_ = reader.optional("type_").unwrap_or(Value::None);
    let inline = reader.bool_or(interp, "literal_execute", false)?;
    reader.finish(interp)?;
    let type_ = match type_ {
        Value::None => super::func::type_of_value(interp, &value),
        type_ => instance_of_type(interp, type_)?,
    };
    Ok(bind_value(interp, None, Some(value), type_, inline))
}

fn literal_column(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("literal_column");
    let sql = reader.required(interp, "text")?;
    let type_ = reader.optional("type_").unwrap_or(Value::None);
    reader.finish(interp)?;
    let (sql, type_) = (
        text(interp, &sql, "the text of literal_column()")?,
        instance_of_type(interp, type_)?,
    );
    let (kept, shown) = (type_.clone(), sql.clone());
    let made = element(interp, "ColumnClause", type_, move |interp, dialect| {
        Ok(Expr::LiteralColumn(sql.clone(), to_type(interp, &kept, dialect)?))
    });
    set(&made, "name", Value::str(shown));
    Ok(made)
}

fn column(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("column");
    let name = reader.required(interp, "text")?;
    let type_ = reader.optional("type_").unwrap_or(Value::None);
    let literal = reader.bool_or(interp, "is_literal", false)?;
    let _selectable = reader.named("_selectable");
    reader.finish(interp)?;
    if literal {
        return literal_column(interp, Args::of(vec![name, type_]));
    }
    let quote = crate::sqlalchemy::util::quote_of(interp, &name);
    let name = text(interp, &name, "the name of column()")?;
    let type_ = instance_of_type(interp, type_)?;
    let mut made = column_of(interp, None, &name, type_.clone());
    if quote.is_some() {
        let plain = made;
        made = element(interp, "ColumnClause", type_, move |interp, dialect| {
            Ok(match to_expr(interp, &plain, dialect)? {
                Expr::Column(column) => Expr::Column(sql::expr::ColumnRef { quote, ..column }),
                other => other,
            })
        });
        for key in ["name", "key"] {
            set(&made, key, Value::str(&name));
        }
    }
    set(&made, "_bare", Value::Bool(true));
    Ok(made)
}

fn tuple(interp: &Interp, args: Args) -> Result {
    let items = args.positional;
    let parts = items.clone();
    let made = element(interp, "Tuple", Value::None, move |interp, dialect| {
        let items = items.iter().map(|item| to_expr(interp, item, dialect));
        Ok(Expr::Tuple(items.collect::<Result<_>>()?))
    });
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}

pub(super) fn extract(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("extract");
    let field = reader.required_str(interp, "field")?.to_string();
    let expression = reader.required(interp, "expr")?;
    reader.finish(interp)?;
    Ok(element(
        interp,
        "Extract",
        plain(interp, "Integer"),
        move |interp, dialect| {
            Ok(Expr::Extract(
                field.clone(),
                Box::new(to_expr(interp, &expression, dialect)?),
            ))
        },
    ))
}

fn quantified(interp: &Interp, args: Args, word: &'static str) -> Result {
    let this = args.this()?.clone();
    Ok(element(
        interp,
        "Grouping",
        Value::None,
        move |interp, dialect| {
            let inner = if crate::sqlalchemy::statements::is_query(&this) {
                Expr::Subquery(Box::new(to_query(interp, &this, dialect)?))
            } else {
                to_expr(interp, &this, dialect)?
            };
            Ok(Expr::Quantified(word, Box::new(inner)))
        },
    ))
}

/// `postgresql.array([…])`
fn array(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("array");
    let clauses = reader.required(interp, "clauses")?;
    let type_ = reader.named("type_").unwrap_or(Value::None);
    reader.finish(interp)?;
    let items = interp.collect(&clauses)?;
    let item_type = instance_of_type(interp, type_)?;
    let type_ = crate::sqlalchemy::util::construct(interp, "ARRAY", Args::of(vec![item_type.clone()]))?;
    Ok(element(interp, "Array", type_, move |interp, dialect| {
        let items = items.iter().map(|item| to_expr(interp, item, dialect));
        Ok(Expr::Array(
            items.collect::<Result<_>>()?,
            to_type(interp, &item_type, dialect)?,
        ))
    }))
}

/// `aggregate_order_by(x, y)`: `x ORDER BY y`.
fn aggregate_order_by(interp: &Interp, args: Args) -> Result {
    let (first, rest) = split(args)?;
    let type_ = type_of(interp, &first);
    Ok(element(interp, "ClauseList", type_, move |interp, dialect| {
        if !dialect.supports_native_enum() {
            let class = "<class 'sqlalchemy.dialects.postgresql.ext.aggregate_order_by'>";
            return Ok(Expr::Uncompilable(class.to_owned()));
        }
        let order = rest.positional.iter().map(|it| to_expr(interp, it, dialect));
        Ok(Expr::AggregateOrderBy(
            Box::new(to_expr(interp, &first, dialect)?),
            order.collect::<Result<_>>()?,
        ))
    }))
}

/// A table by its name, for expressions that are not of any `Table`.
pub(crate) fn table_ref(name: &str, schema: Option<String>) -> TableRef {
    TableRef {
        translated: false,
        name: name.to_owned(),
        schema,
    }
}
