//! Operators and methods of expressions (`ColumnOperators`).

mod custom;

use custom::{op, quantified_compare};

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Expr;
use sql::expr::{BinaryOp, InList, NullsOrder, UnaryOp};

use super::negation::negate;
use super::{Element, condition, element, type_of};
use crate::sqlalchemy::convert::{to_condition, to_expr, to_in_list};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::is_enum;
use crate::sqlalchemy::util::{attr, known, set, text, truth};

/// Adds the operators to a class.
pub(super) fn operators(mut builder: ClassBuilder) -> ClassBuilder {
    for (name, op) in COMPARISONS {
        builder = builder.method(name, move |interp, args| compare(interp, args, op.clone()));
    }
    for (name, op, reflected) in ARITHMETIC {
        builder = builder.method(name, move |interp, args| arithmetic(interp, args, op, *reflected));
    }
    builder = super::patterns::methods(builder);
    for (name, wrap) in MODIFIERS {
        builder = builder.method(name, move |interp, args| modify(interp, args, *wrap));
    }
    builder
        .method("__and__", |interp, args| join(interp, args.positional, true))
        .method("__or__", |interp, args| join(interp, args.positional, false))
        .method("__invert__", |interp, args| Ok(negated(interp, args.this()?)))
        .method("__neg__", |interp, args| {
            let this = args.this()?.clone();
            let type_ = type_of(interp, &this);
            Ok(element(
                interp,
                "UnaryExpression",
                type_,
                move |interp, dialect| {
                    Ok(Expr::Unary {
                        op: UnaryOp::Neg,
                        operand: Box::new(to_expr(interp, &this, dialect)?),
                    })
                },
            ))
        })
        .method("in_", |interp, args| in_(interp, args, false))
        .method("not_in", |interp, args| in_(interp, args, true))
        .method("notin_", |interp, args| in_(interp, args, true))
        .method("between", between)
        .method("label", label)
        .method("collate", collate)
        .method("cast", super::constructors::cast)
        .method("op", op)
        .method("bool_op", |interp, args| {
            op(interp, args.with("is_comparison", Value::Bool(true)))
        })
        .method("over", super::windows::over)
        .method("filter", super::windows::filter)
        .method("bitwise_not", |interp, args| {
            let this = args.this()?.clone();
            Ok(modified(interp, &this, |it| Expr::Unary {
                op: UnaryOp::BitNot,
                operand: Box::new(it),
            }))
        })
        .method("__getattr__", super::comparators::find)
        .method("self_group", |_, args| Ok(args.this()?.clone()))
        .method("any", |interp, args| quantified_compare(interp, args, "ANY"))
        .method("all", |interp, args| quantified_compare(interp, args, "ALL"))
        .method("__getitem__", super::json::get_item)
        .property("astext", super::json::astext)
        .method("as_string", |interp, args| {
            super::json::scalar(interp, args, "as_string", "Unicode")
        })
        .method("as_integer", |interp, args| {
            super::json::scalar(interp, args, "as_integer", "Integer")
        })
        .method("as_float", |interp, args| {
            super::json::scalar(interp, args, "as_float", "Float")
        })
        .method("as_boolean", |interp, args| {
            super::json::scalar(interp, args, "as_boolean", "Boolean")
        })
        .method("as_numeric", |interp, args| {
            super::json::scalar(interp, args, "as_numeric", "Numeric")
        })
        .method("as_json", |_, args| Ok(args.this()?.clone()))
}

const COMPARISONS: &[(&str, BinaryOp)] = &[
    ("__eq__", BinaryOp::Eq),
    ("__ne__", BinaryOp::Ne),
    ("__lt__", BinaryOp::Lt),
    ("__le__", BinaryOp::Le),
    ("__gt__", BinaryOp::Gt),
    ("__ge__", BinaryOp::Ge),
    ("is_", BinaryOp::Is),
    ("is_not", BinaryOp::IsNot),
    ("isnot", BinaryOp::IsNot),
    ("is_distinct_from", BinaryOp::IsDistinctFrom),
    ("isnot_distinct_from", BinaryOp::IsNotDistinctFrom),
    ("is_not_distinct_from", BinaryOp::IsNotDistinctFrom),
    ("match", BinaryOp::Match),
];

