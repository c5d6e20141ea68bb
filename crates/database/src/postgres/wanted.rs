//! `target_session_attrs`: which of several servers will do.
//!
//! PostgreSQL manual, chapter "libpq", "Parameter Key Words".

use tokio_postgres::SimpleQueryMessage;

use super::params::Params;
use super::session::Session;
use crate::error::DatabaseError;

/// What a server must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Any,
    ReadWrite,
    ReadOnly,
    Primary,
    Standby,
    PreferStandby,
}

const QUERY: &str =
    "SELECT pg_catalog.pg_is_in_recovery()::text, pg_catalog.current_setting('transaction_read_only')";

impl Wanted {
    /// Reads the parameter.
    pub(super) fn of(params: &Params) -> Result<Self, DatabaseError> {
        Ok(match params.get("target_session_attrs").unwrap_or("any") {
            "any" => Self::Any,
            "read-write" => Self::ReadWrite,
            "read-only" => Self::ReadOnly,
            "primary" => Self::Primary,
            "standby" => Self::Standby,
            "prefer-standby" => Self::PreferStandby,
            other => {
                let message = format!("invalid target_session_attrs value: \"{other}\"");
                return Err(params.flavour.bad(&message));
            }
        })
    }

    /// What is looked for on all servers, one after the other.
    pub(super) fn passes(self) -> &'static [Wanted] {
        match self {
            Self::Any => &[Self::Any],
            Self::ReadWrite => &[Self::ReadWrite],
            Self::ReadOnly => &[Self::ReadOnly],
            Self::Primary => &[Self::Primary],
            Self::Standby => &[Self::Standby],
            Self::PreferStandby => &[Self::Standby, Self::Any],
        }
    }

    /// Asks a server what it is. The inner error is libpq's word for one that will not do.
    pub(super) fn check(self, session: &mut Session) -> Result<Result<(), &'static str>, DatabaseError> {
        if self == Self::Any {
            return Ok(Ok(()));
        }
        let client = session.client();
        let answer = session.run(client.simple_query(QUERY))?;
        let cell = |column: usize| {
            answer.iter().find_map(|message| match message {
                SimpleQueryMessage::Row(row) => row.get(column),
                _ => None,
            })
        };
        let recovering = matches!(cell(0), Some("t" | "true"));
        let read_only = recovering || cell(1) == Some("on");
        Ok(match self {
            Self::ReadWrite if read_only => Err("session is read-only"),
            Self::ReadOnly if !read_only => Err("session is not read-only"),
            Self::Primary if recovering => Err("server is in hot standby mode"),
            Self::Standby if !recovering => Err("server is not in hot standby mode"),
            _ => Ok(()),
        })
    }
}
