//! Expressions.

use super::{
    Compiler, JsonForm, literal,
    precedence::{self, Operator},
    typing,
};
use crate::{
    error::CompileError,
    expr::{BinaryOp, BindParam, ColumnRef, Expr, InList, Like, UnaryOp},
    quote,
    types::{Type, TypeKind},
    value::SqlValue,
};

type Text = Result<String, CompileError>;

impl Compiler<'_> {
    /// Any expression.
    pub(super) fn expr(&mut self, expr: &Expr) -> Text {
        match expr {
            Expr::Column(column) => Ok(self.column(column)),
            Expr::Bind(bind) => self.bind(bind, &Type::null()),
            Expr::Text(text) | Expr::Written(_, text) => self.text(text),
            Expr::LiteralColumn(text, _) => Ok(quote::percents(self.dialect, text)),
            Expr::Function(function) => self.function(function),
            Expr::Binary { left, op, right } => self.binary(left, op, right),
            Expr::Unary { op, operand } => self.unary(op, operand),
            Expr::And(parts) => self.junction(parts, precedence::AND, " AND "),
            Expr::Or(parts) => self.junction(parts, precedence::OR, " OR "),
            Expr::Not(inner) => self.not(inner),
            Expr::In { expr, list, negated } => self.in_list(expr, list, *negated),
            Expr::Between {
                expr,
                low,
                high,
                negated,
                symmetric,
            } => {
                let outside = std::mem::replace(&mut self.in_operator, true);
                let type_ = typing::of(expr);
                let word = if *negated { "NOT BETWEEN" } else { "BETWEEN" };
                let symmetric = if *symmetric { " SYMMETRIC" } else { "" };
                let subject = self.operand(expr, precedence::BETWEEN, &Type::null())?;
                let low = self.operand(low, precedence::AND, &type_)?;
                let high = self.operand(high, precedence::AND, &type_)?;
                self.in_operator = outside;
                Ok(format!("{subject} {word}{symmetric} {low} AND {high}"))
            }
            Expr::Like(like) => self.like(like),
            Expr::Case(case) => self.case(case),
            Expr::Cast(inner, type_) => {
                let inner = self.operand_as(inner, precedence::COMMA, type_)?;
                // A collation is no part of the type here.
                let (type_, collation) = type_.on(self.dialect.name()).split_collation();
                let cast = format!("CAST({inner} AS {})", self.dialect.type_sql(&type_)?);
                Ok(match collation {
                    Some(collation) => format!("{cast} COLLATE {}", self.dialect.quote(&collation)),
                    None => cast,
                })
            }
            Expr::JsonScalar(inner, type_) => {
                let inner = self.item_of(inner, JsonForm::Scalar)?;
                Ok(format!("CAST({inner} AS {})", self.dialect.type_sql(type_)?))
            }
            Expr::JsonText(inner) => self.item_of(inner, JsonForm::Text),
            Expr::TypeCoerce(inner, type_) => self.operand_as(inner, precedence::COMMA, type_),
            Expr::Label(inner, _) => self.expr(inner),
            Expr::Exists(query) => Ok(format!("EXISTS ({})", self.query(query)?)),
            Expr::Subquery(query) => Ok(format!("({})", self.query(query)?)),
            Expr::Tuple(parts) => Ok(format!("({})", self.list(parts)?)),
            Expr::Null => Ok("NULL".to_owned()),
            Expr::True => Ok(literal::truth_text(self.dialect, true).to_owned()),
            Expr::False => Ok(literal::truth_text(self.dialect, false).to_owned()),
            Expr::Collate(inner, name) => {
                let inner = self.operand(inner, precedence::COLLATE, &Type::null())?;
                Ok(format!("{inner} COLLATE {}", self.dialect.quote(name)))
            }
            Expr::Extract(field, inner) => {
                let inner = self.expr(inner)?;
                self.dialect.extract_sql(field, &inner)
            }
            Expr::Over(over) => self.over(over),
            Expr::Asc(_)
            | Expr::Desc(_)
            | Expr::Nulls(..)
            | Expr::Distinct(_)
            | Expr::Filter(..)
            | Expr::WithinGroup(..)
            | Expr::AggregateOrderBy(..) => self.worded(expr),
            Expr::Slice(start, stop) => Ok(format!("{}:{}", self.expr(start)?, self.expr(stop)?)),
            Expr::Array(items, type_) => {
                let list = self.list(items)?;
                let text = self.dialect.array_sql(&list)?;
                if items.is_empty() && !type_.is_null() {
                    return Ok(format!("{text}::{}[]", self.dialect.type_sql(type_)?));
                }
                Ok(text)
            }
            Expr::Quantified(word, inner) => Ok(match &**inner {
                Expr::Subquery(_) => format!("{word} {}", self.expr(inner)?),
                _ => format!("{word} ({})", self.expr(inner)?),
            }),
            Expr::Grouping(inner) => Ok(format!("({})", self.expr(inner)?)),
            Expr::List(parts) => self.list(parts),
            Expr::Table(item) => Ok(self.source_name(item)),
            Expr::NextValue { name, schema } => self.dialect.next_value_sql(schema.as_deref(), name),
            Expr::Uncompilable(element) => Err(CompileError::Unsupported {
                compiler: self.dialect.compiler_name(),
                element: element.clone(),
            }),
        }
    }

    /// Expressions separated by commas.
    pub(super) fn list(&mut self, parts: &[Expr]) -> Text {
        Ok(self.each(parts)?.join(", "))
    }

    /// The texts of a list.
    pub(super) fn each(&mut self, parts: &[Expr]) -> Result<Vec<String>, CompileError> {
        let texts = parts.iter();
        texts
            .map(|part| self.operand(part, precedence::COMMA, &Type::null()))
            .collect()
    }

    /// A column with the name of what it comes from.
    pub(super) fn column(&mut self, column: &ColumnRef) -> String {
        let name = quote::identifier(self.dialect, &column.name, column.quote);
        match &column.from {
            Some(from) if self.tables => format!("{}.{name}", self.source_name(from)),
            _ => name,
        }
    }

    /// An operand, in parentheses if it binds less tightly; values take the type of the other side.
    pub(super) fn operand(&mut self, expr: &Expr, outer: Operator, other: &Type) -> Text {
        let text = match expr {
            Expr::Bind(bind) => return self.bind(bind, other),
            _ => self.expr(expr)?,
        };
        Ok(if precedence::grouped(expr, outer) {
            format!("({text})")
        } else {
            text
        })
    }

    /// An operand that is of a type whatever its value is.
    pub(super) fn operand_as(&mut self, expr: &Expr, outer: Operator, type_: &Type) -> Text {
        match expr {
            Expr::Bind(bind) if bind.type_.is_null() => self.bind(
                &BindParam {
                    type_: type_.clone(),
                    ..bind.clone()
                },
                type_,
            ),
            _ => self.operand(expr, outer, type_),
        }
    }

    fn binary(&mut self, left: &Expr, op: &BinaryOp, right: &Expr) -> Text {
        if matches!(op, BinaryOp::GetItem | BinaryOp::GetPath) {
            return self.item(left, right, JsonForm::Document);
        }
        // SQLAlchemy's writer of operators tells everything below that it is inside of one; that of `/` and `%` does not.
        let outside = self.in_operator;
        self.in_operator |= !matches!(op, BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod);
        let text = self.generic_binary(left, op, right);
        self.in_operator = outside;
        text
    }

    fn generic_binary(&mut self, left: &Expr, op: &BinaryOp, right: &Expr) -> Text {
        let outer = precedence::binary(op);
        // SQLAlchemy turns a comparison with NULL into IS.
        let null = matches!(right, Expr::Null)
            || matches!(
                right,
                Expr::Bind(BindParam {
                    value: Some(SqlValue::Null),
                    name: None,
                    ..
                })
            );
        let is = match op {
            BinaryOp::Eq if null => Some(" IS "),
            BinaryOp::Ne if null => Some(" IS NOT "),
            _ => None,
        };
        let (mut left_type, right_type) = (typing::of(left), typing::of(right));
        if takes_key(op) {
            left_type = Type::null();
        }
        let a = self.operand(left, outer, &right_type)?;
        if let Some(is) = is {
            return Ok(format!("{a}{is}NULL"));
        }
        let b = match (left, right) {
            (Expr::Tuple(columns), Expr::Tuple(items)) => self.tuple(items, columns)?,
            _ => self.operand(right, outer, &left_type)?,
        };
        let word = match op {
            BinaryOp::Div => {
                let divisor = right_type_of(right, &right_type);
                let numeric = match (&divisor.kind, right) {
                    // A value of Python's `float` has both its digits.
                    (
                        TypeKind::Numeric(_),
                        Expr::Bind(BindParam {
                            value: Some(SqlValue::Float(_)),
                            type_,
                            ..
                        }),
                    ) if type_.is_null() => Type::double(None),
                    (TypeKind::Numeric(_), _) => divisor,
                    _ => Type::numeric(None, None),
                };
                return Ok(self
                    .dialect
                    .true_division_sql(&a, &b, &self.dialect.type_sql(&numeric)?));
            }
            BinaryOp::FloorDiv if !(is_whole(&left_type) && is_whole(&right_type_of(right, &right_type))) => {
                return Ok(format!("FLOOR({a} / {b})"));
            }
            BinaryOp::RegexpMatch { flags, negated } => {
                return Ok(self.dialect.regexp_sql(&a, &b, flags.as_deref(), *negated));
            }
            BinaryOp::BitXor => return Ok(self.dialect.bit_xor_sql(&a, &b)),
            BinaryOp::Match => return Ok(self.dialect.match_sql(&a, &b)),
            BinaryOp::IsDistinctFrom => self.dialect.distinct_from_sql(false).to_owned(),
            BinaryOp::IsNotDistinctFrom => self.dialect.distinct_from_sql(true).to_owned(),
            BinaryOp::Mod => quote::percents(self.dialect, "%"),
            BinaryOp::Custom { text, .. } => quote::percents(self.dialect, text),
            other => word(other).to_owned(),
        };
        Ok(format!("{a} {word} {b}"))
    }

    fn unary(&mut self, op: &UnaryOp, operand: &Expr) -> Text {
        let word = match op {
            UnaryOp::Neg => "-".to_owned(),
            UnaryOp::BitNot => "~".to_owned(),
            UnaryOp::Custom(text) => format!("{text} "),
        };
        Ok(format!(
            "{word}{}",
            self.operand(operand, precedence::NEGATIVE, &Type::null())?
        ))
    }

    /// An expression as a condition: a bare boolean is compared where there is no boolean.
    pub(super) fn condition(&mut self, expr: &Expr) -> Text {
        match expr {
            Expr::True | Expr::False if !self.dialect.supports_native_boolean() => {
                Ok(format!("{} = 1", i32::from(*expr == Expr::True)))
            }
            _ if self.lacks_boolean(expr) => Ok(format!("{} = 1", self.expr(expr)?)),
            _ => self.expr(expr),
        }
    }

    /// Whether an expression is a boolean of its own, and the database has none.
    fn lacks_boolean(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Label(inner, _) | Expr::TypeCoerce(inner, _) => self.lacks_boolean(inner),
            Expr::Column(_)
            | Expr::LiteralColumn(..)
            | Expr::Bind(_)
            | Expr::Cast(..)
            | Expr::Function(_)
            | Expr::Over(_)
            | Expr::Case(_) => self.lacks_type(expr),
            _ => false,
        }
    }

    fn lacks_type(&self, expr: &Expr) -> bool {
        !self.dialect.supports_native_boolean() && matches!(typing::of(expr).kind, TypeKind::Boolean(_))
    }

    fn junction(&mut self, parts: &[Expr], outer: Operator, word: &str) -> Text {
        let mut texts = Vec::new();
        for part in parts {
            let text = self.condition(part)?;
            let several = parts.len() > 1;
            texts.push(
                if several && precedence::grouped(part, outer) || precedence::always_grouped(part) {
                    format!("({text})")
                } else {
                    text
                },
            );
        }
        Ok(texts.join(word))
    }

    /// `NOT`, moved inside where SQLAlchemy does that.
    fn not(&mut self, inner: &Expr) -> Text {
        match inner {
            Expr::Binary { left, op, right } if op.opposite().is_some() => {
                let op = op.opposite().unwrap_or(BinaryOp::Eq);
                self.binary(left, &op, right)
            }
            Expr::In { expr, list, negated } => self.in_list(expr, list, !negated),
            Expr::Like(like) => self.like(&Like {
                negated: !like.negated,
                ..like.clone()
            }),
            Expr::Between {
                expr,
                low,
                high,
                negated,
                symmetric,
            } => self.expr(&Expr::Between {
                expr: expr.clone(),
                low: low.clone(),
                high: high.clone(),
                negated: !negated,
                symmetric: *symmetric,
            }),
            Expr::Not(again) => self.condition(again),
            Expr::True => self.condition(&Expr::False),
            Expr::False => self.condition(&Expr::True),
            Expr::JsonScalar(..) => {
                let text = self.expr(inner)?;
                Ok(if self.lacks_type(inner) {
                    format!("({text}) = 0")
                } else {
                    format!("NOT ({text})")
                })
            }
            Expr::Filter(..) | Expr::Collate(..) | Expr::TypeCoerce(..) if self.lacks_type(inner) => Ok(
                format!("{} = 0", self.operand(inner, precedence::NOT, &Type::null())?),
            ),
            _ if self.lacks_boolean(inner) => Ok(format!("{} = 0", self.expr(inner)?)),
            Expr::Exists(_) => Ok(format!("NOT ({})", self.expr(inner)?)),
            _ => Ok(format!(
                "NOT {}",
                self.operand(inner, precedence::NOT, &Type::null())?
            )),
        }
    }

    fn in_list(&mut self, expr: &Expr, list: &InList, negated: bool) -> Text {
        let outside = std::mem::replace(&mut self.in_operator, true);
        let text = self.in_operator_list(expr, list, negated);
        self.in_operator = outside;
        text
    }

    fn in_operator_list(&mut self, expr: &Expr, list: &InList, negated: bool) -> Text {
        let subject = self.operand(expr, precedence::IN, &Type::null())?;
        let type_ = typing::of(expr);
        let list = match list {
            InList::List(parts) if parts.is_empty() => self.dialect.empty_set_sql(negated, width(expr)),
            InList::List(parts) => {
                let mut texts = Vec::new();
                for part in parts {
                    texts.push(match (part, expr) {
                        (Expr::Tuple(items), Expr::Tuple(columns)) => self.tuple(items, columns)?,
                        _ => self.operand(part, precedence::COMMA, &type_)?,
                    });
                }
                let joined = texts.join(", ");
                if matches!(expr, Expr::Tuple(_)) {
                    self.dialect.tuple_list_sql(&joined)
                } else {
                    format!("({joined})")
                }
            }
            InList::Query(query) => format!("({})", self.query(query)?),
            InList::Bind(bind) => match &bind.value {
                Some(SqlValue::Array(values)) if values.is_empty() => {
                    self.dialect.empty_set_sql(negated, width(expr))
                }
                Some(SqlValue::Array(values)) => {
                    let mut texts = Vec::new();
                    for value in values {
                        let one = BindParam {
                            name: None,
                            value: Some(value.clone()),
                            expanding: matches!(value, SqlValue::Array(_)),
                            ..bind.clone()
                        };
                        texts.push(self.bind(&one, &type_)?);
                    }
                    format!("({})", texts.join(", "))
                }
                _ => format!("({})", self.bind(bind, &type_)?),
            },
        };
        Ok(if negated {
            format!("({subject} NOT IN {list})")
        } else {
            format!("{subject} IN {list}")
        })
    }

    fn tuple(&mut self, items: &[Expr], columns: &[Expr]) -> Text {
        let mut texts = Vec::new();
        for (position, item) in items.iter().enumerate() {
            let type_ = columns.get(position).map_or_else(Type::null, typing::of);
            texts.push(self.operand(item, precedence::COMMA, &type_)?);
        }
        Ok(format!("({})", texts.join(", ")))
    }
}

