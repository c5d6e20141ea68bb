//! `func.name(…)`.

use python::{Args, ClassBuilder, Instance, Interp, Native, Result, Value};
use sql::Expr;
use sql::expr::Function;

use super::element;
use crate::sqlalchemy::convert::to_argument;
use crate::sqlalchemy::statements::{self, TableValued};
use crate::sqlalchemy::types::{plain, to_type};
use crate::sqlalchemy::util::{construct, known, optional_text, set, take};

/// The object `func`: every attribute is a function, or a package of functions.
pub(crate) fn func_value(interp: &Interp) -> Value {
    generator(interp, Vec::new())
}

fn generator(interp: &Interp, names: Vec<String>) -> Value {
    let (for_call, for_attr) = (names.clone(), names);
    let class = ClassBuilder::new("sqlalchemy.sql.functions", "_FunctionGenerator")
        .tolerant()
        .method("__call__", move |interp, args| {
            let mut args = args;
            args.positional.remove(0);
            call(interp, &for_call, args)
        })
        .method("__getattr__", move |interp, args| {
            let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
            if name.starts_with("__") {
                return Err(interp.attribute_error(name));
            }
            let mut names = for_attr.clone();
            // `func.or_` and the like end in `_` because the name is a Python keyword.
            names.push(
                name.strip_suffix('_')
                    .filter(|it| !it.is_empty())
                    .unwrap_or(&name)
                    .to_owned(),
            );
            Ok(generator(interp, names))
        })
        .build(interp);
    Value::Instance(Instance::new(&class))
}

fn call(interp: &Interp, names: &[String], mut args: Args) -> Result {
    let type_ = take(&mut args, "type_");
    let Some((name, packages)) = names.split_last() else {
        return Err(interp.type_error("func needs a name"));
    };
    if name == "next_value"
        && let Some(sequence) = args.positional.first()
    {
        return interp.call_method(sequence, "next_value", Args::default());
    }
    if let ("extract", [_, _]) = (name.to_lowercase().as_str(), args.positional.as_slice()) {
        return super::constructors::extract(interp, args);
    }
    if name.eq_ignore_ascii_case("cast") {
        return super::constructors::cast(interp, args);
    }
    for arg in &args.positional {
        known(interp, arg, &format!("an argument of func.{name}()"))?;
    }
    let type_ = match type_ {
        Some(Value::Class(class)) => interp.call_class(&class, Args::default())?,
        Some(type_) => type_,
        None => result_type(interp, name, &args.positional),
    };
    let (kept, packages, shown) = (type_.clone(), packages.to_vec(), name.clone());
    let arguments = args.positional;
    let parts = arguments.clone();
    let made = element(interp, "Function", type_, move |interp, dialect| {
        Ok(Expr::Function(Function {
            packages: packages.clone(),
            name: shown.clone(),
            args: arguments
                .iter()
                .map(|arg| to_argument(interp, arg, dialect))
                .collect::<Result<_>>()?,
            type_: to_type(interp, &kept, dialect)?,
        }))
    });
    set(&made, "name", Value::str(name));
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}

/// `func.x(…).alias(name)`
pub(super) fn alias(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("alias")?;
    let name = reader.optional("name").unwrap_or(Value::None);
    let _joins_implicitly = reader.named("joins_implicitly");
    reader.finish(interp)?;
    let alias = TableValued {
        name: optional_text(interp, &name, "the name of an alias")?,
        ..TableValued::default()
    };
    statements::table_valued(interp, this, alias)
}

/// `func.x(…).table_valued("a", "b", with_ordinality="n", name="x")`
pub(super) fn table_valued(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("table_valued")?;
    let name = reader.named("name").unwrap_or(Value::None);
    let ordinality = reader.named("with_ordinality").filter(|it| !it.is_none());
    let _joins_implicitly = reader.named("joins_implicitly");
    let mut columns = reader.rest();
    columns.extend(ordinality.clone());
    reader.finish(interp)?;
    let alias = TableValued {
        name: optional_text(interp, &name, "the name of an alias")?,
        columns,
        ordinality: ordinality.is_some(),
        ..TableValued::default()
    };
    statements::table_valued(interp, this, alias)
}

/// `func.x(…).column_valued(name)`: the alias as a column.
pub(super) fn column_valued(interp: &Interp, args: Args) -> Result {
    let made = alias(interp, args)?;
    interp.get_attr(&made, "column")
}

/// The types of SQLAlchemy's known functions (`sqlalchemy/sql/functions.py`, the `GenericFunction` classes).
fn result_type(interp: &Interp, name: &str, args: &[Value]) -> Value {
    match name.to_lowercase().as_str() {
        "count" | "char_length" | "rank" | "dense_rank" | "row_number" => plain(interp, "Integer"),
        "now" | "current_timestamp" | "localtimestamp" | "sysdate" => plain(interp, "DateTime"),
        "current_date" => plain(interp, "Date"),
        "current_time" | "localtime" => plain(interp, "Time"),
        "aggregate_strings" | "concat" | "current_user" | "session_user" | "user" => plain(interp, "String"),
        "array_agg" => match args.first() {
            Some(arg @ Value::Instance(_)) => {
                let item = super::type_of(interp, arg);
                if crate::sqlalchemy::state::is_a(interp, &item, "ARRAY") {
                    return item;
                }
                construct(interp, "ARRAY", Args::of(vec![item])).unwrap_or(Value::None)
            }
            _ => Value::None,
        },
        "percent_rank" | "cume_dist" => plain(interp, "Numeric"),
        "max" | "min" | "sum" | "coalesce" | "pow" => match args.first() {
            Some(arg @ Value::Instance(_)) => super::type_of(interp, arg),
            Some(arg) if !arg.is_none() => type_of_value(interp, arg),
            _ => args
                .get(1)
                .map_or(Value::None, |_| result_type(interp, name, &args[1..])),
        },
        _ => Value::None,
    }
}

/// A function by its name, for `sqlalchemy.sql.functions`.
pub(crate) fn named(name: &'static str) -> Value {
    Native::value(name, move |interp, args| call(interp, &[name.to_owned()], args))
}

/// The type that a plain value has in SQL.
pub(crate) fn type_of_value(interp: &Interp, value: &Value) -> Value {
    let key = match value {
        Value::Bool(_) => "Boolean",
        // `Integer._resolve_for_literal`
        Value::Int(number) if number.unsigned_abs() < 1 << 31 => "Integer",
        Value::Int(_) | Value::Big(_) => "BigInteger",
        Value::Float(_) => "Float",
        Value::Str(_) => "String",
        Value::Bytes(_) => "LargeBinary",
        Value::Instance(_) => match &*interp.class_of(value).name() {
            "datetime" => "DateTime",
            "date" => "Date",
            "time" => "Time",
            "timedelta" => "Interval",
            "Decimal" => "Numeric",
            "UUID" => "Uuid",
            _ => return Value::None,
        },
        _ => return Value::None,
    };
    plain(interp, key)
}