const ARITHMETIC: &[(&str, BinaryOp, bool)] = &[
    ("__add__", BinaryOp::Add, false),
    ("__radd__", BinaryOp::Add, true),
    ("__sub__", BinaryOp::Sub, false),
    ("__rsub__", BinaryOp::Sub, true),
    ("__mul__", BinaryOp::Mul, false),
    ("__rmul__", BinaryOp::Mul, true),
    ("__truediv__", BinaryOp::Div, false),
    ("__rtruediv__", BinaryOp::Div, true),
    ("__floordiv__", BinaryOp::FloorDiv, false),
    ("__rfloordiv__", BinaryOp::FloorDiv, true),
    ("__mod__", BinaryOp::Mod, false),
    ("__rmod__", BinaryOp::Mod, true),
    ("concat", BinaryOp::Concat, false),
    ("bitwise_and", BinaryOp::BitAnd, false),
    ("bitwise_or", BinaryOp::BitOr, false),
    ("bitwise_xor", BinaryOp::BitXor, false),
    ("bitwise_lshift", BinaryOp::ShiftLeft, false),
    ("bitwise_rshift", BinaryOp::ShiftRight, false),
    ("__lshift__", BinaryOp::ShiftLeft, false),
    ("__rshift__", BinaryOp::ShiftRight, false),
];

type Wrap = fn(Expr) -> Expr;

const MODIFIERS: &[(&str, Wrap)] = &[
    ("asc", |it| Expr::Asc(Box::new(it))),
    ("desc", |it| Expr::Desc(Box::new(it))),
    ("nulls_first", |it| Expr::Nulls(Box::new(it), NullsOrder::First)),
    ("nullsfirst", |it| Expr::Nulls(Box::new(it), NullsOrder::First)),
    ("nulls_last", |it| Expr::Nulls(Box::new(it), NullsOrder::Last)),
    ("nullslast", |it| Expr::Nulls(Box::new(it), NullsOrder::Last)),
    ("distinct", |it| Expr::Distinct(Box::new(it))),
];

/// The other operand of a binary operator.
pub(super) fn operand(interp: &Interp, args: &Args) -> Result {
    let other = args
        .positional
        .get(1)
        .or_else(|| args.keywords.first().map(|(_, value)| value))
        .cloned()
        .ok_or_else(|| interp.type_error("an operator needs a second operand"))?;
    known(interp, &other, "an operand of an SQL expression")?;
    Ok(other)
}

