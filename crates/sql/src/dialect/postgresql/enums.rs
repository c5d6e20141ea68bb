//! `CREATE TYPE … AS ENUM`.

use super::Postgresql;
use crate::{
    error::CompileError,
    quote,
    schema::Table,
    types::{EnumType, Type, TypeKind},
};

/// The name of the type with its schema.
pub(super) fn name(dialect: &Postgresql, type_: &EnumType) -> Result<String, CompileError> {
    let Some(name) = type_.name.as_str() else {
        return Err(CompileError::Compile(
            "PostgreSQL Enum type requires a name.".to_owned(),
        ));
    };
    Ok(quote::qualified(dialect, type_.schema.as_deref(), name))
}

/// `CREATE TYPE`.
pub(super) fn create(dialect: &Postgresql, type_: &EnumType) -> Result<String, CompileError> {
    let values: Vec<_> = type_
        .values
        .iter()
        .map(|value| quote::string(dialect, value))
        .collect();
    Ok(format!(
        "CREATE TYPE {} AS ENUM ({})",
        name(dialect, type_)?,
        values.join(", ")
    ))
}

/// `DROP TYPE`.
pub(super) fn drop(dialect: &Postgresql, type_: &EnumType) -> Result<String, CompileError> {
    Ok(format!("DROP TYPE {}", name(dialect, type_)?))
}

/// The enumerations that creating the table creates, each once.
pub(super) fn of_table(table: &Table) -> Vec<EnumType> {
    let mut found: Vec<EnumType> = Vec::new();
    for column in &table.columns {
        let Some(mut one) = enumeration(&column.type_) else {
            continue;
        };
        if one.inherit_schema && one.schema.is_none() {
            one.schema.clone_from(&table.schema);
        }
        let known = found
            .iter()
            .any(|it| it.name == one.name && it.schema == one.schema);
        if one.native_enum && one.create_type && !known {
            found.push(one);
        }
    }
    found
}

fn enumeration(type_: &Type) -> Option<EnumType> {
    match &type_.on("postgresql").kind {
        TypeKind::Enum(it) => Some(it.clone()),
        TypeKind::Array(it) => enumeration(&it.item),
        _ => None,
    }
}
