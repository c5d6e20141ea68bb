//! Operators that only some types have: arrays, documents, key-value stores, ranges.

use python::{Args, Interp, Result, Value};
use sql::expr::{BinaryOp, BindParam, Function};
use sql::types::PgType;
use sql::{Expr, Type, TypeKind};

use super::operators::compared;
use super::{element, type_of};
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, known, native, one_or_many};

/// What a method makes.
#[derive(Clone, Copy)]
enum Form {
    /// A condition with this operator.
    Compare(&'static str),
    /// A value of the type of the left side, with this operator.
    Combine(&'static str),
    /// A condition whose right side is a path of `jsonpath`.
    Path(&'static str),
    /// The array on the right names a path of keys.
    Keys(&'static str),
    /// A call of this function.
    Call(&'static str),
}

type Methods = &'static [(&'static str, Form)];

const ARRAY: Methods = &[
    ("contains", Form::Compare("@>")),
    ("contained_by", Form::Compare("<@")),
    ("overlap", Form::Compare("&&")),
];

const STORE: Methods = &[
    ("contains", Form::Compare("@>")),
    ("contained_by", Form::Compare("<@")),
    ("has_key", Form::Compare("?")),
    ("has_any", Form::Compare("?|")),
    ("has_all", Form::Compare("?&")),
];

const JSONB: Methods = &[
    ("delete_path", Form::Keys("#-")),
    ("path_exists", Form::Path("@?")),
    ("path_match", Form::Path("@@")),
];

const HSTORE: Methods = &[
    ("keys", Form::Call("akeys")),
    ("vals", Form::Call("avals")),
    ("delete", Form::Call("delete")),
    ("defined", Form::Call("defined")),
    ("slice", Form::Call("slice")),
    ("array", Form::Call("hstore_to_array")),
    ("matrix", Form::Call("hstore_to_matrix")),
];

const RANGE: Methods = &[
    ("contains", Form::Compare("@>")),
    ("contained_by", Form::Compare("<@")),
    ("overlaps", Form::Compare("&&")),
    ("strictly_left_of", Form::Compare("<<")),
    ("strictly_right_of", Form::Compare(">>")),
    ("not_extend_right_of", Form::Compare("&<")),
    ("not_extend_left_of", Form::Compare("&>")),
    ("adjacent_to", Form::Compare("-|-")),
    ("union", Form::Combine("+")),
    ("intersection", Form::Combine("*")),
    ("difference", Form::Combine("-")),
];

/// The methods that expressions of a type have.
fn methods_of(interp: &Interp, type_: &Value) -> Vec<Methods> {
    if is_a(interp, type_, "TypeDecorator") {
        return methods_of(interp, &attr(type_, "impl"));
    }
    if is_a(interp, type_, "ARRAY") {
        return vec![ARRAY];
    }
    if is_a(interp, type_, "postgresql.JSONB") {
        return vec![STORE, JSONB];
    }
    if is_a(interp, type_, "postgresql.HSTORE") {
        return vec![STORE, HSTORE];
    }
    let range = interp.class_of(type_).name().ends_with("RANGE");
    if range { vec![RANGE] } else { Vec::new() }
}

fn form_of(interp: &Interp, this: &Value, name: &str) -> Option<Form> {
    let methods = methods_of(interp, &type_of(interp, this));
    let found = methods.into_iter().flatten().find(|(it, _)| *it == name);
    found.map(|(_, form)| *form)
}

/// `__getattr__` of expressions.
pub(super) fn find(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
    match form_of(interp, &this, &name).filter(|_| !name.starts_with('_')) {
        Some(form) => Ok(native(&name, move |interp, args| {
            call(interp, &this, form, &args)
        })),
        None => Err(interp.attribute_error(format!(
            "Neither '{}' object nor 'Comparator' object has an attribute '{name}'",
            interp.type_name(&this)
        ))),
    }
}

/// `x.contains(y)` of a type for which that is no text comparison.
pub(super) fn contains(interp: &Interp, args: &Args) -> Result<Option<Value>> {
    let this = args.this()?.clone();
    let Some(form) = form_of(interp, &this, "contains") else {
        return Ok(None);
    };
    let rest = Args {
        positional: args.positional[1..].to_vec(),
        keywords: args.keywords.clone(),
    };
    call(interp, &this, form, &rest).map(Some)
}

fn call(interp: &Interp, this: &Value, form: Form, args: &Args) -> Result {
    let mut given = args.positional.clone();
    given.extend(args.keywords.iter().map(|(_, value)| value.clone()));
    for value in &given {
        known(interp, value, "an operand of an SQL expression")?;
    }
    let type_ = match form {
        Form::Compare(_) | Form::Path(_) => super::boolean(interp),
        Form::Combine(_) | Form::Keys(_) => type_of(interp, this),
        Form::Call(_) => Value::None,
    };
    let this = this.clone();
    Ok(element(
        interp,
        "BinaryExpression",
        type_,
        move |interp, dialect| {
            let left = to_expr(interp, &this, dialect)?;
            if let Form::Call(name) = form {
                let rest = given.iter().map(|it| to_expr(interp, it, dialect));
                let args = std::iter::once(Ok(left)).chain(rest).collect::<Result<_>>()?;
                return Ok(Expr::Function(Function {
                    packages: Vec::new(),
                    name: name.to_owned(),
                    args,
                    type_: Type::null(),
                }));
            }
            let Some(other) = given.first() else {
                return Err(interp.type_error("an operator needs a second operand"));
            };
            let (text, precedence, right) = match form {
                Form::Path(text) => (text, 5, inline_text(interp, other, dialect)?),
                Form::Keys(text) => {
                    let keys = to_expr(interp, other, dialect)?;
                    (text, 15, Expr::Cast(Box::new(keys), text_array()))
                }
                Form::Compare(text) | Form::Combine(text) if is_list(other) => {
                    // A list is an array of the items' type.
                    let type_ = to_type(interp, &type_of(interp, &this), dialect)?;
                    let value = crate::sqlalchemy::values::to_sql_value(interp, other, &type_)?;
                    (text, 5, Expr::typed_value(value, array_type(&type_)))
                }
                Form::Compare(text) | Form::Combine(text) => {
                    (text, 5, compared(interp, &this, other, dialect)?)
                }
                Form::Call(text) => (text, 5, Expr::Null),
            };
            let op = BinaryOp::Custom {
                text: text.to_owned(),
                precedence,
                is_comparison: matches!(form, Form::Compare(_) | Form::Path(_)),
            };
            Ok(Expr::binary(left, op, right))
        },
    ))
}

fn is_list(value: &Value) -> bool {
    matches!(value, Value::List(_) | Value::Tuple(_))
}

/// The type of a list beside something of a type: keys of documents and stores are texts.
fn array_type(type_: &Type) -> Type {
    match &type_.kind {
        TypeKind::Json(_) | TypeKind::Postgresql(PgType::Hstore) => text_array(),
        _ => type_.clone(),
    }
}

fn text_array() -> Type {
    Type::array(Type::text_of(sql::types::StringName::TextUpper, None))
}

/// A text that is written into the statement, so that the server reads it as whatever it expects there.
fn inline_text(interp: &Interp, value: &Value, dialect: &dyn sql::Dialect) -> Result<Expr> {
    let mut values = one_or_many(interp, value)?;
    match values.pop().as_ref().and_then(Value::as_str) {
        Some(text) if values.is_empty() => Ok(Expr::Bind(BindParam {
            name: None,
            value: Some(text.to_string().into()),
            type_: Type::string(None),
            inline: true,
            expanding: false,
        })),
        _ => to_expr(interp, value, dialect),
    }
}