fn compare(interp: &Interp, args: Args, op: BinaryOp) -> Result {
    let (this, other) = (args.this()?.clone(), operand(interp, &args)?);
    let options = args.keywords;
    // `x == None` is `x IS NULL` (`_boolean_compare` in SQLAlchemy's operators).
    let is_null = other.is_none() || crate::sqlalchemy::state::is_a(interp, &other, "Null");
    let op = match op {
        BinaryOp::Eq if is_null => BinaryOp::Is,
        BinaryOp::Ne if is_null => BinaryOp::IsNot,
        op => op,
    };
    // Python asks the side whose class is more special first, and a column of a table is.
    let of_table = |value: &Value| {
        is_a(interp, value, "Column") || matches!(attr(value, "_of_table"), Value::Bool(true))
    };
    let bare = is_a(interp, &this, "ColumnClause") && !of_table(&this);
    let (this, other, op) = if bare && of_table(&other) {
        let turned = turned(&op);
        (other, this, turned)
    } else {
        (this, other, op)
    };
    let identity = this.is(&other);
    let equality = matches!(op, BinaryOp::Eq);
    let (parts, noted) = (vec![this.clone(), other.clone()], op.clone());
    let made = condition(interp, move |interp, dialect| {
        let left = to_expr(interp, &this, dialect)?;
        let right = match &other {
            Value::None => Expr::Null,
            Value::Bool(true) => Expr::True,
            Value::Bool(false) => Expr::False,
            other => compared(interp, &this, other, dialect)?,
        };
        // `5 == any_(x)` asks the right side, and `ANY` can only stand there.
        if let Expr::Quantified(..) = left {
            return Ok(Expr::binary(right, turned(&op), left));
        }
        let configuration = format!("{}_regconfig", dialect.name());
        let right = match options.iter().find(|(name, _)| **name == *configuration) {
            Some((_, value)) if op == BinaryOp::Match => {
                let mut name = compared(interp, &this, value, dialect)?;
                // A parameter would be a text, and there is no such function of two texts.
                if let Expr::Bind(bind) = &mut name {
                    bind.inline = true;
                }
                Expr::List(vec![name, right])
            }
            _ => right,
        };
        Ok(Expr::binary(left, op.clone(), right))
    });
    // `bool(a == b)` is asked by `in`, `list.remove`, …: whether both sides are one object.
    super::binary::note(&made, parts, &noted, false);
    if equality {
        set(&made, "_same", Value::Bool(identity));
    }
    Ok(made)
}

/// The other side of a comparison: values become what the type of the first side makes of them.
pub(super) fn compared(
    interp: &Interp,
    this: &Value,
    other: &Value,
    dialect: &dyn sql::Dialect,
) -> Result<Expr> {
    let type_ = type_of(interp, this);
    if let (Value::Tuple(_), true) = (other, is_a(interp, this, "Tuple")) {
        return tuple_of(interp, this, other, dialect);
    }
    let other = &super::binds::retyped(interp, other, &type_)?;
    let processed = crate::sqlalchemy::types::bind_processor(interp, &type_, other, dialect)?;
    let is_member = is_enum(interp, &type_) && !is_a(interp, &processed, "ClauseElement");
    // Text may be a UUID.
    let is_uuid = matches!(processed, Value::Str(_)) && is_a(interp, &type_, "Uuid");
    if is_member || is_uuid || is_shapeless(interp, &processed) && !is_a(interp, &type_, "NullType") {
        let type_ = crate::sqlalchemy::types::to_type(interp, &type_, dialect)?;
        let value = crate::sqlalchemy::values::to_sql_value(interp, &processed, &type_)?;
        return Ok(Expr::typed_value(value, type_));
    }
    to_expr(interp, &processed, dialect)
}

/// Whether a value has no type of the database by itself, so that it takes the one of the other side.
fn is_shapeless(interp: &Interp, value: &Value) -> bool {
    match value {
        Value::Dict(_) | Value::List(_) => true,
        Value::Instance(_) => matches!(&*interp.class_of(value).name(), "Range" | "MultiRange"),
        _ => false,
    }
}

/// `(a, b)` from a tuple or list of values, each as the type of its place on the other side makes it.
fn tuple_of(interp: &Interp, this: &Value, value: &Value, dialect: &dyn sql::Dialect) -> Result<Expr> {
    let sides = match attr(this, "_parts") {
        parts @ Value::List(_) if is_a(interp, this, "Tuple") => interp.collect(&parts)?,
        _ => Vec::new(),
    };
    let items = interp.collect(value)?;
    let items = items
        .iter()
        .enumerate()
        .map(|(index, item)| match sides.get(index) {
            Some(side) => compared(interp, side, item, dialect),
            None => to_expr(interp, item, dialect),
        });
    Ok(Expr::Tuple(items.collect::<Result<_>>()?))
}

/// The operator with its sides exchanged.
fn turned(op: &BinaryOp) -> BinaryOp {
    match op {
        BinaryOp::Lt => BinaryOp::Gt,
        BinaryOp::Gt => BinaryOp::Lt,
        BinaryOp::Le => BinaryOp::Ge,
        BinaryOp::Ge => BinaryOp::Le,
        op => op.clone(),
    }
}

