//! `with_for_update()`.

use python::{Args, Interp, Result, Value};
use sql::Dialect;
use sql::expr::ForUpdate;

use super::select::table_of_column;
use crate::sqlalchemy::convert::to_from;
use crate::sqlalchemy::util::one_or_many;

/// The arguments of `with_for_update()`.
#[derive(Clone, Default)]
pub(super) struct Lock {
    flags: Vec<(String, bool)>,
    of: Vec<Value>,
}

impl Lock {
    /// Reads them.
    pub(super) fn new(interp: &Interp, args: Args) -> Result<Lock> {
        let mut lock = Lock::default();
        for (name, value) in args.keywords {
            match &*name {
                "of" if value.is_none() => {}
                "of" => lock.of = one_or_many(interp, &value)?,
                _ => lock.flags.push((name.to_string(), interp.truth(&value)?)),
            }
        }
        Ok(lock)
    }

    /// The clause for the SQL writer.
    pub(super) fn for_update(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<ForUpdate> {
        let flag = |name: &str| self.flags.iter().any(|(it, on)| it == name && *on);
        let mut of = Vec::new();
        for value in &self.of {
            let item = to_from(interp, &table_of_column(interp, value)?, dialect)?;
            if !of.contains(&item) {
                of.push(item);
            }
        }
        Ok(ForUpdate {
            read: flag("read"),
            key_share: flag("key_share"),
            nowait: flag("nowait"),
            skip_locked: flag("skip_locked"),
            of,
        })
    }
}
