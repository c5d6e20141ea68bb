//! Types that have to be made before a column may have them: `CREATE TYPE … AS ENUM`, `CREATE DOMAIN`.

use super::Postgresql;
use crate::{
    ddl::constraint::condition,
    dialect::{Expressions, Facts},
    error::CompileError,
    quote,
    schema::Table,
    types::{EnumType, NamedType, PgDomain, PgType, Type, TypeKind},
};

/// The name of an enumeration with its schema; `class` is for the error where it has none.
pub(super) fn enum_name(dialect: &Postgresql, type_: &EnumType, class: &str) -> Result<String, CompileError> {
    let Some(name) = type_.name.as_str() else {
        let message = format!("PostgreSQL {class} type requires a name.");
        return Err(CompileError::Compile(message));
    };
    Ok(quote::qualified(dialect, type_.schema.as_deref(), name))
}

/// The name of a domain with its schema.
pub(super) fn domain_name(dialect: &Postgresql, type_: &PgDomain) -> String {
    quote::qualified(dialect, type_.schema.as_deref(), &type_.name)
}

/// `CREATE TYPE`, `CREATE DOMAIN`.
pub(super) fn create(dialect: &Postgresql, type_: &NamedType) -> Result<String, CompileError> {
    match type_ {
        NamedType::Enum(it) => {
            let words: Vec<_> = it
                .values
                .iter()
                .map(|word| quote::string(dialect, word))
                .collect();
            let name = enum_name(dialect, it, "ENUM")?;
            Ok(format!("CREATE TYPE {name} AS ENUM ({})", words.join(", ")))
        }
        NamedType::Domain(it) => create_domain(dialect, it),
    }
}

fn create_domain(dialect: &Postgresql, type_: &PgDomain) -> Result<String, CompileError> {
    let mut options = Vec::new();
    if let Some(collation) = &type_.collation {
        options.push(format!("COLLATE {}", dialect.quote(collation)));
    }
    if let Some(default) = &type_.default {
        options.push(format!("DEFAULT {}", dialect.literal_expr(default, true)?));
    }
    if let Some(name) = &type_.constraint_name {
        options.push(format!("CONSTRAINT {}", dialect.quote(name)));
    }
    if type_.not_null == Some(true) {
        options.push("NOT NULL".to_owned());
    }
    if let Some(check) = &type_.check {
        options.push(format!("CHECK ({})", condition(dialect, check)?));
    }
    let (name, base) = (domain_name(dialect, type_), dialect.type_sql(&type_.data_type)?);
    Ok(format!("CREATE DOMAIN {name} AS {base} {}", options.join(" ")))
}

/// `DROP TYPE`, `DROP DOMAIN`.
pub(super) fn drop(dialect: &Postgresql, type_: &NamedType) -> Result<String, CompileError> {
    Ok(match type_ {
        NamedType::Enum(it) => format!("DROP TYPE {}", enum_name(dialect, it, "ENUM")?),
        NamedType::Domain(it) => format!("DROP DOMAIN {}", domain_name(dialect, it)),
    })
}

/// The types that creating the table creates, each once.
pub(super) fn of_table(table: &Table) -> Vec<NamedType> {
    let mut found: Vec<NamedType> = Vec::new();
    for column in &table.columns {
        let Some(mut one) = named(&column.type_).filter(NamedType::comes_with_table) else {
            continue;
        };
        if let NamedType::Enum(it) = &mut one
            && it.inherit_schema
            && it.schema.is_none()
        {
            it.schema.clone_from(&table.schema);
        }
        if !found.iter().any(|it| it.full_name() == one.full_name()) {
            found.push(one);
        }
    }
    found
}

/// The type that has to be made for a type.
pub(super) fn named(type_: &Type) -> Option<NamedType> {
    match &type_.on("postgresql").kind {
        TypeKind::Enum(it) if it.native_enum => Some(NamedType::Enum(it.clone())),
        TypeKind::Postgresql(PgType::Domain(it)) => Some(NamedType::Domain(it.clone())),
        TypeKind::Array(it) => named(&it.item),
        _ => None,
    }
}