/// How many columns a side of `IN` has.
fn width(expr: &Expr) -> usize {
    match expr {
        Expr::Tuple(parts) => parts.len(),
        _ => 1,
    }
}

fn is_whole(type_: &Type) -> bool {
    matches!(type_.kind, TypeKind::Integer(_))
}

fn right_type_of(right: &Expr, type_: &Type) -> Type {
    if let Expr::Bind(BindParam {
        value: Some(value),
        type_,
        ..
    }) = right
        && type_.is_null()
    {
        return typing::of_value(value);
    }
    type_.clone()
}

/// Operators of JSON documents and stores whose right side is a key rather than a document.
fn takes_key(op: &BinaryOp) -> bool {
    matches!(op, BinaryOp::Custom { text, .. } if ["?", "?|", "?&", "->", "->>", "#>", "#>>"].contains(&text.as_str()))
}

const fn word(op: &BinaryOp) -> &'static str {
    match op {
        BinaryOp::Eq => "=",
        BinaryOp::Ne => "!=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div | BinaryOp::FloorDiv => "/",
        BinaryOp::Concat => "||",
        BinaryOp::Is => "IS",
        BinaryOp::IsNot => "IS NOT",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::ShiftLeft => "<<",
        BinaryOp::ShiftRight => ">>",
        _ => "",
    }
}
