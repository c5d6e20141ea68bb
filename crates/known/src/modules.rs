//! The modules: which text each has.

macro_rules! python {
    ($($name:literal: $file:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("py/", $file, ".py")))),*]
    };
}

/// The modules and their files below `py/`.
pub(super) const SOURCES: &[(&str, &str)] = python! {
    "dotenv": "dotenv",
    "pydantic": "pydantic/package",
    "pydantic._constraints": "pydantic/constraints",
    "pydantic._dump": "pydantic/dump",
    "pydantic._scalars": "pydantic/scalars",
    "pydantic._validate": "pydantic/validate",
    "pydantic.config": "pydantic/config",
    "pydantic.errors": "pydantic/errors",
    "pydantic.fields": "pydantic/fields",
    "pydantic.functional_validators": "pydantic/functional",
    "pydantic.main": "pydantic/main",
    "pydantic.networks": "pydantic/networks",
    "pydantic.types": "pydantic/types",
    "pydantic.v1": "pydantic/v1",
    "pydantic_core": "pydantic/core",
    "pydantic_core._url": "pydantic/url",
    "pydantic_settings": "pydantic/settings",
    "pydantic_settings._sources": "pydantic/settings_sources",
    "sqlalchemy_utils": "sqlalchemy_utils/package",
    "sqlalchemy_utils.types": "sqlalchemy_utils/types",
    "sqlmodel": "sqlmodel/package",
    "sqlmodel.ext.asyncio.session": "sqlmodel/async_session",
    "sqlmodel.main": "sqlmodel/main",
    "sqlmodel.orm.session": "sqlmodel/session",
    "sqlmodel.sql.expression": "sqlmodel/expression",
    "sqlmodel.sql.sqltypes": "sqlmodel/sqltypes",
};

/// Modules that only repeat the names of another one.
pub(super) const ALIASES: &[(&str, &str)] = &[
    ("dotenv.main", "dotenv"),
    ("pydantic.aliases", "pydantic.fields"),
    ("pydantic.class_validators", "pydantic.functional_validators"),
    (
        "pydantic.deprecated.class_validators",
        "pydantic.functional_validators",
    ),
    ("pydantic.error_wrappers", "pydantic_core"),
    (
        "pydantic.functional_serializers",
        "pydantic.functional_validators",
    ),
    ("pydantic.root_model", "pydantic.main"),
    ("pydantic.tools", "pydantic.main"),
    ("pydantic.type_adapter", "pydantic.main"),
    ("pydantic.v1.main", "pydantic.v1"),
    ("pydantic.v1.fields", "pydantic.fields"),
    ("pydantic.v1.networks", "pydantic.networks"),
    ("pydantic.v1.types", "pydantic.types"),
    ("pydantic_settings.main", "pydantic_settings"),
    ("pydantic_settings.sources", "pydantic_settings._sources"),
    ("sqlalchemy_utils.types.arrow", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.choice", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.color", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.country", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.currency", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.email", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.encrypted", "sqlalchemy_utils.types"),
    (
        "sqlalchemy_utils.types.encrypted.encrypted_type",
        "sqlalchemy_utils.types",
    ),
    ("sqlalchemy_utils.types.ip_address", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.json", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.locale", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.ltree", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.password", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.phone_number", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.range", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.scalar_list", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.timezone", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.ts_vector", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.url", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.uuid", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.types.weekdays", "sqlalchemy_utils.types"),
    ("sqlalchemy_utils.models", "sqlalchemy_utils"),
    ("sqlalchemy_utils.functions", "sqlalchemy_utils"),
];
