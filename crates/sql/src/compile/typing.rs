//! The types of expressions, as far as literals need them.

// One line per kind of expression reads better than the kinds that happen to agree in one.
#![allow(clippy::match_same_arms)]

use super::literal::kind as temporal_kind;
use crate::{
    expr::{BinaryOp, Expr, UnaryOp},
    types::{ArrayType, IntervalType, NumericName, Type, TypeKind},
    value::SqlValue,
};

/// The type of an expression; null when unknown.
pub(super) fn of(expr: &Expr) -> Type {
    match expr {
        Expr::Column(column) => column.type_.clone(),
        Expr::Bind(bind) if bind.type_.is_null() => bind.value.as_ref().map_or_else(Type::null, of_value),
        Expr::Bind(bind) => bind.type_.clone(),
        Expr::LiteralColumn(_, type_)
        | Expr::Cast(_, type_)
        | Expr::TypeCoerce(_, type_)
        | Expr::JsonScalar(_, type_) => type_.clone(),
        Expr::Written(inner, _) => of(inner),
        Expr::JsonText(_) => Type::text(),
        Expr::Function(function) if !function.type_.is_null() => function.type_.clone(),
        Expr::Function(function) => of_function(&function.name, &function.args),
        Expr::Binary { left, op, right } => match op {
            BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Mul
            | BinaryOp::Mod
            | BinaryOp::Concat
            | BinaryOp::FloorDiv => {
                let left = of(left);
                if left.is_null() { of(right) } else { left }
            }
            BinaryOp::Div => Type::numeric(None, None),
            BinaryOp::Custom {
                is_comparison: false, ..
            } => of(left),
            BinaryOp::GetItem => match of(left).kind {
                TypeKind::Array(ArrayType { item, .. }) => *item,
                kind => kind.into(),
            },
            BinaryOp::GetPath
            | BinaryOp::BitAnd
            | BinaryOp::BitOr
            | BinaryOp::BitXor
            | BinaryOp::ShiftLeft
            | BinaryOp::ShiftRight => of(left),
            _ => Type::boolean(),
        },
        Expr::Unary {
            op: UnaryOp::Neg | UnaryOp::BitNot,
            operand,
        } => of(operand),
        Expr::Label(inner, _)
        | Expr::Grouping(inner)
        | Expr::Asc(inner)
        | Expr::Desc(inner)
        | Expr::Nulls(inner, _)
        | Expr::Distinct(inner)
        | Expr::Filter(inner, _)
        | Expr::WithinGroup(inner, _)
        | Expr::AggregateOrderBy(inner, _)
        | Expr::Collate(inner, _) => of(inner),
        Expr::Over(over) => of(&over.element),
        Expr::Case(case) => case
            .whens
            .last()
            .map_or_else(Type::null, |(_, result)| of(result)),
        Expr::Array(_, type_) => type_.clone(),
        Expr::Extract(..) => Type::integer(),
        Expr::And(_)
        | Expr::Or(_)
        | Expr::Not(_)
        | Expr::In { .. }
        | Expr::Between { .. }
        | Expr::Like(_)
        | Expr::Exists(_)
        | Expr::True
        | Expr::False => Type::boolean(),
        _ => Type::null(),
    }
}

/// Functions whose type SQLAlchemy knows.
fn of_function(name: &str, args: &[Expr]) -> Type {
    match name.to_lowercase().as_str() {
        "count" | "char_length" => Type::integer(),
        "now" | "current_timestamp" | "localtimestamp" | "sysdate" => Type::datetime(false),
        "current_date" => Type::date(),
        "current_time" | "localtime" => Type::time(false),
        "concat" | "current_user" | "session_user" | "user" | "aggregate_strings" => Type::string(None),
        "coalesce" | "max" | "min" | "sum" => args.first().map_or_else(Type::null, of),
        _ => Type::null(),
    }
}

