//! Indexes.

use super::phrase::Phrase;
use crate::{
    dialect::Dialect,
    error::CompileError,
    expr::Expr,
    quote,
    schema::{Index, IndexElement, OptionValue, Table},
};

/// `CREATE INDEX`.
pub fn create(
    dialect: &dyn Dialect,
    table: &Table,
    index: &Index,
    if_not_exists: bool,
) -> Result<String, CompileError> {
    let Some(name) = table.index_name(dialect, index)? else {
        return Err(CompileError::Compile(
            "CREATE INDEX requires that the index have a name".to_owned(),
        ));
    };
    let option = |key: &str| index.options.get(&format!("{}_{key}", dialect.name()));
    let mut text = String::from(if index.unique {
        "CREATE UNIQUE INDEX "
    } else {
        "CREATE INDEX "
    });
    if option("concurrently").is_some_and(OptionValue::is_true) {
        text.push_str("CONCURRENTLY ");
    }
    if if_not_exists {
        text.push_str("IF NOT EXISTS ");
    }
    let target = dialect.index_table_sql(table);
    text.push_str(&format!(
        "{} ON {target} ",
        dialect.index_name_sql(table, &quote::identifier(dialect, &name, index.quote), true)
    ));
    if let Some(using) = option("using").and_then(OptionValue::as_str) {
        let using = Phrase::Method.check(using)?;
        text.push_str(&format!("USING {} ", using.to_lowercase()));
    }
    text.push_str(&format!("({})", elements(dialect, table, index)?));
    text.push_str(&super::constraint::include(dialect, &index.options));
    match option("nulls_not_distinct") {
        Some(OptionValue::Bool(true)) => text.push_str(" NULLS NOT DISTINCT"),
        Some(OptionValue::Bool(false)) => text.push_str(" NULLS DISTINCT"),
        _ => {}
    }
    if let Some(OptionValue::Map(with)) = option("with") {
        text.push_str(&format!(" WITH ({})", settings(with)));
    }
    if let Some(space) = option("tablespace").and_then(OptionValue::as_str) {
        text.push_str(&format!(" TABLESPACE {}", dialect.quote(space)));
    }
    match option("where") {
        Some(OptionValue::Expr(filter)) => {
            text.push_str(&format!(" WHERE {}", dialect.literal_expr(filter, false)?));
        }
        Some(OptionValue::Text(filter)) => {
            text.push_str(&format!(
                " WHERE {}",
                dialect.literal_expr(&Expr::text(filter), false)?
            ));
        }
        _ => {}
    }
    Ok(text)
}

/// `DROP INDEX`.
pub fn drop(
    dialect: &dyn Dialect,
    table: &Table,
    index: &Index,
    if_exists: bool,
) -> Result<String, CompileError> {
    let Some(name) = table.index_name(dialect, index)? else {
        return Err(CompileError::Compile(
            "DROP INDEX requires that the index have a name".to_owned(),
        ));
    };
    let mut text = String::from("DROP INDEX ");
    let key = format!("{}_concurrently", dialect.name());
    if index.options.get(&key).is_some_and(OptionValue::is_true) {
        text.push_str("CONCURRENTLY ");
    }
    if if_exists {
        text.push_str("IF EXISTS ");
    }
    let name = quote::identifier(dialect, &name, index.quote);
    Ok(text + &dialect.index_name_sql(table, &name, false))
}

/// `key = value, …` of `WITH (…)`.
pub fn settings(with: &crate::schema::Options) -> String {
    let value = |value: &OptionValue| match value {
        OptionValue::Bool(truth) => truth.to_string(),
        OptionValue::Int(number) => number.to_string(),
        other => other.as_str().unwrap_or_default().to_owned(),
    };
    with.iter()
        .map(|(key, setting)| match setting {
            OptionValue::Null => key.clone(),
            _ => format!("{key} = {}", value(setting)),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// One element of an index.
pub fn element(dialect: &dyn Dialect, element: &IndexElement) -> Result<String, CompileError> {
    match element {
        IndexElement::Column(name) => Ok(dialect.quote(name)),
        IndexElement::Expr(expr) => {
            let text = dialect.literal_expr(expr, false)?;
            Ok(if dialect.index_needs_parentheses(expr) {
                format!("({text})")
            } else {
                text
            })
        }
    }
}

fn elements(dialect: &dyn Dialect, table: &Table, index: &Index) -> Result<String, CompileError> {
    let classes = index.options.get(&format!("{}_ops", dialect.name()));
    let mut parts = Vec::new();
    for part in &index.expressions {
        let mut text = match part {
            IndexElement::Column(name) => {
                quote::identifier(dialect, name, table.column(name).and_then(|it| it.quote))
            }
            IndexElement::Expr(_) => element(dialect, part)?,
        };
        if let (Some(OptionValue::Map(classes)), Some(key)) = (classes, key_of(part))
            && let Some(class) = classes.get(key).and_then(OptionValue::as_str)
        {
            text.push(' ');
            text.push_str(class);
        }
        parts.push(text);
    }
    Ok(parts.join(", "))
}

fn key_of(element: &IndexElement) -> Option<&str> {
    match element {
        IndexElement::Column(name) | IndexElement::Expr(Expr::Label(_, name)) => Some(name),
        IndexElement::Expr(Expr::Column(column)) => Some(&column.name),
        IndexElement::Expr(Expr::Asc(inner) | Expr::Desc(inner) | Expr::Nulls(inner, _)) => match &**inner {
            Expr::Column(column) => Some(&column.name),
            _ => None,
        },
        IndexElement::Expr(_) => None,
    }
}
