//! Identifiers and string literals: the only place that quotes them.

use crate::dialect::Dialect;
use crate::expr::TableRef;

/// An identifier, in double quotes where the dialect needs them.
///
/// As SQLAlchemy's preparer: reserved words, names that do not start with a letter or underscore, names with other
/// characters than letters, digits, `_` and `$`, and names with capital letters.
pub fn identifier(dialect: &dyn Dialect, name: &str, quote: Option<bool>) -> String {
    let must = quote.unwrap_or_else(|| requires_quotes(dialect, name));
    if must {
        force(dialect, name)
    } else {
        percents(dialect, name)
    }
}

/// An identifier in quotes, whatever it is.
pub fn force(dialect: &dyn Dialect, name: &str) -> String {
    let mark = dialect.quote_char();
    let doubled = format!("{mark}{mark}");
    format!("{mark}{}{mark}", percents(dialect, &name.replace(mark, &doubled)))
}

/// An identifier of which each part between dots is quoted (Alembic's `quote_dotted`).
pub fn dotted(dialect: &dyn Dialect, name: &str) -> String {
    name.split('.')
        .map(|part| dialect.quote(part))
        .collect::<Vec<_>>()
        .join(".")
}

/// `schema.name`, each quoted where necessary; an empty schema is none. The schema may be a placeholder.
pub fn qualified(dialect: &dyn Dialect, schema: Option<&str>, name: &str) -> String {
    in_schema(dialect, schema, &dialect.quote(name))
}

/// `schema.name` of a name that is quoted already. The schema may be a placeholder.
pub fn in_schema(dialect: &dyn Dialect, schema: Option<&str>, quoted: &str) -> String {
    let schema = schema.filter(|it| !it.is_empty());
    let placeholder = dialect.schema_placeholders().of(schema);
    match placeholder.or_else(|| schema.map(|it| dialect.quote(it))) {
        Some(schema) => format!("{schema}.{quoted}"),
        None => quoted.to_owned(),
    }
}

/// The name of a table in a query or statement: `table()` is in the schema that it names, whatever the connection says.
pub fn table(dialect: &dyn Dialect, table: &TableRef) -> String {
    let name = dialect.quote(&table.name);
    if table.translated {
        return in_schema(dialect, table.schema.as_deref(), &name);
    }
    match table.schema.as_deref().filter(|it| !it.is_empty()) {
        Some(schema) => format!("{}.{name}", dialect.quote(schema)),
        None => name,
    }
}

/// A string literal.
pub fn string(dialect: &dyn Dialect, text: &str) -> String {
    format!("'{}'", percents(dialect, &text.replace('\'', "''")))
}

/// Text with `%` doubled where the dialect's script needs that.
pub fn percents(dialect: &dyn Dialect, text: &str) -> String {
    if dialect.double_percents() {
        text.replace('%', "%%")
    } else {
        text.to_owned()
    }
}

fn requires_quotes(dialect: &dyn Dialect, name: &str) -> bool {
    let lower = name.to_lowercase();
    let starts_badly = name
        .chars()
        .next()
        .is_none_or(|first| first.is_ascii_digit() || first == '$');
    let legal = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    starts_badly || !legal || lower != name || dialect.reserved_words().contains(&lower.as_str())
}