fn arithmetic(interp: &Interp, args: Args, op: &BinaryOp, reflected: bool) -> Result {
    let (this, other, mut op) = (args.this()?.clone(), operand(interp, &args)?, op.clone());
    let mut type_ = type_of(interp, &this);
    if op == BinaryOp::Add {
        let untyped = is_a(interp, &type_, "NullType");
        if concatenates(interp, &type_) || (untyped && matches!(other, Value::Str(_))) {
            op = BinaryOp::Concat;
        } else if untyped {
            let other_type = type_of(interp, &other);
            if concatenates(interp, &other_type) {
                (op, type_) = (BinaryOp::Concat, other_type);
            }
        }
    }
    if op == BinaryOp::Div && is_a(interp, &type_, "Integer") {
        type_ = crate::sqlalchemy::types::plain(interp, "Numeric");
    }
    let (parts, noted) = (vec![this.clone(), other.clone()], op.clone());
    let made = element(interp, "BinaryExpression", type_, move |interp, dialect| {
        let left = to_expr(interp, &this, dialect)?;
        let right = match other {
            // A whole number that something is divided by stays one, whatever stands on the left.
            Value::Int(number) if op == BinaryOp::Div => Expr::typed_value(number, sql::Type::integer()),
            _ => to_expr(interp, &other, dialect)?,
        };
        let (left, right) = if reflected { (right, left) } else { (left, right) };
        Ok(Expr::binary(left, op.clone(), right))
    });
    super::binary::note(&made, parts, &noted, reflected);
    Ok(made)
}

/// Whether `+` of a type is `||` (the `Concatenable` types).
fn concatenates(interp: &Interp, type_: &Value) -> bool {
    [
        "String",
        "_Binary",
        "ARRAY",
        "postgresql.HSTORE",
        "postgresql.JSONB",
        "postgresql.TSVECTOR",
    ]
    .iter()
    .any(|key| is_a(interp, type_, key))
}

fn modify(interp: &Interp, args: Args, wrap: Wrap) -> Result {
    let this = args.this()?.clone();
    Ok(modified(interp, &this, wrap))
}

/// An expression with something around it (`desc`, `distinct`, …).
pub(super) fn modified(interp: &Interp, this: &Value, wrap: Wrap) -> Value {
    let (this, type_) = (this.clone(), type_of(interp, this));
    let parts = vec![this.clone()];
    let made = element(interp, "UnaryExpression", type_, move |interp, dialect| {
        Ok(wrap(to_expr(interp, &this, dialect)?))
    });
    set(&made, "_parts", Value::list(parts));
    made
}

/// The wrapper of a name (`desc`, …), for the functions of the same names.
pub(super) fn modifier(name: &str) -> Option<Wrap> {
    MODIFIERS
        .iter()
        .find(|(it, _)| *it == name)
        .map(|(_, wrap)| *wrap)
}

/// `and_(…)`, `or_(…)`
pub(super) fn join(interp: &Interp, parts: Vec<Value>, all: bool) -> Result {
    let mut kept = Vec::new();
    for part in parts {
        known(interp, &part, "a condition of an SQL expression")?;
        // One generator or list is a list of conditions.
        kept.extend(crate::sqlalchemy::util::one_or_many(interp, &part)?);
    }
    let boolean = super::boolean(interp);
    Ok(element(
        interp,
        "BooleanClauseList",
        boolean,
        move |interp, dialect| {
            let parts = kept
                .iter()
                .map(|part| to_condition(interp, part, dialect))
                .collect::<Result<Vec<_>>>()?;
            Ok(Expr::joined(parts, all))
        },
    ))
}

/// `and_(*conditions)`
pub(crate) fn all_of(interp: &Interp, conditions: Vec<Value>) -> Result {
    join(interp, conditions, true)
}

