//! Whole runs: scripts and log lines against real Alembic (`conformance/ops/lifecycle.json`), and what is left in a
//! database after success, failure and company.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Tests.
#![allow(clippy::too_many_lines, clippy::large_stack_arrays)] // Tables of cases.

extern crate stillhead_migrate as migrate;

mod common;
#[path = "lifecycle/external.rs"]
mod external;
#[path = "lifecycle/postgres.rs"]
mod postgres;
#[path = "lifecycle/project.rs"]
mod project;
#[path = "lifecycle/script.rs"]
mod script;
#[path = "lifecycle/sqlite.rs"]
mod sqlite;