/// The type of a value by itself; none for what only a database can tell.
pub fn of_value(value: &SqlValue) -> Type {
    match value {
        SqlValue::Null => Type::null(),
        SqlValue::Bool(_) => Type::boolean(),
        // From 32 bits on an `Integer` is a `BigInteger` (`Integer._resolve_for_literal`).
        SqlValue::Int(number) if number.unsigned_abs() >= 1 << 31 => Type::big_integer(),
        SqlValue::Int(_) => Type::integer(),
        SqlValue::Decimal(_) => Type::numeric(None, None),
        SqlValue::Float(_) => Type::float(None),
        SqlValue::Text(_) => Type::string(None),
        SqlValue::Bytes(_) => Type::large_binary(None),
        SqlValue::Date(_) => Type::date(),
        SqlValue::Time(_) => Type::time(false),
        SqlValue::DateTime(it) => Type::datetime(it.time.offset.is_some()),
        SqlValue::Interval(_) => TypeKind::Interval(IntervalType {
            native: true,
            second_precision: None,
            day_precision: None,
        })
        .into(),
        SqlValue::Uuid(_) => Type::uuid(),
        SqlValue::Json(_) => Type::json(),
        SqlValue::Array(items) => Type::array(of_items(items)),
    }
}

/// The type of a list's items: a list has no type of its own, so drivers choose. Integers are as long as the longest.
fn of_items(items: &[SqlValue]) -> Type {
    let length = |item: &SqlValue| match item {
        SqlValue::Int(number) => Some(number.unsigned_abs()),
        _ => None,
    };
    let longest = items.iter().max_by_key(|item| length(item));
    match longest {
        Some(longest @ SqlValue::Int(_)) => of_driver(longest),
        _ => items.first().map_or_else(Type::null, of_value),
    }
}

/// The type that drivers give a parameter of which nothing else is known. Strings go as "unknown", and the database finds
/// out; an integer is as long as it must be (psycopg, "Python types adaptation").
pub fn of_driver(value: &SqlValue) -> Type {
    match value {
        SqlValue::Text(_) => Type::null(),
        SqlValue::Int(number) if i16::try_from(*number).is_ok() => Type::small_integer(),
        SqlValue::Int(number) if i32::try_from(*number).is_err() => Type::big_integer(),
        value => compared(&Type::null(), value),
    }
}

/// The type a value takes when it is compared with something of a type (`coerce_compared_value`): that type when the
/// value is of its family, the value's own otherwise.
pub(super) fn compared(type_: &Type, value: &SqlValue) -> Type {
    let own = of_value(value);
    // Lists and dictionaries are of no type by themselves.
    let family = matches!(type_.kind, TypeKind::Null | TypeKind::UserDefined(_))
        || matches!(own.kind, TypeKind::Json(_) | TypeKind::Array(_));
    if let (TypeKind::Temporal(_) | TypeKind::Sqlite(_), TypeKind::Temporal(_)) = (&type_.kind, &own.kind) {
        // Dates and times are three families.
        return if temporal_kind(type_) == temporal_kind(&own) {
            type_.clone()
        } else {
            own
        };
    }
    let same = std::mem::discriminant(&affinity(type_).kind) == std::mem::discriminant(&affinity(&own).kind);
    if type_.is_null() {
        own
    } else if own.is_null() || same || family {
        type_.clone()
    } else {
        own
    }
}

/// The generic type a type is a kind of.
fn affinity(type_: &Type) -> Type {
    match &type_.kind {
        TypeKind::Enum(_) => Type::string(None),
        TypeKind::Postgresql(it) => match it.class_name() {
            "CITEXT" => Type::string(None),
            "BYTEA" => Type::large_binary(None),
            "INTERVAL" => of_value(&SqlValue::Interval(crate::value::Interval::default())),
            _ => type_.clone(),
        },
        TypeKind::Numeric(it) if matches!(it.name, NumericName::Float) => Type::float(None),
        _ => type_.clone(),
    }
}
