//! Sequences and what identity columns share with them.

use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    schema::{Identity, Sequence, SequenceOptions},
};

/// `CREATE SEQUENCE`.
pub fn create(
    dialect: &dyn Dialect,
    sequence: &Sequence,
    if_not_exists: bool,
) -> Result<String, CompileError> {
    let condition = if if_not_exists { "IF NOT EXISTS " } else { "" };
    let mut text = format!(
        "CREATE SEQUENCE {condition}{}",
        quote::qualified(dialect, sequence.schema.as_deref(), &sequence.name)
    );
    if let Some(type_) = &sequence.data_type {
        text.push_str(&format!(" AS {}", dialect.type_sql(type_)?));
    }
    let options = options(&sequence.options);
    if !options.is_empty() {
        text.push(' ');
        text.push_str(&options);
    }
    Ok(text)
}

/// `DROP SEQUENCE`.
pub fn drop(dialect: &dyn Dialect, sequence: &Sequence, if_exists: bool) -> String {
    let condition = if if_exists { "IF EXISTS " } else { "" };
    format!(
        "DROP SEQUENCE {condition}{}",
        quote::qualified(dialect, sequence.schema.as_deref(), &sequence.name)
    )
}

/// `GENERATED … AS IDENTITY (…)`.
pub fn identity(identity: &Identity) -> String {
    let kind = if identity.always { "ALWAYS" } else { "BY DEFAULT" };
    let options = options(&identity.options);
    if options.is_empty() {
        format!("GENERATED {kind} AS IDENTITY")
    } else {
        format!("GENERATED {kind} AS IDENTITY ({options})")
    }
}

/// The options in SQLAlchemy's order, separated by spaces.
pub fn options(options: &SequenceOptions) -> String {
    let number = |word: &str, value: Option<i64>| value.map(|value| format!("{word} {value}"));
    let flag = |word: &str, value: bool| value.then(|| word.to_owned());
    let parts = [
        number("INCREMENT BY", options.increment),
        number("START WITH", options.start),
        number("MINVALUE", options.minvalue),
        number("MAXVALUE", options.maxvalue),
        flag("NO MINVALUE", options.nominvalue),
        flag("NO MAXVALUE", options.nomaxvalue),
        number("CACHE", options.cache),
        options
            .cycle
            .map(|cycle| if cycle { "CYCLE" } else { "NO CYCLE" }.to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
