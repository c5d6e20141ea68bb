//! How a database writes types, values, expressions and queries.

use super::Facts;
use crate::{
    compile::{self, Compiled},
    error::CompileError,
    expr::{Expr, Function, Statement},
    types::{self, Type},
    value::SqlValue,
};

/// The texts of a database's types, values, expressions and queries. Each method's default is what most of them write.
pub trait Expressions: Facts {
    /// The text of a type in DDL and `CAST`; variants of the type are looked up here.
    fn type_sql(&self, type_: &Type) -> Result<String, CompileError> {
        let type_ = type_.on(self.name());
        match &type_.spelled {
            Some(text) => Ok(text.clone()),
            None => types::render::generic(self.as_dyn(), type_),
        }
    }

    /// A statement with its values written into it (`literal_binds=True`), as `--sql` prints it.
    fn literal_sql(&self, statement: &Statement) -> Result<String, CompileError> {
        compile::literal_statement(self.as_dyn(), statement)
    }

    /// A statement with placeholders.
    fn compile(&self, statement: &Statement) -> Result<Compiled, CompileError> {
        compile::statement(self.as_dyn(), statement)
    }

    /// An expression with its values written into it; `tables` says whether columns carry their table's name.
    fn literal_expr(&self, expr: &Expr, tables: bool) -> Result<String, CompileError> {
        compile::literal_expr(self.as_dyn(), expr, tables)
    }

    /// A value as a literal of a type.
    fn literal_value(&self, value: &SqlValue, type_: &Type) -> Result<String, CompileError> {
        compile::literal::value(self.as_dyn(), value, type_.on(self.name()))
    }

    /// The text of a date or time within a literal.
    fn temporal_text(&self, value: &SqlValue, type_: &Type) -> Option<String> {
        compile::literal::iso_text(value, type_)
    }

    /// A value as the driver gets it for a parameter of a type; nothing where it takes it as it is.
    fn bound_value(&self, value: &SqlValue, type_: &Type) -> Option<SqlValue> {
        compile::literal::bound_as_text(value, type_)
    }

    /// A span of time as a literal, where there is one.
    fn interval_literal(&self, seconds: f64) -> Option<String> {
        let _ = seconds;
        None
    }

    /// The text of a function without arguments or of one that is spelled differently; nothing for ordinary ones.
    fn function_sql(&self, function: &Function, args: &[String]) -> Option<String> {
        let _ = (function, args);
        None
    }

    /// `LIMIT` and `OFFSET` with what precedes them.
    fn limit_sql(&self, limit: Option<String>, offset: Option<String>) -> String {
        let mut text = String::new();
        if let Some(limit) = &limit {
            text.push_str(&format!(" \n LIMIT {limit}"));
        }
        if let Some(offset) = offset {
            if limit.is_none() {
                text.push_str("\n LIMIT ALL");
            }
            text.push_str(&format!(" OFFSET {offset}"));
        }
        text
    }

    /// Whether `FOR UPDATE` exists; it is left out where it does not.
    fn supports_for_update(&self) -> bool {
        true
    }

    /// Whether `DISTINCT ON` exists.
    fn supports_distinct_on(&self) -> bool {
        false
    }

    /// Whether `ILIKE` exists; `lower(x) LIKE lower(y)` replaces it.
    fn supports_ilike(&self) -> bool {
        false
    }

    /// Whether `RETURNING` names the table of its columns.
    fn returning_with_table(&self) -> bool {
        true
    }

    /// What `DELETE` reads besides its table.
    fn delete_using_sql(&self, others: &str) -> Result<String, CompileError> {
        let _ = others;
        let message = "This backend does not support multiple-table criteria within DELETE";
        Err(CompileError::NotImplemented(message.to_owned()))
    }

    /// The list of an `IN` that has none, for a number of columns.
    fn empty_set_sql(&self, negated: bool, columns: usize) -> String {
        let nulls = vec!["NULL"; columns].join(", ");
        let row = if columns > 1 { format!("({nulls})") } else { nulls };
        if negated {
            format!("({row}) OR (1 = 1)")
        } else {
            format!("({row}) AND (1 != 1)")
        }
    }

    /// The query that an empty list is in a text.
    fn empty_list_sql(&self) -> &'static str {
        "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)"
    }

    /// The list of an `IN` over tuples.
    fn tuple_list_sql(&self, list: &str) -> String {
        format!("({list})")
    }

    /// `IS DISTINCT FROM`, or what replaces it.
    fn distinct_from_sql(&self, negated: bool) -> &'static str {
        if negated {
            "IS NOT DISTINCT FROM"
        } else {
            "IS DISTINCT FROM"
        }
    }

    /// `left / right` as a division that keeps fractions; `numeric` is the type the divisor is read as.
    fn true_division_sql(&self, left: &str, right: &str, numeric: &str) -> String {
        format!("{left} / CAST({right} AS {numeric})")
    }

    /// A regular-expression match, or its opposite.
    fn regexp_sql(&self, left: &str, right: &str, flags: Option<&str>, negated: bool) -> String {
        let _ = flags;
        let not = if negated { "NOT " } else { "" };
        format!("{left} {not}REGEXP {right}")
    }

    /// Whether `regexp_replace` can be written.
    fn supports_regexp_replace(&self) -> bool {
        false
    }

    /// Whether the generated key of a row comes back by `RETURNING` that nobody asked for (`implicit_returning`).
    fn implicit_returning(&self) -> bool {
        false
    }

    /// The bits that differ.
    fn bit_xor_sql(&self, left: &str, right: &str) -> String {
        format!("{left} ^ {right}")
    }

    /// What `ON CONFLICT` says of a constraint's name.
    fn conflict_constraint_sql(&self, name: &str) -> String {
        let _ = name;
        String::new()
    }

    /// The next value of a sequence.
    fn next_value_sql(&self, schema: Option<&str>, name: &str) -> Result<String, CompileError> {
        let _ = (schema, name);
        let dialect = self.name();
        Err(CompileError::NotImplemented(format!(
            "Dialect '{dialect}' does not support sequence increments."
        )))
    }

    /// The operand of `FETCH FIRST`.
    fn fetch_sql(&self, count: &str) -> String {
        count.to_owned()
    }

    /// A full-text match.
    fn match_sql(&self, left: &str, right: &str) -> String {
        format!("{left} MATCH {right}")
    }

    /// `EXTRACT(field FROM value)`.
    fn extract_sql(&self, field: &str, value: &str) -> Result<String, CompileError> {
        Ok(format!("EXTRACT({field} FROM {value})"))
    }

    /// `left[key]` of JSON: the text, from the key, in the form asked for.
    fn json_item_sql(
        &self,
        left: &str,
        key: &compile::JsonKey,
        jsonb: bool,
        form: compile::JsonForm,
    ) -> String;

    /// Whether a subscript of a document is an operator that stands in parentheses inside other operators.
    fn json_item_is_operator(&self, jsonb: bool, key: &compile::JsonKey, form: compile::JsonForm) -> bool;

    /// `left[index]` of an array.
    fn array_item_sql(&self, left: &str, index: &str) -> Result<String, CompileError> {
        let _ = (left, index);
        let element = "<built-in function getitem>".to_owned();
        Err(CompileError::Unsupported {
            compiler: self.compiler_name(),
            element,
        })
    }

    /// `ARRAY[…]`.
    fn array_sql(&self, items: &str) -> Result<String, CompileError> {
        let _ = items;
        let element = "<class 'sqlalchemy.dialects.postgresql.array.array'>".to_owned();
        Err(CompileError::Unsupported {
            compiler: self.compiler_name(),
            element,
        })
    }
}
