//! Comparisons with patterns: the `LIKE` family, regular expressions.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Expr;
use sql::expr::{BinaryOp, Function, Like, LikeKind};

use super::{comparators, condition, element, type_of};
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::util::{known, raise};

const LIKES: &[(&str, LikeKind, bool)] = &[
    ("like", LikeKind::Like, false),
    ("not_like", LikeKind::Like, true),
    ("notlike", LikeKind::Like, true),
    ("ilike", LikeKind::Ilike, false),
    ("not_ilike", LikeKind::Ilike, true),
    ("notilike", LikeKind::Ilike, true),
    ("contains", LikeKind::Contains, false),
    ("startswith", LikeKind::StartsWith, false),
    ("endswith", LikeKind::EndsWith, false),
    ("icontains", LikeKind::IContains, false),
    ("istartswith", LikeKind::IStartsWith, false),
    ("iendswith", LikeKind::IEndsWith, false),
];

/// Adds the methods to a class.
pub(super) fn methods(mut builder: ClassBuilder) -> ClassBuilder {
    for (name, kind, negated) in LIKES {
        builder = builder.method(name, move |interp, args| like(interp, args, *kind, *negated));
    }
    builder
        .method("regexp_match", regexp_match)
        .method("regexp_replace", regexp_replace)
}

fn like(interp: &Interp, args: Args, kind: LikeKind, negated: bool) -> Result {
    if kind == LikeKind::Contains
        && let Some(made) = comparators::contains(interp, &args)?
    {
        return Ok(made);
    }
    let (this, mut reader) = args.method("like")?;
    let mut other = reader.required(interp, "other")?;
    known(interp, &other, "an operand of an SQL expression")?;
    let mut escape = reader.optional_str(interp, "escape")?.map(|it| it.to_string());
    let autoescape = reader.bool_or(interp, "autoescape", false)?;
    reader.finish(interp)?;
    if autoescape {
        let Some(text) = other.as_str() else {
            return Err(interp.type_error("String value expected when autoescape=True"));
        };
        let mark = escape.get_or_insert_with(|| "/".to_owned()).clone();
        let mut escaped = text.to_string();
        if mark != "%" && mark != "_" {
            escaped = escaped.replace(&mark, &format!("{mark}{mark}"));
        }
        escaped = escaped
            .replace('%', &format!("{mark}%"))
            .replace('_', &format!("{mark}_"));
        other = Value::str(escaped);
    }
    Ok(condition(interp, move |interp, dialect| {
        Ok(Expr::Like(Like {
            left: Box::new(to_expr(interp, &this, dialect)?),
            right: Box::new(to_expr(interp, &other, dialect)?),
            kind,
            negated,
            escape: escape.clone(),
        }))
    }))
}

/// `x.regexp_match(pattern, flags=…)`
fn regexp_match(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("regexp_match")?;
    let pattern = reader.required(interp, "pattern")?;
    let flags = reader.optional_str(interp, "flags")?.map(|it| it.to_string());
    reader.finish(interp)?;
    let op = BinaryOp::RegexpMatch {
        flags,
        negated: false,
    };
    Ok(condition(interp, move |interp, dialect| {
        let (left, right) = (
            to_expr(interp, &this, dialect)?,
            to_expr(interp, &pattern, dialect)?,
        );
        Ok(Expr::binary(left, op.clone(), right))
    }))
}

/// `x.regexp_replace(pattern, replacement, flags=…)`
fn regexp_replace(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("regexp_replace")?;
    let mut values = vec![
        this.clone(),
        reader.required(interp, "pattern")?,
        reader.required(interp, "replacement")?,
    ];
    values.extend(reader.optional("flags").filter(|it| !it.is_none()));
    reader.finish(interp)?;
    Ok(element(
        interp,
        "BinaryExpression",
        type_of(interp, &this),
        move |interp, dialect| {
            if !dialect.supports_regexp_replace() {
                let message = format!(
                    "{} dialect does not support regular expression replacements",
                    dialect.name()
                );
                return Err(raise(interp, "CompileError", message));
            }
            let args = values.iter().map(|it| to_expr(interp, it, dialect));
            Ok(Expr::Function(Function {
                packages: Vec::new(),
                name: "REGEXP_REPLACE".to_owned(),
                args: args.collect::<Result<_>>()?,
                type_: sql::Type::null(),
            }))
        },
    ))
}
