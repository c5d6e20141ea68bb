//! Keyword arguments of `context.configure` as options of the layer below.

use std::sync::Arc;

use migrate::{ContextOptions, VersionTable};
use python::{Interp, Result, Value};
use sql::schema::NamingConvention;

use crate::arguments::{flag, optional_flag, optional_text};
use crate::environment::Environment;
use crate::hooks::warn;
use crate::{errors, sqlalchemy};

/// The keyword arguments, by name.
pub(super) struct Given<'a> {
    pub(super) interp: &'a Interp,
    pub(super) keywords: &'a [(std::rc::Rc<str>, Value)],
    /// Whether statements go onto a script.
    pub(super) as_sql: bool,
    /// Whether it is the context of the command, and not one of Python code's own.
    pub(super) of_command: bool,
}

impl Given<'_> {
    /// An argument that was given and is not `None`.
    pub(super) fn get(&self, name: &str) -> Option<Value> {
        self.keywords
            .iter()
            .find(|(key, _)| &**key == name)
            .map(|(_, v)| v.clone())
            .filter(|v| !v.is_none())
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>> {
        optional_text(
            self.interp,
            self.get(name),
            &format!("`{name}` of context.configure()"),
        )
    }

    fn flag(&self, name: &str) -> Result<bool> {
        flag(self.interp, self.get(name))
    }
}

/// The options of a run.
pub(super) fn options(
    given: &Given<'_>,
    environment: &Environment,
    double_percents: bool,
    dialect: &'static dyn sql::Dialect,
) -> Result<ContextOptions> {
    let run = &environment.options;
    let own = own_implementation(given.interp, dialect)?;
    let mut version_table = VersionTable {
        name: given
            .text("version_table")?
            .unwrap_or_else(|| "alembic_version".to_owned()),
        schema: given.text("version_table_schema")?,
        primary_key: optional_flag(given.interp, given.get("version_table_pk"))?.unwrap_or(true),
        made: None,
    };
    if let Some(function) = own.as_ref().and_then(|own| own.version_table.as_ref()) {
        own_version_table(given.interp, function, &mut version_table, dialect)?;
    }
    let starting = match given.text("starting_rev")? {
        Some(starting) => Some(starting),
        None => run.starting_rev.clone().filter(|_| given.of_command),
    };
    let starting_revisions = if given.as_sql {
        environment
            .script
            .offline_heads(starting.as_deref())
            .map_err(|error| errors::from_script(given.interp, &error))?
    } else {
        starting.into_iter().collect()
    };
    Ok(ContextOptions {
        impl_name: own.as_ref().map(|own| own.name.clone()),
        transactional_ddl: optional_flag(given.interp, given.get("transactional_ddl"))?
            .or(own.map(|own| own.transactional_ddl)),
        transaction_per_migration: given.flag("transaction_per_migration")?,
        version_table,
        literal_binds: given.flag("literal_binds")?,
        starting_revisions,
        tag: given.text("tag")?.or_else(|| run.tag.clone()),
        naming: naming(given)?,
        double_percents,
        purge: given.of_command && run.purge,
        dont_mutate: given.of_command && run.dont_mutate,
        // A transaction that env.py has begun is noticed by itself.
        external_transaction: false,
        step_savepoints: run.bridge.as_ref().is_some_and(|bridge| bridge.is_open()),
        lock: run.lock.clone().filter(|_| given.of_command && !given.as_sql),
    })
}

/// What a project's own subclass of Alembic's `DefaultImpl` changes.
struct OwnImplementation {
    name: String,
    transactional_ddl: bool,
    /// `version_table_impl`
    version_table: Option<Value>,
}

/// The project's own class for a dialect, if it has made one.
///
/// Errors: it changes what cannot be changed here.
fn own_implementation(interp: &Interp, dialect: &dyn sql::Dialect) -> Result<Option<OwnImplementation>> {
    // Without the import there is no subclass.
    if !interp.modules.borrow().contains_key("alembic._impl") {
        return Ok(None);
    }
    let module = interp.import_module("alembic._impl")?;
    let args = python::Args::of(vec![Value::str(dialect.name())]);
    let found = interp.call_method(&module, "_configure", args)?;
    if found.is_none() {
        return Ok(None);
    }
    let found = interp.collect(&found)?;
    let [name, transactional_ddl, version_table] = found.as_slice() else {
        return Ok(None);
    };
    Ok(Some(OwnImplementation {
        name: interp.str(name)?,
        transactional_ddl: interp.truth(transactional_ddl)?,
        version_table: Some(version_table.clone()).filter(|function| !function.is_none()),
    }))
}

/// The version table that the project makes itself.
fn own_version_table(
    interp: &Interp,
    function: &Value,
    table: &mut VersionTable,
    dialect: &'static dyn sql::Dialect,
) -> Result<()> {
    let args = python::Args::default()
        .with("version_table", Value::str(&table.name))
        .with(
            "version_table_schema",
            Value::optional_str(table.schema.as_deref()),
        )
        .with("version_table_pk", Value::Bool(table.primary_key));
    let made = sqlalchemy::to_table(interp, &interp.call(function, args)?, dialect)?;
    table.primary_key = made.columns.iter().any(|column| column.primary_key)
        || made
            .constraints
            .iter()
            .any(|it| matches!(it, sql::schema::Constraint::PrimaryKey(_)));
    table.made = Some(Box::new(made));
    Ok(())
}

/// `target_metadata`, the first of several.
fn target_metadata(given: &Given<'_>) -> Result<Option<Value>> {
    Ok(match given.get("target_metadata") {
        Some(list @ (Value::List(_) | Value::Tuple(_))) => given.interp.collect(&list)?.into_iter().next(),
        one => one,
    })
}

/// Its naming convention.
pub(super) fn convention(given: &Given<'_>) -> Result<Value> {
    match target_metadata(given)? {
        None | Some(Value::None | Value::Unknown(_)) => Ok(Value::None),
        Some(metadata) => Ok(given
            .interp
            .find_attr(&metadata, "naming_convention")?
            .unwrap_or(Value::None)),
    }
}

/// The tokens of its naming convention that are functions.
pub(super) fn tokens(given: &Given<'_>) -> Result<Vec<(String, Value)>> {
    match target_metadata(given)? {
        None | Some(Value::None | Value::Unknown(_)) => Ok(Vec::new()),
        Some(metadata) => sqlalchemy::token_functions(given.interp, &metadata),
    }
}

/// The naming convention of `target_metadata`.
fn naming(given: &Given<'_>) -> Result<Arc<NamingConvention>> {
    match target_metadata(given)? {
        None | Some(Value::None) => Ok(Arc::default()),
        Some(Value::Unknown(unknown)) => {
            let message = format!(
                "target_metadata is not known here (`{}`: {}); if it has a naming convention, constraints without a \
                 name will miss it",
                unknown.origin.import, unknown.origin.reason
            );
            warn(given.interp, "UserWarning", &message);
            Ok(Arc::default())
        }
        Some(metadata) => sqlalchemy::naming_convention(given.interp, &metadata).map(Arc::new),
    }
}
