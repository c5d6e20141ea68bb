//! Constraints.

use super::index::element;
use super::phrase::Phrase;
use crate::{
    dialect::Dialect,
    error::CompileError,
    expr::Expr,
    quote,
    schema::{
        Check, Constraint, ConstraintTiming, Exclude, ForeignKeyConstraint, IndexElement, OptionValue,
        Options, Table, TypeBound,
    },
};

/// The words of Alembic for constraints on SQLite.
const NO_ALTER: &str = "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature \
                        which allows for SQLite migrations using a copy-and-move strategy.";

/// Whether a constraint exists on a dialect: the checks of `Boolean` and `Enum` only where they are needed.
pub fn applies(dialect: &dyn Dialect, constraint: &Constraint) -> bool {
    match constraint {
        Constraint::Check(Check {
            type_bound: Some(TypeBound::Boolean),
            ..
        }) => !dialect.supports_native_boolean(),
        Constraint::Check(Check {
            type_bound: Some(TypeBound::Enum { native }),
            ..
        }) => !(*native && dialect.supports_native_enum()),
        _ => true,
    }
}

/// A constraint as it stands in `CREATE TABLE`; nothing when the dialect leaves it out.
pub fn definition(
    dialect: &dyn Dialect,
    table: &Table,
    constraint: &Constraint,
) -> Result<Option<String>, CompileError> {
    if let Some(text) = table.written.text(constraint) {
        return Ok(Some(text.to_owned()));
    }
    let name = table.constraint_name(dialect, constraint)?;
    let named = name.map_or_else(String::new, |name| {
        format!("CONSTRAINT {} ", dialect.quote(&name))
    });
    let columns = |names: &[String]| {
        names
            .iter()
            .map(|name| quoted_column(dialect, table, name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let extra = dialect.constraint_suffix_sql(table, constraint);
    let body = match constraint {
        Constraint::PrimaryKey(it) if it.columns.is_empty() => return Ok(None),
        Constraint::PrimaryKey(it) => {
            let list = columns(&it.columns);
            format!(
                "PRIMARY KEY ({list}){}{}{extra}",
                include(dialect, &it.options),
                timing(&it.timing)?
            )
        }
        Constraint::Unique(it) if it.columns.is_empty() => return Ok(None),
        Constraint::Unique(it) => {
            let list = columns(&it.columns);
            let distinct = dialect.unique_words(&it.options);
            format!(
                "UNIQUE {distinct}({list}){}{}{extra}",
                include(dialect, &it.options),
                timing(&it.timing)?
            )
        }
        Constraint::Check(it) => {
            let not_valid = not_valid(dialect, &it.options);
            format!(
                "CHECK ({}){}{extra}{not_valid}",
                condition(dialect, &it.sqltext)?,
                timing(&it.timing)?
            )
        }
        Constraint::ForeignKey(it) => {
            let Some(referred) = dialect.referred_table_sql(table, it) else {
                return Ok(None);
            };
            foreign_key(dialect, it, &columns(&it.columns), &referred)?
        }
        Constraint::Exclude(it) => exclude(dialect, it)?,
    };
    Ok(Some(named + &body))
}

/// `ALTER TABLE … ADD`.
pub fn add(
    dialect: &dyn Dialect,
    table: &Table,
    constraint: &Constraint,
) -> Result<Vec<String>, CompileError> {
    let implicit = matches!(
        constraint,
        Constraint::Check(Check {
            type_bound: Some(_),
            ..
        })
    );
    if !dialect.supports_alter() && !implicit {
        return Err(CompileError::NotImplemented(NO_ALTER.to_owned()));
    }
    if !applies(dialect, constraint) || !dialect.supports_alter() {
        return Ok(Vec::new());
    }
    let Some(text) = definition(dialect, table, constraint)? else {
        return Ok(Vec::new());
    };
    let target = quote::qualified(dialect, table.schema.as_deref(), &table.name);
    Ok(vec![format!("ALTER TABLE {target} ADD {text}")])
}

/// `ALTER TABLE … DROP CONSTRAINT`.
pub fn drop(
    dialect: &dyn Dialect,
    table: &Table,
    constraint: &Constraint,
    if_exists: bool,
) -> Result<Vec<String>, CompileError> {
    if !dialect.supports_alter() {
        let implicit = matches!(
            constraint,
            Constraint::Check(Check {
                type_bound: Some(_),
                ..
            })
        );
        return if implicit {
            Ok(Vec::new())
        } else {
            Err(CompileError::NotImplemented(NO_ALTER.to_owned()))
        };
    }
    let Some(name) = table.constraint_name(dialect, constraint)? else {
        let class = constraint.class_name();
        let message = format!("Can't emit DROP CONSTRAINT for constraint {class}(); it has no name");
        return Err(CompileError::Compile(message));
    };
    let condition = if if_exists { "IF EXISTS " } else { "" };
    let head = format!(
        "ALTER TABLE {}",
        quote::qualified(dialect, table.schema.as_deref(), &table.name)
    );
    Ok(vec![format!(
        "{head} DROP CONSTRAINT {condition}{}",
        dialect.quote(&name)
    )])
}

/// A condition in DDL: values are literals and columns stand alone.
pub fn condition(dialect: &dyn Dialect, expr: &Expr) -> Result<String, CompileError> {
    dialect.literal_expr(expr, false)
}

/// Names separated by commas, each quoted as its column wants it.
pub fn quoted_column(dialect: &dyn Dialect, table: &Table, name: &str) -> String {
    quote::identifier(dialect, name, table.column(name).and_then(|column| column.quote))
}

fn foreign_key(
    dialect: &dyn Dialect,
    it: &ForeignKeyConstraint,
    columns: &str,
    referred: &str,
) -> Result<String, CompileError> {
    let target = it
        .referred_columns
        .iter()
        .map(|name| dialect.quote(name))
        .collect::<Vec<_>>()
        .join(", ");
    let mut text = format!("FOREIGN KEY({columns}) REFERENCES {referred} ({target})");
    for (word, value, phrase) in [
        ("MATCH", &it.match_, Phrase::Words),
        ("ON DELETE", &it.ondelete, dialect.on_delete_phrase()),
        ("ON UPDATE", &it.onupdate, Phrase::Words),
    ] {
        if let Some(value) = value {
            text.push_str(&format!(" {word} {}", phrase.check(value)?));
        }
    }
    text.push_str(&timing(&it.timing)?);
    text.push_str(&not_valid(dialect, &it.options));
    Ok(text)
}

fn exclude(dialect: &dyn Dialect, it: &Exclude) -> Result<String, CompileError> {
    dialect.check_exclude()?;
    let mut elements = Vec::new();
    for part in &it.elements {
        let class = part
            .operator_class
            .as_ref()
            .map_or_else(String::new, |class| format!(" {class}"));
        let text = element(dialect, &IndexElement::Expr(part.expression.clone()))?;
        elements.push(format!("{text}{class} WITH {}", part.operator));
    }
    let using = Phrase::Method.check(&it.using)?.to_lowercase();
    let mut text = format!("EXCLUDE USING {using} ({})", elements.join(", "));
    if let Some(filter) = &it.where_ {
        text.push_str(&format!(" WHERE ({})", condition(dialect, filter)?));
    }
    Ok(text + &timing(&it.timing)?)
}

fn timing(timing: &ConstraintTiming) -> Result<String, CompileError> {
    let mut text = match timing.deferrable {
        Some(true) => " DEFERRABLE".to_owned(),
        Some(false) => " NOT DEFERRABLE".to_owned(),
        None => String::new(),
    };
    if let Some(initially) = &timing.initially {
        text.push_str(&format!(" INITIALLY {}", Phrase::Words.check(initially)?));
    }
    Ok(text)
}

fn not_valid(dialect: &dyn Dialect, options: &Options) -> String {
    let wanted = options
        .get(&format!("{}_not_valid", dialect.name()))
        .is_some_and(OptionValue::is_true);
    if wanted {
        " NOT VALID".to_owned()
    } else {
        String::new()
    }
}

/// `INCLUDE (…)` of an index or constraint, with a space before it.
pub fn include(dialect: &dyn Dialect, options: &Options) -> String {
    let names = match options.get(&format!("{}_include", dialect.name())) {
        Some(OptionValue::List(names)) => names.as_slice(),
        Some(name @ OptionValue::Text(_)) => std::slice::from_ref(name),
        _ => return String::new(),
    };
    let names: Vec<_> = names
        .iter()
        .filter_map(OptionValue::as_str)
        .map(|name| dialect.quote(name))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(" INCLUDE ({})", names.join(", "))
    }
}
