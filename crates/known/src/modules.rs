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
};

/// Modules that only repeat the names of another one.
pub(super) const ALIASES: &[(&str, &str)] = &[
    ("dotenv.main", "dotenv"),
    ("pydantic.aliases", "pydantic.fields"),
    ("pydantic.class_validators", "pydantic.functional_validators"),
    ("pydantic.deprecated.class_validators", "pydantic.functional_validators"),
    ("pydantic.error_wrappers", "pydantic_core"),
    ("pydantic.functional_serializers", "pydantic.functional_validators"),
    ("pydantic.root_model", "pydantic.main"),
    ("pydantic.tools", "pydantic.main"),
    ("pydantic.type_adapter", "pydantic.main"),
    ("pydantic.v1.main", "pydantic.v1"),
    ("pydantic.v1.fields", "pydantic.fields"),
    ("pydantic.v1.networks", "pydantic.networks"),
    ("pydantic.v1.types", "pydantic.types"),
    ("pydantic_settings.main", "pydantic_settings"),
    ("pydantic_settings.sources", "pydantic_settings._sources"),
];