/// `not_(x)`
pub(super) fn negated(interp: &Interp, this: &Value) -> Value {
    let expression = this.clone();
    let made = condition(interp, move |interp, dialect| {
        // A function of `@compiles` is for the new expression, not for the one that was.
        let own = match expression.native::<Element>() {
            Some(element) => element.expr(interp, dialect)?,
            None => to_expr(interp, &expression, dialect)?,
        };
        Ok(negate(own))
    });
    super::binary::note_negated(&made, this);
    made
}

fn in_(interp: &Interp, args: Args, negated: bool) -> Result {
    let (this, list) = (args.this()?.clone(), operand(interp, &args)?);
    // A generator can be read once, and the expression may be written twice.
    let list = match &list {
        Value::Iter(_) | Value::Generator(_) => Value::list(interp.collect(&list)?),
        _ => list,
    };
    Ok(condition(interp, move |interp, dialect| {
        let items = match &list {
            Value::Instance(_) | Value::Class(_) => None,
            items => Some(interp.collect(items)?),
        };
        let list = match items {
            // Each value is what the type of the left side makes of it.
            Some(items) => InList::List(
                items
                    .iter()
                    .map(|item| match item {
                        Value::Tuple(_) | Value::List(_) => tuple_of(interp, &this, item, dialect),
                        item => compared(interp, &this, item, dialect),
                    })
                    .collect::<Result<_>>()?,
            ),
            None => {
                let list = super::binds::retyped(interp, &list, &type_of(interp, &this))?;
                to_in_list(interp, &list, dialect)?
            }
        };
        Ok(Expr::In {
            expr: Box::new(to_expr(interp, &this, dialect)?),
            list,
            negated,
        })
    }))
}

pub(super) fn between(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("between")?;
    let low = reader.required(interp, "cleft")?;
    let high = reader.required(interp, "cright")?;
    let symmetric = reader.bool_or(interp, "symmetric", false)?;
    reader.finish(interp)?;
    Ok(condition(interp, move |interp, dialect| {
        Ok(Expr::Between {
            expr: Box::new(to_expr(interp, &this, dialect)?),
            low: Box::new(compared(interp, &this, &low, dialect)?),
            high: Box::new(compared(interp, &this, &high, dialect)?),
            negated: false,
            symmetric,
        })
    }))
}

/// `x.label(name)`; `None` makes a name up.
pub(super) fn label(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("label")?;
    let name = reader.optional_str(interp, "name")?;
    reader.finish(interp)?;
    let name = name.map_or_else(|| "anon_1".to_owned(), |name| name.to_string());
    let (type_, shown) = (type_of(interp, &this), name.clone());
    let inner = this.clone();
    let made = element(interp, "Label", type_, move |interp, dialect| {
        Ok(Expr::Label(
            Box::new(to_expr(interp, &this, dialect)?),
            name.clone(),
        ))
    });
    set(&made, "name", Value::str(&shown));
    set(&made, "key", Value::str(&shown));
    set(&made, "element", inner);
    Ok(made)
}

pub(super) fn collate(interp: &Interp, args: Args) -> Result {
    let (this, other) = (args.this()?.clone(), operand(interp, &args)?);
    let name = text(interp, &other, "a collation")?;
    let type_ = type_of(interp, &this);
    Ok(element(
        interp,
        "CollationClause",
        type_,
        move |interp, dialect| {
            Ok(Expr::Collate(
                Box::new(to_expr(interp, &this, dialect)?),
                name.clone(),
            ))
        },
    ))
}

/// `bool(expression)`: only `==` has a truth, that of identity.
pub(super) fn bool_of(interp: &Interp, this: &Value) -> Result {
    match crate::sqlalchemy::util::attr(this, "_same") {
        same @ Value::Bool(_) => Ok(Value::Bool(truth(interp, &same, "a condition")?)),
        _ => Err(interp.type_error("Boolean value of this clause is not defined")),
    }
}
