//! Items of JSON documents and arrays.

use super::{Compiler, precedence, typing};
use crate::{
    error::CompileError,
    expr::{BinaryOp, BindParam, Expr},
    types::{JsonName, Type, TypeKind},
    value::SqlValue,
};

type Text = Result<String, CompileError>;

/// What `document[…]` is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonForm {
    /// A document.
    Document,
    /// A value of the database, which is then cast to a type.
    Scalar,
    /// Text (`astext`).
    Text,
}

/// What stands between the brackets of `document[…]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonKey {
    /// A key of an object.
    Name(String),
    /// A position in an array.
    Index(i64),
    /// Several of them.
    Path(Vec<String>),
    /// The SQL of an expression.
    Expression(String),
}

impl JsonKey {
    /// The key as SQLite's path, `$."name"[0]`.
    pub fn path(&self) -> String {
        match self {
            Self::Expression(sql) => sql.clone(),
            Self::Name(name) => format!("$.\"{name}\""),
            Self::Index(index) => format!("$[{index}]"),
            Self::Path(parts) => {
                let part = |part: &String| match part.parse::<i64>() {
                    Ok(index) => format!("[{index}]"),
                    Err(_) => format!(".\"{part}\""),
                };
                format!("${}", parts.iter().map(part).collect::<String>())
            }
        }
    }
}

impl Compiler<'_> {
    /// `document[…]` in a form; something else as it is.
    pub(super) fn item_of(&mut self, expr: &Expr, form: JsonForm) -> Text {
        match expr {
            Expr::Binary {
                left,
                op: BinaryOp::GetItem | BinaryOp::GetPath,
                right,
            } => self.item(left, right, form),
            Expr::TypeCoerce(inner, _) => self.item_of(inner, form),
            other => self.expr(other),
        }
    }

    /// `left[right]`.
    pub(super) fn item(&mut self, left: &Expr, right: &Expr, form: JsonForm) -> Text {
        let type_ = typing::of(left);
        let outer = precedence::binary(&BinaryOp::GetItem);
        let TypeKind::Json(json) = type_.kind else {
            let mut subject = self.operand(left, outer, &Type::null())?;
            if matches!(left, Expr::Function(_) | Expr::Array(..)) {
                subject = format!("({subject})");
            }
            let index = self.expr(right)?;
            return self.dialect.array_item_sql(&subject, &index);
        };
        let key = match right {
            Expr::Bind(BindParam {
                value: Some(SqlValue::Text(name)),
                ..
            }) => JsonKey::Name(name.clone()),
            Expr::Bind(BindParam {
                value: Some(SqlValue::Int(index)),
                ..
            }) => JsonKey::Index(*index),
            Expr::Bind(BindParam {
                value: Some(SqlValue::Array(parts)),
                ..
            }) => JsonKey::Path(path(parts)),
            _ => JsonKey::Expression(self.expr(right)?),
        };
        let jsonb = json.name == JsonName::Jsonb;
        let is_operator = self.dialect.json_item_is_operator(jsonb, &key, form);
        let outside = self.in_operator;
        self.in_operator |= is_operator;
        let subject = self.operand(left, outer, &Type::null());
        self.in_operator = outside;
        let mut subject = subject?;
        // `->>` and a path are other operators than the subscript before them.
        let other = form == JsonForm::Text && !subject.starts_with('(');
        let is_path = matches!(key, JsonKey::Path(_));
        if item_op(left).is_some_and(|op| other || (*op == BinaryOp::GetPath) != is_path) {
            subject = format!("({subject})");
        }
        let text = self.dialect.json_item_sql(&subject, &key, jsonb, form);
        Ok(if outside && is_operator {
            format!("({text})")
        } else {
            text
        })
    }
}

/// The operator of a subscript.
fn item_op(expr: &Expr) -> Option<&BinaryOp> {
    match expr {
        Expr::Binary {
            op: op @ (BinaryOp::GetItem | BinaryOp::GetPath),
            ..
        } => Some(op),
        Expr::TypeCoerce(inner, _) => item_op(inner),
        _ => None,
    }
}

fn path(parts: &[SqlValue]) -> Vec<String> {
    let part = |part: &SqlValue| match part {
        SqlValue::Text(text) => text.clone(),
        SqlValue::Int(number) => number.to_string(),
        other => format!("{other:?}"),
    };
    parts.iter().map(part).collect()
}
