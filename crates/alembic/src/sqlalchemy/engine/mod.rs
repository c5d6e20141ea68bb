//! Engines, connections, results, URLs and inspection as Python sees them.

mod bind;
mod connection;
mod dialect;
mod engines;
mod events;
mod execute;
mod handle;
mod inspector;
mod many_tables;
mod result;
mod row;
mod transaction;
mod url;

use python::Interp;

use super::state::State;

pub(super) use bind::Bind;
pub(super) use dialect::compiler_value;
pub use dialect::dialect_value;
pub(super) use engines::{engine_constructor, engine_constructor_names};
pub(crate) use events::fire_ddl;
pub(super) use events::{event_function, fire_connect};
pub(super) use execute::executable;
pub(super) use handle::WeakConnection;
pub use handle::{ConnectionHandle, close_left_open, connection_handle, connection_value};
pub(super) use inspector::inspect;
pub(super) use result::ResultNode;
pub(super) use row::{Header, row_value};
pub(super) use url::make_url;
pub use url::url_text;

/// Names of pool classes; they are markers, every engine opens one connection at a time.
pub(super) const POOLS: &[&str] = &[
    "Pool",
    "NullPool",
    "StaticPool",
    "QueuePool",
    "SingletonThreadPool",
    "AssertionPool",
    "AsyncAdaptedQueuePool",
    "FallbackAsyncAdaptedQueuePool",
];

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    for name in POOLS {
        state.build(interp, python::ClassBuilder::new("sqlalchemy.pool.impl", name));
    }
    dialect::classes(interp, state);
    url::classes(interp, state);
    result::classes(interp, state);
    transaction::classes(interp, state);
    connection::classes(interp, state);
    engines::classes(interp, state);
    inspector::classes(interp, state);
}
