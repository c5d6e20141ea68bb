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
) -> Result<ContextOptions> {
    let run = &environment.options;
    let version_table = VersionTable {
        name: given
            .text("version_table")?
            .unwrap_or_else(|| "alembic_version".to_owned()),
        schema: given.text("version_table_schema")?,
        primary_key: optional_flag(given.interp, given.get("version_table_pk"))?.unwrap_or(true),
    };
    let starting = match given.text("starting_rev")? {
        Some(starting) => Some(starting),
        None => run.starting_rev.clone(),
    };
    let starting_revisions = if run.as_sql {
        environment
            .script
            .offline_heads(starting.as_deref())
            .map_err(|error| errors::from_script(given.interp, &error))?
    } else {
        starting.into_iter().collect()
    };
    Ok(ContextOptions {
        transactional_ddl: optional_flag(given.interp, given.get("transactional_ddl"))?,
        transaction_per_migration: given.flag("transaction_per_migration")?,
        version_table,
        literal_binds: given.flag("literal_binds")?,
        starting_revisions,
        tag: given.text("tag")?.or_else(|| run.tag.clone()),
        naming: naming(given)?,
        double_percents,
        purge: run.purge,
        dont_mutate: run.dont_mutate,
        // A transaction that env.py has begun is noticed by itself.
        external_transaction: false,
        step_savepoints: run.bridge.as_ref().is_some_and(|bridge| bridge.is_open()),
        lock: run.lock.clone().filter(|_| !run.as_sql),
    })
}

/// The naming convention of `target_metadata`, the first of several.
fn naming(given: &Given<'_>) -> Result<Arc<NamingConvention>> {
    let first = match given.get("target_metadata") {
        None => return Ok(Arc::default()),
        Some(list @ (Value::List(_) | Value::Tuple(_))) => given.interp.collect(&list)?.into_iter().next(),
        Some(one) => Some(one),
    };
    match first {
        None | Some(Value::None) => Ok(Arc::default()),
        Some(Value::Unknown(unknown)) => {
            let message = format!(
                "target_metadata is not known here (`{}`: {}); if it has a naming convention, constraints without a \
                 name will miss it",
                unknown.origin.import, unknown.origin.reason
            );
            warn(given.interp, &config::Warning::user(message));
            Ok(Arc::default())
        }
        Some(metadata) => sqlalchemy::naming_convention(given.interp, &metadata).map(Arc::new),
    }
}
