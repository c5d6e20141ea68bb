//! Expressions with a form of their own: `LIKE`, `CASE`, `OVER`, functions.

use super::{Compiler, precedence, typing};
use crate::{
    dialect::Dialect,
    error::CompileError,
    expr::{Case, Expr, Function, Like, LikeKind, NullsOrder, Over},
    quote,
    types::Type,
};

type Text = Result<String, CompileError>;

/// Functions that are words of the language and have no parentheses.
const WORDS: [&str; 9] = [
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "localtime",
    "localtimestamp",
    "session_user",
    "sysdate",
    "user",
];

/// Functions that SQLAlchemy knows by name, so that capital letters in Python do not matter.
const GENERIC: [&str; 19] = [
    "aggregate_strings",
    "array_agg",
    "char_length",
    "coalesce",
    "concat",
    "count",
    "cume_dist",
    "dense_rank",
    "max",
    "min",
    "mode",
    "now",
    "percent_rank",
    "percentile_cont",
    "percentile_disc",
    "pow",
    "random",
    "rank",
    "sum",
];

/// Functions of `GROUP BY`, which are words.
const GROUPINGS: [&str; 3] = ["cube", "grouping_sets", "rollup"];

impl Compiler<'_> {
    /// An expression with words around it: how it is sorted, filtered or gathered.
    pub(super) fn worded(&mut self, expr: &Expr) -> Text {
        match expr {
            Expr::Asc(inner) => Ok(format!(
                "{} ASC",
                self.operand(inner, precedence::ORDER, &Type::null())?
            )),
            Expr::Desc(inner) => Ok(format!(
                "{} DESC",
                self.operand(inner, precedence::ORDER, &Type::null())?
            )),
            Expr::Nulls(inner, order) => {
                let word = if *order == NullsOrder::First {
                    "FIRST"
                } else {
                    "LAST"
                };
                Ok(format!("{} NULLS {word}", self.expr(inner)?))
            }
            Expr::Distinct(inner) => Ok(format!(
                "DISTINCT {}",
                self.operand(inner, precedence::DISTINCT, &Type::null())?
            )),
            Expr::Filter(inner, filter) => Ok(format!(
                "{} FILTER (WHERE {})",
                self.expr(inner)?,
                self.expr(filter)?
            )),
            Expr::WithinGroup(inner, order) => Ok(format!(
                "{} WITHIN GROUP (ORDER BY {})",
                self.expr(inner)?,
                self.list(order)?
            )),
            Expr::AggregateOrderBy(inner, order) => {
                Ok(format!("{} ORDER BY {}", self.expr(inner)?, self.list(order)?))
            }
            other => self.expr(other),
        }
    }

    /// `LIKE` and its family.
    pub(super) fn like(&mut self, like: &Like) -> Text {
        let type_ = typing::of(&like.left);
        let mut left = self.operand(&like.left, precedence::LIKE, &Type::null())?;
        let percent = format!("'{}'", quote::percents(self.dialect, "%"));
        let outer = if matches!(like.kind, LikeKind::Like | LikeKind::Ilike) {
            precedence::LIKE
        } else {
            precedence::CONCAT
        };
        let mut right = self.operand(&like.right, outer, &type_)?;
        let mut word = "LIKE";
        if matches!(
            like.kind,
            LikeKind::Ilike | LikeKind::IContains | LikeKind::IStartsWith | LikeKind::IEndsWith
        ) {
            if self.dialect.supports_ilike() {
                word = "ILIKE";
            } else {
                left = format!("lower({left})");
                right = format!("lower({right})");
            }
        }
        right = match like.kind {
            LikeKind::Contains | LikeKind::IContains => format!("{percent} || {right} || {percent}"),
            LikeKind::StartsWith | LikeKind::IStartsWith => format!("{right} || {percent}"),
            LikeKind::EndsWith | LikeKind::IEndsWith => format!("{percent} || {right}"),
            LikeKind::Like | LikeKind::Ilike => right,
        };
        let not = if like.negated { "NOT " } else { "" };
        let escape = like.escape.as_ref().map_or_else(String::new, |escape| {
            format!(" ESCAPE {}", quote::string(self.dialect, escape))
        });
        Ok(format!("{left} {not}{word} {right}{escape}"))
    }

    /// `CASE`.
    pub(super) fn case(&mut self, case: &Case) -> Text {
        let mut text = "CASE".to_owned();
        let mut subject = Type::null();
        if let Some(value) = &case.value {
            subject = typing::of(value);
            text.push_str(&format!(" {}", self.expr(value)?));
        }
        for (when, then) in &case.whens {
            let when = if case.value.is_some() {
                self.operand(when, precedence::ANY, &subject)?
            } else {
                self.operand(when, precedence::ANY, &Type::null())?
            };
            text.push_str(&format!(
                " WHEN {when} THEN {}",
                self.operand(then, precedence::COMMA, &Type::null())?
            ));
        }
        if let Some(otherwise) = &case.else_ {
            text.push_str(&format!(
                " ELSE {}",
                self.operand(otherwise, precedence::COMMA, &Type::null())?
            ));
        }
        Ok(text + " END")
    }

    /// A window function.
    pub(super) fn over(&mut self, over: &Over) -> Text {
        let element = self.expr(&over.element)?;
        let mut parts = Vec::new();
        if !over.partition_by.is_empty() {
            parts.push(format!("PARTITION BY {}", self.list(&over.partition_by)?));
        }
        if !over.order_by.is_empty() {
            parts.push(format!("ORDER BY {}", self.list(&over.order_by)?));
        }
        parts.extend(over.frame.clone());
        Ok(format!("{element} OVER ({})", parts.join(" ")))
    }

    /// A function call, or the word a function stands for.
    pub(super) fn function(&mut self, function: &Function) -> Text {
        let args = self.each(&function.args)?;
        let lower = function.name.to_lowercase();
        if function.packages.is_empty() {
            if let Some(text) = self.dialect.function_sql(function, &args) {
                return Ok(text);
            }
            if args.is_empty() && lower == "count" {
                return Ok("count(*)".to_owned());
            }
            if args.is_empty() && WORDS.contains(&lower.as_str()) {
                let word = if lower == "sysdate" {
                    lower
                } else {
                    lower.to_uppercase()
                };
                return Ok(word);
            }
        }
        let mut names: Vec<_> = function
            .packages
            .iter()
            .map(|name| quote_function(self.dialect, name))
            .collect();
        let reserved = lower == "user";
        names.push(if reserved {
            lower.to_uppercase()
        } else if function.packages.is_empty() && GENERIC.contains(&lower.as_str()) {
            lower
        } else if function.packages.is_empty() && GROUPINGS.contains(&lower.as_str()) {
            lower.replace('_', " ").to_uppercase()
        } else {
            quote_function(self.dialect, &function.name)
        });
        Ok(format!("{}({})", names.join("."), args.join(", ")))
    }
}

/// A function's name is quoted only for characters that must be, never for capital letters.
fn quote_function(dialect: &dyn Dialect, name: &str) -> String {
    let legal = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    if legal {
        name.to_owned()
    } else {
        dialect.quote(name)
    }
}
